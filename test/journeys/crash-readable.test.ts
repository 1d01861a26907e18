import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unpackCopy } from '../rig/archives/readable-copy.ts';
import { linkIn } from '../rig/console-client.ts';
import { COPY_STEPS, strikeAll } from '../rig/crash-points.ts';
import { HAS_LINK, settle } from '../rig/journey-facts.ts';
import { openJourney } from '../rig/journey-rig.ts';
import type { JourneyRig } from '../rig/journey-rig.ts';
import { QUEUE_ENGINES } from '../rig/queue-backends.ts';
import { Visitor } from '../rig/visitor.ts';

const POSTS = 600;
const PEOPLE = ['alice', 'bob'] as const;
const POD = {
  keyBits: 1_024,
  accounts: PEOPLE.map((username) => ({ username, posts: POSTS, photos: 20 })),
  // Photos that take a while to be written.
  worker: { heartbeatMs: 200, pollMs: 200, exportDurationMs: () => 500, bytesPerPhoto: 2_000_000 },
};
/** One half on each engine: what is cut off in SQL knows none. */
const MOMENTS = { postgres: 'after', redis: 'before' } as const;
const TOLD = /Your copy to read is ready/;

describe.each(QUEUE_ENGINES)('a copy to read, its jobs on %s', { timeout: 120_000 }, (engine) => {
  const stack = new AsyncDisposableStack();
  let rig: JourneyRig;

  beforeAll(async () => {
    rig = stack.use(await openJourney({ engine, pod: POD, env: { EXPORT_BUDGET: '4' } }));
    for (const name of PEOPLE) await rig.prove(name);
    for (const name of PEOPLE) await rig.chat.waitFor(HAS_LINK, { to: name });
  });
  afterAll(() => stack.disposeAsync());

  test('that is cut off in the middle, twice, is there once and told once', async () => {
    await rig.chat.ask('readable', /I am making a copy of your data/, { from: 'alice' });
    for (let kills = 0; kills < 2; kills += 1) {
      await expect.poll(() => halfWritten(rig), { timeout: 60_000, interval: 5 }).toHaveLength(1);
      await rig.crash(async () => {
        expect(await halfWritten(rig)).toHaveLength(1);
        expect(await copiesOf(rig, 'alice')).toMatchObject([{ state: 'making' }]);
      });
    }
    await expectOneCopy(rig, 'alice');
  });

  test('whose program is killed at every step is there once and told once', async () => {
    const allStruck = await strikeAll(rig, MOMENTS[engine], COPY_STEPS);
    await rig.chat.ask('readable', /I am making a copy of your data/, { from: 'bob' });
    await allStruck();
    await expectOneCopy(rig, 'bob');
  });
});

const vaultFiles = (rig: JourneyRig) => readdir(path.join(rig.env['DATA_DIRECTORY'] ?? '?', 'vault'));
const halfWritten = async (rig: JourneyRig) => (await vaultFiles(rig)).filter((name) => name.endsWith('.part'));

const copiesOf = ({ database, pod }: JourneyRig, username: string) =>
  database.database.executor
    .selectFrom('archives')
    .innerJoin('exports', 'exports.id', 'archives.export_id')
    .select(['archives.state', 'archives.sha256', 'archives.receipt'])
    .where('archives.kind', '=', 'readable')
    .where('exports.diaspora_id', '=', `${username}@${pod.host}`)
    .execute();

/** One copy in the vault, one message about it, and behind that message every page of it. */
async function expectOneCopy(rig: JourneyRig, username: string): Promise<void> {
  const { executor } = rig.database.database;
  const told = await rig.chat.waitFor(TOLD, { to: username });
  await settle(rig);
  const news = rig.chat.messages.filter(({ to, texts }) => to === username && texts.some((text) => TOLD.test(text)));
  expect(news).toEqual([told]);
  const deliveries = executor.selectFrom('deliveries').select(['id', 'state']).where('key', 'like', 'readable%');
  expect(await deliveries.where('speaker', '=', username).execute()).toEqual([{ id: told.id, state: 'sent' }]);
  expect(rig.chat.unconfirmedCount).toBe(0);

  const copies = await copiesOf(rig, username);
  expect(copies).toMatchObject([{ state: 'ready', receipt: { readable: { posts: POSTS, photos: 20 } } }]);
  const kept = await executor.selectFrom('archives').select('id').where('state', '=', 'ready').execute();
  expect((await vaultFiles(rig)).toSorted()).toEqual(kept.map(({ id }) => `${id}.vault`).toSorted());

  const { html } = await new Visitor().see(linkIn(told));
  const [[, href = ''] = [], ...others] = html.matchAll(/href="([^"]*\/readable\?[^"]*)"/gu);
  expect(others).toEqual([]);
  const zip = Buffer.from(await (await fetch(new URL(href.replaceAll('&amp;', '&'), linkIn(told)))).arrayBuffer());
  expect(createHash('sha256').update(zip).digest('hex')).toBe(copies[0]?.sha256);
  const files = await unpackCopy(zip);
  expect(files.get('index.html')?.toString('utf8')).toContain(`${username}@${rig.pod.host}`);
  expect([...files.keys()].filter((name) => name.startsWith('files/'))).toHaveLength(20);
}
