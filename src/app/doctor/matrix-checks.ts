import type { MatrixSurvey } from '../../../adapters/matrix/index.ts';
import type { Check } from './check.ts';
import { failure, notLookedAt, ok, warning } from './check.ts';

export interface MatrixDeps {
  /** @throws {@link SealBrokenError} when the login was kept under another master key. */
  readonly matrix: () => Promise<MatrixSurvey>;
}

export const matrixHomeserverCheck: Check<MatrixDeps> = {
  name: 'Matrix homeserver',
  async run({ matrix }) {
    const { homeserver } = await matrix();
    if (homeserver === 'there') return ok('it answers');
    return homeserver === 'silent'
      ? failure('it does not answer', 'look at MATRIX_HOMESERVER, and at the homeserver')
      : failure('what answers there is no Matrix homeserver', 'set MATRIX_HOMESERVER to its address for clients');
  },
};

export const matrixLoginCheck: Check<MatrixDeps> = {
  name: 'Matrix login',
  async run({ matrix }) {
    const { login } = await matrix();
    switch (login) {
      case 'valid':
        return ok('the homeserver knows the access token');
      case 'missing':
        return failure('nobody has logged in', 'run `pappus matrix login`: docs/matrix.md');
      case 'refused':
        return failure('the homeserver does not know the access token any more', 'run `pappus matrix login` again');
      case 'not-asked':
        return notLookedAt('the homeserver cannot be asked');
      default:
        return login satisfies never;
    }
  },
};

export const matrixEncryptionCheck: Check<MatrixDeps> = {
  name: 'Matrix encryption',
  async run({ matrix }) {
    const { crossSigning, store } = await matrix();
    if (crossSigning === 'not-asked') return notLookedAt('there is no login');
    if (store === 'missing')
      return warning('the device has no keys yet', 'they are made by `pappus matrix login` and at the first start');
    if (store === 'open-to-others') {
      return failure(
        'others on this machine can read the device’s keys',
        'chmod 700 the directory matrix under DATA_DIRECTORY',
      );
    }
    if (crossSigning === 'ready') return ok('the device has its keys, and the account vouches for it');
    return crossSigning === 'none'
      ? warning(
          'the account has no cross-signing keys, so people’s apps may refuse it',
          'run `pappus matrix login` with the password',
        )
      : failure(
          'the account has cross-signing keys that do not vouch for this device: people’s apps refuse what it sends',
          'give Pappus an account of its own, or verify this session from another one: docs/matrix.md',
        );
  },
};
