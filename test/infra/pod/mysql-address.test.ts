import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parseMysqlAddress } from '../../../src/infra/pod/mysql-address.ts';
import { openPodSql } from '../../../src/infra/pod/open-pod-sql.ts';
import { Secret } from '../../../src/kernel/secret.ts';

const CHECKED = { rejectUnauthorized: true, verifyIdentity: true };

describe('the address of a pod’s MariaDB or MySQL', () => {
  test.each(['mysql', 'mysql2', 'mariadb'])('as %s:// names host, port, user, password and database', (scheme) => {
    expect(parseMysqlAddress(`${scheme}://pap%40us:s%3Acret%25@db.example:3307/pod%20one`)).toEqual({
      host: 'db.example',
      port: 3_307,
      socketPath: undefined,
      user: 'pap@us',
      password: 's:cret%',
      database: 'pod one',
      tls: undefined,
    });
  });

  test('has port 3306 unless it names another, and may be IPv6', () => {
    expect(parseMysqlAddress('mysql://u:p@[2001:db8::1]/pod')).toMatchObject({ host: '2001:db8::1', port: 3_306 });
  });

  test('with a socket needs neither port nor TLS, and what only Rails reads means nothing', () => {
    const address = 'mysql2://u:p@localhost/pod?encoding=utf8mb4&pool=5&socket=%2Frun%2Fmysqld.sock&ssl=true';
    expect(parseMysqlAddress(address)).toMatchObject({ socketPath: '/run/mysqld.sock', tls: undefined });
  });

  test.each([
    ['ssl=true', CHECKED],
    ['tls=1', CHECKED],
    ['ssl', CHECKED],
    ['ssl=no-verify', { rejectUnauthorized: false, verifyIdentity: false }],
    ['ssl=false', undefined],
    ['', undefined],
  ])('with ?%s asks for TLS like %o', (query, tls) => {
    expect(parseMysqlAddress(`mysql://u:p@db.example/pod?${query}`).tls).toEqual(tls);
  });

  test('with an authority of the pod’s own asks for TLS and trusts that one', async () => {
    const file = import.meta.filename; // any file will do
    const { tls } = parseMysqlAddress(`mysql://u:p@db.example/pod?sslca=${encodeURIComponent(file)}`);
    expect(tls).toEqual({ ...CHECKED, ca: await readFile(file, 'utf8') });
  });

  test.each([
    'hunter2',
    'mysql://u:hunter2%@db/pod',
    'mysql://u:hunter2@db/pod?ssl=hunter2',
    'mysql://u:hunter2@db/pod?sslca=/hunter2',
    'sqlite://hunter2',
  ])('that is wrong is refused without being repeated: %s', (address) => {
    const opening = () => openPodSql({ databaseUrl: new Secret(address), timeoutMs: 1_000 });
    expect(opening).toThrow(TypeError);
    expect(opening).not.toThrow(/hunter2/);
  });
});
