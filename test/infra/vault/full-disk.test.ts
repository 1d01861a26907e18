import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { VaultFullError } from '../../../src/infra/vault/errors.ts';
import { LocalVault } from '../../../src/infra/vault/local-vault.ts';
import { newArchiveId } from '../../../src/kernel/ids.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { isLeftOut } from '../../rig/peers.ts';
import { ROOMY } from './vault-rig.ts';

/** A file system of one megabyte, where this user may mount one. */
const disk = mkdtempSync(join(tmpdir(), 'pappus-disk-'));
const isMounted = tryTo(() =>
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', disk], { stdio: 'ignore' }),
);
afterAll(() => {
  if (isMounted) execFileSync('umount', [disk]);
  rmdirSync(disk);
});

const LEFT_OUT = isLeftOut('a full disk', isMounted ? undefined : 'right to mount a file system');

test.skipIf(LEFT_OUT)('a full disk leaves nothing behind, and there is room for a smaller archive', async () => {
  const vault = new LocalVault({ directory: disk, key: new Secret(randomBytes(32)) });
  const put = vault.put(newArchiveId(), Readable.from(pieces(3_000_000)), ROOMY);
  await expect(put).rejects.toThrow(VaultFullError);
  expect(await readdir(disk)).toEqual([]);
  await vault.put(newArchiveId(), Readable.from(pieces(300_000)), ROOMY);
  expect(await readdir(disk)).toHaveLength(1);
});

function* pieces(sizeBytes: number): Iterable<Buffer> {
  for (let sent = 0; sent < sizeBytes; sent += 10_000) yield randomBytes(10_000);
}

function tryTo(act: () => unknown): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
