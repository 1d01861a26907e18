import type { Block, Button, Reply } from '../../src/core/chat/reply.ts';
import { wholeCharacters } from '../../src/kernel/whole-characters.ts';

/** Controls, separators of lines and marks that turn the direction of what follows: a terminal obeys them. */
const ACTIVE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/gu;
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A reply as plain text, one line or more for each block. */
export function renderReply({ blocks }: Reply): string {
  return blocks.map(renderBlock).join('\n');
}

/** The choices a reply offers, in the order of their numbers. */
export function choicesOf({ blocks }: Reply): readonly Button[] {
  return blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
}

/** The same reply without anything that a terminal would obey instead of showing it. */
export function harmlessReply(reply: Reply): Reply {
  return { ...reply, blocks: reply.blocks.map(harmlessBlock) };
}

/** Cuts a text into parts of at most `maxLength` UTF-16 units: at a line's end, else at a blank, never inside a character. */
export function splitText(text: string, maxLength: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > maxLength) {
    const cut = cutOf(rest, maxLength);
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return [...parts, rest];
}

function cutOf(text: string, maxLength: number): number {
  const head = text.slice(0, maxLength + 1);
  for (const mark of ['\n', ' ']) {
    const at = head.lastIndexOf(mark);
    if (at > maxLength / 2) return at;
  }
  return wholeCharacters(text, maxLength);
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'headline':
    case 'paragraph':
      return block.text;
    case 'warning':
      return `! ${block.text}`;
    case 'code':
      return `    ${block.text}`;
    case 'letter':
      return block.paragraphs.map((text) => `    ${text}`).join('\n');
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'progress':
      return `[${block.step}/${block.steps}] ${block.label}`;
    case 'link':
      return `${block.label}: ${block.url}`;
    case 'buttons':
      return block.buttons.map(({ action, label }, at) => `[${at + 1}] ${label} (${action})`).join('\n');
    default:
      return block satisfies never;
  }
}

function harmlessBlock(block: Block): Block {
  switch (block.kind) {
    case 'facts':
      return { ...block, rows: block.rows.map(({ label, value }) => ({ label: plain(label), value: plain(value) })) };
    case 'list':
      return { ...block, items: block.items.map(plain) };
    case 'letter':
      return { ...block, paragraphs: block.paragraphs.map(plain) };
    case 'progress':
      return { ...block, label: plain(block.label) };
    case 'link':
      return { ...block, label: plain(block.label), url: plain(block.url) };
    case 'buttons':
      return { ...block, buttons: block.buttons.map(({ action, label }) => ({ action, label: plain(label) })) };
    case 'headline':
    case 'paragraph':
    case 'warning':
    case 'code':
      return { ...block, text: plain(block.text) };
    default:
      return block satisfies never;
  }
}

function plain(text: string): string {
  return text
    .replaceAll(/\s*\n\s*/gu, ' ')
    .replaceAll(ACTIVE, '')
    .replaceAll(DIRECTION, '');
}
