import { assert, describe, expect, test, vi } from 'vitest';
import { QUICK, built, look, never, start } from './steps.ts';
import type { OpenRig } from './steps.ts';

export function previousArchiveContract(name: string, open: OpenRig): void {
  describe(`${name} takes care of the previous archive`, () => {
    test('with the disk in reach a start empties the columns and the orphan can be removed', async () => {
      const rig = await open({ worker: QUICK });
      await start(rig, 'alice');
      const { archive } = await built(rig, 'alice');
      assert(archive !== undefined);
      await rig.pod.stopWorker();
      expect(await start(rig, 'alice', { seenArchive: archive.fileName })).toEqual({ kind: 'started' });
      expect((await look(rig, 'alice')).archive).toBeUndefined();
      expect(await rig.pod.files()).toContain(archive.fileName.reveal());
      expect(await rig.gateway.remove(archive.fileName, never)).toBe(true);
      expect(await rig.gateway.remove(archive.fileName, never)).toBe(true);
      expect(await rig.pod.files()).not.toContain(archive.fileName.reveal());
    });

    test('over the web a start leaves the previous archive named until the worker has replaced it', async () => {
      const rig = await open({ worker: QUICK, reach: 'web' });
      await start(rig, 'alice');
      const { archive } = await built(rig, 'alice');
      assert(archive !== undefined);
      await rig.pod.stopWorker();
      await start(rig, 'alice', { seenArchive: archive.fileName });
      expect(await look(rig, 'alice')).toMatchObject({ exporting: true, archive: { builtAt: archive.builtAt } });
      expect(await rig.gateway.remove(archive.fileName, never)).toBe(false);

      const restartedAt = (await look(rig, 'alice')).podNow;
      rig.pod.startWorker();
      await vi.waitFor(async () => expect(await look(rig, 'alice')).toMatchObject({ exporting: false }));
      const renewed = await look(rig, 'alice');
      expect(renewed.archive?.builtAt.getTime()).toBeGreaterThanOrEqual(restartedAt.getTime());
      expect(await rig.pod.files()).toEqual([renewed.archive?.fileName.reveal()]);
    });

    test('over the web a failed export still names the previous archive, with its old date', async () => {
      const rig = await open({ worker: QUICK, reach: 'web' });
      await start(rig, 'alice');
      const { archive } = await built(rig, 'alice');
      await rig.pod.fault({ fault: 'exception', username: 'alice' });
      await start(rig, 'alice', { seenArchive: archive?.fileName });
      await vi.waitFor(async () => expect(await rig.pod.exportsTaken('alice', 'profile')).toBe(2));
      await vi.waitFor(async () => expect(await look(rig, 'alice')).toMatchObject({ exporting: false }));
      expect((await look(rig, 'alice')).archive?.builtAt).toEqual(archive?.builtAt);
    });
  });
}
