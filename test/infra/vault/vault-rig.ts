import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { VaultFile } from '../../../src/core/archive/vault.ts';
import { LocalVault, type LocalVaultOptions } from '../../../src/infra/vault/local-vault.ts';
import { type ArchiveId, newArchiveId } from '../../../src/kernel/ids.ts';
import { Secret } from '../../../src/kernel/secret.ts';

export const ROOMY = { maxBytes: 1e9, signal: new AbortController().signal };

/** A vault in a directory of its own, with small chunks so that little data makes many. */
export class VaultRig implements AsyncDisposable {
  readonly directory: string;
  readonly key = new Secret(randomBytes(32));
  readonly vault: LocalVault;

  private constructor(directory: string) {
    this.directory = directory;
    this.vault = this.reopened();
  }

  static async start(): Promise<VaultRig> {
    return new VaultRig(join(await mkdtemp(join(tmpdir(), 'pappus-vault-')), 'archives'));
  }

  reopened(options: Partial<LocalVaultOptions> = {}): LocalVault {
    return new LocalVault({ directory: this.directory, key: this.key, chunkBytes: 100, ...options });
  }

  async store(plain: Buffer, id = newArchiveId()): Promise<ArchiveId> {
    await this.vault.put(id, Readable.from([plain]), ROOMY);
    return id;
  }

  async read(id: ArchiveId, range?: { start: number; end: number }): Promise<Buffer> {
    await using file = await this.vault.open(id);
    return await readRange(file, range);
  }

  fileNames(): Promise<string[]> {
    return readdir(this.directory);
  }

  bytesOf(id: ArchiveId): Promise<Buffer> {
    return readFile(this.#pathOf(id));
  }

  /** Puts other bytes under an id, as damage or an attacker would. */
  overwrite(id: ArchiveId, bytes: Buffer): Promise<void> {
    return writeFile(this.#pathOf(id), bytes);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(join(this.directory, '..'), { recursive: true, force: true });
  }

  #pathOf(id: ArchiveId): string {
    return join(this.directory, `${id}.vault`);
  }
}

export function readRange(file: VaultFile, range?: { start: number; end: number }): Promise<Buffer> {
  return buffer(file.read(range));
}
