import type { InboundMessage } from '../../chat/chat-adapter.ts';
import { may } from '../../staff/role.ts';
import { findStaff } from '../../staff/staff-member.ts';
import type { UnitOfWork } from '../../work/unit-of-work.ts';
import { answerStaff, strangerAnswer } from './answer-staff.ts';
import { parseStaffCommand, permissionOf } from './staff-command.ts';
import { findBarred, findNamed, isInRoom } from './staff-desk.ts';
import type { DeskDeps, StaffDesk, StaffTables } from './staff-desk.ts';

/**
 * The desk over its use-cases. Whoever is not of the team cannot tell that there is one: outside of the staff rooms, a
 * command of theirs is a message like any other.
 */
export function createStaffDesk<Tx extends StaffTables>(
  deps: DeskDeps & { readonly work: UnitOfWork<Tx> },
): StaffDesk<Tx> {
  return {
    async prepare(message: InboundMessage) {
      const { from: speaker, displayName, content, shared } = message;
      const inRoom = isInRoom(deps, message);
      if (shared && !inRoom) return undefined;
      const text = content.kind === 'text' ? content.text : content.action;
      const command = parseStaffCommand(text, { isPrefixed: !inRoom });
      if (command === undefined) return inRoom ? { kind: 'talk' } : undefined;
      const by = await deps.work.transact((tx) => findStaff(deps, tx, { speaker, displayName }));
      if (by === undefined) {
        return inRoom ? { kind: 'command', answer: async (_tx, words) => strangerAnswer(words, message) } : undefined;
      }
      const isAllowed = may(by.role, permissionOf(command));
      const named = isAllowed ? await findNamed(deps, command) : undefined;
      const barred = await findBarred(deps, command, by);
      const prepared = { command, named, barred, inRoom };
      return {
        kind: 'command',
        answer: (tx, words) => answerStaff(deps, tx, { prepared, from: message.address, by, words }),
      };
    },
  };
}
