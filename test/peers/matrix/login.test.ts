import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { readMatrixLogin } from '../../../src/app/matrix-login-file.ts';
import { matrixLogin } from '../../../src/app/matrix-login.ts';
import { matrixDirectory } from '../../../src/app/matrix.ts';
import {
  matrixEncryptionCheck,
  matrixHomeserverCheck,
  matrixLoginCheck,
} from '../../../src/app/doctor/matrix-checks.ts';
import { readConfig } from '../../../src/config/config.ts';
import { deriveKey } from '../../../src/infra/crypto/keys.ts';
import { SealedBox } from '../../../src/infra/crypto/sealed-box.ts';
import { examine } from '../../rig/doctor-rig.ts';
import { Synapse, missingForSynapse } from '../../rig/matrix/synapse.ts';
import { isLeftOut } from '../../rig/peers.ts';

const LEFT_OUT = isLeftOut('logging in on Synapse', missingForSynapse());
const never = new AbortController().signal;

describe.skipIf(LEFT_OUT)('logging in on Synapse', { timeout: 60_000 }, () => {
  let synapse: Synapse;
  beforeAll(async () => {
    synapse = await Synapse.start();
  }, 90_000);
  afterAll(() => synapse[Symbol.asyncDispose]());

  async function open() {
    const directory = await mkdtemp(path.join(tmpdir(), 'pappus-matrix-login-'));
    onTestFinished(() => rm(directory, { recursive: true, force: true }));
    const account = await synapse.register(`export-${randomBytes(4).toString('hex')}`);
    const env = {
      MASTER_KEY: randomBytes(32).toString('base64url'),
      DATA_DIRECTORY: directory,
      MATRIX_HOMESERVER: synapse.url,
    };
    const config = readConfig({
      PUBLIC_URL: 'http://127.0.0.1:2',
      POD_URL: 'http://127.0.0.1:2',
      POD_DATABASE_URL: 'postgres://127.0.0.1:1/nowhere',
      POD_REDIS_URL: 'redis://127.0.0.1:1',
      ...env,
    });
    const sealer = new SealedBox(deriveKey(config.masterKey, 'seal'));
    const lines: string[] = [];
    const login = async (typed: string, withToken = false) =>
      matrixLogin(
        { config, sealer },
        { deviceName: 'Pappus', displayName: 'Pod export', withToken },
        { say: (line) => void lines.push(line), ask: async () => account.userId, askSecretly: async () => typed },
        never,
      );
    const doctor = async () =>
      (await examine(env, matrixHomeserverCheck, matrixLoginCheck, matrixEncryptionCheck)).map(
        ({ verdict }) => verdict,
      );
    return { account, directory, config, sealer, lines, login, doctor };
  }

  test('a password makes a device that the account vouches for; nothing secret is said or lies open', async () => {
    const { account, directory, sealer, lines, login, doctor } = await open();
    expect(await doctor()).toEqual(['ok', 'failure', 'warning']);
    expect(await login(account.password)).toBe(true);
    expect(lines.join('\n')).toMatch(/Logged in as @export-.*Cross-signing: ready/su);
    const kept = await readMatrixLogin(matrixDirectory(directory), sealer);
    expect(kept?.userId).toBe(account.userId);
    expect(kept?.deviceId).not.toBe(account.deviceId);
    const token = kept?.token.reveal() ?? '';
    for (const secret of [account.password, token]) expect(lines.join('\n')).not.toContain(secret);
    const files = await readdir(matrixDirectory(directory), { recursive: true, withFileTypes: true });
    const names = (isWanted: boolean) =>
      files.filter((file) => file.isDirectory() === isWanted).map((file) => path.join(file.parentPath, file.name));
    for (const name of names(true)) expect([name, (await stat(name)).mode & 0o077]).toEqual([name, 0]);
    for (const name of names(false)) expect([name, (await readFile(name)).includes(token)]).toEqual([name, false]);
    expect(await doctor()).toEqual(['ok', 'ok', 'ok']);
    const who = await fetch(`${synapse.url}/_matrix/client/v3/profile/${account.userId}`);
    expect(await who.json()).toMatchObject({ displayname: 'Pod export' });
  });

  test('a token of a session made elsewhere will do', async () => {
    const { account, lines, login, doctor } = await open();
    expect(await login(account.accessToken, true)).toBe(true);
    expect(lines.join('\n')).toContain(account.deviceId);
    expect(lines.join('\n')).not.toContain(account.accessToken);
    expect(await doctor()).toEqual(['ok', 'ok', 'ok']);
  });

  test('keys of the account that this device does not know are left alone, and said so', async () => {
    const { account, lines, login, directory, doctor } = await open();
    expect(await login(account.password)).toBe(true);
    await rm(matrixDirectory(directory), { recursive: true });
    const keysOf = async () => {
      const response = await fetch(`${synapse.url}/_matrix/client/v3/keys/query`, {
        method: 'POST',
        headers: { authorization: `Bearer ${account.accessToken}` },
        body: JSON.stringify({ device_keys: { [account.userId]: [] } }),
      });
      return JSON.stringify(((await response.json()) as { readonly master_keys: unknown }).master_keys);
    };
    const before = await keysOf();
    expect(await login(account.password)).toBe(false);
    expect(lines.at(-2)).toContain('left alone');
    expect(await keysOf()).toBe(before);
    expect((await doctor()).at(-1)).toBe('failure');
  });

  test.each([
    ['password', false],
    ['token', true],
  ])('a wrong %s is refused without repeating it', async (_, withToken) => {
    const { lines, login } = await open();
    expect(await login('hunter2', withToken)).toBe(false);
    expect(lines.join('\n')).not.toContain('hunter2');
    expect(lines.join('\n')).toMatch(/does not (?:take|know)/u);
  });
});
