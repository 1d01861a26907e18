import { HOUR, MINUTE } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Connection } from '../chat/chat-adapter.ts';
import type { ExportStore } from '../exports/export-store.ts';
import { forecastEnd } from '../exports/forecast.ts';
import type { PaceOptions } from '../exports/forecast.ts';
import type { StaffCalls } from '../work/staff-calls.ts';
import type { Alert } from './alert.ts';
import type { CaseStore } from './case.ts';

export interface AlertTables {
  readonly exports: ExportStore;
  readonly cases: CaseStore;
  readonly staffCalls: StaffCalls;
}

export interface AlertLimits {
  /** Somebody who has waited longer than this needs the team. */
  readonly waitingMs: number;
  /** The vault's disk needs the team when less than this share of it is free, 0 to 1. */
  readonly freeVault: number;
}

export interface FindAlertsDeps {
  readonly clock: Clock;
  readonly pace: PaceOptions;
  readonly closesAt: Date | undefined;
  readonly alertLimits: AlertLimits;
  /** Free share of the vault's disk, 0 to 1; `undefined` where it cannot be told. */
  readonly freeVault: () => Promise<number | undefined>;
  /** How each chat is connected, and since when. */
  readonly connections: () => readonly { readonly platform: string; readonly is: Connection; readonly since: Date }[];
}

/** A connection that comes back by itself within this needs nobody. */
const LOST_MS = 2 * MINUTE;
const MAX_CASES = 500;

/** What needs the team at this moment. */
export async function findAlerts(deps: FindAlertsDeps, tx: AlertTables): Promise<readonly Alert[]> {
  return [
    ...(await heldAlerts(tx)),
    ...(await lineAlerts(deps, tx)),
    ...(await vaultAlerts(deps)),
    ...chatAlerts(deps),
    ...(await caseAlerts(deps, tx)),
    ...(await tx.staffCalls.open()).map(({ key, kind }): Alert => ({
      key: `call ${key}`,
      kind: 'call',
      facts: { call: key, kind },
    })),
  ];
}

async function heldAlerts(tx: AlertTables): Promise<readonly Alert[]> {
  const groups = await tx.exports.heldByCause();
  return groups.map(({ cause, count }) => ({ key: `held ${cause}`, kind: 'held', facts: { cause, count } }));
}

async function lineAlerts(
  { clock, pace, closesAt, alertLimits }: FindAlertsDeps,
  tx: AlertTables,
): Promise<readonly Alert[]> {
  const now = clock.now();
  const found: Alert[] = [];
  const oldestAt = await tx.exports.oldestWaitingAt();
  const waitedMs = oldestAt === undefined ? 0 : now.getTime() - oldestAt.getTime();
  if (waitedMs > alertLimits.waitingMs) {
    found.push({ key: 'waiting-long', kind: 'waiting-long', facts: { hours: Math.floor(waitedMs / HOUR) } });
  }
  const waiting = await tx.exports.countWaiting();
  if (closesAt !== undefined && waiting > 0) {
    const line = await tx.exports.wholeLine();
    const end = forecastEnd({ line, samples: await tx.exports.recentDurations(), pace, now });
    if (end > closesAt) {
      const days = Math.ceil((end.getTime() - closesAt.getTime()) / (24 * HOUR));
      found.push({ key: 'too-slow', kind: 'too-slow', facts: { waiting, days } });
    }
  }
  return found;
}

async function vaultAlerts({ freeVault, alertLimits }: FindAlertsDeps): Promise<readonly Alert[]> {
  const free = await freeVault();
  if (free === undefined || free >= alertLimits.freeVault) return [];
  return [{ key: 'vault-filling', kind: 'vault-filling', facts: { percent: Math.floor(free * 100) } }];
}

function chatAlerts({ connections, clock }: FindAlertsDeps): readonly Alert[] {
  const now = clock.now().getTime();
  return connections()
    .filter(({ is, since }) => is === 'ended' || (is !== 'connected' && now - since.getTime() > LOST_MS))
    .map(({ platform }) => ({ key: `chat-lost ${platform}`, kind: 'chat-lost', facts: { platform } }));
}

async function caseAlerts({ clock }: FindAlertsDeps, tx: AlertTables): Promise<readonly Alert[]> {
  const open = await tx.cases.listOpen(MAX_CASES);
  const late = open.filter(({ answeredAt, promisedBy }) => answeredAt === undefined && promisedBy < clock.now());
  return late.map(({ id }) => ({ key: `case-late ${id}`, kind: 'case-late', facts: { id } }));
}
