import { sunsetLogin } from '../../src/app/sunset-login.ts';
import { bindTables } from '../../src/app/tables.ts';
import { readConfig } from '../../src/config/config.ts';
import { podHostOf } from '../../src/core/identity/pod-host.ts';
import { deriveKey } from '../../src/infra/crypto/keys.ts';
import { SealedBox } from '../../src/infra/crypto/sealed-box.ts';
import { SqlUnitOfWork } from '../../src/infra/sql/sql-unit-of-work.ts';
import { systemClock } from '../../src/kernel/clock.ts';
import { silentLogger } from '../../src/kernel/log.ts';
import type { JourneyRig } from './journey-rig.ts';

/** What the operator of a journey's program does once: signs in as the sunset account and pastes the answer. */
export async function authorizeSunset({
  pod,
  database,
  publicUrl,
  env,
}: Pick<JourneyRig, 'pod' | 'database' | 'publicUrl' | 'env'>): Promise<void> {
  const config = readConfig(env);
  let url = '';
  const parts = {
    config,
    podHost: podHostOf(new URL(config.pod.url)),
    publicUrl: new URL(`${publicUrl.origin}/`),
    work: new SqlUnitOfWork(database.database.executor, (tx) => bindTables(tx, systemClock)),
    sealer: new SealedBox(deriveKey(config.masterKey, 'seal')),
    clock: systemClock,
    log: silentLogger,
  };
  const isDone = await sunsetLogin(parts, {
    say: (line) => void (url = line.startsWith('http') ? line : url),
    ask: () => pod.signIn(url, { username: 'sunset' }),
  });
  if (!isDone) throw new Error('the sunset account could not be authorised');
}
