import { SetupError } from '../../kernel/errors.ts';

/** Another program listens there already. */
export class PortTakenError extends SetupError {
  override readonly name = 'PortTakenError';
  readonly code = 'PORT_TAKEN';

  constructor(host: string, port: number, options: { readonly cause: unknown }) {
    super(`${host}:${port} is taken by another program: end that one, or choose another port`, options);
  }
}
