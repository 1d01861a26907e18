import { appendFile, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { copyArchive } from '../../../src/core/exports/copy-archive.ts';
import { moveExport } from '../../../src/core/exports/move-export.ts';
import { DirectoryArchives } from '../../../src/infra/pod/directory-archives.ts';
import { newArchiveId } from '../../../src/kernel/ids.ts';
import type { ArchiveId } from '../../../src/kernel/ids.ts';
import { openExports } from './exports-rig.ts';

const NAME = 'diaspora_user1_data_0123456789abcdefghijkl.json.gz';
const MIB = 2 ** 20;
const CHANGES = {
  grows: (file: string) => appendFile(file, Buffer.alloc(MIB)),
  shrinks: (file: string) => truncate(file, 2 * MIB),
} as const;

test.each(['grows', 'shrinks'] as const)(
  'A file that %s while it is read is thrown away and read again, whole, once it is at rest',
  async (how) => {
    const rig = await openExports();
    const directory = await mkdtemp(path.join(tmpdir(), 'uploads-'));
    onTestFinished(() => rm(directory, { recursive: true, force: true }));
    const file = path.join(directory, NAME);
    await writeFile(file, Buffer.alloc(8 * MIB));
    rig.pod.file = { name: NAME, builtAt: rig.clock.now(), text: '' };
    const kept = new Map<ArchiveId, number>();
    const vault = {
      put: async (id: ArchiveId, source: Readable, change: () => Promise<void> = () => CHANGES[how](file)) => {
        let sizeBytes = 0;
        for await (const chunk of source) {
          if (sizeBytes === 0) await change();
          sizeBytes += Buffer.from(chunk as Uint8Array).length;
        }
        kept.set(id, sizeBytes);
        return { sizeBytes, sha256: 'a'.repeat(64) };
      },
      remove: async (id: ArchiveId) => void kept.delete(id),
    };
    const archives = new DirectoryArchives(directory);
    const pod = { view: rig.pod.view, findById: rig.pod.findById, open: archives.open.bind(archives) };
    const asked = await copying(rig);

    const hurried = { ...rig.deps, pod, vault: { ...vault, put: (id: ArchiveId, s: Readable) => vault.put(id, s) } };
    await expect(copyArchive(hurried, asked.id, rig.signal)).rejects.toMatchObject({
      code: 'ARCHIVE_CUT_SHORT',
      retryable: true,
    });
    expect(kept.size).toBe(0);
    expect(await rig.see(asked)).toMatchObject({ state: 'copying' });

    const calm = { ...vault, put: (id: ArchiveId, s: Readable) => vault.put(id, s, async () => undefined) };
    await copyArchive({ ...rig.deps, pod, vault: calm }, asked.id, rig.signal);
    expect([...kept.values()]).toEqual([how === 'grows' ? 9 * MIB : 2 * MIB]);
    expect(await rig.see(asked)).toMatchObject({ state: 'verifying' });
  },
);

/** A request whose archive the row names. */
async function copying(rig: Awaited<ReturnType<typeof openExports>>) {
  const asked = await rig.request();
  await rig.deps.work.transact(async (tx) => {
    await moveExport(tx, asked, 'submit', {});
    const submitted = await tx.exports.lock(asked.id);
    if (submitted) await moveExport(tx, submitted, 'archive-built', { archiveId: newArchiveId() });
  });
  return asked;
}
