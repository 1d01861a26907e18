import type { Block, Button, Reply } from '../../src/core/chat/reply.ts';
import { wholeCharacters } from '../../src/kernel/whole-characters.ts';

/**
 * UTF-16 units of plain text in one message. A pod on MySQL keeps 65,535 bytes of Markdown; escaping makes a character
 * six bytes long at worst, and this leaves room for the marks around it.
 */
export const MAX_TEXT_LENGTH = 8_000;
/** The same for a public post, which the pod takes up to 65,535 characters long. */
export const MAX_POST_LENGTH = 10_000;
const MAX_SUBJECT_LENGTH = 70;

/** Controls, separators of lines, halves of characters, and marks that turn the direction of what follows. */
const ACTIVE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/gu;
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Characters that mean something to Markdown, to HTML, or to the pod's mentions and tags, wherever they stand. */
const MARKS = /[&<>\\`*_{}[\]#|~^@]/gu;
/** What makes a list, a heading or a rule of a line at whose beginning it stands. */
const LINE_START = /^(\s*)([-+=]|\d+[.)])/u;
/** What the pod makes a link of by itself. */
const AUTOLINK = /:(?=\/)|(?<=\bwww)\.|(?<=\b(?:mailto|diaspora)):/giu;

/** A reply as Markdown, in messages that are short enough, none broken inside a character or a mark. */
export function renderReply({ blocks }: Reply): readonly string[] {
  const pieces = blocks.flatMap(renderBlock);
  const messages: string[] = [];
  let [text, length] = ['', 0];
  for (const piece of pieces) {
    if (text !== '' && length + piece.length > MAX_TEXT_LENGTH) {
      messages.push(text);
      [text, length] = ['', 0];
    }
    text += text === '' ? piece.markdown : `${piece.isItem ? '\n' : '\n\n'}${piece.markdown}`;
    length += piece.length;
  }
  return text === '' ? messages : [...messages, text];
}

/** A reply as the Markdown of one public post. */
export function renderPost(reply: Reply): string {
  return renderReply(reply).join('\n\n');
}

/** What a conversation with this reply at its beginning is about, in plain text. */
export function subjectOf({ blocks }: Reply): string {
  const titles = blocks.flatMap((block) => (block.kind === 'headline' || block.kind === 'paragraph' ? block.text : []));
  const characters = Array.from(plain(titles[0] ?? ''));
  const isLong = characters.length > MAX_SUBJECT_LENGTH;
  const subject = isLong ? `${characters.slice(0, MAX_SUBJECT_LENGTH - 1).join('')}…` : characters.join('');
  return subject === '' ? '…' : subject;
}

/** Text that is shown as it is: the pod neither formats it nor makes links, mentions or tags of it. */
export function escapeText(text: string): string {
  // The pod looks for tags and mentions in the HTML that it has made, where a backslash is gone and an entity is not.
  return text
    .replaceAll(MARKS, entity)
    .replaceAll(AUTOLINK, entity)
    .replace(LINE_START, (_, blank: string, mark: string) => `${blank}${mark.slice(0, -1)}${entity(mark.slice(-1))}`);
}

interface Piece {
  readonly markdown: string;
  /** Of the plain text. */
  readonly length: number;
  /** Goes right below the piece before it. */
  readonly isItem?: boolean;
}

function renderBlock(block: Block): readonly Piece[] {
  switch (block.kind) {
    case 'headline':
      return pieces(block.text, (text) => `### ${text}`);
    case 'paragraph':
      return pieces(block.text, (text) => text);
    case 'warning':
    case 'code':
      return pieces(block.text, (text) => `**${text}**`);
    case 'letter':
      return block.paragraphs.flatMap((paragraph) => pieces(paragraph, (text) => text));
    case 'facts':
      return items(block.rows.map(({ label, value }) => `${label}: ${value}`));
    case 'list':
      return items(block.items);
    case 'progress':
      return pieces(`${block.step}/${block.steps}: ${block.label}`, (text) => text);
    case 'link':
      return linkPieces(block);
    case 'buttons':
      return items(block.buttons.map(choice));
    default:
      return block satisfies never;
  }
}

/** There are no buttons here: people type the word. */
function choice({ action, label }: Button): string {
  return `${label} (${action})`;
}

function items(texts: readonly string[]): readonly Piece[] {
  return texts.flatMap((text, at) => {
    const all = pieces(text, (part) => `- ${part}`);
    return at === 0 ? all : all.map((piece) => ({ ...piece, isItem: true }));
  });
}

function linkPieces({ label, url }: { readonly label: string; readonly url: string }): readonly Piece[] {
  const target = URL.canParse(url) ? new URL(url) : undefined;
  const isWeb = target?.protocol === 'https:' || target?.protocol === 'http:';
  const shown = isWeb ? `<${url.replaceAll(/[<>\s\\]/gu, encodeURIComponent)}>` : escapeText(plain(url));
  return pieces(label, (text) => `${text}: ${shown}`);
}

function pieces(text: string, dress: (escaped: string) => string): readonly Piece[] {
  const shown = plain(text);
  if (shown === '') return [];
  return split(shown, MAX_TEXT_LENGTH).map((part) => ({ markdown: dress(escapeText(part)), length: part.length }));
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

function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(ACTIVE, '').replaceAll(DIRECTION, '').trim();
}

function entity(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`;
}
