import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { openPodDatabase } from '../../rig/pod/store/pod-database.ts';
import { countContent } from '../../rig/pod/store/count-content.ts';
import type { SimulatedPod } from '../../rig/pod/simulated-pod.ts';
import { ArchiveBuilder } from '../../rig/pod/worker/archive-builder.ts';
import type { ExportKind } from '../../rig/pod/worker/job.ts';

const EXTENSIONS = { profile: 'json.gz', photos: 'zip' } as const;
const BYTES_PER_PHOTO = 20_000;

/** Where a real worker finds the archives that were laid ready for it. */
export function preparedDirectory(pod: Pick<SimulatedPod, 'directory'>): string {
  return path.join(pod.directory, 'prepared', 'archives');
}

/** The archive that is laid ready for an account. */
export function preparedFile(pod: Pick<SimulatedPod, 'directory'>, userId: number, kind: ExportKind): string {
  return path.join(preparedDirectory(pod), `${userId}.${EXTENSIONS[kind]}`);
}

/** Lays the archives of every account ready, as the pod's exporter would build them now. */
export async function prepareArchives(pod: SimulatedPod): Promise<void> {
  const directory = preparedDirectory(pod);
  await mkdir(directory, { recursive: true });
  await using db = await openPodDatabase(pod.databaseUrl);
  const builder = new ArchiveBuilder({
    db,
    uploadsDirectory: directory,
    version: '0.9.1.0',
    bytesPerPhoto: BYTES_PER_PHOTO,
  });
  const { signal } = new AbortController();
  for (const { id } of await db.selectFrom('users').select('id').execute()) {
    for (const kind of ['profile', 'photos'] as const) {
      const size = await countContent(db, id);
      const name = await builder.build(id, kind, { size, fault: undefined, signal });
      await rename(path.join(directory, name), preparedFile(pod, id, kind));
    }
  }
}
