import type { Locale } from '../../i18n/locales.ts';
import type { Link } from '../../identity/link.ts';
import { askTeam as keepQuestion } from '../../staff/serve-case.ts';
import type { Speaker } from '../../chat/chat-adapter.ts';
import { paragraph } from '../answer.ts';
import { caseHead } from './case-answers.ts';
import type { StaffDeps, StaffTables } from './staff-desk.ts';
import { tellRooms } from './tell.ts';

export interface AskTeamInput {
  readonly speaker: Speaker;
  readonly displayName: string;
  /** The private conversation in which the answer comes. */
  readonly conversation: string;
  readonly locale: Locale;
  readonly link: Link | undefined;
  readonly text: string;
}

/** Keeps what somebody wants to tell the team, and shows it in the staff rooms. */
export async function askTeam(
  deps: StaffDeps,
  tx: StaffTables,
  { link, ...asker }: AskTeamInput,
): Promise<{ readonly promisedBy: Date }> {
  const account = link && { podUserId: link.podUserId, diasporaId: link.diasporaId };
  const { found, answerBy } = await keepQuestion(deps, tx, { ...asker, account });
  const { id } = found;
  await tellRooms(deps, tx, {
    blocks: (words) => [
      ...caseHead(deps, words, found),
      paragraph(asker.text),
      paragraph(words.t('staff.caseNext', { id: String(id) })),
    ],
    key: `case ${id} said ${(await tx.cases.messages(id)).length}`,
  });
  return { promisedBy: answerBy };
}
