import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Address, ChatAdapter, InboundMessage, MessageId } from '../../src/core/chat/chat-adapter.ts';
import type { Block, Reply } from '../../src/core/chat/reply.ts';
import { newDeliveryId } from '../../src/kernel/ids.ts';

/** What one person reads as one message. */
export interface ShownMessage {
  readonly text: string;
}

/** A platform, real or simulated, with an adapter connected to it and people who can be made to write. */
export interface AdapterRig extends AsyncDisposable {
  readonly adapter: ChatAdapter;
  /** The private conversation of a person with the assistant. */
  addressOf(person: string): Address;
  /** Somebody writes. Resolves when the platform has the message. */
  say(person: string, text: string): Promise<void>;
  /** Somebody writes where others read along; left out where the platform has no such place. */
  readonly sayInPublic?: (person: string, text: string) => Promise<void>;
  /** Somebody uses the button with this action that is on their screen. */
  press(person: string, action: string): Promise<void>;
  /** The platform passes on the last event once more; left out where it never does. */
  readonly repeatLast?: () => Promise<void>;
  /** How many events the adapter has accepted; left out where the platform keeps no such account. */
  readonly accepted?: () => Promise<number>;
  /** Everything in the conversation with one person that the assistant wrote, oldest first. */
  screen(person: string): Promise<readonly ShownMessage[]>;
  /** What the adapter remembers between runs; left out where that is nothing about people. */
  readonly memory?: { readonly values: ReadonlyMap<string, string> };
  /** Foreign texts that would do something on this platform if they were not escaped. */
  readonly attacks: readonly {
    readonly text: string;
    /** Whether what reached the platform is nothing but shown. */
    readonly isHarmless: () => Promise<boolean>;
  }[];
}

const never = new AbortController().signal;
/** Characters that turn the direction of what follows or drive a terminal. */
// oxlint-disable-next-line no-misleading-character-class
const ACTIVE_CHARACTERS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

const reply = (...blocks: readonly Block[]): Reply => ({ locale: 'en', blocks });
const say = (text: string): Reply => reply({ kind: 'paragraph', text });

/** Every kind of block, and what a person must be able to read of it. */
const EVERY_KIND: readonly { readonly block: Block; readonly read: readonly string[] }[] = [
  { block: { kind: 'headline', text: 'A headline' }, read: ['A headline'] },
  {
    block: { kind: 'paragraph', text: 'Some text, with 1 * 2 * 3 and _more_' },
    read: ['Some text, with 1 * 2 * 3 and _more_'],
  },
  { block: { kind: 'warning', text: 'Be careful' }, read: ['Be careful'] },
  { block: { kind: 'code', text: 'K7QF-2MX' }, read: ['K7QF-2MX'] },
  {
    block: { kind: 'letter', paragraphs: ['Dear podmin', 'bin/rake "a:b[c,d]"'] },
    read: ['Dear podmin', 'bin/rake "a:b[c,d]"'],
  },
  {
    block: {
      kind: 'facts',
      rows: [
        { label: 'Posts', value: '1,284' },
        { label: 'Size', value: '3.2 MB' },
      ],
    },
    read: ['Posts', '1,284', 'Size', '3.2 MB'],
  },
  { block: { kind: 'list', items: ['first thing', 'second thing'] }, read: ['first thing', 'second thing'] },
  {
    block: { kind: 'progress', step: 2, steps: 5, label: 'the pod is working' },
    read: ['the pod is working', '2', '5'],
  },
  {
    block: { kind: 'link', label: 'Open the page', url: 'https://export.pod.example/d/a_b-c' },
    read: ['Open the page', 'https://export.pod.example/d/a_b-c'],
  },
  {
    block: {
      kind: 'buttons',
      buttons: [
        { action: 'export', label: 'Get my data' },
        { action: 'help', label: 'Help' },
      ],
    },
    read: ['Get my data', 'Help'],
  },
];

/** What every chat platform's adapter must keep. */
export function chatAdapterContract(name: string, open: () => Promise<AdapterRig>): void {
  async function start(receive?: (message: InboundMessage) => Promise<void>) {
    const rig = await open();
    onTestFinished(() => rig[Symbol.asyncDispose]());
    const received: InboundMessage[] = [];
    await rig.adapter.start(async (message) => {
      received.push(message);
      await receive?.(message);
    });
    return {
      rig,
      received,
      send: (text: string | Reply, to = rig.addressOf('alice'), id = newDeliveryId()) =>
        rig.adapter.send(to, typeof text === 'string' ? say(text) : text, id, never),
    };
  }
  const texts = (messages: readonly InboundMessage[]) =>
    messages.map(({ content }) => (content.kind === 'text' ? content.text : content.action));

  describe(`${name} keeps the chat contract`, () => {
    describe('coming in', () => {
      test('passes on every message of a person once, in order, each with its own event id', async () => {
        const { rig, received } = await start();
        for (const text of ['one', 'two', 'two', 'Zürich 😀 שלום']) await rig.say('alice', text);
        await vi.waitFor(() => expect(texts(received)).toEqual(['one', 'two', 'two', 'Zürich 😀 שלום']));
        expect(new Set(received.map(({ eventId }) => eventId)).size).toBe(4);
      });

      test('says who wrote, where, and that nobody else reads it', async () => {
        const { rig, received } = await start();
        await rig.say('alice', 'hi');
        await vi.waitFor(() => expect(received).toHaveLength(1));
        const { address } = received[0] ?? {};
        expect(received[0]).toMatchObject({
          shared: false,
          from: { platform: rig.adapter.platform },
          address: rig.addressOf('alice'),
        });
        expect(received[0]?.displayName).not.toBe('');
        expect(address?.speaker).toBe(received[0]?.from.id);
      });

      test('gives an event that the platform repeats the id it had before', async (context) => {
        const { rig, received } = await start();
        context.skip(rig.repeatLast === undefined, 'the platform repeats nothing');
        await rig.say('alice', 'once');
        await rig.repeatLast?.();
        await rig.say('alice', 'after');
        await vi.waitFor(() => expect(texts(received)).toContain('after'));
        expect(new Set(received.map(({ eventId }) => eventId)).size).toBe(2);
      });

      test('marks what is said where others read along', async (context) => {
        const { rig, received } = await start();
        context.skip(rig.sayInPublic === undefined, 'the platform has no such place');
        await rig.sayInPublic?.('alice', 'export');
        await vi.waitFor(() => expect(received).toHaveLength(1));
        expect(received[0]?.shared).toBe(true);
        expect(received[0]?.address.conversation).not.toBe(rig.addressOf('alice').conversation);
      });

      test('accepts a message only when it is safe', async (context) => {
        const safe = Promise.withResolvers<void>();
        const { rig, received } = await start(() => safe.promise);
        context.skip(rig.accepted === undefined, 'the platform keeps no account');
        await rig.say('alice', 'hi');
        await vi.waitFor(() => expect(received).toHaveLength(1));
        expect(await rig.accepted?.()).toBe(0);
        safe.resolve();
        await vi.waitFor(async () => expect(await rig.accepted?.()).toBe(1));
      });

      test('never hears its own messages', async () => {
        const { rig, received, send } = await start();
        const id = await send('export');
        if (rig.adapter.abilities.edits) await rig.adapter.edit(rig.addressOf('alice'), id, say('cancel'), never);
        await rig.say('alice', 'last');
        await vi.waitFor(() => expect(texts(received)).toContain('last'));
        expect(texts(received)).toEqual(['last']);
      });

      test('brings a button back as its action', async () => {
        const { rig, received, send } = await start();
        await send(
          reply({
            kind: 'buttons',
            buttons: [
              { action: 'status', label: 'Where is my export?' },
              { action: 'language de', label: 'Deutsch' },
            ],
          }),
        );
        await vi.waitFor(async () => expect(await rig.screen('alice')).toHaveLength(1));
        await rig.press('alice', 'language de');
        await vi.waitFor(() => expect(texts(received)).toEqual(['language de']));
        expect(received[0]?.from.id).toBe(rig.addressOf('alice').speaker);
      });
    });

    test('forgets somebody when it is told to, and hears them when they write again', async (context) => {
      const { rig, received, send } = await start();
      const { values } = rig.memory ?? {};
      context.skip(values === undefined, 'nothing about people is remembered');
      const address = rig.addressOf('alice');
      await rig.say('alice', 'hi');
      await vi.waitFor(() => expect(texts(received)).toEqual(['hi']));
      await send('hello');
      const ids = [address.speaker, address.conversation];
      // That a room is encrypted is never forgotten.
      const traces = () =>
        [...(values ?? [])].map((each) => each.join(' ')).filter((text) => !text.includes('encryption '));
      const left = () => traces().filter((text) => ids.some((id) => text.includes(id)));
      await vi.waitFor(() => expect(left()).not.toEqual([]));
      await vi.waitFor(async () => {
        await rig.adapter.forget(address, never);
        expect(left()).toEqual([]);
      });
      await rig.adapter.forget(address, never);
      await rig.say('alice', 'here again');
      await vi.waitFor(() => expect(texts(received)).toEqual(['hi', 'here again']));
    });

    describe('going out', () => {
      test('shows a message to the person it is for, and tells its id', async () => {
        const { rig, send } = await start();
        const first = await send('for alice');
        const second = await send('for bob', rig.addressOf('bob'));
        expect(first).not.toBe('');
        expect(second).not.toBe(first);
        expect(await shown(rig, 'alice')).toEqual([expect.stringContaining('for alice')]);
      });

      test('shows one delivery once, however often it is sent', async () => {
        const { rig, send } = await start();
        const delivery = newDeliveryId();
        const ids: MessageId[] = [];
        for (let times = 0; times < 3; times += 1) ids.push(await send('only once', rig.addressOf('alice'), delivery));
        await send('afterwards');
        const all = await shown(rig, 'alice');
        expect(all).toHaveLength(2);
        expect(new Set(ids).size).toBe(1);
      });

      test('changes a message in place, and repeating that changes nothing', async (context) => {
        const { rig, send } = await start();
        context.skip(!rig.adapter.abilities.edits, 'nothing can be changed');
        const id = await send('in line');
        for (let times = 0; times < 2; times += 1)
          await rig.adapter.edit(rig.addressOf('alice'), id, say('at work'), never);
        const all = await shown(rig, 'alice');
        expect(all).toEqual([expect.stringContaining('at work')]);
        expect(all.join()).not.toContain('in line');
      });

      test('splits what is too long without losing or breaking a character', async () => {
        const { rig, send } = await start();
        const { maxTextLength } = rig.adapter.abilities;
        const words = Array.from({ length: Math.ceil(maxTextLength / 3) }, (_, at) =>
          at % 7 === 0 ? '😀😀😀' : `w${at}`,
        );
        await send(
          reply({ kind: 'paragraph', text: words.join(' ') }, { kind: 'code', text: '😀'.repeat(maxTextLength) }),
        );
        const parts = await shown(rig, 'alice');
        expect(parts.length).toBeGreaterThan(1);
        for (const part of parts) expect(part.isWellFormed()).toBe(true);
        const all = parts.join(' ');
        for (const word of words) expect(all).toContain(word);
        expect(all.match(/😀/gu)).toHaveLength(
          3 * words.filter((word) => word.startsWith('😀')).length + maxTextLength,
        );
      });

      test('no kind of block loses anything of what it says, and all together are read in their order', async () => {
        const { rig, send } = await start();
        for (const [at, { block, read }] of EVERY_KIND.entries()) {
          await send(reply(block));
          const text = (await shown(rig, 'alice'))[at];
          const { kind } = block;
          for (const part of read) expect({ kind, text }).toEqual({ kind, text: expect.stringContaining(part) });
        }
        await send(reply(...EVERY_KIND.map(({ block }) => block)));
        const text = (await shown(rig, 'alice')).slice(EVERY_KIND.length).join('\n');
        const places = EVERY_KIND.map(({ read }) => text.indexOf(read[0] ?? ''));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(places).not.toContain(-1);
      });

      test('says in words whatever a bar, a colour or a sign would say', async () => {
        const { rig, send } = await start();
        await send(
          reply(
            { kind: 'progress', step: 3, steps: 5, label: 'copying' },
            { kind: 'warning', text: 'keep it to yourself' },
          ),
        );
        const spoken = (await shown(rig, 'alice')).join('\n').replaceAll(/[^\p{L}\p{N}\s]/gu, ' ');
        expect(spoken).toMatch(/3\D+5/u);
        expect(spoken).toContain('copying');
        expect(spoken).toContain('keep it to yourself');
      });

      test('reaches somebody in private who wrote elsewhere', async () => {
        const { rig, send } = await start();
        const { platform, speaker } = rig.addressOf('alice');
        const address = await rig.adapter.openPrivate({ platform, id: speaker }, never);
        expect(address).toMatchObject({ platform, speaker });
        await send('just for you', address);
        expect((await shown(rig, 'alice')).join()).toContain('just for you');
      });

      test('shows foreign text without obeying it, wherever it stands', async () => {
        const { rig, send } = await start();
        const texts = [
          '\x1b[2J\x1b[31mred\x07',
          '\u202edesrever\u202c',
          '\u2066x\u2069',
          'a\u0000b\u009bc',
          '\u200f\u061cmark',
          ...rig.attacks.map(({ text }) => text),
        ];
        for (const text of texts) {
          await send(
            reply(
              { kind: 'headline', text },
              { kind: 'paragraph', text },
              { kind: 'warning', text },
              { kind: 'code', text },
              { kind: 'letter', paragraphs: [text, text] },
              { kind: 'facts', rows: [{ label: text, value: text }] },
              { kind: 'list', items: [text] },
              { kind: 'progress', step: 1, steps: 2, label: text },
              { kind: 'link', label: text, url: 'https://pod.example/' },
              { kind: 'buttons', buttons: [{ action: 'help', label: text }] },
            ),
          );
        }
        const all = (await shown(rig, 'alice')).join('\n');
        expect(ACTIVE_CHARACTERS.exec(all)).toBeNull();
        for (const { isHarmless, text } of rig.attacks) expect([text, await isHarmless()]).toEqual([text, true]);
      });
    });

    describe('ending', () => {
      test('receives nothing afterwards', async () => {
        const { rig, received } = await start();
        await rig.say('alice', 'before');
        await vi.waitFor(() => expect(received).toHaveLength(1));
        await rig.adapter[Symbol.asyncDispose]();
        await rig.say('alice', 'after').catch(() => undefined);
        expect(texts(received)).toEqual(['before']);
      });

      test('waits for what is in hand', async () => {
        const safe = Promise.withResolvers<void>();
        const { rig, received } = await start(() => safe.promise);
        await rig.say('alice', 'hi');
        await vi.waitFor(() => expect(received).toHaveLength(1));
        let hasEnded = false;
        const ending = rig.adapter[Symbol.asyncDispose]().then(() => (hasEnded = true));
        await Promise.resolve();
        expect(hasEnded).toBe(false);
        safe.resolve();
        await ending;
      });

      test('can be said twice', async () => {
        const { rig } = await start();
        await rig.adapter[Symbol.asyncDispose]();
        await expect(rig.adapter[Symbol.asyncDispose]()).resolves.toBeUndefined();
      });
    });
  });
}

async function shown(rig: AdapterRig, person: string): Promise<readonly string[]> {
  return (await rig.screen(person)).map(({ text }) => text);
}
