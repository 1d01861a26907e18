import { assert, describe, expect, test } from 'vitest';
import { parseDiasporaId, parsePodUserId } from '../../../src/kernel/ids.ts';
import { never, userOf } from './steps.ts';
import type { OpenRig } from './steps.ts';

export function accountsContract(name: string, open: OpenRig): void {
  describe(`${name} knows its accounts`, () => {
    test('an account is found under its diaspora* ID and under its row', async () => {
      const rig = await open({ runWorker: false });
      const id = parseDiasporaId(`bob@${rig.pod.host}`);
      const bob = await rig.gateway.findByDiasporaId(id, never);
      assert(bob !== undefined);
      expect(bob).toMatchObject({ diasporaId: id, language: 'de', lockedAt: undefined, closed: false });
      expect(bob.publicKeyPem).toContain('BEGIN PUBLIC KEY');
      expect(await rig.gateway.findById(bob.id, never)).toEqual(bob);
    });

    test('strangers, people of other pods and rows that are gone are not found', async () => {
      const rig = await open({ runWorker: false });
      expect(await rig.gateway.findByDiasporaId(parseDiasporaId(`nobody@${rig.pod.host}`), never)).toBeUndefined();
      expect(await rig.gateway.findByDiasporaId(parseDiasporaId('friend1@other.example'), never)).toBeUndefined();
      expect(await rig.gateway.findById(parsePodUserId(999_999), never)).toBeUndefined();
      expect(await rig.gateway.view(parsePodUserId(999_999), 'profile', never)).toBeUndefined();
    });

    test('locked and closed accounts say so, and the time of the lock is right in every time zone', async () => {
      const rig = await open({ runWorker: false });
      await rig.pod.lock('alice');
      await rig.pod.close('bob');
      const alice = await rig.gateway.findById(await userOf(rig, 'alice'), never);
      expect(Math.abs((alice?.lockedAt?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
      expect(alice?.closed).toBe(false);
      expect(await rig.gateway.findById(await userOf(rig, 'bob'), never)).toMatchObject({ closed: true });
    });

    test('completed moves are told once each, with whether photos have stayed, and those under way are not', async () => {
      const accounts = ['whole', 'without', 'bare', 'away'].map((username) => ({
        username,
        photos: username === 'bare' ? 0 : 3,
      }));
      const rig = await open({ runWorker: false, accounts });
      const range = { after: 0, limit: 10 };
      expect(await rig.gateway.completedMoves(range, never)).toEqual([]);
      await rig.pod.migrate('whole', 'whole@new.example');
      await rig.pod.migrate('without', 'without@new.example', { withPhotos: false });
      await rig.pod.migrate('bare', 'bare@new.example', { withPhotos: false });
      await rig.pod.migrate('away', 'away@new.example');
      await rig.home.run([
        `update account_migrations set completed_at = null
          where old_person_id = (select id from people where owner_id = ${await userOf(rig, 'away')})`,
      ]);
      const moves = await rig.gateway.completedMoves(range, never);
      expect(moves).toMatchObject([
        { user: await userOf(rig, 'whole'), movedTo: 'whole@new.example', photosLeft: false },
        { user: await userOf(rig, 'without'), movedTo: 'without@new.example', photosLeft: true },
        { user: await userOf(rig, 'bare'), movedTo: 'bare@new.example', photosLeft: false },
      ]);
      for (const { completedAt } of moves) expect(Math.abs(completedAt.getTime() - Date.now())).toBeLessThan(60_000);
      const [first, second] = moves;
      assert(first !== undefined);
      expect(await rig.gateway.completedMoves({ after: first.position, limit: 1 }, never)).toEqual([second]);
    });

    test('the contents of an account are counted as they were written', async () => {
      const counts = { posts: 7, photos: 4, contacts: 5, ownRelayables: 9, othersRelayables: 6 };
      const rig = await open({
        runWorker: false,
        accounts: [{ username: 'writer', ...counts }, { username: 'other' }],
      });
      expect(await rig.gateway.countContents(await userOf(rig, 'writer'), never)).toEqual(counts);
    });
  });
}
