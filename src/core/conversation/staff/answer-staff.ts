import type { InboundMessage } from '../../chat/chat-adapter.ts';
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

export interface StaffQuestion {
  readonly prepared: PreparedCommand;
  readonly message: InboundMessage;
  readonly by: StaffMember;
  readonly words: Words;
}

/** Does what a member of staff asks for, if their role allows it, and says what came of it. */
export async function answerStaff(deps: DeskDeps, tx: StaffTables, question: StaffQuestion): Promise<Answer> {
  const { words, prepared, by } = question;
  const { command } = prepared;
  const permission = permissionOf(command);
  const blocks = may(by.role, permission)
    ? await blocksOf(deps, tx, question)
    : [paragraph(words.t('staff.notAllowed', { role: by.role, needed: roleFor(permission) }))];
  // It is said where it was asked: in the staff room, or in a private conversation.
  return openAnswer(words, blocks);
}

/** What somebody hears who gives commands in a staff room without being of the team. */
export function strangerAnswer(words: Words, { from }: InboundMessage): Answer {
  return openAnswer(words, [paragraph(words.t('staff.notMember', { speaker: writtenSpeaker(from) }))]);
}

async function blocksOf(deps: DeskDeps, tx: StaffTables, question: StaffQuestion): Promise<readonly Block[]> {
  const { prepared, message, by, words } = question;
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
      return caseAnswer(deps, tx, { command, scene, from: message.address });
    case 'confirm':
      return confirmAnswer(deps, tx, { id: command.id, scene });
    case 'team':
      return teamAnswer(deps, tx, scene);
    case 'grant':
    case 'dismiss':
      return grantAnswer(deps, tx, { command, scene });
    case 'alerts':
      return alertsAnswer(tx, scene);
    case 'ack':
      return ackAnswer(deps, tx, scene);
    case 'announce':
      return announceAnswer(deps, tx, { command, scene });
    case 'announces':
      return announcesAnswer(deps, tx, scene);
    default:
      return command satisfies never;
  }
}
