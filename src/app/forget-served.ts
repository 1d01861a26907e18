import { forgetSignIns } from '../core/identity/forget-sign-ins.ts';
import { CODE_MAILS_KEPT_MS } from '../core/identity/code-mail-limits.ts';
import { PODS_SEEN_KEPT_MS } from '../core/moving/ask-destination.ts';
import { forgetCases } from '../core/staff/serve-case.ts';
import { forgetWebSessions } from '../core/staff/web-session.ts';
import { forgetWebSignIns } from '../core/staff/web-sign-in.ts';
import type { UnitOfWork } from '../core/work/unit-of-work.ts';
import { DAY, after } from '../kernel/clock.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Tables } from './tables.ts';

export interface ForgetServedDeps {
  readonly work: UnitOfWork<
    Pick<
      Tables,
      | 'inboundEvents'
      | 'deliveries'
      | 'grants'
      | 'signIns'
      | 'codeMails'
      | 'questions'
      | 'cases'
      | 'ledger'
      | 'webSessions'
      | 'webSignIns'
      | 'podQuestions'
    >
  >;
  readonly clock: Clock;
}

/** Longer than any platform takes to pass an event on again. */
const EVENTS_KEPT_MS = 30 * DAY;
const DELIVERIES_KEPT_MS = 30 * DAY;
/** An expired link says that it has expired for this long. */
const GRANTS_KEPT_MS = 30 * DAY;
/** Who has heard an announcement; how many have stays. */
const LEDGERS_KEPT_MS = 30 * DAY;
const QUESTIONS_KEPT_MS = 1 * DAY;

/** Removes rows that have served: answered events, sent messages, expired links, sign-ins, questions,
 * closed cases and who has heard old announcements. */
export async function forgetServed(deps: ForgetServedDeps): Promise<void> {
  const now = deps.clock.now();
  await forgetSignIns(deps);
  await deps.work.transact((tx) => tx.inboundEvents.forgetBefore(after(now, -EVENTS_KEPT_MS)));
  await deps.work.transact((tx) => tx.deliveries.forgetEndedBefore(after(now, -DELIVERIES_KEPT_MS)));
  await deps.work.transact((tx) => tx.grants.forgetExpiredBefore(after(now, -GRANTS_KEPT_MS)));
  await deps.work.transact((tx) => tx.codeMails.forgetAskedBefore(after(now, -CODE_MAILS_KEPT_MS)));
  await deps.work.transact((tx) => tx.ledger.forgetEndedBefore(after(now, -LEDGERS_KEPT_MS)));
  await deps.work.transact((tx) => tx.podQuestions.forgetBefore(after(now, -PODS_SEEN_KEPT_MS)));
  await deps.work.transact((tx) => forgetCases(deps, tx));
  await deps.work.transact((tx) => forgetWebSessions(deps, tx));
  await deps.work.transact((tx) => forgetWebSignIns(deps, tx));
  await deps.work.transact((tx) => tx.questions.forgetPutBefore(after(now, -QUESTIONS_KEPT_MS)));
}
