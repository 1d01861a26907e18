import type { Config } from '../config/config.ts';
import type { Sealer } from '../core/work/sealer.ts';
import { errorCode } from '../kernel/errors.ts';
import { Secret } from '../kernel/secret.ts';
import { keepMatrixLogin } from './matrix-login-file.ts';
import { matrixDirectory, matrixStoreKey } from './matrix.ts';

/** The terminal of whoever sets Pappus up. */
export interface LoginIo {
  say(line: string): void;
  /** One line that is shown while it is typed. */
  ask(question: string): Promise<string>;
  /** One line that is not. */
  askSecretly(question: string): Promise<string>;
}

export interface MatrixLoginOptions {
  /** What the account's list of sessions calls Pappus. */
  readonly deviceName: string;
  /** What people see beside the account's id; left alone when it is `undefined`. */
  readonly displayName: string | undefined;
  /** A token of a session made elsewhere is asked for instead of the password. */
  readonly withToken: boolean;
}

/**
 * Logs Pappus in on Matrix, once: makes a device, its keys and, where the account has none, cross-signing keys; keeps the
 * login sealed under the data directory. Says how it went, and nothing that is secret.
 *
 * @returns whether Pappus can use Matrix now.
 */
export async function matrixLogin(
  { config, sealer }: { readonly config: Config; readonly sealer: Sealer },
  { deviceName, displayName, withToken }: MatrixLoginOptions,
  io: LoginIo,
  signal: AbortSignal,
): Promise<boolean> {
  const { matrix, dataDirectory } = config;
  if (matrix === undefined) {
    io.say('MATRIX_HOMESERVER is empty: set it to the address of the homeserver that the account is on.');
    return false;
  }
  const { HomeserverError, logIn } = await import('../../adapters/matrix/index.ts');
  const directory = matrixDirectory(dataDirectory);
  const storeKey = new Secret<Uint8Array>(matrixStoreKey(config).reveal());
  const proof = withToken
    ? { kind: 'token' as const, token: new Secret(await io.askSecretly('Access token: ')) }
    : {
        kind: 'password' as const,
        user: await io.ask('Account (such as @export:matrix.example): '),
        password: new Secret(await io.askSecretly('Password: ')),
        deviceName,
      };
  try {
    const options = { homeserverUrl: matrix.homeserverUrl, directory, storeKey, displayName };
    const { login, crossSigning } = await logIn(options, proof, signal);
    await keepMatrixLogin(directory, sealer, login);
    io.say(`Logged in as ${login.userId}, device ${login.deviceId}.`);
    io.say(CROSS_SIGNING[crossSigning]);
    if (matrix.accessToken !== undefined)
      io.say('Take MATRIX_ACCESS_TOKEN out of the environment: it goes before this login.');
    io.say('Start Pappus again to use this login.');
    return crossSigning === 'ready';
  } catch (err) {
    if (!(err instanceof HomeserverError)) throw err;
    io.say(explain(err));
    return false;
  }
}

const CROSS_SIGNING = {
  ready: 'Cross-signing: ready. The account vouches for this device.',
  'other-keys':
    'Cross-signing: the account has keys that this device does not know, and they are left alone. People’s apps may refuse what it sends. Use an account that is Pappus’ own: docs/matrix.md.',
  'needs-password': 'Cross-signing: the homeserver wants the password for it. Run this again and give the password.',
} as const;

function explain(err: Error & { readonly status: number | undefined; readonly errcode: string | undefined }): string {
  if (err.status === undefined) return 'The homeserver does not answer: look at MATRIX_HOMESERVER.';
  if (err.errcode === 'M_FORBIDDEN') return 'The homeserver does not take this account and password.';
  if (err.errcode === 'M_UNKNOWN_TOKEN') return 'The homeserver does not know this token.';
  if (err.errcode === 'NO_DEVICE') return 'This token belongs to no session, so nothing can be encrypted for it.';
  return `The homeserver refused (${errorCode(err)}). Where it offers no login by password, use --token.`;
}
