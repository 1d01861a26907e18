import type { PodUserId } from '../../kernel/ids.ts';
import type { Secret } from '../../kernel/secret.ts';

/** An e-mail address that the pod has for an account. It is shown to nobody, kept nowhere and never logged. */
export type MailAddress = Secret;

/**
 * The e-mail addresses of accounts. Apart from the rest of the pod, because the right to read them is only needed where
 * codes are sent by e-mail.
 */
export interface PodMailAddresses {
  /**
   * The confirmed address as it stands in the pod's row at this moment.
   *
   * @returns `undefined` when there is none, none that mail can be sent to, or only the mark of a closed account.
   * @throws {@link PodUnreachableError}
   * @throws {@link PodDatabaseError} when Pappus lacks the right to read it.
   */
  findMailAddress(user: PodUserId, signal: AbortSignal): Promise<MailAddress | undefined>;
}
