import { createHash } from 'node:crypto';
import { errorCode } from '../../../kernel/errors.ts';
import { parseDeliveryId } from '../../../kernel/ids.ts';
import type { Logger } from '../../../kernel/log.ts';
import type { Address, ChatAdapter } from '../../chat/chat-adapter.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Board, BoardStore } from '../../staff/alert.ts';
import type { UnitOfWork } from '../../work/unit-of-work.ts';
import { deliverJob } from '../../work/jobs.ts';
import type { ChatAdapters } from '../deliver.ts';
import { sealMessage } from '../sealed-message.ts';
import type { StaffDeps, StaffTables } from './staff-desk.ts';

export type BoardTables = StaffTables & { readonly boards: BoardStore };

export interface ShowBoardDeps extends Pick<
  StaffDeps,
  'clock' | 'sealer' | 'staffRooms' | 'staffLocale' | 'words' | 'newDeliveryId'
> {
  readonly work: UnitOfWork<BoardTables>;
  readonly adapters: ChatAdapters;
  readonly log: Logger;
}

/** A message in every staff room that is kept up to date in place. */
export interface BoardContent {
  /** What it is about: each room has one board for each subject. */
  readonly subject: string;
  readonly reply: Reply;
  /** What it tells; anything that a room has not been told is worth a new message. */
  readonly keys: readonly string[];
  /** It is all over: worth a message even where nothing can be edited. */
  readonly isOver: boolean;
}

/**
 * Shows a board in every staff room: what is new in a new message, what has changed in the one that is there. Safe to
 * repeat.
 */
export async function showBoard(deps: ShowBoardDeps, content: BoardContent, signal: AbortSignal): Promise<void> {
  for (const room of deps.staffRooms) {
    const adapter = deps.adapters.get(room.platform);
    if (adapter === undefined) continue;
    try {
      await showIn(deps, { ...content, room, adapter, signal });
    } catch (err) {
      // The next look tries again; other rooms are not to wait for this one.
      deps.log.warn({ code: errorCode(err), platform: room.platform }, 'a staff room could not be brought up to date');
    }
  }
}

interface Drawing extends BoardContent {
  readonly room: Address;
  readonly adapter: ChatAdapter;
  readonly signal: AbortSignal;
}

async function showIn(deps: ShowBoardDeps, drawing: Drawing): Promise<void> {
  const { room, adapter, subject, reply, keys, isOver, signal } = drawing;
  const shownDigest = createHash('sha256').update(JSON.stringify(reply)).digest('hex');
  const { board, shown } = await deps.work.transact(async (tx) => {
    const board = await tx.boards.find(room, subject);
    return { board, shown: board && (await tx.deliveries.find(parseDeliveryId(board.deliveryId))) };
  });
  if (board?.shownDigest === shownDigest || (board === undefined && keys.length === 0)) return;
  const isNew = keys.some((key) => !board?.shownKeys.includes(key));
  // Where nothing can be edited, changed figures are not worth a message.
  if (!isNew && !adapter.abilities.edits && !isOver) return;
  const isThere = shown !== undefined && shown.state !== 'undeliverable';
  if (isNew || board === undefined || !adapter.abilities.edits || !isThere) {
    return post(deps, { room, subject, reply, shownDigest, shownKeys: keys });
  }
  // Not sent yet: the next look finds it on the screen.
  if (shown.messageId === undefined) return;
  await adapter.edit(room, shown.messageId, reply, signal);
  const { deliveryId } = board;
  await deps.work.transact((tx) => tx.boards.put(room, subject, { deliveryId, shownDigest, shownKeys: keys }));
}

async function post(
  { clock, sealer, work, newDeliveryId }: ShowBoardDeps,
  {
    room,
    subject,
    reply,
    ...shown
  }: { readonly room: Address; readonly subject: string; readonly reply: Reply } & Omit<Board, 'deliveryId'>,
): Promise<void> {
  const id = newDeliveryId();
  const sealedReply = sealMessage(sealer, id, { reply });
  await work.transact(async (tx) => {
    await tx.deliveries.insert({ id, key: `board ${id}`, to: room, sealedReply, createdAt: clock.now() });
    await tx.outbox.put(deliverJob, { deliveryId: id });
    await tx.boards.put(room, subject, { deliveryId: id, ...shown });
  });
}
