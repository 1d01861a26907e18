import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import type { APIActionRowComponent, APIButtonComponentWithCustomId } from 'discord.js';
import type { Block, Button, Reply } from '../../src/core/chat/reply.ts';
import { escapeMarkdown, linkTo, plain, split } from './markdown.ts';

/** UTF-16 units of one message's text. @see Discord, "Create Message" */
export const MAX_TEXT_LENGTH = 2_000;
/** @see Discord, "Action Row", "Button" */
const MAX_ROWS = 5;
const MAX_BUTTONS_PER_ROW = 5;
const MAX_LABEL_LENGTH = 80;
const MAX_CUSTOM_ID_LENGTH = 100;
const BETWEEN_BLOCKS = '\n\n';

export interface RenderedMessage {
  readonly content: string;
  readonly buttons: readonly Button[];
}

/** What stands in a message, below one another: lines of text, or buttons. */
type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly isItem: boolean }
  | { readonly kind: 'button'; readonly button: Button };

/** A reply as messages that keep every limit of Discord, none broken inside a character or its markup. */
export function renderReply({ blocks }: Reply): readonly RenderedMessage[] {
  const messages: { content: string; buttons: Button[]; endsWithItem: boolean }[] = [];
  for (const piece of blocks.flatMap(renderBlock)) {
    const last = messages.at(-1);
    if (piece.kind === 'button') {
      const hasRoom = last !== undefined && last.buttons.length < MAX_ROWS * MAX_BUTTONS_PER_ROW;
      const isThere = last?.buttons.some(({ action }) => action === piece.button.action);
      if (hasRoom && !isThere) last.buttons.push(piece.button);
      else messages.push({ content: '', buttons: [piece.button], endsWithItem: false });
      continue;
    }
    const between = last?.content === '' ? '' : last?.endsWithItem && piece.isItem ? '\n' : BETWEEN_BLOCKS;
    // Buttons stand below the text: what comes after them needs a message of its own.
    const hasRoom =
      last?.buttons.length === 0 && last.content.length + between.length + piece.text.length <= MAX_TEXT_LENGTH;
    if (hasRoom) {
      last.content += between + piece.text;
      last.endsWithItem = piece.isItem;
    } else {
      messages.push({ content: piece.text, buttons: [], endsWithItem: piece.isItem });
    }
  }
  return messages;
}

/**
 * The body of a request. Nobody is rung for what somebody else has written, and no link is unfolded: whoever fetches a
 * preview would be the first at a page that is meant for one person.
 */
export function bodyOf({ content, buttons }: RenderedMessage) {
  return {
    content,
    components: rowsOf(buttons),
    // Left out of a change, it would be taken back.
    flags: MessageFlags.SuppressEmbeds,
    allowed_mentions: { parse: [] },
  };
}

function rowsOf(buttons: readonly Button[]): readonly APIActionRowComponent<APIButtonComponentWithCustomId>[] {
  const rows = Array.from({ length: Math.ceil(buttons.length / MAX_BUTTONS_PER_ROW) }, (_, at) =>
    buttons.slice(at * MAX_BUTTONS_PER_ROW, (at + 1) * MAX_BUTTONS_PER_ROW),
  );
  return rows.map((row) => ({
    type: ComponentType.ActionRow,
    components: row.map(({ action, label }) => ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label,
      custom_id: action,
    })),
  }));
}

function renderBlock(block: Block): readonly Piece[] {
  switch (block.kind) {
    case 'headline':
      return texts(block.text, (text) => `### ${text}`);
    case 'paragraph':
      return texts(block.text, (text) => text);
    case 'warning':
      return texts(block.text, (text) => `**${text}**`);
    case 'code':
      return codes(block.text);
    case 'letter':
      return block.paragraphs.flatMap(codes);
    case 'facts':
      return items(block.rows.map(({ label, value }) => `${label}: ${value}`));
    case 'list':
      return items(block.items);
    case 'progress':
      return texts(`${block.step}/${block.steps}: ${block.label}`, (text) => text);
    case 'link':
      return link(block);
    case 'buttons':
      return block.buttons.flatMap(choice);
    default:
      return block satisfies never;
  }
}

/** What makes no button is offered to be typed. */
function choice({ action, label }: Button): readonly Piece[] {
  const shown = plain(label);
  const isButton =
    shown !== '' && shown.length <= MAX_LABEL_LENGTH && action !== '' && action.length <= MAX_CUSTOM_ID_LENGTH;
  return isButton ? [{ kind: 'button', button: { action, label: shown } }] : items([`${shown} (${action})`]);
}

function items(list: readonly string[]): readonly Piece[] {
  return list.flatMap((item) => texts(item, (text) => `- ${text}`, true));
}

/** The address stands there as it is: people see where a link leads. */
function link({ label, url }: { readonly label: string; readonly url: string }): readonly Piece[] {
  const shown = linkTo(url) ?? escapeMarkdown(plain(url));
  const pieces = texts(label, (text) => `${text}: ${shown}`);
  const isTogether = pieces.length === 1 && shown.length < MAX_TEXT_LENGTH / 2;
  return isTogether ? pieces : [...texts(label, (text) => text), ...split(shown, isShort).map(textPiece)];
}

/** In the middle of code nothing can be escaped. */
function codes(text: string): readonly Piece[] {
  const dress = (part: string) => `\`${part}\``;
  if (/[`\\]/u.test(text)) return texts(text, (part) => `**${part}**`);
  const shown = plain(text);
  return shown === '' ? [] : split(shown, (part) => isShort(dress(part))).map((part) => textPiece(dress(part)));
}

function texts(text: string, dress: (escaped: string) => string, isItem = false): readonly Piece[] {
  const shown = plain(text);
  if (shown === '') return [];
  const render = (part: string) => dress(escapeMarkdown(part));
  return split(shown, (part) => isShort(render(part))).map((part) => ({ ...textPiece(render(part)), isItem }));
}

const isShort = (text: string): boolean => text.length <= MAX_TEXT_LENGTH;

const textPiece = (text: string) => ({ kind: 'text', text, isItem: false }) as const;
