import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runChild } from './child-process.ts';
import { KeyServer } from './key-server.ts';
import { Peer, ratchetOf } from './peer.ts';

const KILLS = Number(process.env['KILLS'] ?? 12);
/** More than one session has (15), so that kills fall into the sharing of keys as well. */
const MOST_EVENTS = 40;

test(`${KILLS} kills change no identity, reuse no key and lose nothing that was handed out`, async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'matrix-kills-'));
  const server = new KeyServer();
  await using alice = await Peer.open(server, 'alice');
  let identity: string;
  {
    await using bot = await Peer.open(server, 'bot', { directory });
    identity = bot.machine.identityKeys.ed25519.toBase64();
    await bot.shareKey([alice]);
    await alice.sync();
  }
  const used = new Set<string>();
  const sessions = new Set<string>();
  for (let kill = 0; kill < KILLS; kill++) {
    const last = randomInt(1, MOST_EVENTS);
    const { lines } = await runChild('encrypt', directory, (count, child) => {
      if (count === last) child.kill('SIGKILL');
    });
    expect(lines[0]).toEqual({ kind: 'open', identity });
    expect(lines.length).toBeGreaterThan(last);
    for (const line of lines) {
      if (line.kind === 'key') {
        const { messages } = JSON.parse(line.body) as { messages: Record<string, Record<string, unknown>> };
        server.send({ sender: '@bot:example.org', type: line.eventType }, messages);
        await alice.sync();
      }
      if (line.kind !== 'event') continue;
      const event = alice.event(line.content, '@bot:example.org');
      const { sessionId, index } = ratchetOf(event);
      expect(used).not.toContain(`${sessionId} ${index}`);
      used.add(`${sessionId} ${index}`);
      sessions.add(sessionId);
      expect(await alice.read(event)).toMatch(/^message \d+ of \d+$/u);
    }
  }
  expect(sessions.size).toBeGreaterThan(1);
  // A key that was taken into use is used to its end: no restart begins another.
  expect(sessions.size).toBeLessThanOrEqual(used.size / 15 + KILLS / 4 + 2);
  rmSync(directory, { recursive: true });
});
