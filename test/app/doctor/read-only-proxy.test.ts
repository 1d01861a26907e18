import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { webArchiveCheck } from '../../../src/app/doctor/archive-checks.ts';
import { podDoorsCheck, podWebCheck } from '../../../src/app/doctor/pod-web-checks.ts';
import { signInCheck } from '../../../src/app/doctor/sign-in-checks.ts';
import { POD_DOORS } from '../../../src/infra/pod/pod-doors.ts';
import { examine } from '../../rig/doctor-rig.ts';
import { findFreePort } from '../../rig/free-port.ts';
import { isLeftOut } from '../../rig/peers.ts';
import { startTestPod } from '../../rig/pod-rig.ts';

const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx'].find((file) => existsSync(file));
const CHAPTER = new URL('../../../docs/connect-your-pod.md', import.meta.url);

test.skipIf(isLeftOut('the nginx of the chapter', NGINX === undefined ? 'nginx' : undefined))(
  'the nginx of the chapter stops writing and lets through what must get through',
  async () => {
    const port = await findFreePort();
    const publicUrl = `http://127.0.0.1:${port}/`;
    const pod = await startTestPod({ publicUrl, runWorker: false });
    await startNginx(NGINX ?? '', await documentedConfiguration(port, pod.url, path.join(pod.directory, 'public')));
    await vi.waitFor(async () => expect((await fetch(publicUrl, { redirect: 'manual' })).status).toBeLessThan(500));

    const findings = await examine({ POD_URL: publicUrl }, podDoorsCheck, webArchiveCheck, signInCheck, podWebCheck);
    const [doors, archives, signIn, web] = findings;
    expect(doors).toMatchObject({ verdict: 'ok', found: expect.stringContaining(`all ${POD_DOORS.length} requests`) });
    expect(archives.verdict).toBe('ok');
    expect(signIn.verdict).toBe('ok');
    expect(web.found).toBe('diaspora* 0.9.1.0, without https');

    for (const [method, target] of [
      ['POST', '/posts'],
      ['POST', '/comments'],
      ['PUT', '/user/edit'],
      ['DELETE', '/user'],
      ['POST', '/users'],
      ['POST', '/api/v1/posts'],
      ['POST', '/receive/elsewhere'],
    ] as const) {
      expect(`${target} ${(await fetch(new URL(target, publicUrl), { method })).status}`).toBe(`${target} 403`);
    }
  },
);

test('the chapter names every request that the doctor knocks with', async () => {
  const chapter = await readFile(CHAPTER, 'utf8');
  for (const { rule } of POD_DOORS) expect(chapter).toContain(rule.split(' ').at(-1));
});

/** What the chapter shows, on the ports and paths of this test and without its certificate. */
async function documentedConfiguration(port: number, podUrl: string, publicDirectory: string): Promise<string> {
  const [, example] = /```nginx\n([\s\S]*?)```/.exec(await readFile(CHAPTER, 'utf8')) ?? [];
  if (example === undefined) throw new Error('the chapter has no example for nginx');
  return example
    .replace('listen 443 ssl', `listen 127.0.0.1:${port}`)
    .replace(/^\s*ssl_certificate.*$/gmu, '')
    .replace('/home/diaspora/diaspora/public', publicDirectory)
    .replace('http://127.0.0.1:3000', podUrl.replace(/\/$/, ''));
}

async function startNginx(binary: string, example: string): Promise<void> {
  const directory = await mkdtemp(path.join(tmpdir(), 'nginx-'));
  await mkdir(path.join(directory, 'logs'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path tmp_${name};`,
  );
  // One process as the user of this test: its directories may be closed to others.
  const configuration = `daemon off; master_process off; pid nginx.pid; error_log logs/error.log;
    events {} http { access_log off; ${temporary.join(' ')} ${example} }`;
  await writeFile(path.join(directory, 'nginx.conf'), configuration);
  const nginx = spawn(binary, ['-p', directory, '-c', 'nginx.conf', '-e', 'logs/error.log'], { stdio: 'ignore' });
  onTestFinished(async () => {
    const gone = once(nginx, 'exit');
    if (nginx.exitCode === null && nginx.kill()) await gone;
    await rm(directory, { recursive: true, force: true });
  });
}
