import type { Speaker } from '../../chat/chat-adapter.ts';
import { may } from '../../staff/role.ts';
import { findStaff } from '../../staff/staff-member.ts';
import type { StaffList } from '../../staff/staff-member.ts';
import type { StaffRole } from '../../staff/role.ts';
import type { UnitOfWork } from '../../work/unit-of-work.ts';
import { ANNOUNCE_STEPS } from './announce-command.ts';
import { STAFF_VERBS } from './staff-command.ts';
import type { StaffTables } from './staff-desk.ts';

/** Something a command could go on with: what is shown, and what is meant. */
export interface Hint {
  readonly label: string;
  readonly value: string;
}

/** What a member of staff has typed so far of a command that has its words and the rest apart. */
export interface HalfCommand {
  readonly command: string;
  /** `undefined` while the command itself is being typed. */
  readonly about: string | undefined;
}

export interface StaffHintsDeps extends StaffList {
  readonly work: UnitOfWork<Pick<StaffTables, 'announcements' | 'exports' | 'links' | 'staff'>>;
}

/** As many as every platform shows. */
const MAX_HINTS = 25;
/** So many letters of an account have to be there before any is named. */
const LEAST_LETTERS = 2;

const COMMANDS = [
  ...Object.entries(STAFF_VERBS).map(([value, { permission, usage }]) => ({ value, permission, usage })),
  ...Object.entries(ANNOUNCE_STEPS).map(([step, about]) => ({ value: `announce ${step}`, ...about })),
];
const ACCOUNT = / ACCOUNT\b/u;
const ANNOUNCED = /^announce (?!new)\S+ NAME/u;

/** What a command could go on with. Whoever is not of the team is told nothing, and nobody what their role may not do. */
export async function hintsFor(
  deps: StaffHintsDeps,
  speaker: Speaker,
  { command, about }: HalfCommand,
): Promise<readonly Hint[]> {
  return deps.work.transact(async (tx) => {
    const member = await findStaff(deps, tx, { speaker, displayName: '' });
    if (member === undefined) return [];
    if (about === undefined) return commandHints(member.role, command.trim().toLowerCase());
    const meant = COMMANDS.find(({ value }) => value === command.trim().toLowerCase());
    if (meant === undefined || !may(member.role, meant.permission)) return [];
    const found = await argumentsOf(tx, meant.usage, about.trimStart());
    return found.slice(0, MAX_HINTS).map((value) => ({ label: value, value }));
  });
}

/** Those that begin like that come first. */
function commandHints(role: StaffRole, typed: string): readonly Hint[] {
  const allowed = COMMANDS.filter(({ permission }) => may(role, permission));
  const [first, others] = [true, false].map((begins) =>
    allowed.filter(({ value }) => value.startsWith(typed) === begins && value.includes(typed)),
  );
  return [...(first ?? []), ...(others ?? [])].slice(0, MAX_HINTS).map(({ usage, value }) => ({ label: usage, value }));
}

/** What stands first after the command, where there is a list of it. */
async function argumentsOf(
  tx: Pick<StaffTables, 'announcements' | 'exports' | 'links'>,
  usage: string,
  typed: string,
): Promise<readonly string[]> {
  if (/\s/u.test(typed)) return [];
  if (usage.startsWith('release')) {
    const causes = (await tx.exports.heldByCause()).map(({ cause }) => cause);
    return causes.filter((cause) => cause.startsWith(typed.toUpperCase()));
  }
  if (ANNOUNCED.test(usage)) {
    const names = (await tx.announcements.list(MAX_HINTS * 4)).map(({ name }) => name);
    return names.filter((name) => name.startsWith(typed.toLowerCase()));
  }
  const namesAccount = ACCOUNT.test(usage) && !usage.startsWith('pair');
  if (!namesAccount || typed.length < LEAST_LETTERS) return [];
  return tx.links.accountsBeginning(typed.toLowerCase(), MAX_HINTS);
}
