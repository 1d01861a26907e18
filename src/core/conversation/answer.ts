import type { PodUserId } from '../../kernel/ids.ts';
import type { Button, Block, Reply } from '../chat/reply.ts';
import type { Words } from '../i18n/words.ts';
import type { WantedIntent } from './intent.ts';

/** A status message that is kept up to date once it has been sent. */
export interface CardDraft {
  readonly podUserId: PodUserId;
  /** Digest of what it shows. */
  readonly shownDigest: string;
  /** End of the earliest window it promises. */
  readonly toldUntil: Date | undefined;
}

/** What is said to one message. */
export interface Answer {
  readonly reply: Reply;
  /** About a person's data: said where nobody else reads along. */
  readonly personal: boolean;
  readonly card?: CardDraft;
}

/** An answer that anybody may read. */
export function openAnswer({ locale }: Words, blocks: readonly Block[]): Answer {
  return { reply: { locale, blocks }, personal: false };
}

/** An answer for one person alone. */
export function personalAnswer({ locale }: Words, blocks: readonly Block[], card?: CardDraft): Answer {
  return { reply: { locale, blocks }, personal: true, ...(card && { card }) };
}

/** The same answer with something said before it. */
export function saidFirst(blocks: readonly Block[], answer: Answer): Answer {
  return { ...answer, reply: { ...answer.reply, blocks: [...blocks, ...answer.reply.blocks] } };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

export function headline(text: string): Block {
  return { kind: 'headline', text };
}

export function warning(text: string): Block {
  return { kind: 'warning', text };
}

/** Buttons for intents; the actions are English command words, which are always understood. */
export function buttons(
  { t }: Words,
  intents: readonly (WantedIntent | 'human' | 'language' | 'help')[],
): Block & { readonly kind: 'buttons' } {
  return { kind: 'buttons', buttons: intents.map((action): Button => ({ action, label: t(`button.${action}`) })) };
}
