import { Buffer } from 'node:buffer';
import { Readable } from 'node:stream';
import { LocalVault } from '../../../src/infra/vault/local-vault.ts';
import { parseArchiveId } from '../../../src/kernel/ids.ts';
import { Secret } from '../../../src/kernel/secret.ts';

/** A program that stores an archive without end, until somebody kills it. Arguments: directory, archive id, marker. */
const [directory = '', id = '', marker = ''] = process.argv.slice(2);
const vault = new LocalVault({ directory, key: new Secret(Buffer.alloc(32, 1)), chunkBytes: 4_096 });
const source = Readable.from(
  (function* endless() {
    for (;;) yield Buffer.from(marker.repeat(100));
  })(),
);
await vault.put(parseArchiveId(id), source, { maxBytes: 1e12, signal: new AbortController().signal });
