import { z } from 'zod';
import type { Address, InboundMessage } from '../../src/core/chat/chat-adapter.ts';
import type { Button } from '../../src/core/chat/reply.ts';

export const PLATFORM = 'console';
/** Where everybody reads along, in JSON lines. */
export const HALL = 'hall';

/** Controls and halves of characters stand in no name. */
const name = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'control characters and lone surrogates are not allowed here');
const lineSchema = z
  .object({
    event: name,
    from: name,
    text: z.string().optional(),
    action: z.string().optional(),
    /** What people call the account. */
    name: z.string().max(200).optional(),
    locale: z.string().max(35).optional(),
    shared: z.boolean().default(false),
  })
  .refine(({ text, action }) => (text === undefined) !== (action === undefined), 'either text or action');

/** @returns the reason in words when the line is no message. */
export function parseJsonLine(line: string): InboundMessage | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { problem: 'not JSON' };
  }
  const { data, error } = lineSchema.safeParse(value);
  if (data === undefined) return { problem: z.prettifyError(error) };
  const { event, from, text, action, shared, locale } = data;
  return {
    eventId: event,
    from: { platform: PLATFORM, id: from },
    displayName: data.name ?? from,
    address: shared ? { platform: PLATFORM, conversation: HALL, speaker: from } : privateAddress(from),
    shared,
    content: action === undefined ? { kind: 'text', text: text ?? '' } : { kind: 'action', action },
    ...(locale !== undefined && { locale }),
  };
}

/** A typed line: a number or the word of a choice on offer presses it. */
export function parseTextLine(
  line: string,
  {
    eventId,
    speaker,
    locale,
    choices,
  }: {
    readonly eventId: string;
    readonly speaker: string;
    readonly locale: string | undefined;
    readonly choices: readonly Button[];
  },
): InboundMessage | undefined {
  const text = line.trim();
  if (text === '') return undefined;
  const choice = /^\d{1,2}$/u.test(text) ? choices[Number(text) - 1] : choices.find(({ action }) => action === text);
  return {
    eventId,
    from: { platform: PLATFORM, id: speaker },
    displayName: speaker,
    address: privateAddress(speaker),
    shared: false,
    content: choice === undefined ? { kind: 'text', text: line } : { kind: 'action', action: choice.action },
    ...(locale !== undefined && { locale }),
  };
}

export function privateAddress(speaker: string): Address {
  return { platform: PLATFORM, conversation: speaker, speaker };
}
