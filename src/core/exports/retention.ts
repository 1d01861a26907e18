import { DAY, after } from '../../kernel/clock.ts';

export interface Retention {
  /** The pod's last day, as midnight UTC at its beginning; `undefined` while nobody knows it. */
  readonly closesOn: Date | undefined;
  /** How long an archive stays once it is ready, and after the pod's last day. */
  readonly keepMs: number;
}

/** Until when an archive that lies in the vault from `since` on is kept. */
export function keepUntil({ closesOn, keepMs }: Retention, since: Date): Date {
  const closed = closesOn ? after(closesOn, DAY) : since;
  return after(closed > since ? closed : since, keepMs);
}
