import { readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { inspect } from 'node:util';
import { assert, describe, expect, test } from 'vitest';
import { PodFileMissingError, PodFileNameError } from '../../../src/core/pods/errors.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import { GATEWAY_TIMEOUT_MS } from '../../rig/pod-gateway-rig.ts';
import { QUICK, built, failure, never, start } from './steps.ts';
import type { OpenRig } from './steps.ts';

export function archivesContract(name: string, open: OpenRig): void {
  describe(`${name} hands out archives`, () => {
    test.each(['disk', 'web'] as const)('an archive read over the %s is the file of the pod', async (reach) => {
      const rig = await open({ worker: QUICK, reach });
      await start(rig, 'carol.d', { kind: 'photos' });
      const { archive } = await built(rig, 'carol.d', 'photos');
      assert(archive !== undefined);
      const opened = await rig.gateway.open(archive.fileName, never);
      const expected = await readFile(path.join(rig.pod.uploadsDirectory, archive.fileName.reveal()));
      expect(opened.sizeBytes).toBe(expected.length);
      expect((await buffer(opened.stream)).equals(expected)).toBe(true);
    });

    test.each(['disk', 'web'] as const)('a file that is not there is missing, over the %s', async (reach) => {
      const rig = await open({ runWorker: false, reach });
      const name = new Secret('diaspora_alice_data_AAAAAAAAAAAAAAAAAAAAAA.json.gz');
      const err = await failure(rig.gateway.open(name, never));
      expect(err).toBeInstanceOf(PodFileMissingError);
      expect(inspect(err, { depth: 9, showHidden: true })).not.toContain('AAAAAAAA');
    });

    test.each(['disk', 'web'] as const)('names that lead elsewhere are refused, over the %s', async (reach) => {
      const rig = await open({ runWorker: false, reach });
      const names = [
        '../../config/oidc_key.pem',
        '/etc/passwd',
        'diaspora_/../../x',
        '',
        '.',
        '..',
        'diaspora_\0',
        'a\\b',
      ];
      for (const name of names) {
        expect(await failure(rig.gateway.open(new Secret(name), never))).toBeInstanceOf(PodFileNameError);
        expect(await failure(rig.gateway.remove(new Secret(name), never))).toBeInstanceOf(PodFileNameError);
      }
    });

    test('a link in place of an archive is not followed', async () => {
      const rig = await open({ runWorker: false });
      await symlink('/etc/passwd', path.join(rig.pod.uploadsDirectory, 'diaspora_alice_link'));
      expect(await failure(rig.gateway.open(new Secret('diaspora_alice_link'), never))).toBeInstanceOf(
        PodFileMissingError,
      );
    });

    test('a web server that is down or slow is unreachable, and its errors do not tell the name', async () => {
      const rig = await open({ runWorker: false, reach: 'web' });
      const name = new Secret('diaspora_alice_data_AAAAAAAAAAAAAAAAAAAAAA.json.gz');
      rig.pod.down(true);
      const down = await failure(rig.gateway.open(name, never));
      rig.pod.down(false);
      rig.pod.slow(3 * GATEWAY_TIMEOUT_MS);
      const slow = await failure(rig.gateway.open(name, never));
      for (const err of [down, slow]) {
        expect(err).toMatchObject({ code: 'POD_UNREACHABLE', part: 'web' });
        expect(inspect(err, { depth: 9, showHidden: true })).not.toContain('AAAAAAAA');
      }
    });
  });
}
