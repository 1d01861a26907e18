import type { MessageKey } from '../i18n/catalog.ts';

const CAUSES: Readonly<Record<string, MessageKey & `cause.${string}`>> = {
  ACCOUNT_CLOSED: 'cause.closed',
  ACCOUNT_GONE: 'cause.gone',
  ACCOUNT_LOCKED: 'cause.locked',
  ACCOUNT_MOVED: 'cause.moved',
  POD_ARCHIVE_VANISHED: 'cause.missing',
  POD_EXPORT_FAILED: 'cause.exporter',
  POD_FILE_MISSING: 'cause.missing',
  POD_JOB_LOST: 'cause.exporter',
  POD_RESULT_NOT_SAVED: 'cause.rows',
};

/** Rows of the account that no export survives, found beforehand. */
const ROW_FAULT = /^POD_ROW_/u;
/** Archives are refused for many reasons, which differ for experts alone. */
const ARCHIVE_FAULT =
  /^(?:ARCHIVE|DIGEST|ENCODING|GZIP|JSON|KEY|NOT|OWNER|PACKED|PHOTO|SCHEMA|SIZE|UNPACKED|USERNAME|ZIP)/u;

/** The sentence that tells a person why their export does not go on. Every code has one. */
export function explainError(code: string | undefined) {
  if (code === undefined) return 'cause.other';
  const known = Object.hasOwn(CAUSES, code) ? CAUSES[code] : undefined;
  if (ROW_FAULT.test(code)) return 'cause.rows';
  return known ?? (ARCHIVE_FAULT.test(code) ? 'cause.archive' : 'cause.other');
}
