import { describe, expect, test, vi } from 'vitest';
import { PodUnreachableError } from '../../../src/core/pods/errors.ts';
import type { ArchiveKind } from '../../../src/core/pods/pod-gateway.ts';
import { POD_DEFECTS } from '../../../src/core/pods/pod-preflight.ts';
import type { PodDefect } from '../../../src/core/pods/pod-preflight.ts';
import type { Defect } from '../../rig/pod/defects.ts';
import { GATEWAY_TIMEOUT_MS } from '../../rig/pod-gateway-rig.ts';
import type { PodGatewayRig } from '../../rig/pod-gateway-rig.ts';
import { QUICK, failure, never, userOf } from './steps.ts';
import type { OpenRig } from './steps.ts';

/** What the account called like the defect is broken by, and what then has to be found before an export of which kind. */
const BREAKS: readonly (readonly [Defect, PodDefect, ...ArchiveKind[]])[] = [
  ['unknown-language', 'POD_ROW_LANGUAGE_UNKNOWN', 'profile', 'photos'],
  ['no-language', 'POD_ROW_LANGUAGE_UNKNOWN', 'profile', 'photos'],
  ['unknown-theme', 'POD_ROW_THEME_UNKNOWN', 'profile', 'photos'],
  ['no-email', 'POD_ROW_EMAIL_INVALID', 'profile', 'photos'],
  ['malformed-email', 'POD_ROW_EMAIL_INVALID', 'profile', 'photos'],
  ['shared-email', 'POD_ROW_EMAIL_INVALID', 'profile', 'photos'],
  ['malformed-new-email', 'POD_ROW_EMAIL_INVALID', 'profile', 'photos'],
  ['taken-new-email', 'POD_ROW_EMAIL_INVALID', 'profile', 'photos'],
  ['no-profile', 'POD_ROW_PERSON_INVALID', 'profile', 'photos'],
  ['no-public-key', 'POD_ROW_PERSON_INVALID', 'profile', 'photos'],
  ['long-name', 'POD_ROW_NAME_INVALID', 'profile'],
  ['semicolon-name', 'POD_ROW_NAME_INVALID', 'profile'],
  ['orphan-comment', 'POD_ROW_COMMENT_ORPHANED', 'profile'],
  ['empty-comment', 'POD_ROW_COMMENT_EMPTY', 'profile'],
  ['empty-answer', 'POD_ROW_COMMENT_EMPTY', 'profile'],
  ['orphan-like', 'POD_ROW_LIKE_ORPHANED', 'profile'],
  ['orphan-comment-like', 'POD_ROW_LIKE_ORPHANED', 'profile'],
  ['orphan-vote', 'POD_ROW_VOTE_ORPHANED', 'profile'],
  ['answerless-vote', 'POD_ROW_VOTE_ORPHANED', 'profile'],
  ['short-poll', 'POD_ROW_POLL_SHORT', 'profile'],
  ['placeless-location', 'POD_ROW_LOCATION_EMPTY', 'profile'],
  ['pathless-photo', 'POD_ROW_PHOTO_BROKEN', 'profile'],
  ['foreign-photo', 'POD_ROW_PHOTO_BROKEN', 'profile'],
  ['nameless-photo', 'POD_ROW_PHOTO_NAMELESS', 'photos'],
  ['unsigned-comment', 'POD_ROW_SIGNATURE_MISSING', 'profile'],
  ['unsigned-like', 'POD_ROW_SIGNATURE_MISSING', 'profile'],
];
const TOO_MANY = 'POD_ROW_PHOTOS_TOO_MANY';
const MISNAMED = 'POD_ROW_USERNAME_INVALID';
const accounts = BREAKS.map(([username]) => ({ username, photos: 1 }));

/** What is found, and that the pod stumbles over the very same. */
export function defectsContract(name: string, open: OpenRig): void {
  describe(`${name} is looked through for rows that no export survives`, () => {
    test('every defect is found, before the exports it breaks and no others, for as long as it is there', async () => {
      const rig = await open({ accounts, worker: { ...QUICK, throttle: 'none', bytesPerPhoto: 100 } });
      await admitToTexts(rig);
      for (const [defect] of BREAKS) await rig.pod.breakAccount(defect, defect);
      const broken = BREAKS.map(([username, code, ...kinds]) => {
        const found = (kind: ArchiveKind) => (kinds.includes(kind) ? [code] : []);
        return [username, { profile: found('profile'), photos: found('photos') }] as const;
      });
      expect(await defectsOf(rig)).toEqual(Object.fromEntries(broken));
      await pressButtons(rig);
      await allEnd(rig, { failed: 1 });

      for (const [defect] of BREAKS) await rig.pod.repairAccount(defect);
      const sound = Object.fromEntries(accounts.map(({ username }) => [username, { profile: [], photos: [] }]));
      expect(await defectsOf(rig)).toEqual(sound);
      await pressButtons(rig);
      await allEnd(rig, { failed: 1, built: 1 });
    });

    test('a name that the pod does not allow any more is found before either export, and no other name is', async () => {
      const names = ['webmaster', 'x'.repeat(33), 'two words', 'x'.repeat(32), 'web.master-1_'];
      const worker = { ...QUICK, throttle: 'none' as const };
      const rig = await open({ worker, accounts: names.map((username) => ({ username, photos: 0 })) });
      const all = await Promise.all(
        names.map(async (name) => [...(await found(rig, name, 'profile')), ...(await found(rig, name, 'photos'))]),
      );
      expect(all).toEqual([[MISNAMED, MISNAMED], [MISNAMED, MISNAMED], [MISNAMED, MISNAMED], [], []]);
      for (const name of names) await rig.pod.pressButton(name, 'profile');
      await vi.waitFor(async () => {
        const { jobs } = await rig.pod.stats();
        const outcomes = names.map((name) => jobs.find(({ username }) => username === name)?.outcomes);
        expect(outcomes).toEqual([{ failed: 1 }, { failed: 1 }, { failed: 1 }, { built: 1 }, { built: 1 }]);
      }, 30_000);
    });
  });

  test(`${name} has an account for every defect that is looked for`, () => {
    expect(new Set([TOO_MANY, MISNAMED, ...BREAKS.map(([, code]) => code)])).toEqual(new Set(POD_DEFECTS));
  });
}

/** How it is looked for. */
export function preflightContract(name: string, open: OpenRig): void {
  describe(`${name} is looked through before exports`, () => {
    // The pod is not asked for that zip, which takes it long: its end record counts modulo 65,536.
    test('an account may have as many photos as a zip without zip64 has room for, and not one more', async () => {
      const rig = await open({ runWorker: false, accounts: [{ username: 'alice', photos: 0 }] });
      await rig.pod.breakAccount('alice', 'too-many-photos');
      expect(await found(rig, 'alice', 'photos')).toEqual([TOO_MANY]);
      expect(await found(rig, 'alice', 'profile')).toEqual([]);
      await rig.home.run([
        'delete from photos where id = (select last from (select max(id) as last from photos) newest)',
      ]);
      expect(await found(rig, 'alice', 'photos')).toEqual([]);
    });

    test('what people of other pods have sent needs no signature once they have moved away from here', async () => {
      const rig = await open({ runWorker: false });
      await rig.pod.breakAccount('alice', 'unsigned-comment');
      await rig.pod.breakAccount('alice', 'unsigned-like');
      expect(await found(rig, 'alice')).toContain('POD_ROW_SIGNATURE_MISSING');
      await rig.home.run([
        `insert into account_migrations (old_person_id, new_person_id)
         select (select id from people where owner_id = ${(await rig.pod.account('bob')).userId}), min(id)
         from people where owner_id is null`,
      ]);
      expect(await found(rig, 'alice')).toEqual([]);
    });

    test('a look into a table that is not there finds nothing, and the others go on', async () => {
      const rig = await open({ runWorker: false });
      await rig.pod.breakAccount('alice', 'short-poll');
      await rig.pod.breakAccount('alice', 'unsigned-like');
      await rig.home.run(['drop table like_signatures', 'drop table locations']);
      expect(await found(rig, 'alice')).toEqual(['POD_ROW_POLL_SHORT']);
    });

    test('a look that takes longer than allowed finds nothing, and the others go on', async () => {
      const rig = await open({ runWorker: false });
      await rig.pod.breakAccount('alice', 'unsigned-comment');
      await rig.pod.breakAccount('alice', 'short-poll');
      const user = await userOf(rig, 'alice');
      await using _held = await rig.home.hold('comment_signatures');
      expect(await rig.gateway.findDefects(user, 'profile', never)).toEqual(['POD_ROW_POLL_SHORT']);
    });

    test.each(['cut', 'freeze'] as const)('a database behind a network %s is no sound account', async (how) => {
      const rig = await open({ runWorker: false });
      const user = await userOf(rig, 'alice');
      rig.databaseGate[how]();
      const since = performance.now();
      const err = await failure(rig.gateway.findDefects(user, 'profile', never));
      expect(err).toBeInstanceOf(PodUnreachableError);
      expect(err).toMatchObject({ code: 'POD_UNREACHABLE', part: 'database' });
      expect(performance.now() - since).toBeLessThan(3 * GATEWAY_TIMEOUT_MS);
    });
  });
}

async function admitToTexts({ home }: PodGatewayRig): Promise<void> {
  await home.admit();
  await home.admitToTexts();
}

async function found(rig: PodGatewayRig, username: string, kind: ArchiveKind = 'profile') {
  return rig.gateway.findDefects(await userOf(rig, username), kind, never);
}

/** What is found at each account before either export. */
async function defectsOf(rig: PodGatewayRig) {
  const all: Record<string, { readonly profile: readonly PodDefect[]; readonly photos: readonly PodDefect[] }> = {};
  for (const { username } of accounts) {
    all[username] = { profile: await found(rig, username, 'profile'), photos: await found(rig, username, 'photos') };
  }
  return all;
}

/** Everybody asks the pod for the exports that their defect breaks. */
async function pressButtons({ pod }: PodGatewayRig): Promise<void> {
  for (const [username, , ...kinds] of BREAKS) for (const kind of kinds) await pod.pressButton(username, kind);
}

/** Waits until the exports of everybody have ended like this, and in no other way. */
async function allEnd({ pod }: PodGatewayRig, outcomes: Readonly<Record<string, number>>): Promise<void> {
  const expected = BREAKS.flatMap(([username, , ...kinds]) => kinds.map((kind) => ({ username, kind, outcomes })));
  await vi.waitFor(
    async () => {
      const { jobs } = await pod.stats();
      const ended = jobs.map(({ username, kind, outcomes: seen }) => ({ username, kind, outcomes: seen }));
      expect(ended).toHaveLength(expected.length);
      expect(ended).toEqual(expect.arrayContaining(expected));
    },
    { timeout: 30_000, interval: 100 },
  );
}
