import { inspect } from 'node:util';
import { stdSerializers } from 'pino';
import { describe, expect, test, vi } from 'vitest';
import { PodUnreachableError } from '../../../src/core/pods/errors.ts';
import { errorCode } from '../../../src/kernel/errors.ts';
import { GATEWAY_TIMEOUT_MS, openSidekiqRig } from '../../rig/pod-gateway-rig.ts';
import type { PodHome } from '../../rig/pod-home.ts';
import { countJobs, failure, look, never, orderFor, startOrder, userOf } from './steps.ts';

const AWAY: readonly string[] = ['POD_UNREACHABLE', 'POD_SLOW'];
/** What befalls the database, and what becomes of reading in it meanwhile. */
const TROUBLE = [
  { what: 'that only reads', cause: (home: PodHome) => home.onlyRead(), meanwhile: ['read'] },
  { what: 'that takes too long', cause: (home: PodHome) => home.hold(), meanwhile: AWAY },
  { what: 'that is gone for a while', cause: (home: PodHome) => home.shut(), meanwhile: AWAY },
  { what: 'without a free connection', cause: (home: PodHome) => home.fill(), meanwhile: AWAY },
];
const SOON = { timeout: 10_000, interval: 100 };

/** How a gateway bears a database that its operator works on. The network between them is sound. */
export function tiredDatabaseContract(name: string, createHome: () => Promise<PodHome>): void {
  describe(`a pod on ${name} whose database is tired`, () => {
    test.each(TROUBLE)(
      'a database $what is waited for: nothing is marked, and all goes on by itself',
      async (trouble) => {
        const home = await createHome();
        const rig = await openSidekiqRig({ runWorker: false }, async () => home);
        const order = await orderFor(rig, 'alice');
        const user = await userOf(rig, 'alice');
        const caused = await trouble.cause(home);
        try {
          const since = performance.now();
          const err = await failure(startOrder(rig, order));
          expect(err).toBeInstanceOf(PodUnreachableError);
          expect(err).toMatchObject({ part: 'database', retryable: true });
          expect(performance.now() - since).toBeLessThan(3 * GATEWAY_TIMEOUT_MS);
          await expectNoSecretIn(err, home);
          const reading = await rig.gateway.findById(user, never).then(() => 'read', errorCode);
          expect(trouble.meanwhile).toContain(reading);
        } finally {
          await caused[Symbol.asyncDispose]();
        }
        await vi.waitFor(async () => {
          expect(await look(rig, 'alice')).toMatchObject({ exporting: false, archive: undefined, job: undefined });
        }, SOON);
        expect(await countJobs(rig)).toBe(0);
        await vi.waitFor(async () => expect(await startOrder(rig, order)).toEqual({ kind: 'started' }), SOON);
        expect(await countJobs(rig)).toBe(1);
      },
    );

    test('a user whose rights were taken away is told from a database that is away, and leaks nothing', async () => {
      const home = await createHome();
      const rig = await openSidekiqRig({ runWorker: false }, async () => home);
      const order = await orderFor(rig, 'alice');
      await home.run(['alter table users rename to gone_users']);
      const err = await failure(startOrder(rig, order));
      expect(err).toMatchObject({ code: 'POD_DATABASE', retryable: false, sqlState: expect.stringMatching(/^42/) });
      await expectNoSecretIn(err, home);
    });
  });
}

/** Neither an error nor what it was caused by says who we are, with which password, or where. */
async function expectNoSecretIn(err: unknown, home: PodHome): Promise<void> {
  if (!(err instanceof Error)) throw new TypeError('not an error');
  const { user, password } = await home.admit();
  const said = [
    JSON.stringify(stdSerializers.err(err)),
    JSON.stringify(stdSerializers.errWithCause(err)),
    inspect(err, { depth: 9, showHidden: true }),
  ].join('\n');
  for (const secret of [user, password, '127.0.0.1', 'localhost', '@mail.example']) expect(said).not.toContain(secret);
}
