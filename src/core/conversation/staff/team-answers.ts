import type { Block } from '../../chat/reply.ts';
import type { Account } from '../../exports/request-exports.ts';
import { grantRole, takeRole } from '../../staff/grant-role.ts';
import { askPairing, confirmPairing, openPairings } from '../../staff/pair-speaker.ts';
import { may } from '../../staff/role.ts';
import { actorOf, writtenSpeaker } from '../../staff/staff-member.ts';
import { warnOwnerJob } from '../../work/jobs.ts';
import { headline, paragraph } from '../answer.ts';
import { alertLine } from './alert-line.ts';
import type { DeskScene } from './line-answers.ts';
import { STAFF_VERBS } from './staff-command.ts';
import type { StaffCommand } from './staff-command.ts';
import type { StaffDeps, StaffTables } from './staff-desk.ts';

/** The commands that this member may give, as they are written. */
export function helpAnswer({ by, words: { t } }: DeskScene, inRoom: boolean): readonly Block[] {
  const items = Object.values(STAFF_VERBS)
    .filter(({ permission }) => may(by.role, permission))
    .map(({ usage }) => usage);
  return [headline(t('staff.help')), { kind: 'list', items }, ...(inRoom ? [] : [paragraph(t('staff.helpPrefix'))])];
}

export async function pairAnswer(
  deps: StaffDeps,
  tx: StaffTables,
  {
    command: { speaker, reason },
    account,
    scene: { by, words },
  }: {
    readonly command: Extract<StaffCommand, { readonly verb: 'pair' }>;
    readonly account: Account;
    readonly scene: DeskScene;
  },
): Promise<readonly Block[]> {
  const { id } = await askPairing(deps, tx, { speaker, account, act: { by, reason } });
  const facts = { who: writtenSpeaker(speaker), account: account.diasporaId, id: String(id) };
  return [paragraph(words.t('staff.pairAsked', facts))];
}

export async function confirmAnswer(
  deps: StaffDeps,
  tx: StaffTables,
  { id, scene: { by, words } }: { readonly id: number | undefined; readonly scene: DeskScene },
): Promise<readonly Block[]> {
  const { t } = words;
  if (id === undefined) {
    const open = await openPairings(deps, tx);
    if (open.length === 0) return [paragraph(t('staff.noPairings'))];
    const items = open.map((pairing) =>
      t('staff.pairLine', {
        id: pairing.id,
        who: writtenSpeaker(pairing.speaker),
        account: pairing.account.diasporaId,
        reason: pairing.reason,
      }),
    );
    return [headline(t('staff.pairings')), { kind: 'list', items }];
  }
  const outcome = await confirmPairing(deps, tx, { id, by });
  if (outcome.kind === 'own') return [paragraph(t('staff.pairOwn'))];
  if (outcome.kind === 'same-person') {
    return [paragraph(t('staff.pairSamePerson', { other: writtenSpeaker(outcome.speaker) }))];
  }
  if (outcome.kind !== 'linked') return [paragraph(t('staff.pairUnknown'))];
  const { speaker, account } = outcome.pairing;
  await tx.outbox.put(warnOwnerJob, { linkId: outcome.link.id });
  return [paragraph(t('staff.pairDone', { who: writtenSpeaker(speaker), account: account.diasporaId }))];
}

export async function teamAnswer({ firstAdmins }: StaffDeps, tx: StaffTables, { words: { t } }: DeskScene) {
  const first = firstAdmins.map((speaker) => t('staff.teamLine', { who: writtenSpeaker(speaker), role: 'admin' }));
  const granted = (await tx.staff.list()).map(({ speaker, role }) =>
    t('staff.teamLine', { who: writtenSpeaker(speaker), role }),
  );
  return [headline(t('staff.team')), { kind: 'list', items: [...first, ...granted] } as const];
}

export async function grantAnswer(
  deps: StaffDeps,
  tx: StaffTables,
  {
    command,
    scene: { by, words },
  }: { readonly command: Extract<StaffCommand, { readonly verb: 'grant' | 'dismiss' }>; readonly scene: DeskScene },
): Promise<readonly Block[]> {
  const { t } = words;
  const { speaker } = command;
  const who = writtenSpeaker(speaker);
  if (command.verb === 'dismiss') {
    const outcome = await takeRole(deps, tx, { by, speaker });
    const key =
      outcome === 'taken' ? 'staff.dismissed' : outcome === 'not-staff' ? 'staff.notStaff' : 'staff.firstAdmin';
    return [paragraph(t(key, { who }))];
  }
  const known = await tx.speakers.find(speaker.platform, speaker.id);
  const member = { speaker, displayName: known?.displayName ?? speaker.id, role: command.role };
  const outcome = await grantRole(deps, tx, { by, member });
  if (outcome.kind === 'first-admin') return [paragraph(t('staff.firstAdmin', { who }))];
  return [paragraph(t('staff.granted', { who, role: command.role }))];
}

export async function alertsAnswer(tx: StaffTables, { words }: DeskScene): Promise<readonly Block[]> {
  const { t } = words;
  const raised = await tx.alerts.list();
  if (raised.length === 0) return [paragraph(t('alert.none'))];
  return [headline(t('alert.headline')), { kind: 'list', items: raised.map((alert) => alertLine(words, alert)) }];
}

export async function ackAnswer({ clock }: StaffDeps, tx: StaffTables, { by, words }: DeskScene) {
  const [actor, at] = [actorOf(by.speaker), clock.now()];
  const count = await tx.alerts.silence(actor, at);
  if (count > 0) await tx.audit.append({ actor, action: 'alerts-silenced', subject: 'system', at });
  return [paragraph(words.t(count === 0 ? 'alert.nothing' : 'alert.acked'))];
}
