import type { RequestStatus } from '../exports/export-status.ts';
import { parseReceiptSummary } from '../exports/receipt-summary.ts';
import { isMoving } from '../exports/state.ts';
import type { ArchiveKind } from '../pods/pod-gateway.ts';
import type { AccountMove } from './move-store.ts';
import type { Route } from './steps.ts';

/** What decides what is said at a step. */
export interface MovingFacts {
  readonly route: Route;
  /** How far the person's archives are: only what was downloaded to the last byte counts as that. */
  readonly archives: 'none' | 'under-way' | 'ready' | 'downloaded';
  readonly now: Date;
  /** When the pod closes, if that is known. */
  readonly closesAt: Date | undefined;
  /** The pod they have in mind. */
  readonly host: string | undefined;
  /** As many as were in their profile archive, while its receipt is kept. */
  readonly contacts: number | undefined;
  /** Where their account has moved, once it has. */
  readonly move: AccountMove | undefined;
  /** How long their photos archive is kept here, while there is one. */
  readonly photosKeptUntil: Date | undefined;
}

/** When an account's archives of each kind were last downloaded to the last byte. */
export type Downloads = ReadonlyMap<ArchiveKind, Date>;

export function contactsOf(statuses: readonly RequestStatus[]): number | undefined {
  const profile = statuses.find(({ kind }) => kind === 'profile');
  return parseReceiptSummary(profile?.archive?.receipt).profile?.contacts;
}

export function photosKeptUntil(statuses: readonly RequestStatus[], now: Date): Date | undefined {
  const until = statuses.find(({ kind }) => kind === 'photos')?.archive?.keepUntil;
  return until !== undefined && until > now ? until : undefined;
}

/** The photos may have failed: without the profile there is no move. */
export function archivesOf(statuses: readonly RequestStatus[], downloads: Downloads): MovingFacts['archives'] {
  if (statuses.some(({ state }) => isMoving(state) || state === 'held')) return 'under-way';
  const isThere = ({ kind, state }: RequestStatus) => state === 'ready' || (state === 'expired' && downloads.has(kind));
  const there = statuses.filter(isThere);
  if (!there.some(({ kind }) => kind === 'profile')) return 'none';
  const isDownloaded = ({ kind, archive }: RequestStatus) => {
    const at = downloads.get(kind);
    return at !== undefined && (archive === undefined || at >= archive.readyAt);
  };
  return there.every(isDownloaded) ? 'downloaded' : 'ready';
}
