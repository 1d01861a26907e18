import type {
  Abilities,
  Address,
  ChatAdapter,
  MessageId,
  PlaceBarrier,
  Receive,
  Speaker,
} from '../../../src/core/chat/chat-adapter.ts';
import { DeliveryError } from '../../../src/core/chat/errors.ts';
import type { DeliveryProblem } from '../../../src/core/chat/errors.ts';
import type { Block, Reply } from '../../../src/core/chat/reply.ts';
import type { DeliveryId } from '../../../src/kernel/ids.ts';

export interface PaperMessage {
  readonly id: MessageId;
  readonly conversation: string;
  readonly reply: Reply;
  readonly edits: number;
}

/** A chat on paper: what it was told to show is what it shows. Repeats of one delivery id are dropped. */
export class PaperChat implements ChatAdapter {
  readonly platform: string;
  readonly abilities: Abilities;
  readonly connection = 'connected';
  readonly messages: PaperMessage[] = [];
  /** What the next calls fail with. */
  readonly failures: (DeliveryProblem | Error)[] = [];
  /** Conversations in which nothing can be said to all. */
  readonly barriers = new Map<string, PlaceBarrier>();
  takesPrivate = true;
  onEdited: () => Promise<void> = async () => undefined;

  constructor(platform = 'paper', abilities: Partial<Abilities> = {}) {
    this.platform = platform;
    this.abilities = { maxTextLength: 2_000, buttons: true, edits: true, ...abilities };
  }

  async start(_receive: Receive): Promise<void> {}

  async send(to: Address, reply: Reply, delivery: DeliveryId): Promise<MessageId> {
    this.#fail();
    const id = `message ${delivery}`;
    if (this.messages.every((message) => message.id !== id)) {
      this.messages.push({ id, conversation: to.conversation, reply, edits: 0 });
    }
    return id;
  }

  async edit(_to: Address, id: MessageId, reply: Reply): Promise<void> {
    this.#fail();
    const at = this.messages.findIndex((message) => message.id === id);
    const old = this.messages[at];
    if (old === undefined) throw new DeliveryError(this.platform, 'refused');
    this.messages[at] = { ...old, reply, edits: old.edits + 1 };
    await this.onEdited();
  }

  async findBarrier({ conversation }: Address): Promise<PlaceBarrier | undefined> {
    return this.barriers.get(conversation);
  }

  markup(reply: Reply): readonly string[] {
    return [`<paper>\n${textOf(reply)}\n</paper>`];
  }

  async openPrivate({ platform, id }: Speaker): Promise<Address> {
    if (!this.takesPrivate) throw new DeliveryError(this.platform, 'unreachable');
    return { platform, conversation: `private ${id}`, speaker: id };
  }

  /** Who was forgotten, in order. */
  readonly forgotten: string[] = [];

  async forget({ speaker }: Address): Promise<void> {
    this.#fail();
    this.forgotten.push(speaker);
  }

  async [Symbol.asyncDispose](): Promise<void> {}

  /** The texts of one conversation, oldest first. */
  screen(conversation: string): readonly string[] {
    return this.messages.filter((m) => m.conversation === conversation).map(({ reply }) => textOf(reply));
  }

  #fail(): void {
    const failure = this.failures.shift();
    if (failure instanceof Error) throw failure;
    if (failure !== undefined) throw new DeliveryError(this.platform, failure);
  }
}

/** Everything a reply says, one line a block. */
export function textOf({ blocks }: { readonly blocks: readonly Block[] }): string {
  return blocks.map(blockText).join('\n').replaceAll('\u00a0', ' ');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'letter':
      return block.paragraphs.map((text) => `> ${text}`).join('\n');
    case 'progress':
      return `(${block.step}/${block.steps}) ${block.label}`;
    case 'link':
      return `<${block.label}> ${block.url}`;
    case 'buttons':
      return block.buttons.map(({ action, label }) => `[${label} = ${action}]`).join(' ');
    case 'headline':
    case 'paragraph':
    case 'warning':
    case 'code':
      return block.text;
    default:
      throw new TypeError('no such block');
  }
}
