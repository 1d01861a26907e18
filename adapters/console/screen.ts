import type { Writable } from 'node:stream';
import type { Address, MessageId } from '../../src/core/chat/chat-adapter.ts';
import type { Reply } from '../../src/core/chat/reply.ts';
import { deliveryErrorFrom } from './errors.ts';
import { PLATFORM } from './inbound.ts';

/** A message or its new text, harmless already. */
export interface Shown {
  readonly type: 'message' | 'edit';
  readonly id: MessageId;
  readonly to: Address;
  readonly reply: Reply;
  /** The text in parts that are short enough. */
  readonly parts: readonly string[];
}

/** The side of the console that people or programs look at. */
export interface Screen {
  /** @throws {@link DeliveryError} */
  show(shown: Shown): Promise<void>;
}

/** Resolves once the stream has taken the text. */
export async function write(output: Writable, text: string): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      output.write(text, (err) => (err ? reject(err) : resolve()));
    });
  } catch (cause) {
    throw deliveryErrorFrom(PLATFORM, cause);
  }
}
