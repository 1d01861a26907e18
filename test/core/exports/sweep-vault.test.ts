import { expect, test } from 'vitest';
import { copyArchive } from '../../../src/core/exports/copy-archive.ts';
import { paceExports } from '../../../src/core/pace/pace-exports.ts';
import { submitExport } from '../../../src/core/exports/submit-export.ts';
import { sweepVault } from '../../../src/core/exports/sweep-vault.ts';
import { watchExports } from '../../../src/core/exports/watch-exports.ts';
import { newArchiveId } from '../../../src/kernel/ids.ts';
import { openExports } from './exports-rig.ts';

test('what no record names is destroyed, what one names stays', async () => {
  const { deps, pod, clock, signal, stored, request } = await openExports();
  const { id } = await request();
  await paceExports(deps, signal);
  await submitExport(deps, id, signal);
  pod.exporting = false;
  pod.file = { name: 'built', builtAt: clock.now(), text: 'recorded' };
  await watchExports(deps, signal);
  await copyArchive(deps, id, signal);
  stored.set(newArchiveId(), 'orphan');
  await sweepVault(deps, signal);
  expect([...stored.values()]).toEqual(['recorded']);
});

test('an archive that is on its way into the vault is left alone, though it has no record yet', async () => {
  const { deps, pod, clock, signal, stored, request, see } = await openExports();
  const asked = await request();
  await paceExports(deps, signal);
  await submitExport(deps, asked.id, signal);
  pod.exporting = false;
  pod.file = { name: 'built', builtAt: clock.now(), text: 'x' };
  await watchExports(deps, signal);
  const { archiveId = newArchiveId() } = await see(asked);
  stored.set(archiveId, 'arriving');
  await sweepVault(deps, signal);
  expect([...stored.values()]).toEqual(['arriving']);
});

test('nothing is swept while a request is being handed over, because its last copy may not be recorded yet', async () => {
  const { deps, signal, stored, request } = await openExports();
  await request();
  await paceExports(deps, signal);
  stored.set(newArchiveId(), 'last copy');
  await sweepVault(deps, signal);
  expect([...stored.values()]).toEqual(['last copy']);
});
