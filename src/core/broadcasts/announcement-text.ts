import type { Block } from '../chat/reply.ts';

/** What can stand in a text in braces: the pod's host, its last day, and the account of whoever reads it. */
export const PLACEHOLDERS = ['pod', 'day', 'account'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
export type Fillings = Readonly<Record<Placeholder, string>>;

const PLACEHOLDER = /\{([^{}\n]{0,60})\}/gu;
const LINK = /^\[(?<label>[^\]\n]+)\]\((?<url>https?:\/\/[^\s()]+)\)$/u;

/** What stands in braces. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

/** What stands in braces and means nothing. */
export function unknownPlaceholders(text: string): readonly string[] {
  return placeholdersIn(text).filter((name) => !isPlaceholder(name));
}

/**
 * Reads the little Markdown that announcements are written in: paragraphs with an empty line between them, lines with
 * `# ` (a headline), `- ` (an item), `! ` (a warning) and `[label](https://…)` alone (a link).
 */
export function parseText(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', text: lines.join(' ') });
    lines = [];
  };
  for (const line of text.split(/\r?\n/u).map((each) => each.trim())) {
    const block = blockOf(line);
    if (block === undefined && line !== '') {
      lines.push(line);
      continue;
    }
    flush();
    const last = blocks.at(-1);
    if (block?.kind === 'list' && last?.kind === 'list') {
      blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, ...block.items] };
    } else if (block !== undefined) blocks.push(block);
  }
  flush();
  return blocks;
}

/** A line that is a block by itself. */
function blockOf(line: string): Block | undefined {
  const rest = line.slice(2).trim();
  if (line.startsWith('# ')) return { kind: 'headline', text: rest };
  if (line.startsWith('! ')) return { kind: 'warning', text: rest };
  if (line.startsWith('- ')) return { kind: 'list', items: [rest] };
  const { label, url } = LINK.exec(line)?.groups ?? {};
  return label === undefined || url === undefined ? undefined : { kind: 'link', label, url };
}

/** The blocks with everything in braces filled in. */
export function fill(blocks: readonly Block[], fillings: Fillings): readonly Block[] {
  const filled = (text: string) =>
    text.replaceAll(PLACEHOLDER, (written, name: string) => (isPlaceholder(name) ? fillings[name] : written));
  return blocks.map((block): Block => {
    if (block.kind === 'list') return { kind: 'list', items: block.items.map(filled) };
    if (block.kind === 'link') return { ...block, label: filled(block.label) };
    return 'text' in block ? { ...block, text: filled(block.text) } : block;
  });
}

/** How long the blocks are as plain text, with the blank lines between them. In UTF-16 units. */
export function lengthOf(blocks: readonly Block[]): number {
  const lengths = blocks.map((block) => {
    if (block.kind === 'list') return block.items.reduce((sum, item) => sum + item.length + 4, 0);
    if (block.kind === 'link') return block.label.length + block.url.length + 2;
    return 'text' in block ? block.text.length : 0;
  });
  return lengths.reduce((sum, length) => sum + length + 2, 0);
}

function isPlaceholder(name: string): name is Placeholder {
  return PLACEHOLDERS.some((known) => known === name);
}
