import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CompiledQuery } from 'kysely';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { openPodSql } from '../../../src/infra/pod/open-pod-sql.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { failure, never } from '../../contracts/pod-gateway/steps.ts';
import { openNetworkGate } from '../../rig/pod/network-gate.ts';
import { HAS_MARIADB_POD, mariadbForFile } from '../../rig/peer-servers.ts';

const directory = await mkdtemp(path.join(tmpdir(), 'mariadb-tls-'));
afterAll(() => rm(directory, { recursive: true, force: true }));
await chmod(directory, 0o755);
const certificate = path.join(directory, 'cert.pem');
const key = path.join(directory, 'key.pem');
const canCertify = await certify('localhost');
if (!canCertify) process.stderr.write('skipped: TLS to MariaDB takes openssl, which is not here\n');
const server = await mariadbForFile(canCertify ? [`--ssl-cert=${certificate}`, `--ssl-key=${key}`] : []);

const CIPHER = CompiledQuery.raw("show session status like 'Ssl_cipher'");

describe.skipIf(!HAS_MARIADB_POD || !canCertify)('a MariaDB with TLS', () => {
  test('is spoken to in the clear only where the address does not ask for TLS', async () => {
    expect((await open('')).rows).toEqual([{ Variable_name: 'Ssl_cipher', Value: '' }]);
    const asked = await open(`sslca=${encodeURIComponent(certificate)}`);
    expect(asked.rows).toEqual([{ Variable_name: 'Ssl_cipher', Value: expect.stringMatching(/^TLS_/) }]);
  });

  test('whose certificate nobody known has signed is refused unless any will do', async () => {
    expect(await failure(open('ssl=true'))).toMatchObject({ code: 'POD_UNREACHABLE', part: 'database' });
    expect((await open('ssl=no-verify')).rows).toEqual([
      { Variable_name: 'Ssl_cipher', Value: expect.stringMatching(/^TLS_/) },
    ]);
  });

  test('whose certificate is another server’s is refused', async () => {
    await certify('another.example');
    await server().run(['flush ssl']);
    expect((await open('ssl=no-verify')).rows).toHaveLength(1);
    const checked = open(`sslca=${encodeURIComponent(certificate)}`);
    expect(await failure(checked)).toMatchObject({ code: 'POD_UNREACHABLE', part: 'database' });
  });
});

/** Makes a key, and a certificate that it has signed itself. @returns whether this machine can. */
async function certify(host: string): Promise<boolean> {
  const days = ['-days', '2', '-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`];
  const files = ['-keyout', key, '-out', certificate];
  const { status } = spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...files, ...days]);
  if (status !== 0) return false;
  await chmod(key, 0o644);
  return true;
}

async function open(query: string) {
  const gate = await openNetworkGate({ path: server().socket });
  onTestFinished(() => gate[Symbol.asyncDispose]());
  const databaseUrl = new Secret(`mysql://root@localhost:${gate.port}/mysql?${query}`);
  const podSql = openPodSql({ databaseUrl, timeoutMs: 5_000 });
  onTestFinished(() => podSql[Symbol.asyncDispose]());
  return podSql.run(CIPHER, never);
}
