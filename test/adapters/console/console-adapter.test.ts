import { PassThrough } from 'node:stream';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createConsoleAdapter } from '../../../adapters/console/index.ts';
import type { InboundMessage } from '../../../src/core/chat/chat-adapter.ts';
import type { Block, Reply } from '../../../src/core/chat/reply.ts';
import { newDeliveryId } from '../../../src/kernel/ids.ts';
import { silentLogger } from '../../../src/kernel/log.ts';
import { chatAdapterContract } from '../../contracts/chat-adapter.contract.ts';
import { createMemory, messagesOn, openJsonRig, openTerminalRig } from './console-rigs.ts';
import { Terminal } from './terminal.ts';

chatAdapterContract('console in a terminal', openTerminalRig);
chatAdapterContract('console in JSON lines', openJsonRig);

const never = new AbortController().signal;
const say = (...texts: readonly string[]): Reply => ({
  locale: 'en',
  blocks: texts.map((text): Block => ({ kind: 'paragraph', text })),
});
const alice = { platform: 'console', conversation: 'alice', speaker: 'alice' };

describe('in a terminal', () => {
  test('a reply stands below its beginning and what is typed below that', async () => {
    const output = new Terminal({ columns: 40, rows: 24 });
    const input = new PassThrough();
    const adapter = createConsoleAdapter({ input, output, format: 'text' }, createMemory(), silentLogger);
    onTestFinished(() => adapter[Symbol.asyncDispose]());
    await adapter.start(async () => undefined);
    const buttons: Block = { kind: 'buttons', buttons: [{ action: 'export', label: 'Get my data' }] };
    await adapter.send(
      alice,
      { locale: 'en', blocks: [...say('Hello! I help people take their data out of pod.example.').blocks, buttons] },
      newDeliveryId(),
      never,
    );
    expect(output.lines).toEqual([
      'pappus  Hello! I help people take their',
      '        data out of pod.example.',
      '        [1] Get my data (export)',
      '',
      'you',
    ]);
  });

  test('what the person is typing survives a message that comes in', async () => {
    const rig = await openTerminalRig({ speaker: 'you' });
    onTestFinished(() => rig[Symbol.asyncDispose]());
    const received: InboundMessage[] = [];
    await rig.adapter.start(async (message) => void received.push(message));
    rig.input.write('exp');
    await vi.waitFor(() => expect(rig.output.lines.at(-1)).toBe('you     exp'));
    await rig.adapter.send(alice, say('One moment.'), newDeliveryId(), never);
    expect(rig.output.lines).toEqual(['pappus  One moment.', '', 'you     exp']);
    rig.input.write('ort\n');
    await vi.waitFor(() => expect(received.map(({ content }) => content)).toEqual([{ kind: 'text', text: 'export' }]));
  });

  test('the last message is changed where it stands, also when it grows and shrinks', async () => {
    const rig = await openTerminalRig({ speaker: 'you' });
    onTestFinished(() => rig[Symbol.asyncDispose]());
    await rig.adapter.start(async () => undefined);
    await rig.adapter.send(alice, say('before'), newDeliveryId(), never);
    const id = await rig.adapter.send(alice, say('in line'), newDeliveryId(), never);
    await rig.adapter.edit(alice, id, say('at work', 'x'.repeat(200)), never);
    expect(messagesOn(rig.output.lines)[1]).toContain('at work');
    await rig.adapter.edit(alice, id, say('ready'), never);
    expect(rig.output.lines).toEqual(['pappus  before', '', 'pappus  ready', '', 'you']);
  });

  test('a message further up is not touched: its new text is printed once', async () => {
    const rig = await openTerminalRig({ speaker: 'you' });
    onTestFinished(() => rig[Symbol.asyncDispose]());
    await rig.adapter.start(async () => undefined);
    const id = await rig.adapter.send(alice, say('in line'), newDeliveryId(), never);
    await rig.adapter.send(alice, say('something else'), newDeliveryId(), never);
    for (let times = 0; times < 2; times += 1) await rig.adapter.edit(alice, id, say('at work'), never);
    expect(messagesOn(rig.output.lines)).toEqual(['in line', 'something else', 'at work']);
    expect(rig.output.lines).toContain('pappus (update)  at work');
  });

  test('what has been typed since is not overwritten', async () => {
    const rig = await openTerminalRig({ speaker: 'you' });
    onTestFinished(() => rig[Symbol.asyncDispose]());
    const received: InboundMessage[] = [];
    await rig.adapter.start(async (message) => void received.push(message));
    const id = await rig.adapter.send(alice, say('in line'), newDeliveryId(), never);
    rig.input.write('hello?\n');
    await vi.waitFor(() => expect(received).toHaveLength(1));
    await rig.adapter.edit(alice, id, say('at work'), never);
    expect(rig.output.lines).toEqual(['pappus  in line', '', 'you     hello?', 'pappus (update)  at work', '', 'you']);
  });

  test('a link is never broken over two lines', async () => {
    const rig = await openTerminalRig();
    onTestFinished(() => rig[Symbol.asyncDispose]());
    const url = `https://export.pod.example/d/${'a'.repeat(43)}`;
    await rig.adapter.start(async () => undefined);
    const link: Block = { kind: 'link', label: 'Open the download page right now please', url };
    await rig.adapter.send(alice, { locale: 'en', blocks: [link] }, newDeliveryId(), never);
    expect(rig.output.lines.some((line) => line.trim() === url)).toBe(true);
  });

  test('events of two runs have different ids', async () => {
    const memory = createMemory();
    const ids: string[] = [];
    for (let run = 0; run < 2; run += 1) {
      const input = new PassThrough();
      const adapter = createConsoleAdapter({ input, output: new PassThrough(), format: 'text' }, memory, silentLogger);
      await adapter.start(async ({ eventId }) => void ids.push(eventId));
      input.end('hi\n\nhi\n');
      await adapter.ended;
      await adapter[Symbol.asyncDispose]();
    }
    expect(new Set(ids).size).toBe(4);
  });
});

test('without a terminal the text is plain, with no control characters at all', async () => {
  const output = new PassThrough({ encoding: 'utf8' });
  const adapter = createConsoleAdapter(
    { input: new PassThrough(), output, format: 'text' },
    createMemory(),
    silentLogger,
  );
  onTestFinished(() => adapter[Symbol.asyncDispose]());
  await adapter.start(async () => undefined);
  const id = await adapter.send(alice, say('in line'), newDeliveryId(), never);
  await adapter.edit(alice, id, say('at work'), never);
  expect(output.read()).toBe('pappus  in line\n\npappus (update)  at work\n\n');
});

test('a stream that nobody reads any more makes a message undeliverable', async () => {
  const output = new PassThrough();
  output.on('error', () => undefined);
  output.destroy();
  const adapter = createConsoleAdapter(
    { input: new PassThrough(), output, format: 'json' },
    createMemory(),
    silentLogger,
  );
  onTestFinished(() => adapter[Symbol.asyncDispose]());
  await expect(adapter.send(alice, say('x'), newDeliveryId(), never)).rejects.toMatchObject({
    code: 'DELIVERY_UNREACHABLE',
  });
});

describe('in JSON lines', () => {
  test('a line that is no message is refused by name and harms nothing', async () => {
    const rig = await openJsonRig();
    onTestFinished(() => rig[Symbol.asyncDispose]());
    const received: InboundMessage[] = [];
    await rig.adapter.start(async (message) => void received.push(message));
    for (const line of [
      'nonsense',
      '[]',
      '{"event":"x","from":"alice"}',
      '{"event":"x","from":"a","text":"b","action":"c"}',
    ]) {
      rig.input.write(`${line}\n`);
    }
    await rig.say('alice', 'hi');
    await vi.waitFor(() => expect(received).toHaveLength(1));
    await vi.waitFor(() => expect(rig.lines.filter(({ type }) => type === 'error')).toHaveLength(4));
  });

  test('one slow person keeps nobody else waiting', async () => {
    const rig = await openJsonRig();
    onTestFinished(() => rig[Symbol.asyncDispose]());
    const slow = Promise.withResolvers<void>();
    await rig.adapter.start(async ({ from }) => (from.id === 'alice' ? slow.promise : undefined));
    await rig.say('alice', 'hi');
    await rig.say('bob', 'hi');
    await vi.waitFor(async () => expect(await rig.accepted()).toBe(1));
    expect(rig.lines.find(({ type }) => type === 'received')?.event).toBe('e2');
    slow.resolve();
    await vi.waitFor(async () => expect(await rig.accepted()).toBe(2));
  });

  test('what was not safe when the program stopped is not acknowledged', async () => {
    const rig = await openJsonRig();
    const held = Promise.withResolvers<void>();
    const received: InboundMessage[] = [];
    await rig.adapter.start(async (message) => {
      received.push(message);
      await held.promise;
    });
    await rig.say('alice', 'hi');
    await vi.waitFor(() => expect(received).toHaveLength(1));
    const ending = rig.adapter[Symbol.asyncDispose]();
    held.resolve();
    await ending;
    expect(await rig.accepted()).toBe(0);
  });

  test('blocks are passed on as they are, beside the text', async () => {
    const rig = await openJsonRig();
    onTestFinished(() => rig[Symbol.asyncDispose]());
    await rig.adapter.start(async () => undefined);
    await rig.adapter.send(alice, say('hello'), newDeliveryId(), never);
    await vi.waitFor(() => expect(rig.lines).toHaveLength(1));
    expect(rig.lines[0]).toMatchObject({ to: 'alice', text: 'hello', blocks: [{ kind: 'paragraph', text: 'hello' }] });
  });

  test('the end of the input is told once everything is in', async () => {
    const rig = await openJsonRig();
    onTestFinished(() => rig[Symbol.asyncDispose]());
    const received: InboundMessage[] = [];
    await rig.adapter.start(async (message) => void received.push(message));
    await rig.say('alice', 'hi');
    rig.input.end();
    await rig.adapter.ended;
    expect(received).toHaveLength(1);
  });
});
