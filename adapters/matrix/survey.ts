import { stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { SECOND } from '../../src/kernel/clock.ts';
import { findPublicKeys } from './cross-signing.ts';
import { HomeserverError, isPassing } from './errors.ts';
import { askHomeserver } from './homeserver-request.ts';
import { byToken } from './log-in.ts';
import type { MatrixLogin } from './matrix-adapter.ts';

/** How the Matrix account stands, as far as it can be seen beside a running Pappus. */
export interface MatrixSurvey {
  readonly homeserver: 'there' | 'silent' | 'no-homeserver';
  readonly login: 'valid' | 'missing' | 'refused' | 'not-asked';
  /** `none`: the account has no keys of its own; `unsigned`: it has, and they do not vouch for this device. */
  readonly crossSigning: 'ready' | 'unsigned' | 'none' | 'not-asked';
  /** The directory of the device's keys. */
  readonly store: 'there' | 'missing' | 'open-to-others' | 'not-asked';
}

const TIMEOUT_MS = 10 * SECOND;
const OTHERS = 0o077;
const NOTHING_ASKED = { login: 'not-asked', crossSigning: 'not-asked', store: 'not-asked' } as const;

/** Changes nothing. */
export async function surveyMatrix(
  {
    homeserverUrl: url,
    directory,
    findLogin,
  }: {
    readonly homeserverUrl: string;
    readonly directory: string;
    readonly findLogin: () => Promise<MatrixLogin | undefined>;
  },
  signal: AbortSignal,
): Promise<MatrixSurvey> {
  const versions = { method: 'GET', path: '/_matrix/client/versions', timeoutMs: TIMEOUT_MS, isRepeatable: true };
  try {
    const answer = await askHomeserver({ url, token: undefined }, versions, signal);
    if (!z.object({ versions: z.array(z.string()) }).safeParse(answer).success)
      return { homeserver: 'no-homeserver', ...NOTHING_ASKED };
    const login = await findLogin();
    if (login === undefined) return { homeserver: 'there', ...NOTHING_ASKED, login: 'missing' };
    return {
      homeserver: 'there',
      ...(await surveyLogin(url, login, path.join(directory, encodeURIComponent(login.deviceId)), signal)),
    };
  } catch (err) {
    if (!(err instanceof HomeserverError)) throw err;
    if (err.isEnd) return { homeserver: 'there', ...NOTHING_ASKED, login: 'refused' };
    return { homeserver: isPassing(err.status) ? 'silent' : 'no-homeserver', ...NOTHING_ASKED };
  }
}

async function surveyLogin(url: string, login: MatrixLogin, store: string, signal: AbortSignal) {
  const { userId, deviceId } = await byToken({ homeserverUrl: url }, login.token, signal);
  const at = { url, token: login.token.reveal() };
  const ask = async (method: string, path: string, _query: null, body: unknown) =>
    askHomeserver(at, { method, path, body, timeoutMs: TIMEOUT_MS, isRepeatable: true }, signal);
  const { master, isDeviceSigned } = await findPublicKeys(ask, userId, deviceId);
  return {
    login: 'valid',
    crossSigning: master === undefined ? 'none' : isDeviceSigned ? 'ready' : 'unsigned',
    store: await surveyStore(store),
  } as const;
}

async function surveyStore(directory: string): Promise<MatrixSurvey['store']> {
  try {
    return ((await stat(directory)).mode & OTHERS) === 0 ? 'there' : 'open-to-others';
  } catch {
    return 'missing';
  }
}
