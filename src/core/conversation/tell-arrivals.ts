import type { Clock } from '../../kernel/clock.ts';
import type { DeliveryId, PodUserId } from '../../kernel/ids.ts';
import type { DeliveryStore } from '../chat/delivery.ts';
import { moveExport } from '../exports/move-export.ts';
import type { MoveTables } from '../exports/move-export.ts';
import { chooseLocale } from '../i18n/choose-locale.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Words } from '../i18n/words.ts';
import type { MoveStore } from '../moving/move-store.ts';
import { ARCHIVE_KINDS } from '../pods/pod-gateway.ts';
import type { PodMove, PodMoves } from '../pods/pod-moves.ts';
import { deliverJob } from '../work/jobs.ts';
import type { Sealer } from '../work/sealer.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';
import { headline, saidFirst } from './answer.ts';
import type { Desk, PodFacts } from './desk.ts';
import { stepAnswer } from './moving-answers.ts';
import { sealMessage } from './sealed-message.ts';

export interface TellArrivalsTables extends MoveTables {
  readonly moves: MoveStore;
  readonly deliveries: Pick<DeliveryStore, 'insert'>;
}

export interface TellArrivalsDeps<Tx extends TellArrivalsTables> {
  readonly work: UnitOfWork<Tx>;
  readonly pod: PodMoves;
  readonly podFacts: PodFacts;
  readonly desk: Pick<Desk<Tx>, 'moving' | 'isFrozen'>;
  readonly sealer: Sealer;
  readonly clock: Clock;
  readonly words: (locale: Locale) => Words;
  readonly newDeliveryId: () => DeliveryId;
  /** The platform on which accounts of the pod write as themselves; `undefined` when it is off. */
  readonly podPlatform: string | undefined;
}

const CHUNK = 500;

/**
 * Looks at the pod who has arrived elsewhere, and congratulates each of them once, with what to look for there. The
 * whole record every time: one that stands early in it may be completed late.
 *
 * @throws {@link PodUnreachableError} and {@link PodDatabaseError}; the next look finds what this one has not.
 */
export async function tellArrivals<Tx extends TellArrivalsTables>(
  deps: TellArrivalsDeps<Tx>,
  signal: AbortSignal,
): Promise<void> {
  for (let after = 0; ;) {
    const moves = await deps.pod.completedMoves({ after, limit: CHUNK }, signal);
    const last = moves.at(-1);
    if (last === undefined) return;
    const unknown = await deps.work.transact((tx) => tx.moves.unknownOf(moves.map(({ user }) => user)));
    for (const move of moves) {
      if (unknown.includes(move.user)) await deps.work.transact((tx) => congratulate(deps, tx, move));
    }
    after = last.position;
  }
}

async function congratulate<Tx extends TellArrivalsTables>(
  deps: TellArrivalsDeps<Tx>,
  tx: Tx,
  { user: podUserId, movedTo, photosLeft, completedAt }: PodMove,
): Promise<void> {
  const now = deps.clock.now();
  if (!(await tx.moves.insert({ podUserId, movedTo, photosLeft, completedAt }, now))) return;
  await endRequests(tx, podUserId, now);
  // Whoever said STOP can be reached by nothing that is known to be theirs: the account is shut.
  if (await deps.desk.isFrozen(tx, podUserId)) return;
  const chat = await tx.moves.bestChat(podUserId, deps.podPlatform);
  if (chat === undefined) return;
  const words = deps.words(chooseLocale({ chosen: chat.locale }));
  const step = await deps.desk.moving.open(tx, { podUserId, route: 'move' });
  const { reply } = saidFirst([headline(words.t('arrival.headline'))], stepAnswer(words, deps.podFacts, step));
  const id = deps.newDeliveryId();
  const isNew = await tx.deliveries.insert({
    id,
    key: `arrival ${podUserId}`,
    to: chat.to,
    sealedReply: sealMessage(deps.sealer, id, { reply }),
    createdAt: now,
  });
  if (isNew) await tx.outbox.put(deliverJob, { deliveryId: id });
}

/** What waits for its turn, or for the team, waits for nothing: the pod exports this account no more. */
async function endRequests(tx: MoveTables, podUserId: PodUserId, endedAt: Date): Promise<void> {
  for (const kind of ARCHIVE_KINDS) {
    const request = await tx.exports.lockCurrent(podUserId, kind);
    if (request?.state !== 'requested' && request?.state !== 'held') continue;
    await moveExport(tx, request, 'fail', { cause: 'ACCOUNT_MOVED', endedAt });
  }
}
