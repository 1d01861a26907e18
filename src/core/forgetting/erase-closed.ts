import { randomUUID } from 'node:crypto';
import { DAY, MINUTE, after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Speaker } from '../chat/chat-adapter.ts';
import { finishErasuresJob } from '../work/jobs.ts';
import type { NextRun } from '../work/jobs.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { ErasureScope } from './erasure.ts';
import type { ForgetTables } from './forget-person.ts';

export interface EraseClosedDeps {
  readonly work: UnitOfWork<ForgetTables>;
  readonly clock: Clock;
  /** The pod's last day, as midnight UTC at its beginning; without it nobody is ever forgotten unasked. */
  readonly closesOn: Date | undefined;
  /** How long after the pod's last day everybody is forgotten. */
  readonly eraseAllAfterMs: number;
  readonly podPlatform: string | undefined;
  /** Members of the team whom the configuration names. */
  readonly firstAdmins: readonly Speaker[];
}

/** So many people at a time: what one transaction holds in memory and under lock. */
const CHUNK = 100;
/** Chunks whose files and chats are not done with yet; more of them wait. */
const MAX_OPEN = 50;

/** From when on nothing about anybody is kept. */
export function eraseAllFrom({ closesOn, eraseAllAfterMs }: Pick<EraseClosedDeps, 'closesOn' | 'eraseAllAfterMs'>) {
  return closesOn && after(closesOn, DAY + eraseAllAfterMs);
}

/**
 * Forgets everybody, once the pod has been closed for as long as anything is kept: accounts first, then chats that never
 * proved one. Members of the team stay. Nobody is written to. Safe to cut off anywhere; what comes later is found by the next run.
 */
export async function eraseClosed(deps: EraseClosedDeps, signal: AbortSignal): Promise<NextRun | undefined> {
  const from = eraseAllFrom(deps);
  if (from === undefined || deps.clock.now() < from) return undefined;
  for (;;) {
    signal.throwIfAborted();
    const step = await deps.work.transact(async (tx) => {
      if ((await tx.erasures.countOpen()) >= MAX_OPEN) return 'later';
      return (await eraseAccounts(deps, tx)) || (await eraseSpeakers(deps, tx)) ? 'more' : 'done';
    });
    if (step === 'later') return { againInMs: MINUTE };
    if (step === 'done') return undefined;
  }
}

async function eraseAccounts(deps: EraseClosedDeps, tx: ForgetTables): Promise<boolean> {
  const podUserIds = await tx.erasures.nextAccounts(CHUNK);
  if (podUserIds.length === 0) return false;
  const diasporaIds = await tx.erasures.namesOf(podUserIds);
  const chats = await tx.erasures.chatsOf(podUserIds);
  const { podPlatform } = deps;
  const atPod = podPlatform === undefined ? [] : diasporaIds.map((id): Speaker => ({ platform: podPlatform, id }));
  const known = chats.map(({ speaker, conversation = '' }) => ({ ...speaker, conversation }));
  const speakers = [...chats.map(({ speaker }) => speaker), ...atPod];
  await erase(deps, tx, { scope: { podUserIds, diasporaIds, speakers }, chats: known });
  return true;
}

async function eraseSpeakers(deps: EraseClosedDeps, tx: ForgetTables): Promise<boolean> {
  const speakers = await tx.erasures.nextSpeakers(CHUNK, deps.firstAdmins);
  if (speakers.length === 0) return false;
  await erase(deps, tx, { scope: { podUserIds: [], diasporaIds: [], speakers }, chats: speakers });
  return true;
}

async function erase(
  { clock }: EraseClosedDeps,
  tx: ForgetTables,
  {
    scope,
    chats,
  }: { readonly scope: ErasureScope; readonly chats: readonly (Speaker & { readonly conversation: string })[] },
): Promise<void> {
  const at = clock.now();
  const { podUserIds } = scope;
  const erasure = { id: randomUUID(), cause: 'closed' as const, podUserIds, begunAt: at };
  const forgotten = chats.map(({ platform, id, conversation }) => ({
    id: randomUUID(),
    address: { platform, conversation, speaker: id },
    locale: '',
    farewell: 'none' as const,
  }));
  await tx.erasures.begin(erasure, forgotten, at);
  await tx.erasures.erase(scope, erasure, at);
  const [kind, count] =
    podUserIds.length > 0 ? (['accounts', podUserIds.length] as const) : (['chats-alone', chats.length] as const);
  await tx.erasures.tally({ cause: 'closed', kind, count }, at);
  const reason = `${kind}: ${count}`;
  await tx.audit.append({ actor: 'system', action: 'all-forgotten', subject: `erasure:${erasure.id}`, reason, at });
  await tx.outbox.put(finishErasuresJob, {});
}
