import type { DownloadEvents } from '../../core/downloads/download-events.ts';
import type { CodeMailEvents } from '../../core/identity/code-mail-events.ts';
import type { Events } from '../../core/work/events.ts';
import type { Logger } from '../../kernel/log.ts';
import type { Metrics } from './metrics.ts';

/** Every business event becomes a line in the log and a step of a counter. */
export function createEvents(log: Logger, metrics: Metrics): Events & DownloadEvents & CodeMailEvents {
  return {
    messageReceived: ({ platform, intent }) => {
      metrics.messagesReceived.inc({ platform, intent });
      log.info({ platform, intent }, 'message received');
    },
    messageRepeated: ({ platform }) => log.debug({ platform }, 'message repeated'),
    floodRefused: ({ platform }) => {
      metrics.floodRefusals.inc({ platform });
      log.info({ platform }, 'message over the limit');
    },
    answerFailed: ({ platform, errorId, code }) => {
      metrics.messagesReceived.inc({ platform, intent: 'failed' });
      log.error({ platform, errorId, errorCode: code }, 'answer failed');
    },
    exportMoved: ({ exportId, kind, to, cause }) => {
      metrics.exportMoves.inc({ kind, state: to });
      log.info({ exportId, kind, to, ...(cause && { cause }) }, 'export moved');
    },
    paceChanged: ({ slowness }) => log.info({ slowness: slowness ?? 'none' }, 'pace changed'),
    brakeMoved: ({ level, reasons }) => log.warn({ level, reasons: reasons.join(',') }, 'brake moved'),
    noticePromised: ({ platform, outcome }) => log.info({ platform, outcome }, 'notice promised'),
    copyEnded: ({ copyId, outcome, code }) => {
      metrics.copies.inc({ outcome });
      if (outcome === 'ready') log.info({ copyId, outcome }, 'copy for reading ended');
      else log.error({ copyId, outcome, ...(code && { errorCode: code }) }, 'copy for reading ended');
    },
    deliverySent: ({ deliveryId, platform }) => {
      metrics.deliveries.inc({ platform, outcome: 'sent' });
      log.info({ deliveryId, platform }, 'message sent');
    },
    deliveryFailed: ({ deliveryId, platform, code }) => {
      metrics.deliveries.inc({ platform, outcome: 'undeliverable' });
      log.warn({ deliveryId, platform, errorCode: code }, 'message undeliverable');
    },
    codeMailEnded: ({ signInId, outcome, smtpCode }) => {
      metrics.codeMails.inc({ outcome });
      log.info({ signInId, outcome, ...(smtpCode && { smtpCode }) }, 'code by e-mail ended');
    },
    destinationSeen: ({ kind, code }) => log.info({ kind, ...(code && { errorCode: code }) }, 'pod looked at'),
    cardRefreshed: ({ platform, outcome }) => log.debug({ platform, outcome }, 'status message refreshed'),
    transferEnded: ({ kind, outcome, sentBytes, durationMs }) => {
      metrics.downloads.inc({ kind, outcome });
      log.info({ kind, outcome, sentBytes, durationMs }, 'transfer ended');
    },
    archiveUnreadable: ({ archiveId, kind, code }) => {
      metrics.downloads.inc({ kind, outcome: 'unreadable' });
      log.error({ archiveId, kind, errorCode: code }, 'archive unreadable');
    },
  };
}
