import { DAY, MINUTE, SECOND, after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { DeliveryId } from '../../kernel/ids.ts';
import type { Vault } from '../archive/vault.ts';
import type { DeliveryStore } from '../chat/delivery.ts';
import type { AuditLog } from '../work/audit-log.ts';
import { forgetChatJob } from '../work/jobs.ts';
import type { Outbox } from '../work/outbox.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { ErasedChat, Erasure, ErasureStore } from './erasure.ts';

export interface FinishTables {
  readonly erasures: ErasureStore;
  readonly deliveries: DeliveryStore;
  readonly audit: AuditLog;
  readonly outbox: Outbox;
}

export interface FinishErasuresDeps<Tx extends FinishTables> {
  readonly work: UnitOfWork<Tx>;
  readonly vault: Pick<Vault, 'remove'>;
  readonly clock: Clock;
  /** Promises the last message to a chat. */
  readonly sayFarewell: (tx: Tx, chat: ErasedChat) => Promise<DeliveryId>;
}

const CHUNK = 100;
/** Longer than a transaction lasts that was writing while the rows went: what it wrote is found then. */
const LOOK_AGAIN_MS = 1 * MINUTE;
const WAIT_MS = 10 * SECOND;
/** A farewell that cannot be sent for this long is not sent any more: the address goes all the same. */
const FAREWELL_MS = 7 * DAY;

/**
 * Takes every erasure a step further: destroys its archives, promises the farewells, has the chats forgotten that were
 * told, and looks once more for what was being written while the rows went. Each step may be cut off and done again.
 */
export async function finishErasures<Tx extends FinishTables>(
  deps: FinishErasuresDeps<Tx>,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const due = await deps.work.transact((tx) => tx.erasures.due(deps.clock.now(), CHUNK));
    for (const erasure of due) {
      signal.throwIfAborted();
      await destroyArchives(deps, erasure, signal);
      await deps.work.transact(async (tx) => {
        await promiseFarewells(deps, tx, erasure);
        await forgetTold(deps, tx, erasure);
      });
    }
    if (due.length < CHUNK) return;
  }
}

/** The bytes go before their name does, so that a crash in between leaves none without a name. */
async function destroyArchives<Tx extends FinishTables>(
  { work, vault, clock }: FinishErasuresDeps<Tx>,
  { id, cause }: Erasure,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    const archives = await work.transact((tx) => tx.erasures.archivesOf(id, CHUNK));
    for (const archive of archives) {
      signal.throwIfAborted();
      await vault.remove(archive);
      await work.transact(async (tx) => {
        if (!(await tx.erasures.endArchive(archive))) return;
        const at = clock.now();
        await tx.erasures.tally({ cause, kind: 'archives', count: 1 }, at);
        await tx.audit.append({ actor: 'system', action: 'archive-destroyed', subject: `archive:${archive}`, at });
      });
    }
    if (archives.length < CHUNK) return;
  }
}

/** Only now is it true what they say. */
async function promiseFarewells<Tx extends FinishTables>(
  { sayFarewell }: FinishErasuresDeps<Tx>,
  tx: Tx,
  { id }: Erasure,
): Promise<void> {
  for (const { id: chatId } of await tx.erasures.chatsToForget(id)) {
    const chat = await tx.erasures.lockChat(chatId);
    if (chat === undefined || chat.farewell === 'none' || chat.deliveryId !== undefined) continue;
    await tx.erasures.noteFarewell(chatId, await sayFarewell(tx, chat));
  }
}

async function forgetTold<Tx extends FinishTables>(
  { clock }: FinishErasuresDeps<Tx>,
  tx: Tx,
  { id, cause, podUserIds, begunAt }: Erasure,
): Promise<void> {
  const now = clock.now();
  const lookAgainAt = after(begunAt, LOOK_AGAIN_MS);
  if (now < lookAgainAt) return tx.erasures.putOff(id, lookAgainAt);
  const chats = await tx.erasures.chatsToForget(id);
  for (const chat of chats) {
    if (await isTold(tx, chat, now >= after(begunAt, FAREWELL_MS))) {
      await tx.outbox.put(forgetChatJob, { chatId: chat.id });
    }
  }
  if (chats.length > 0) return tx.erasures.putOff(id, after(now, WAIT_MS));
  const gone = await tx.erasures.stillForgotten(podUserIds);
  await tx.erasures.erase({ podUserIds: gone, diasporaIds: [], speakers: [] }, { id, cause }, now);
  if ((await tx.erasures.archivesOf(id, 1)).length > 0) return tx.erasures.putOff(id, now);
  return tx.erasures.end(id);
}

async function isTold(tx: FinishTables, { farewell, deliveryId }: ErasedChat, isTooLate: boolean): Promise<boolean> {
  if (farewell === 'none' || isTooLate) return true;
  const delivery = deliveryId && (await tx.deliveries.find(deliveryId));
  return delivery?.state !== 'pending';
}
