import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Finding } from '../../../src/app/doctor/check.ts';
import { memoryCheck, nodeCheck, openFilesCheck } from '../../../src/app/doctor/machine-checks.ts';
import { databaseRoomCheck, ownDatabaseCheck, ownTablesCheck } from '../../../src/app/doctor/own-database-checks.ts';
import { publicUrlCheck } from '../../../src/app/doctor/public-url-check.ts';
import { masterKeyCheck, vaultCheck, vaultRoomCheck } from '../../../src/app/doctor/vault-checks.ts';
import { deriveKey } from '../../../src/infra/crypto/keys.ts';
import { SealedBox } from '../../../src/infra/crypto/sealed-box.ts';
import { STYLESHEET } from '../../../src/infra/http/pages/stylesheet.ts';
import { surveyMachine } from '../../../src/infra/machine/machine-survey.ts';
import { CLIENT_SECRET_CONTEXT } from '../../../src/infra/oidc/client-keeper.ts';
import { findEmbeddedPostgres, startEmbeddedPostgres } from '../../../src/infra/sql/embedded-postgres.ts';
import { PodClientsTable } from '../../../src/infra/sql/tables/pod-clients-table.ts';
import { LocalVault } from '../../../src/infra/vault/local-vault.ts';
import { newArchiveId } from '../../../src/kernel/ids.ts';
import { silentLogger } from '../../../src/kernel/log.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { createTestDatabase } from '../../rig/database.ts';
import { examine } from '../../rig/doctor-rig.ts';
import { onServer } from '../../rig/on-server.ts';
import { createPappusDatabase } from '../../rig/pappus-database.ts';

const GIB = 1024 ** 3;
const { signal } = new AbortController();
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'doctor-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
});

async function openPappusDatabase() {
  const database = await createPappusDatabase();
  onTestFinished(() => database[Symbol.asyncDispose]());
  return database;
}

describe('Pappus’ own database', () => {
  test('that is up to date is ok', async () => {
    const { url } = await openPappusDatabase();
    const [database, tables] = await examine({ DATABASE_URL: url }, ownDatabaseCheck, ownTablesCheck);
    expect(database).toMatchObject({ verdict: 'ok', found: expect.stringMatching(/^PostgreSQL \d\d, answers/) });
    expect(tables).toEqual({ verdict: 'ok', found: 'up to date' });
  });

  test('that is behind is a warning, that of a newer Pappus a failure', async () => {
    const { url } = await openPappusDatabase();
    await onServer(url, "update kysely_migration set name = '9999-later' where name = '0001-first'");
    const [newer] = await examine({ DATABASE_URL: url }, ownTablesCheck);
    expect(newer).toMatchObject({ verdict: 'failure', found: expect.stringContaining('9999-later') });
    await onServer(url, 'delete from kysely_migration');
    const [behind] = await examine({ DATABASE_URL: url }, ownTablesCheck);
    expect(behind).toMatchObject({
      verdict: 'warning',
      found: expect.stringContaining('behind this Pappus (0001-first'),
    });
  });

  test('without any tables yet is ok, and none are made by looking', async () => {
    const database = await createTestDatabase();
    onTestFinished(() => database[Symbol.asyncDispose]());
    for (const look of [1, 2]) {
      const [tables, key] = await examine({ DATABASE_URL: database.url }, ownTablesCheck, masterKeyCheck);
      expect(tables, `look ${look}`).toMatchObject({ verdict: 'ok', found: expect.stringContaining('not there yet') });
      expect(key.found).toBe('nothing is encrypted yet');
    }
  });

  test('with too few connections left is a warning', async () => {
    const { url } = await openPappusDatabase();
    await onServer(url, shadowSetting('max_connections', '20'));
    const env = { DATABASE_URL: withShadows(url), DATABASE_CONNECTIONS: '21' };
    const [database] = await examine(env, ownDatabaseCheck);
    expect(database).toMatchObject({ verdict: 'warning', found: expect.stringContaining('connections left') });
  });

  test('that is too old, or only reads, is a failure', async () => {
    const { url } = await openPappusDatabase();
    await onServer(url, shadowSetting('server_version_num', '140013'));
    const [old] = await examine({ DATABASE_URL: withShadows(url) }, ownDatabaseCheck);
    expect(old).toMatchObject({ verdict: 'failure', found: 'PostgreSQL 14 is too old' });
    const reading = `${url}&options=${encodeURIComponent('-c default_transaction_read_only=on')}`;
    const [copy] = await examine({ DATABASE_URL: reading }, ownDatabaseCheck);
    expect(copy).toMatchObject({ verdict: 'failure', found: 'it only reads' });
  });

  test('that is away is a failure, and what hangs on it is not looked at', async () => {
    const [database, tables, key] = await examine({}, ownDatabaseCheck, ownTablesCheck, masterKeyCheck);
    expect(database).toMatchObject({ verdict: 'failure', found: 'nothing listens there (ECONNREFUSED)' });
    for (const finding of [tables, key]) expect(finding.found).toContain('not looked at');
  });
});

describe('the embedded database', () => {
  const embedded = () => ({ DATABASE_URL: '', DATA_DIRECTORY: directory });
  const server = () => path.join(directory, 'database');

  test('that Pappus never started is ok, and is not made by looking', async () => {
    const findings = await examine(embedded(), ownDatabaseCheck, ownTablesCheck, databaseRoomCheck, masterKeyCheck);
    for (const { verdict } of findings) expect(verdict).toBe('ok');
    expect(await readdir(directory)).toEqual([]);
  });

  test('is started for the look and stopped after it, or left as it was found', async () => {
    const running = await startEmbeddedPostgres({ directory: server(), log: silentLogger });
    await running.ensureDatabase('pappus');
    const [adopted] = await examine(embedded(), ownDatabaseCheck);
    expect(adopted).toMatchObject({ verdict: 'ok', found: expect.stringContaining('the embedded one') });
    expect((await findEmbeddedPostgres(server()))?.pid).toBe(running.pid);

    await running[Symbol.asyncDispose]();
    const [started] = await examine(embedded(), ownDatabaseCheck);
    expect(started.verdict).toBe('ok');
    expect(await findEmbeddedPostgres(server())).toBeUndefined();
  });

  test('that does not start is a failure', async () => {
    await mkdir(path.join(server(), 'cluster'), { recursive: true });
    const [database] = await examine(embedded(), ownDatabaseCheck);
    expect(database).toMatchObject({ verdict: 'failure', advice: expect.stringContaining('postgres.log') });
  });

  test.each([
    [10 * GIB, 'ok'],
    [GIB, 'warning'],
    [GIB / 8, 'failure'],
  ])('with %d bytes free is %s', async (freeBytes, verdict) => {
    const databaseDirectory = async () => ({ kind: 'missing', canBeMade: true, freeBytes }) as const;
    expect(await databaseRoomCheck.run({ databaseDirectory }, signal)).toMatchObject({ verdict });
  });
});

describe('the vault', () => {
  const vaultOf = (at: string) => path.join(at, 'vault');

  test('is ok where an object comes back, and nothing is left of it', async () => {
    await mkdir(vaultOf(directory), { mode: 0o700 });
    const [vault, room] = await examine(
      { DATA_DIRECTORY: directory, ARCHIVE_MAX_GIB: '1' },
      vaultCheck,
      vaultRoomCheck,
    );
    expect([vault.verdict, room.verdict]).toEqual(['ok', 'ok']);
    expect(await readdir(vaultOf(directory))).toEqual([]);
  });

  test('that is not there yet is ok, and is not made by looking', async () => {
    const [vault] = await examine({ DATA_DIRECTORY: directory }, vaultCheck);
    expect(vault).toMatchObject({ verdict: 'ok', found: expect.stringContaining('not there yet') });
    expect(await readdir(directory)).toEqual([]);
  });

  test('that others may enter is a warning', async () => {
    await mkdir(vaultOf(directory));
    await chmod(vaultOf(directory), 0o755);
    const [vault] = await examine({ DATA_DIRECTORY: directory }, vaultCheck);
    expect(vault).toMatchObject({ verdict: 'warning', found: 'others may enter it (permissions 755)' });
  });

  test('in whose place a file lies, or that cannot be written, is a failure', async () => {
    await writeFile(vaultOf(directory), '');
    const [file] = await examine({ DATA_DIRECTORY: directory }, vaultCheck);
    expect(file).toMatchObject({ verdict: 'failure', found: 'a file is in the place of its directory' });
    const full = await vaultCheck.run(
      {
        maxArchiveBytes: GIB,
        vaultDirectory: async () =>
          ({ kind: 'there', isOurs: true, isReadable: true, isWritable: true, mode: 0o700, freeBytes: GIB }) as const,
        tryVault: async () => 'VAULT_FULL',
      },
      signal,
    );
    expect(full).toMatchObject({ verdict: 'failure', found: expect.stringContaining('(VAULT_FULL)') });
  });

  test('with less room than one archive may have is a warning, with hardly any a failure', async () => {
    const lookWith = async (freeBytes: number) => {
      const vaultDirectory = async () => ({ kind: 'missing', canBeMade: true, freeBytes }) as const;
      return vaultRoomCheck.run({ maxArchiveBytes: 20 * GIB, vaultDirectory, tryVault: async () => undefined }, signal);
    };
    expect(await lookWith(10 * GIB)).toMatchObject({
      verdict: 'warning',
      advice: expect.stringContaining('ARCHIVE_MAX_GIB'),
    });
    expect(await lookWith(GIB / 2)).toMatchObject({ verdict: 'failure' });
  });
});

describe('MASTER_KEY', () => {
  const keys = { right: randomBytes(32), wrong: randomBytes(32) };

  async function lookWith(url: string, key: Buffer): Promise<Finding> {
    const env = { DATABASE_URL: url, DATA_DIRECTORY: directory, MASTER_KEY: key.toString('base64url') };
    return (await examine(env, masterKeyCheck))[0];
  }

  async function putArchive(key: Buffer): Promise<void> {
    const vault = new LocalVault({
      directory: path.join(directory, 'vault'),
      key: deriveKey(new Secret(key), 'vault'),
    });
    await vault.put(newArchiveId(), Readable.from([Buffer.alloc(100)]), { maxBytes: 1_000, signal });
  }

  test('is told from another by an archive', async () => {
    const { url } = await openPappusDatabase();
    await putArchive(keys.right);
    expect(await lookWith(url, keys.right)).toEqual({ verdict: 'ok', found: 'it opens what is there' });
    expect(await lookWith(url, keys.wrong)).toMatchObject({
      verdict: 'failure',
      advice: expect.stringContaining('put the key back'),
    });
    await putArchive(keys.wrong);
    expect(await lookWith(url, keys.right)).toMatchObject({
      verdict: 'warning',
      found: 'it opens 1 of the 2 things that were tried',
    });
  });

  test('is told from another by a sealed row', async () => {
    const { url, database } = await openPappusDatabase();
    await new PodClientsTable(database.executor).insert({
      issuer: 'https://pod.example/',
      redirectUri: 'https://pappus.example/back',
      clientId: 'id',
      clientName: 'Pappus',
      sealedClientSecret: new SealedBox(deriveKey(new Secret(keys.right), 'seal')).seal(
        'secret',
        CLIENT_SECRET_CONTEXT,
      ),
      registeredAt: new Date(),
    });
    expect((await lookWith(url, keys.right)).verdict).toBe('ok');
    expect((await lookWith(url, keys.wrong)).verdict).toBe('failure');
  });
});

describe('PUBLIC_URL', () => {
  test('where Pappus answers without https is a warning', async () => {
    const url = await serve(200, STYLESHEET);
    const [finding] = await examine({ PUBLIC_URL: url }, publicUrlCheck);
    expect(finding).toMatchObject({ verdict: 'warning', found: 'Pappus answers there, without https' });
  });

  test('where Pappus answers over https is ok', async () => {
    const publicUrl = new URL('https://pappus.example/');
    const whoAnswers = async () => ({ kind: 'pappus' }) as const;
    expect(await publicUrlCheck.run({ publicUrl, whoAnswers, localUrl: undefined }, signal)).toEqual({
      verdict: 'ok',
      found: 'Pappus answers there, over https',
    });
  });

  test('where nobody answers is a warning that knows whether Pappus runs', async () => {
    const [stopped] = await examine({ WEB_PORT: '2' }, publicUrlCheck);
    expect(stopped).toMatchObject({ verdict: 'warning', advice: 'start Pappus, then ask again' });
    const { port } = new URL(await serve(200, STYLESHEET));
    const [running] = await examine({ WEB_PORT: port }, publicUrlCheck);
    expect(running).toMatchObject({ verdict: 'warning', advice: expect.stringContaining('Pappus runs') });
  });

  test('where a proxy finds nobody behind it is a warning, and another program a failure', async () => {
    const [proxy] = await examine({ PUBLIC_URL: await serve(502, 'Bad gateway'), WEB_PORT: '2' }, publicUrlCheck);
    expect(proxy).toMatchObject({ verdict: 'warning', found: expect.stringContaining('Pappus is not behind it') });
    const [other] = await examine({ PUBLIC_URL: await serve(200, 'It works!'), WEB_PORT: '2' }, publicUrlCheck);
    expect(other).toMatchObject({ verdict: 'failure', found: 'something other than Pappus answers there (HTTP 200)' });
  });
});

describe('the machine', () => {
  const whole = { nodeVersion: '24.21.0', availableMemoryBytes: 4 * GIB, maxOpenFiles: 20_000 };
  const lookAt = (facts: Partial<typeof whole>) => ({ machine: async () => ({ ...whole, ...facts }) });

  test('of the tests themselves is read', async () => {
    const facts = await surveyMachine();
    expect(facts.nodeVersion).toBe(process.versions.node);
    expect(facts.availableMemoryBytes).toBeGreaterThan(0);
    expect(facts.maxOpenFiles ?? Infinity).toBeGreaterThan(0);
  });

  test.each([
    [nodeCheck, [{}, { nodeVersion: '26.0.0' }, { nodeVersion: '20.20.2' }]],
    [memoryCheck, [{}, { availableMemoryBytes: 0.3 * GIB }, { availableMemoryBytes: 0.1 * GIB }]],
    [openFilesCheck, [{}, { maxOpenFiles: 1_024 }, { maxOpenFiles: 100 }]],
  ] as const)('is ok, a warning or a failure by its facts ($name)', async (check, states) => {
    const findings = await Promise.all(states.map(async (facts) => check.run(lookAt(facts), signal)));
    expect(findings.map(({ verdict }) => verdict)).toEqual(['ok', 'warning', 'failure']);
  });
});

/** A web server that answers everything with this. @returns its address. */
async function serve(status: number, body: string): Promise<string> {
  const server = createServer((_request, response) => void response.writeHead(status).end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}

/** The server's own settings, except for one. */
function shadowSetting(name: string, value: string): string {
  return `create function public.current_setting(setting text) returns text language sql as
    $$ select case setting when '${name}' then '${value}' else pg_catalog.current_setting(setting) end $$`;
}

function withShadows(url: string): string {
  return `${url}&options=${encodeURIComponent('-c search_path=public,pg_catalog')}`;
}
