import { createHash } from 'node:crypto';
import { errorCode } from '../../../kernel/errors.ts';
import { parseDeliveryId } from '../../../kernel/ids.ts';
import type { Logger } from '../../../kernel/log.ts';
import type { Address, ChatAdapter } from '../../chat/chat-adapter.ts';
import type { Block, Reply } from '../../chat/reply.ts';
import type { Words } from '../../i18n/words.ts';
import type { Board, BoardStore, RaisedAlert } from '../../staff/alert.ts';
import { findAlerts } from '../../staff/find-alerts.ts';
import type { FindAlertsDeps } from '../../staff/find-alerts.ts';
import type { UnitOfWork } from '../../work/unit-of-work.ts';
import { deliverJob } from '../../work/jobs.ts';
import { headline, paragraph } from '../answer.ts';
import type { ChatAdapters } from '../deliver.ts';
import { sealMessage } from '../sealed-message.ts';
import { alertLine } from './alert-line.ts';
import type { StaffDeps, StaffTables } from './staff-desk.ts';

export type BoardTables = StaffTables & { readonly boards: BoardStore };

export interface RefreshBoardsDeps
  extends
    FindAlertsDeps,
    Pick<StaffDeps, 'clock' | 'sealer' | 'staffRooms' | 'staffLocale' | 'words' | 'newDeliveryId'> {
  readonly work: UnitOfWork<BoardTables>;
  readonly adapters: ChatAdapters;
  readonly log: Logger;
}

/**
 * Looks what needs the team. What is new is said in a message to every staff room; what has changed or is over is brought
 * up to date in that message, so that the rooms are not shouted at. Safe to repeat.
 */
export async function refreshBoards(deps: RefreshBoardsDeps, signal: AbortSignal): Promise<void> {
  if (deps.staffRooms.length === 0) return;
  const present = await deps.work.transact((tx) => findAlerts(deps, tx));
  const raised = await deps.work.transact((tx) => tx.alerts.keep(present, deps.clock.now()));
  for (const room of deps.staffRooms) {
    const adapter = deps.adapters.get(room.platform);
    if (adapter === undefined) continue;
    try {
      await refreshBoard(deps, { room, adapter, raised, signal });
    } catch (err) {
      // The next look tries again; other rooms are not to wait for this one.
      deps.log.warn({ code: errorCode(err), platform: room.platform }, 'a staff room could not be brought up to date');
    }
  }
}

interface Drawing {
  readonly room: Address;
  readonly adapter: ChatAdapter;
  readonly raised: readonly RaisedAlert[];
  readonly signal: AbortSignal;
}

async function refreshBoard(deps: RefreshBoardsDeps, drawing: Drawing): Promise<void> {
  const { room, adapter, raised, signal } = drawing;
  const words = deps.words(deps.staffLocale);
  const reply = { locale: words.locale, blocks: boardBlocks(words, raised) };
  const shownDigest = createHash('sha256').update(JSON.stringify(reply)).digest('hex');
  const { board, shown } = await deps.work.transact(async (tx) => {
    const board = await tx.boards.find(room.platform, room.conversation);
    return { board, shown: board && (await tx.deliveries.find(parseDeliveryId(board.deliveryId))) };
  });
  if (board?.shownDigest === shownDigest || (board === undefined && raised.length === 0)) return;
  const shownKeys = raised.map(({ key }) => key);
  const isNew = shownKeys.some((key) => !board?.shownKeys.includes(key));
  // Where nothing can be edited, changed figures are not worth a message.
  if (!isNew && !adapter.abilities.edits && raised.length > 0) return;
  if (
    isNew ||
    board === undefined ||
    !adapter.abilities.edits ||
    shown === undefined ||
    shown.state === 'undeliverable'
  ) {
    return post(deps, { room, reply, shownDigest, shownKeys });
  }
  // Not sent yet: the next look finds it on the screen.
  if (shown.messageId === undefined) return;
  await adapter.edit(room, shown.messageId, reply, signal);
  const { deliveryId } = board;
  await deps.work.transact((tx) =>
    tx.boards.put(room.platform, room.conversation, { deliveryId, shownDigest, shownKeys }),
  );
}

async function post(
  { clock, sealer, work, newDeliveryId }: RefreshBoardsDeps,
  { room, reply, ...shown }: { readonly room: Address; readonly reply: Reply } & Omit<Board, 'deliveryId'>,
): Promise<void> {
  const id = newDeliveryId();
  const sealedReply = sealMessage(sealer, id, { reply });
  await work.transact(async (tx) => {
    await tx.deliveries.insert({ id, key: `board ${id}`, to: room, sealedReply, createdAt: clock.now() });
    await tx.outbox.put(deliverJob, { deliveryId: id });
    await tx.boards.put(room.platform, room.conversation, { deliveryId: id, ...shown });
  });
}

function boardBlocks(words: Words, raised: readonly RaisedAlert[]): readonly Block[] {
  const { t } = words;
  if (raised.length === 0) return [paragraph(t('alert.none'))];
  const isSeen = raised.every(({ silencedBy }) => silencedBy !== undefined);
  return [
    headline(t('alert.headline')),
    { kind: 'list', items: raised.map((alert) => alertLine(words, alert)) },
    ...(isSeen ? [] : [paragraph(t('alert.next'))]),
  ];
}
