import { expect, vi } from 'vitest';
import type { ShownMessage } from './console-client.ts';
import { linkIn } from './console-client.ts';
import type { JourneyRig } from './journey-rig.ts';
import { Visitor, download } from './visitor.ts';

/** Shows a download link. */
export const HAS_LINK = /\/d\//;

/** Every request ever made for an account of the rig's pod, oldest first. */
export async function requestsOf({ pod, database }: JourneyRig, username: string) {
  return database.database.executor
    .selectFrom('exports')
    .select(['kind', 'state', 'cause'])
    .where('diaspora_id', '=', `${username}@${pod.host}`)
    .orderBy('seq')
    .execute();
}

/** Waits until a request of the account is seen in one of these states. */
export async function waitForState(rig: JourneyRig, username: string, states: readonly string[]): Promise<void> {
  const isThere = async () => (await requestsOf(rig, username)).some(({ state }) => states.includes(state));
  await vi.waitFor(async () => expect(await isThere()).toBe(true), { timeout: 30_000, interval: 50 });
}

/** Waits until nothing is promised any more but the periodic work. */
export async function settle({ database }: JourneyRig): Promise<void> {
  await expect
    .poll(
      () =>
        database.database.executor.selectFrom('promised_jobs').select('key').where('every_ms', 'is', null).execute(),
      { timeout: 60_000, interval: 200 },
    )
    .toEqual([]);
}

/** How often the pod has begun to export what. */
export async function takenOf({ pod }: JourneyRig, username: string) {
  return {
    profile: await pod.exportsTaken(username, 'profile'),
    photos: await pod.exportsTaken(username, 'photos'),
  };
}

/** Downloads everything behind the link of a message and holds it against what was verified. @returns the kinds. */
export async function expectWhole(
  { database, pod }: Pick<JourneyRig, 'database' | 'pod'>,
  username: string,
  message: ShownMessage,
) {
  return expectWholeBehind({ database, pod }, username, linkIn(message));
}

/** Downloads everything behind a link and holds it against what was verified. @returns the kinds. */
export async function expectWholeBehind(
  { database, pod }: Pick<JourneyRig, 'database' | 'pod'>,
  username: string,
  link: URL,
) {
  const parts = await new Visitor().openDownloads(link);
  const got = await Promise.all(parts.map((part) => download(part, { breakAfterBytes: 100 })));
  const archives = await database.database.executor
    .selectFrom('archives')
    .innerJoin('exports', 'exports.archive_id', 'archives.id')
    .select(['archives.sha256', 'archives.size_bytes', 'archives.kind'])
    .where('exports.diaspora_id', '=', `${username}@${pod.host}`)
    .where('archives.state', '=', 'ready')
    .execute();
  const facts = got.map(({ sha256, sizeBytes }) => `${sizeBytes} ${sha256}`).sort();
  expect(facts).toEqual(archives.map(({ sha256, size_bytes }) => `${size_bytes} ${sha256}`).sort());
  return archives.map(({ kind }) => kind).sort();
}
