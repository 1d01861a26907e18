import { describe, expect, test, vi } from 'vitest';
import type { InboundMessage } from '../../../src/core/chat/chat-adapter.ts';
import { PATIENTLY } from './discord-rig.ts';
import { openTroubles } from './trouble-rig.ts';

const POST = 'POST /channels/:channel/messages';
const READ = 'GET /channels/:channel/messages';
const HTML = { 'content-type': 'text/html' };

describe.each([
  [
    'a page of what stands before Discord',
    { moment: 'before', status: 403, headers: HTML, body: '<title>Attention Required!</title>' },
  ],
  ['its code for trouble of its own network', { moment: 'before', status: 403, code: 40_333 }],
] as const)('a 403 that is %s', (_name, fault) => {
  test('makes nobody unreachable', async () => {
    const { discord, send, texts } = await openTroubles();
    discord.fault({ route: POST, ...fault });
    await expect(send('later')).rejects.toMatchObject({ code: 'DELIVERY_BUSY' });
    await send('later');
    expect(texts()).toEqual(['later']);
  });

  test('loses nothing of what was written meanwhile', async () => {
    const { discord, adapter, alice, next, open: reopen, told, start } = await openTroubles();
    await alice.say('before');
    await next(1);
    await adapter[Symbol.asyncDispose]();
    await alice.say('meanwhile');
    discord.fault({ route: READ, ...fault });
    const later: InboundMessage[] = [];
    await start(reopen(), later);
    await vi.waitFor(() => expect(told(later)).toEqual(['meanwhile']), PATIENTLY);
  });
});
