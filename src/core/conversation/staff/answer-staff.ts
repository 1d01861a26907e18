import type { Address, InboundMessage } from '../../chat/chat-adapter.ts';
import type { Block } from '../../chat/reply.ts';
import type { Words } from '../../i18n/words.ts';
import { may, roleFor } from '../../staff/role.ts';
import { writtenSpeaker } from '../../staff/staff-member.ts';
import type { StaffMember } from '../../staff/staff-member.ts';
import { openAnswer, paragraph } from '../answer.ts';
import type { Answer } from '../answer.ts';
import { accountAnswer } from './account-answers.ts';
import { announceAnswer, announcesAnswer } from './announce-answers.ts';
import { caseAnswer } from './case-answers.ts';
import {
  diagnosticsAnswer,
  failuresAnswer,
  pauseAnswer,
  queueAnswer,
  releaseAnswer,
  requestsAnswer,
  resumeAnswer,
} from './line-answers.ts';
import { podsAnswer } from './pods-answers.ts';
import { STAFF_VERBS, permissionOf } from './staff-command.ts';
import type { DeskDeps, StaffTables, PreparedCommand } from './staff-desk.ts';
import {
  ackAnswer,
  alertsAnswer,
  confirmAnswer,
  grantAnswer,
  helpAnswer,
  pairAnswer,
  teamAnswer,
} from './team-answers.ts';

export interface StaffOrder {
  readonly prepared: PreparedCommand;
  /** The conversation it was given in; `undefined` for one that was given on a page. */
  readonly from: Address | undefined;
  readonly by: StaffMember;
  readonly words: Words;
}

/** Says what came of it where it was asked: in the staff room, or in a private conversation. */
export async function answerStaff(deps: DeskDeps, tx: StaffTables, order: StaffOrder): Promise<Answer> {
  return openAnswer(order.words, (await obeyStaff(deps, tx, order)).blocks);
}

export interface Obeyed {
  /** Their role allowed it, and nothing that it needs was missing. What came of it stands in the blocks. */
  readonly isAllowed: boolean;
  readonly blocks: readonly Block[];
}

/** Does what a member of staff asks for, if their role allows it. Every desk obeys through this. */
export async function obeyStaff(deps: DeskDeps, tx: StaffTables, order: StaffOrder): Promise<Obeyed> {
  const { words, prepared, by } = order;
  const { command } = prepared;
  const permission = permissionOf(command);
  if (!may(by.role, permission)) {
    const facts = { role: by.role, needed: roleFor(permission) };
    return { isAllowed: false, blocks: [paragraph(words.t('staff.notAllowed', facts))] };
  }
  if ('reason' in command && command.reason.trim() === '') {
    const { usage } = STAFF_VERBS[command.verb];
    return { isAllowed: false, blocks: [paragraph(words.t('staff.wrong', { usage }))] };
  }
  return { isAllowed: true, blocks: await blocksOf(deps, tx, order) };
}

/** What somebody hears who gives commands in a staff room without being of the team. */
export function strangerAnswer(words: Words, { from }: InboundMessage): Answer {
  return openAnswer(words, [paragraph(words.t('staff.notMember', { speaker: writtenSpeaker(from) }))]);
}

async function blocksOf(deps: DeskDeps, tx: StaffTables, order: StaffOrder): Promise<readonly Block[]> {
  const { prepared, from, by, words } = order;
  const { command, named } = prepared;
  const scene = { by, words };
  if (command.verb === 'wrong') return [paragraph(words.t('staff.wrong', { usage: STAFF_VERBS[command.meant].usage }))];
  if ('named' in command) {
    if (named?.kind === 'unreachable') return [paragraph(words.t('staff.podAway'))];
    if (named?.kind !== 'found') {
      return [paragraph(words.t('staff.unknownAccount', { named: command.named, pod: deps.pod.host }))];
    }
    const { account } = named;
    if (command.verb === 'pair') return pairAnswer(deps, tx, { command, account, scene });
    return accountAnswer(deps, tx, { command, scene: { account, ...scene } });
  }
  switch (command.verb) {
    case 'help':
      return helpAnswer(scene, prepared.inRoom);
    case 'queue':
      return queueAnswer(deps, tx, scene);
    case 'requests':
      return requestsAnswer(tx, words);
    case 'failures':
      return failuresAnswer(deps, tx, words);
    case 'release':
      return releaseAnswer(tx, scene, command);
    case 'pause':
      return pauseAnswer(deps, tx, { scene, note: command.note });
    case 'resume':
      return resumeAnswer(deps, tx, scene);
    case 'diagnostics':
      return diagnosticsAnswer(deps, tx, scene);
    case 'cases':
    case 'case':
    case 'claim':
    case 'answer':
    case 'close':
    case 'canned':
      return caseAnswer(deps, tx, { command, scene, from });
    case 'confirm':
      return confirmAnswer(deps, tx, { id: command.id, scene });
    case 'team':
      return teamAnswer(deps, tx, scene);
    case 'grant':
    case 'dismiss':
      return grantAnswer(deps, tx, { command, scene });
    case 'pods':
    case 'pods add':
    case 'pods remove':
      return podsAnswer(deps, tx, { command, scene });
    case 'alerts':
      return alertsAnswer(tx, scene);
    case 'ack':
      return ackAnswer(deps, tx, scene);
    case 'announce':
      return announceAnswer(deps, tx, { command, scene, barred: prepared.barred });
    case 'announces':
      return announcesAnswer(deps, tx, scene);
    default:
      return command satisfies never;
  }
}
