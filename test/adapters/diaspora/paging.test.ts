import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { conversationSchema } from '../../../adapters/diaspora/api-shapes.ts';
import { PodApi } from '../../../adapters/diaspora/pod-api.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { openDiaspora } from './diaspora-rig.ts';

const signal = new AbortController().signal;

test('conversations begun within one millisecond are all listed, wherever a page ends', async () => {
  const rig = await openDiaspora();
  onTestFinished(() => rig[Symbol.asyncDispose]());
  const { sunset } = rig.people;
  for (let at = 0; at < 150; at += 1) await rig.pod.messages.arriveFromElsewhere('sunset', 'eve@other.example', 'hi');
  const sql = new Client({ connectionString: rig.pod.databaseUrl });
  await sql.connect();
  onTestFinished(() => sql.end());
  // Forty to a millisecond, each at a microsecond of its own, which the API does not show.
  await sql.query(`update conversations c set created_at = timestamp '2026-02-22 12:00:00'
    + (place / 40) * interval '1 millisecond' + (place % 40) * interval '10 microseconds'
    from (select id, row_number() over (order by id) as place from conversations) as counted
    where counted.id = c.id`);
  const token = new Secret(await rig.pod.messages.tokenFor('sunset'));
  const access = { token: async () => token, refuse: () => undefined };
  const api = new PodApi({ podUrl: new URL(rig.pod.url), access, timeoutMs: 5_000 });
  const listed: string[] = [];
  for await (const page of api.byTime({ path: 'conversations' }, z.array(conversationSchema), { signal })) {
    listed.push(...page.map(({ guid }) => guid));
  }
  expect(listed).toHaveLength(150);
  expect(new Set(listed).size).toBe(150);
  expect(await sunset.conversations()).toHaveLength(100);
});
