import type { Branded, PodUserId } from '../../kernel/ids.ts';
import { Secret } from '../../kernel/secret.ts';

/**
 * An e-mail address that the pod has for an account: one, and nothing but one. It is shown to nobody, kept nowhere and
 * never logged.
 */
export type MailAddress = Branded<Secret, 'MailAddress'>;

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

/** RFC 5321 §4.5.3.1.3, less the angle brackets. */
const MAX_ADDRESS_LENGTH = 254;
/**
 * One `@`, nothing that could end a header or an SMTP command or make two addresses of one, and a domain with a dot.
 * Quoted local parts are left out: hardly a mailbox has one, and much can be hidden in them.
 */
const ADDRESS =
  /^[^\s\p{Cc}\p{Cf}@<>()[\]\\,;:"]+@[^\s\p{Cc}\p{Cf}@<>()[\]\\,;:"]+\.[^\s\p{Cc}\p{Cf}@<>()[\]\\,;:".]+$/u;

/** `undefined` for anything but a single address that mail can be sent to. */
export function findAddress(text: string): MailAddress | undefined {
  const address = text.trim();
  return address.length <= MAX_ADDRESS_LENGTH && ADDRESS.test(address)
    ? (new Secret(address) as MailAddress)
    : undefined;
}
