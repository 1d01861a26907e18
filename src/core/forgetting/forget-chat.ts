import type { Clock } from '../../kernel/clock.ts';
import type { ChatAdapter } from '../chat/chat-adapter.ts';
import { finishErasuresJob } from '../work/jobs.ts';
import type { Outbox } from '../work/outbox.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { ErasureStore } from './erasure.ts';

export interface ForgetChatDeps {
  readonly work: UnitOfWork<{ readonly erasures: ErasureStore; readonly outbox: Outbox }>;
  /** By the name of their platform. */
  readonly adapters: ReadonlyMap<string, Pick<ChatAdapter, 'forget'>>;
  readonly clock: Clock;
}

/**
 * Forgets a chat that has had its farewell: what the platform's adapter remembers of it, and its address. Safe to repeat.
 * Somebody who has begun anew meanwhile keeps what is new.
 *
 * @throws {@link DeliveryError} when the platform is busy; the same call may succeed later.
 */
export async function forgetChat(deps: ForgetChatDeps, chatId: string, signal: AbortSignal): Promise<void> {
  const found = await deps.work.transact((tx) => tx.erasures.lockChat(chatId));
  if (found === undefined) return;
  const { address } = found;
  const speaker = { platform: address.platform, id: address.speaker };
  // Of somebody who is there again the platform has to know where.
  if (!(await deps.work.transact((tx) => tx.erasures.hasComeBack(speaker)))) {
    await deps.adapters.get(address.platform)?.forget(address, signal);
  }
  await deps.work.transact(async (tx) => {
    const chat = await tx.erasures.lockChat(chatId);
    if (chat === undefined) return;
    if (!(await tx.erasures.hasComeBack(speaker))) {
      const scope = { podUserIds: [], diasporaIds: [], speakers: [speaker] };
      await tx.erasures.erase(scope, { id: chat.erasureId, cause: chat.cause }, deps.clock.now());
    }
    await tx.erasures.endChat(chat);
    await tx.erasures.putOff(chat.erasureId, deps.clock.now());
    await tx.outbox.put(finishErasuresJob, {});
  });
}
