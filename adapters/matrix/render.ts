import type { Block, Button, Reply } from '../../src/core/chat/reply.ts';
import { wholeCharacters } from '../../src/kernel/whole-characters.ts';

/**
 * UTF-16 units of plain text in one message. An event may weigh 65,536 bytes; encryption makes a third more of it, an
 * edit holds the text twice more, and escaping makes a character five bytes long at worst.
 *
 * @see Matrix client-server API, "Size limits"
 */
export const MAX_TEXT_LENGTH = 2_500;

/** The text of one message, for clients that show HTML and for those that do not. */
export interface MatrixText {
  readonly body: string;
  readonly formattedBody: string;
}

/** Controls, separators of lines, halves of characters, and marks that turn the direction of what follows. */
const ACTIVE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/gu;
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A reply as messages that are short enough, none broken inside a character or an element. */
export function renderReply({ blocks }: Reply): readonly MatrixText[] {
  const messages: Piece[][] = [];
  let length = 0;
  for (const piece of blocks.flatMap(renderBlock)) {
    const last = messages.at(-1);
    if (last === undefined || length + piece.cost > MAX_TEXT_LENGTH) {
      messages.push([piece]);
      length = piece.cost;
    } else {
      last.push(piece);
      length += piece.cost;
    }
  }
  return messages.map(join);
}

interface Piece {
  readonly text: string;
  readonly html: string;
  /** Of the plain text, or as much as the elements around it weigh. */
  readonly cost: number;
  readonly isItem: boolean;
}

function join(pieces: readonly Piece[]): MatrixText {
  let [body, formattedBody, isInList] = ['', '', false];
  for (const { text, html, isItem } of pieces) {
    body += body === '' ? text : `${isInList && isItem ? '\n' : '\n\n'}${text}`;
    if (isInList && !isItem) formattedBody += '</ul>';
    if (!isInList && isItem) formattedBody += '<ul>';
    formattedBody += html;
    isInList = isItem;
  }
  return { body, formattedBody: isInList ? `${formattedBody}</ul>` : formattedBody };
}

function renderBlock(block: Block): readonly Piece[] {
  switch (block.kind) {
    case 'headline':
      return pieces(block.text, (html) => `<h4>${html}</h4>`);
    case 'paragraph':
      return pieces(block.text, (html) => `<p>${html}</p>`);
    case 'warning':
      return pieces(block.text, (html) => `<p><strong>${html}</strong></p>`);
    case 'code':
      return code(block.text);
    case 'letter':
      return block.paragraphs.flatMap(code);
    case 'facts':
      return items(block.rows.map(({ label, value }) => `${label}: ${value}`));
    case 'list':
      return items(block.items);
    case 'progress':
      return pieces(`${block.step}/${block.steps}: ${block.label}`, (html) => `<p>${html}</p>`);
    case 'link':
      return linkPieces(block);
    case 'buttons':
      return items(block.buttons.map(choice));
    default:
      return block satisfies never;
  }
}

function code(text: string): readonly Piece[] {
  return pieces(text, (html) => `<p><code>${html}</code></p>`);
}

/** There are no buttons here: people type the word. */
function choice({ action, label }: Button): string {
  return `${label} (${action})`;
}

function items(texts: readonly string[]): readonly Piece[] {
  return texts.flatMap((text) =>
    pieces(text, (html) => `<li>${html}</li>`).map((piece) => ({ ...piece, text: `- ${piece.text}`, isItem: true })),
  );
}

/** The address stands there as it is: people see where a link leads, also where no HTML is shown. */
function linkPieces({ label, url }: { readonly label: string; readonly url: string }): readonly Piece[] {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  const isWeb = target?.protocol === 'https:' || target?.protocol === 'http:';
  const shown = plain(url).replaceAll(' ', '%20');
  const html = isWeb ? `<a href="${escapeHtml(shown)}">${escapeHtml(shown)}</a>` : escapeHtml(shown);
  return pieces(label, (text) => `<p>${text}: ${html}</p>`).map((piece) => ({
    ...piece,
    text: `${piece.text}: ${shown}`,
    cost: piece.cost + shown.length,
  }));
}

function pieces(text: string, dress: (html: string) => string): readonly Piece[] {
  const shown = plain(text);
  if (shown === '') return [];
  return split(shown, MAX_TEXT_LENGTH).map((part) => {
    const html = dress(escapeHtml(part));
    return { text: part, html, cost: Math.max(part.length, Math.ceil(html.length / 5)), isItem: false };
  });
}

/** Between words where there are any, never inside a character. */
function split(text: string, maxLength: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > maxLength) {
    const blank = rest.lastIndexOf(' ', maxLength);
    const cut = blank > maxLength / 2 ? blank : wholeCharacters(rest, maxLength);
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return [...parts, rest];
}

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (mark) => ENTITIES[mark] ?? '');
}

function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(ACTIVE, '').replaceAll(DIRECTION, '').trim();
}
