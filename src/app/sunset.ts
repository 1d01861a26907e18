import { DIASPORA_PLATFORM, createDiasporaAdapter } from '../../adapters/diaspora/index.ts';
import type { DiasporaAdapter } from '../../adapters/diaspora/index.ts';
import type { Config } from '../config/config.ts';
import { PodAccessTokens } from '../infra/oidc/pod-access-tokens.ts';
import { AdapterMemoryTable } from '../infra/sql/tables/adapter-memory-table.ts';
import { findDiasporaId } from '../kernel/ids.ts';
import type { DiasporaId } from '../kernel/ids.ts';
import type { Parts } from './compose.ts';

/** An answer of the API may take longer than one of the database. */
const API_TIMEOUT_MS = 20_000;

/** The account that people of the pod write to; `undefined` when there is none. */
export function sunsetAccountOf({ config, podHost }: Pick<Parts, 'config' | 'podHost'>): DiasporaId | undefined {
  const { account } = config.sunset;
  if (account === undefined) return undefined;
  return findDiasporaId(account.includes('@') ? account : `${account}@${podHost}`);
}

/** The platform on which accounts of the pod write as themselves; `undefined` when it is off. */
export function podPlatformOf(config: Config): string | undefined {
  return config.sunset.account === undefined ? undefined : DIASPORA_PLATFORM;
}

/** The pod's own private messages, if there is an account to read them. */
export function openSunset(parts: Parts, stopping: AbortSignal): DiasporaAdapter | undefined {
  const { config, database, log } = parts;
  const account = sunsetAccountOf(parts);
  if (account === undefined) return undefined;
  const podUrl = new URL(`${config.pod.url}/`);
  const access = new PodAccessTokens({ ...parts, podUrl, account });
  const memory = new AdapterMemoryTable(database.executor, DIASPORA_PLATFORM);
  const { pollMs } = config.sunset;
  const settings = { podUrl, account, access, pollMs, timeoutMs: API_TIMEOUT_MS, stopping };
  return createDiasporaAdapter(settings, memory, log);
}
