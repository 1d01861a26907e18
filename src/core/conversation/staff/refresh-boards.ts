import type { Block } from '../../chat/reply.ts';
import type { Words } from '../../i18n/words.ts';
import type { RaisedAlert } from '../../staff/alert.ts';
import { findAlerts } from '../../staff/find-alerts.ts';
import type { FindAlertsDeps } from '../../staff/find-alerts.ts';
import { headline, paragraph } from '../answer.ts';
import { alertLine } from './alert-line.ts';
import { showBoard } from './show-board.ts';
import type { ShowBoardDeps } from './show-board.ts';

export type RefreshBoardsDeps = FindAlertsDeps & ShowBoardDeps;

/**
 * Looks what needs the team. What is new is said in a message to every staff room; what has changed or is over is brought
 * up to date in that message, so that the rooms are not shouted at. Safe to repeat.
 */
export async function refreshBoards(deps: RefreshBoardsDeps, signal: AbortSignal): Promise<void> {
  if (deps.staffRooms.length === 0) return;
  const present = await deps.work.transact((tx) => findAlerts(deps, tx));
  const raised = await deps.work.transact((tx) => tx.alerts.keep(present, deps.clock.now()));
  const words = deps.words(deps.staffLocale);
  const reply = { locale: words.locale, blocks: boardBlocks(words, raised) };
  const keys = raised.map(({ key }) => key);
  await showBoard(deps, { subject: 'alerts', reply, keys, isOver: raised.length === 0 }, signal);
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
