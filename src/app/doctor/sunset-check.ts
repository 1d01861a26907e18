import { PodAccessError } from '../../core/pods/pod-access.ts';
import { PodUnreachableError } from '../../core/pods/errors.ts';
import { failure, ok } from './check.ts';
import type { Check } from './check.ts';

export interface SunsetDeps {
  /** Asks the pod for leave to act as the sunset account. @throws {@link PodAccessError} {@link PodUnreachableError} */
  readonly trySunset: (signal: AbortSignal) => Promise<void>;
}

export const sunsetCheck: Check<SunsetDeps> = {
  name: 'sunset account',
  async run({ trySunset }, signal) {
    try {
      await trySunset(signal);
      return ok('the pod lets Pappus read and write its private messages');
    } catch (err) {
      if (err instanceof PodAccessError) {
        return failure(err.message, 'run `npm run pappus -- sunset-login`: docs/pod-messages.md');
      }
      if (!(err instanceof PodUnreachableError)) throw err;
      return failure('the pod does not answer when asked for it', 'look at POD_URL, and at the pod');
    }
  },
};
