import { DAY, after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import { addOpenTime, outside } from '../exports/hours.ts';
import type { WeeklySpan } from '../exports/hours.ts';
import type { AuditEntry, AuditLog } from '../work/audit-log.ts';
import type { Sealer } from '../work/sealer.ts';
import { sealContext } from './case.ts';
import type { Case, CaseStore, NewCase } from './case.ts';
import { compareAuthor } from './same-person.ts';
import type { SamePersonDeps, SamePersonTables } from './same-person.ts';
import { actorOf } from './staff-member.ts';
import type { StaffMember } from './staff-member.ts';

export interface ServiceHours {
  /** When somebody of the team is there; at any time when there are none. */
  readonly spans: readonly WeeklySpan[];
  readonly timeZone: string;
  /** Within how much of that time people are answered. */
  readonly answerWithinMs: number;
}

export interface ServeCaseDeps extends SamePersonDeps {
  readonly clock: Clock;
  readonly sealer: Sealer;
  readonly serviceHours: ServiceHours;
}

export interface CaseTables extends SamePersonTables {
  readonly cases: CaseStore;
  readonly audit: AuditLog;
}

/** By when somebody who asks now can honestly be told to have an answer. */
export function answerBy({ spans, timeZone, answerWithinMs }: ServiceHours, now: Date): Date {
  if (spans.length === 0) return after(now, answerWithinMs);
  return addOpenTime(now, answerWithinMs, { closed: outside(spans, 'week'), timeZone, cycle: 'week' });
}

/**
 * Passes what a person has written for the team on to it, in their open case or a new one.
 *
 * @returns the case, and by when the person can be told to have an answer: a promise that was broken is not repeated.
 */
export async function askTeam(
  deps: ServeCaseDeps,
  tx: CaseTables,
  { text, ...asker }: Omit<NewCase, 'openedAt' | 'promisedBy'> & { readonly text: string },
): Promise<{ readonly found: Case; readonly answerBy: Date }> {
  const now = deps.clock.now();
  const fromNow = answerBy(deps.serviceHours, now);
  const found = await tx.cases.open({ ...asker, openedAt: now, promisedBy: fromNow });
  const { id, promisedBy } = found;
  await tx.cases.say(id, { author: 'person', sealedText: deps.sealer.seal(text, sealContext(id)), saidAt: now });
  return { found, answerBy: promisedBy > now ? promisedBy : fromNow };
}

export type ServeOutcome =
  | { readonly kind: 'done'; readonly found: Case }
  | { readonly kind: 'unknown' | 'closed' }
  /** Somebody else has it. */
  | { readonly kind: 'taken'; readonly assignee: string };

/** This member sees to a case from now on, whoever had it. */
export async function claimCase(
  { clock }: Pick<ServeCaseDeps, 'clock'>,
  tx: CaseTables,
  { id, by }: { readonly id: number; readonly by: StaffMember },
): Promise<ServeOutcome> {
  const found = await tx.cases.lock(id);
  const refusal = refuse(found);
  if (found === undefined || refusal) return refusal ?? { kind: 'unknown' };
  await tx.cases.change(id, { assignee: actorOf(by.speaker) });
  await note(tx, { found, by, action: 'case-claimed', at: clock.now() });
  return { kind: 'done', found };
}

/**
 * Keeps an answer to a person; the caller sends it. Whoever answers a case that nobody has, has it from then on; one that
 * somebody else has is left to them.
 */
export async function answerCase(
  deps: ServeCaseDeps,
  tx: CaseTables,
  { id, by, text }: { readonly id: number; readonly by: StaffMember; readonly text: string },
): Promise<ServeOutcome> {
  const found = await tx.cases.lock(id);
  const refusal = refuse(found);
  if (found === undefined || refusal) return refusal ?? { kind: 'unknown' };
  const actor = actorOf(by.speaker);
  const { assignee } = found;
  if (assignee !== undefined && (await compareAuthor(deps, tx, { by, actor: assignee })).kind === 'other') {
    return { kind: 'taken', assignee };
  }
  const now = deps.clock.now();
  await tx.cases.say(id, { author: actor, sealedText: deps.sealer.seal(text, sealContext(id)), saidAt: now });
  await tx.cases.change(id, { assignee: actor, answeredAt: now });
  await note(tx, { found, by, action: 'case-answered', at: now });
  return { kind: 'done', found };
}

export async function closeCase(
  { clock }: Pick<ServeCaseDeps, 'clock'>,
  tx: CaseTables,
  { id, by }: { readonly id: number; readonly by: StaffMember },
): Promise<ServeOutcome> {
  const found = await tx.cases.lock(id);
  const refusal = refuse(found);
  if (found === undefined || refusal) return refusal ?? { kind: 'unknown' };
  const now = clock.now();
  await tx.cases.change(id, { closedAt: now });
  await note(tx, { found, by, action: 'case-closed', at: now });
  return { kind: 'done', found };
}

/** Whose case it was, if that is known; never what was said in it. */
async function note(
  tx: CaseTables,
  { found, by, action, at }: Pick<AuditEntry, 'action' | 'at'> & { readonly found: Case; readonly by: StaffMember },
): Promise<void> {
  const subject = found.account === undefined ? `case:${found.id}` : `person:${found.account.podUserId}`;
  await tx.audit.append({ actor: actorOf(by.speaker), action, subject, at });
}

function refuse(found: Case | undefined): ServeOutcome | undefined {
  if (found === undefined) return { kind: 'unknown' };
  return found.closedAt === undefined ? undefined : { kind: 'closed' };
}

/** How long what was said stays readable after a case is closed. */
const KEEP_CLOSED_MS = 30 * DAY;

export async function forgetCases(
  { clock }: { readonly clock: Clock },
  tx: Pick<CaseTables, 'cases'>,
): Promise<number> {
  return tx.cases.forgetClosedBefore(after(clock.now(), -KEEP_CLOSED_MS));
}
