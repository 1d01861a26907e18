import { z } from 'zod';
import { MINUTE, SECOND } from '../../kernel/clock.ts';
import {
  parseArchiveId,
  parseDeliveryId,
  parseExportId,
  parseLinkId,
  parsePodQuestionId,
  parseSignInId,
} from '../../kernel/ids.ts';
import { EXPORT_STATES } from './export-states.ts';

/** Queues are split by who can do the work and how long it takes. */
export const QUEUE_NAMES = [
  'exports',
  'accounts',
  'archives',
  'deliveries',
  'announcements',
  'mails',
  'looks',
] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

/** A kind of work: its name, where it runs and what it carries. Payloads hold ids only. */
export interface Job<P> {
  readonly name: string;
  readonly queue: QueueName;
  readonly payload: z.ZodType<P>;
  /** Two promises with one key are one piece of work. BullMQ refuses `:` in ids. */
  readonly key: (payload: P) => string;
  /** Periodic work: runs again this long after it was done, or sooner where it says so itself ({@link NextRun}). */
  readonly everyMs?: number;
  /** Periodic work that failed: runs again this long after it, where that is sooner than usual. */
  readonly retryMs?: number;
}

/** What periodic work may answer: when it would like to run again, if that is sooner than usual. */
export interface NextRun {
  readonly againInMs: number;
}

const exportId = z.string().transform(parseExportId);
const deliveryId = z.string().transform(parseDeliveryId);
const signInId = z.string().transform(parseSignInId);
const copyId = z.string().transform(parseArchiveId);
const linkId = z.string().transform(parseLinkId);
const questionId = z.string().transform(parsePodQuestionId);
const nothing = z.record(z.string(), z.never());

export const measureExportJob = job('measure-export', 'accounts', z.object({ exportId }), (p) => p.exportId);
export const submitExportJob = job('submit-export', 'exports', z.object({ exportId }), (p) => p.exportId);
export const copyArchiveJob = job('copy-archive', 'archives', z.object({ exportId }), (p) => p.exportId);
export const verifyArchiveJob = job('verify-archive', 'archives', z.object({ exportId }), (p) => p.exportId);
/** Makes a copy for reading out of verified archives. */
export const makeReadableJob = job('make-readable', 'archives', z.object({ copyId }), (p) => p.copyId);
/** A copy for reading is ready, or could not be made. */
export const tellReadableJob = job('tell-readable', 'exports', z.object({ copyId }), (p) => p.copyId);
/** An export reached a state its owner should hear of. */
export const tellPersonJob = job(
  'tell-person',
  'exports',
  z.object({ exportId, state: z.enum(EXPORT_STATES) }),
  (p) => `${p.exportId}-${p.state}`,
);
/** A held request goes on: its owner is to hear that the trouble is over. */
export const tellReleasedJob = job('tell-released', 'exports', z.object({ exportId }), (p) => p.exportId);
/** Staff have mended a cause: everybody held for it goes on. */
export const releaseGroupJob = job(
  'release-group',
  'exports',
  z.object({ cause: z.string(), reason: z.string(), actor: z.string() }),
  (p) => p.cause,
);
/** A chat account was linked: the account's owner is told at the pod. */
export const warnOwnerJob = job('warn-owner', 'accounts', z.object({ linkId }), (p) => p.linkId);
export const deliverJob = job('deliver', 'deliveries', z.object({ deliveryId }), (p) => p.deliveryId);
/** Brings a status message that people have on their screens up to date. */
export const refreshCardJob = job('refresh-card', 'deliveries', z.object({ cardId: deliveryId }), (p) => p.cardId);
/** Sends the code of a sign-in by e-mail, if the account that was named exists. */
export const sendCodeJob = job('send-code', 'mails', z.object({ signInId }), (p) => p.signInId);
/** Looks at the pod that somebody has asked about, and tells them. */
export const checkDestinationJob = job('check-destination', 'looks', z.object({ questionId }), (p) => p.questionId);

/** Forgets a chat that was told that everything is erased. */
export const forgetChatJob = job('forget-chat', 'deliveries', z.object({ chatId: z.uuid() }), (p) => p.chatId);

/** Hands the next requests to the pod, as far as its pace allows. */
export const paceExportsJob = periodic('pace-exports', 'exports', 1 * SECOND);
/** Keeps Sidekiq from doing finished exports again because their mail failed. */
export const dropRetriesJob = periodic('drop-retries', 'accounts', 5 * SECOND);
/** Looks how the pod is doing and moves the brake. */
export const readPodHealthJob = periodic('read-pod-health', 'accounts', 10 * SECOND);
/** Looks at the pod for every request it has in hand. */
export const watchExportsJob = periodic('watch-exports', 'exports', 2 * SECOND);
/** Finds results that have appeared for held requests without us. */
export const reconcileHeldJob = periodic('reconcile-held', 'accounts', 5 * MINUTE);
/** Looks at the pod who has arrived at another one. */
export const tellArrivalsJob = periodic('tell-arrivals', 'accounts', 5 * MINUTE);
/** Looks what needs the team, and brings the messages in the staff rooms up to date. */
export const refreshBoardsJob = periodic('refresh-boards', 'deliveries', 30 * SECOND);
/** Begins announcements that are due, gathers their audiences and ends what everybody has heard. */
export const conductAnnouncementsJob = periodic('conduct-announcements', 'announcements', 2 * SECOND);
/** Sends the next announcements of one platform: one promise for each platform that there is. */
export const sendAnnouncementsJob: Job<{ readonly platform: string }> = {
  ...job('send-announcements', 'announcements', z.object({ platform: z.string() }), (p) => p.platform),
  everyMs: 2 * SECOND,
};
/** Brings what the staff rooms show of announcements up to date. */
export const refreshAnnouncementsJob = periodic('refresh-announcements', 'announcements', 10 * SECOND);
/** Tells people whose time window has passed what the new one is. */
export const correctWindowsJob = periodic('correct-windows', 'exports', 1 * MINUTE);
/** Destroys archives whose time is over. */
export const expireArchivesJob = periodic('expire-archives', 'archives', 5 * MINUTE);
/** Destroys what lies in the vault and no record names. */
export const sweepVaultJob = periodic('sweep-vault', 'archives', 60 * MINUTE);
/** Forgets sign-ins, events and deliveries that have served. */
export const forgetServedJob = periodic('forget-served', 'exports', 60 * MINUTE);

/** Destroys the archives of people who are forgotten, says farewell and looks once more. */
export const finishErasuresJob = periodic('finish-erasures', 'exports', 10 * SECOND);
/** Forgets everybody, once the pod has been closed for long enough. */
export const eraseClosedJob: Job<Record<string, never>> = {
  ...periodic('erase-closed', 'exports', 60 * MINUTE),
  retryMs: 1 * MINUTE,
};

export const PERIODIC_JOBS: readonly Job<Record<string, never>>[] = [
  paceExportsJob,
  watchExportsJob,
  dropRetriesJob,
  readPodHealthJob,
  reconcileHeldJob,
  tellArrivalsJob,
  refreshBoardsJob,
  conductAnnouncementsJob,
  refreshAnnouncementsJob,
  correctWindowsJob,
  expireArchivesJob,
  sweepVaultJob,
  forgetServedJob,
  finishErasuresJob,
  eraseClosedJob,
];

function job<P>(name: string, queue: QueueName, payload: z.ZodType<P>, key: (payload: P) => string): Job<P> {
  return { name, queue, payload, key: (p) => `${name}-${key(p)}` };
}

function periodic(name: string, queue: QueueName, everyMs: number): Job<Record<string, never>> {
  return { name, queue, payload: nothing, key: () => name, everyMs };
}
