import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { ByteSource } from '../archive/byte-source.ts';
import { JsonScanner } from '../archive/json-scanner.ts';
import type { VerifyLimits } from '../archive/limits.ts';
import { ProfileUnreadableError } from './errors.ts';
import { ItemCollector } from './item-collector.ts';
import { ProfileIndex } from './profile-index.ts';
import type { Scratch } from './scratch.ts';

const CHUNK_BYTES = 256 * 1024;
/** The longest text that a pod takes, 65,535 characters, when every one of them is escaped. */
const MAX_HELD_BYTES = 1024 * 1024;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Reads a verified profile archive once: what people wrote goes to the scratch, a few numbers for each of it stay.
 *
 * @throws {@link ProfileUnreadableError} when it is not what was verified, and what the source throws.
 */
export async function readProfile(
  source: ByteSource,
  { scratch, limits }: { readonly scratch: Scratch; readonly limits: VerifyLimits },
  signal: AbortSignal,
): Promise<ProfileIndex> {
  const index = new ProfileIndex(scratch);
  const collector = new ItemCollector((path, value) => index.take(path, value));
  const scanner = new JsonScanner(collector, { ...limits, maxHeldBytes: MAX_HELD_BYTES });
  let isFirst = true;
  await pipeline(
    source.read(undefined, signal),
    createGunzip({ chunkSize: CHUNK_BYTES }),
    async (chunks) => {
      for await (const chunk of chunks) {
        const bytes = chunk as Buffer;
        const hasBom = isFirst && bytes.subarray(0, BOM.length).equals(BOM);
        scanner.write(hasBom ? bytes.subarray(BOM.length) : bytes);
        isFirst = false;
        await scratch.flush();
      }
    },
    { signal },
  );
  scanner.end();
  if (scanner.fault !== undefined) throw new ProfileUnreadableError(scanner.fault.kind);
  return index;
}
