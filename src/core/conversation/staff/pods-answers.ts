import type { Block } from '../../chat/reply.ts';
import { addPod, removePod } from '../../staff/keep-pods.ts';
import { headline, paragraph } from '../answer.ts';
import type { DeskScene } from './line-answers.ts';
import { STAFF_VERBS } from './staff-command.ts';
import type { StaffCommand } from './staff-command.ts';
import type { StaffDeps, StaffTables } from './staff-desk.ts';

type PodsCommand = Extract<StaffCommand, { readonly verb: 'pods' | 'pods add' | 'pods remove' }>;

/** The pods that take people in, which everybody is shown who wants to move. */
export async function podsAnswer(
  deps: StaffDeps,
  tx: StaffTables,
  { command, scene: { by, words } }: { readonly command: PodsCommand; readonly scene: DeskScene },
): Promise<readonly Block[]> {
  const { t } = words;
  switch (command.verb) {
    case 'pods add': {
      const { host, note } = command;
      await addPod(deps, tx, { by, host, note });
      return [paragraph(t('staff.podListed', { host }))];
    }
    case 'pods remove': {
      const { host } = command;
      const isGone = await removePod(deps, tx, { by, host });
      return [paragraph(t(isGone ? 'staff.podUnlisted' : 'staff.podNotListed', { host }))];
    }
    case 'pods': {
      const pods = await tx.helpingPods.list();
      if (pods.length === 0) return [paragraph(t('staff.noPods', { usage: STAFF_VERBS['pods add'].usage }))];
      const items = pods.map(({ host, note }) => t('staff.podLine', { host, note }));
      return [headline(t('staff.pods')), { kind: 'list', items }];
    }
    default:
      return command satisfies never;
  }
}
