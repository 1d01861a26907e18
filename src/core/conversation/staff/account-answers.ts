import { cancelExports } from '../../exports/cancel-exports.ts';
import type { Account } from '../../exports/request-exports.ts';
import { revokeAllGrants } from '../../downloads/revoke-grant.ts';
import { entryOf } from '../../staff/act.ts';
import type { Act } from '../../staff/act.ts';
import { moveUpExports } from '../../staff/move-up-exports.ts';
import { rerunExports } from '../../staff/rerun-exports.ts';
import { actorOf, writtenSpeaker } from '../../staff/staff-member.ts';
import type { StaffMember } from '../../staff/staff-member.ts';
import type { ArchiveKind } from '../../pods/pod-gateway.ts';
import { viewAccount } from '../../staff/view-account.ts';
import type { AccountView } from '../../staff/view-account.ts';
import { joined } from '../../work/unit-of-work.ts';
import type { Block } from '../../chat/reply.ts';
import type { Words } from '../../i18n/words.ts';
import { headline, paragraph } from '../answer.ts';
import type { StaffCommand } from './staff-command.ts';
import type { StaffDeps, StaffTables } from './staff-desk.ts';

type AccountCommand = Extract<StaffCommand, { readonly named: string }>;

/** Who asks, about whom, and in which words the answer is given. */
export interface AccountScene {
  readonly account: Account;
  readonly by: StaffMember;
  readonly words: Words;
}

const MAX_AUDIT = 15;

/** What a command about one account does and says. */
export async function accountAnswer(
  deps: StaffDeps,
  tx: StaffTables,
  {
    command,
    scene,
  }: { readonly command: Exclude<AccountCommand, { readonly verb: 'pair' }>; readonly scene: AccountScene },
): Promise<readonly Block[]> {
  switch (command.verb) {
    case 'lookup':
      return lookup(deps, tx, scene);
    case 'audit':
      return audit(tx, scene);
    case 'links':
      return links(deps, tx, scene);
    case 'rerun':
      return rerun(deps, tx, { scene, kinds: command.kinds, act: { by: scene.by, reason: command.reason } });
    case 'raise':
      return raise(deps, tx, { scene, act: { by: scene.by, reason: command.reason } });
    case 'cancel':
      return cancel(deps, tx, { scene, kinds: command.kinds, act: { by: scene.by, reason: command.reason } });
    case 'revoke':
      return revoke(deps, tx, { scene, act: { by: scene.by, reason: command.reason } });
    default:
      return command satisfies never;
  }
}

interface ActScene {
  readonly scene: AccountScene;
  readonly act: Act;
}

async function lookup(
  deps: StaffDeps,
  tx: StaffTables,
  { account, by, words }: AccountScene,
): Promise<readonly Block[]> {
  const { t } = words;
  const now = deps.clock.now();
  const { requests, chats, links: live, isFrozen } = await viewAccount(deps, tx, { account, by });
  return [
    headline(t('staff.account', { account: account.diasporaId })),
    {
      kind: 'facts',
      rows: [
        ...(requests.length === 0 ? [{ label: t('staff.requests'), value: t('staff.noRequests') }] : []),
        ...requests.map((each) => requestRow(words, each, now)),
        { label: t('staff.labelChats'), value: chats.length === 0 ? t('staff.none') : chats.join(', ') },
        { label: t('staff.labelLinks'), value: String(live.length) },
        ...(isFrozen ? [{ label: t('staff.labelFrozen'), value: t('staff.frozen') }] : []),
      ],
    },
    paragraph(t('staff.lookupNext')),
  ];
}

/** Where one request is. */
export function requestRow(
  words: Words,
  { status, request }: AccountView['requests'][number],
  now: Date,
): { readonly label: string; readonly value: string } {
  const { t } = words;
  const state = t('staff.state', { state: status.state });
  const day = words.day(request?.readyAt ?? request?.requestedAt ?? now, now);
  const label = t('export.kind', { kind: status.kind });
  if (status.place !== undefined) return { label, value: t('staff.requestPlace', { state, place: status.place, day }) };
  if (status.cause !== undefined) return { label, value: t('staff.requestCause', { state, cause: status.cause, day }) };
  return { label, value: t('staff.request', { state, day }) };
}

async function audit(tx: StaffTables, { account, words }: AccountScene): Promise<readonly Block[]> {
  const { t } = words;
  const entries = await tx.audit.about(`person:${account.podUserId}`, MAX_AUDIT);
  if (entries.length === 0) return [paragraph(t('staff.auditEmpty', { account: account.diasporaId }))];
  const items = entries.map(({ at, actor, action, reason }) => {
    const line = t('staff.auditLine', { at: `${at.toISOString().slice(0, 16)}Z`, actor, action });
    return reason === undefined ? line : t('staff.auditReason', { line, reason });
  });
  return [headline(t('staff.audit', { account: account.diasporaId })), { kind: 'list', items }];
}

/** Which links there are, never the links: those are the owner's alone. */
async function links(
  { clock }: StaffDeps,
  tx: StaffTables,
  { account, words }: AccountScene,
): Promise<readonly Block[]> {
  const { t } = words;
  const now = clock.now();
  const live = await tx.grants.live(account.podUserId, now);
  if (live.length === 0) return [paragraph(t('staff.noLinks', { account: account.diasporaId }))];
  const items = live.map(({ createdAt, expiresAt, speaker }) =>
    t('staff.linkLine', {
      day: words.day(createdAt, now),
      who: writtenSpeaker(speaker),
      until: words.day(expiresAt, now),
    }),
  );
  return [headline(t('staff.links', { account: account.diasporaId })), { kind: 'list', items }];
}

async function rerun(
  deps: StaffDeps,
  tx: StaffTables,
  { scene, kinds, act }: ActScene & { readonly kinds: readonly ArchiveKind[] },
): Promise<readonly Block[]> {
  const { account, words } = scene;
  const done = await rerunExports(deps, tx, { account, kinds, act });
  const items = done.map(({ kind, outcome }) =>
    words.t('staff.rerun', { what: words.t('export.kind', { kind }), outcome: outcome.replaceAll('-', '_') }),
  );
  const list = { kind: 'list', items } as const;
  if (done.every(({ outcome }) => outcome === 'busy')) return [list];
  return [list, paragraph(words.t('staff.rerunNext', { account: account.diasporaId }))];
}

async function raise(deps: StaffDeps, tx: StaffTables, { scene, act }: ActScene): Promise<readonly Block[]> {
  const { account, words } = scene;
  const moved = await moveUpExports(deps, tx, { account, act });
  return [
    paragraph(words.t(moved.length === 0 ? 'staff.nothingInLine' : 'staff.raised', { account: account.diasporaId })),
  ];
}

async function cancel(
  deps: StaffDeps,
  tx: StaffTables,
  { scene, kinds, act }: ActScene & { readonly kinds: readonly ArchiveKind[] },
): Promise<readonly Block[]> {
  const { account, words } = scene;
  const { cancelled } = await cancelExports({ ...deps, work: joined(tx) }, account.podUserId, kinds);
  if (cancelled.length === 0) return [paragraph(words.t('staff.nothingToCancel', { account: account.diasporaId }))];
  const [only] = kinds.length === 1 ? kinds : [];
  const action = `${only ?? 'export'}-cancelled`;
  await tx.audit.append(entryOf(act, action, account.podUserId, deps.clock.now()));
  if (only === undefined) return [paragraph(words.t('staff.cancelled', { account: account.diasporaId }))];
  const what = words.t('export.kind', { kind: only });
  return [paragraph(words.t('staff.cancelledOne', { what, account: account.diasporaId }))];
}

async function revoke(deps: StaffDeps, tx: StaffTables, { scene, act }: ActScene): Promise<readonly Block[]> {
  const { account, words } = scene;
  const by = { actor: actorOf(act.by.speaker), reason: act.reason };
  const count = await revokeAllGrants({ ...deps, work: joined(tx) }, account.podUserId, by);
  if (count === 0) return [paragraph(words.t('staff.noLinks', { account: account.diasporaId }))];
  return [paragraph(words.t('staff.revoked', { account: account.diasporaId, count }))];
}
