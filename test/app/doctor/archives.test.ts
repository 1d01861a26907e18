import { chmod, mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { uploadsDirectoryCheck, webArchiveCheck } from '../../../src/app/doctor/archive-checks.ts';
import { surveyDirectory } from '../../../src/infra/machine/directory-survey.ts';
import { examine } from '../../rig/doctor-rig.ts';
import { onServer } from '../../rig/on-server.ts';
import { startTestPod } from '../../rig/pod-rig.ts';
import type { SimulatedPod } from '../../rig/pod/simulated-pod.ts';
import { PodProxy } from '../../infra/oidc/pod-proxy.ts';

describe('on the pod’s disk', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'uploads-'));
    onTestFinished(() => rm(directory, { recursive: true, force: true }));
  });

  test('archives that can be read and written are ok', async () => {
    await writeFile(path.join(directory, 'diaspora_alice_data_x.json.gz'), Buffer.alloc(2_048));
    const [finding] = await examine({ POD_UPLOADS_DIRECTORY: directory }, uploadsDirectoryCheck);
    expect(finding.verdict).toBe('ok');
    expect(finding.found).toContain('the largest archive has 2.0 KiB');
    expect(finding.found).not.toContain('alice');
  });

  test('a directory that is not there, or is none, is a failure', async () => {
    const [missing] = await examine({ POD_UPLOADS_DIRECTORY: path.join(directory, 'nowhere') }, uploadsDirectoryCheck);
    expect(missing).toMatchObject({ verdict: 'failure', found: 'there is no such directory' });
    await writeFile(path.join(directory, 'file'), '');
    const [file] = await examine({ POD_UPLOADS_DIRECTORY: path.join(directory, 'file') }, uploadsDirectoryCheck);
    expect(file).toMatchObject({ verdict: 'failure', found: 'this is not a directory' });
  });

  test('room for less than three copies of the largest archive is a warning, for less than one a failure', async () => {
    const survey = await surveyDirectory(directory);
    if (survey.kind !== 'there') throw new Error('the directory vanished');
    const largest = path.join(directory, 'largest');
    await writeFile(largest, '');
    await truncate(largest, Math.round(survey.freeBytes / 2)); // a hole takes no room
    const [tight] = await examine({ POD_UPLOADS_DIRECTORY: directory }, uploadsDirectoryCheck);
    expect(tight).toMatchObject({ verdict: 'warning', advice: expect.stringContaining('3 times') });
    await truncate(largest, survey.freeBytes * 2);
    const [full] = await examine({ POD_UPLOADS_DIRECTORY: directory }, uploadsDirectoryCheck);
    expect(full.verdict).toBe('failure');
  });

  // Root may read and write everywhere; the whole program is run without that right in test/journeys/doctor.test.ts.
  test.skipIf(process.getuid?.() === 0).each([
    [0o500, 'write'],
    [0o300, 'read'],
  ])('permissions %o are a failure', async (mode, missing) => {
    const locked = path.join(directory, 'locked');
    await mkdir(locked);
    await chmod(locked, mode);
    const [finding] = await examine({ POD_UPLOADS_DIRECTORY: locked }, uploadsDirectoryCheck);
    expect(finding).toMatchObject({ verdict: 'failure', found: `this user may not ${missing} there` });
  });
});

describe('over the web', () => {
  const UNKNOWN = '/uploads/users/diaspora_nobody_data_0000000000000000000000.json.gz';
  const NEWEST = 'diaspora_alice_data_AAAAAAAAAAAAAAAAAAAAAA.json.gz';
  let proxy: PodProxy;
  let pod: SimulatedPod;
  beforeEach(async () => {
    proxy = await PodProxy.start();
    onTestFinished(() => proxy[Symbol.asyncDispose]());
    pod = await startTestPod({ publicUrl: proxy.url, runWorker: false });
    proxy.target = pod.url;
  });

  const look = async () => {
    const [finding] = await examine({ POD_URL: proxy.url, POD_DATABASE_URL: pod.databaseUrl }, webArchiveCheck);
    return finding;
  };

  async function nameArchive(): Promise<void> {
    await onServer(
      pod.databaseUrl,
      `update users set export = '${NEWEST}', exported_at = now() where username = 'alice'`,
    );
  }

  test('a pod without archives answers 404 for a file that is not there, which is ok', async () => {
    expect(await look()).toMatchObject({ verdict: 'ok', found: expect.stringContaining('no archive yet') });
  });

  test('the newest archive is looked for and not fetched, and its name is not told', async () => {
    await nameArchive();
    await writeFile(path.join(pod.uploadsDirectory, NEWEST), 'archive');
    const finding = await look();
    expect(finding).toEqual({ verdict: 'ok', found: 'the newest archive can be fetched' });
    expect(proxy.seen).toContainEqual({ method: 'HEAD', path: `/uploads/users/${NEWEST}` });
  });

  test('an archive that the pod names and does not hand out is a warning', async () => {
    await nameArchive();
    const finding = await look();
    expect(finding).toMatchObject({ verdict: 'warning', found: expect.stringContaining('HTTP 404') });
    expect(JSON.stringify(finding)).not.toContain('alice');
  });

  test.each([
    [302, { location: '/users/sign_in' }, 'leads to another page'],
    [200, {}, 'HTTP 200 instead of 404'],
    [403, {}, 'HTTP 403 instead of 404'],
  ])('a file that is not there answered with %d is a failure', async (status, headers, said) => {
    proxy.break(UNKNOWN, { kind: 'answer', status, headers, body: '' });
    expect(await look()).toMatchObject({ verdict: 'failure', found: expect.stringContaining(said) });
  });

  test('a web server that hangs up is a failure', async () => {
    proxy.break(UNKNOWN, { kind: 'hang-up' });
    expect(await look()).toMatchObject({
      verdict: 'failure',
      found: expect.stringContaining('the connection was cut'),
    });
  });
});
