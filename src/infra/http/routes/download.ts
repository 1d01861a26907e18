import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ArchiveFile, ArchiveFiles } from '../../../core/downloads/archive-files.ts';
import type { DownloadEvents } from '../../../core/downloads/download-events.ts';
import type { Grant } from '../../../core/downloads/grant.ts';
import type { ReadyArchive } from '../../../core/downloads/ready-archives.ts';
import {
  recordPageView,
  recordTransfer,
  redeemGrant,
  type RedeemGrantDeps,
} from '../../../core/downloads/redeem-grant.ts';
import { revokeGrant } from '../../../core/downloads/revoke-grant.ts';
import { AppError, errorCode } from '../../../kernel/errors.ts';
import type { Logger } from '../../../kernel/log.ts';
import { MINUTE } from '../../../kernel/clock.ts';
import { Secret } from '../../../kernel/secret.ts';
import { archiveHead, etagOf, sendRange } from '../archive-response.ts';
import { type ByteRange, decideRange } from '../byte-range.ts';
import { attachment } from '../content-disposition.ts';
import type { ChoosePageWords, PageWords } from '../page-words.ts';
import { type DownloadPart, renderDownloadPage } from '../pages/download.ts';
import { contentsOf } from '../receipt-contents.ts';
import { explainFailure } from '../request-log.ts';
import { type Routes, sendNotice, sendPage } from '../server.ts';
import { TransferSlots } from '../transfer-slots.ts';

export interface DownloadRoutesDeps extends RedeemGrantDeps {
  readonly vault: ArchiveFiles;
  readonly events: DownloadEvents;
  readonly chooseWords: ChoosePageWords;
  readonly log: Logger;
  /** Transfers at once over all people; each holds half a megabyte while its client is slow. Default 256. */
  readonly maxTransfers?: number;
  /** A transfer of which nothing moves for so long is cut off; it can be resumed. Default ten minutes. */
  readonly maxStallMs?: number;
}

/** Download managers open some; more would be one person taking the place of others. */
const MAX_TRANSFERS_PER_GRANT = 8;
const RETRY_AFTER_SECONDS = 30;
/** Hex digits of the digest in a file's URL: enough to tell two exports of one account apart. */
const VERSION_LENGTH = 16;

interface TokenParams {
  readonly token: string;
}
interface FileParams extends TokenParams {
  readonly kind: string;
}
type FileRequest = FastifyRequest<{ Params: FileParams; Querystring: { readonly v?: unknown } }>;
interface Redeemed {
  readonly grant: Grant;
  readonly archive: ReadyArchive;
  readonly words: PageWords;
}

/** The page behind a download link, its files and receipts, and the button that switches it off. */
export function createDownloadRoutes(deps: DownloadRoutesDeps): Routes {
  const slots = new TransferSlots({ maxCount: deps.maxTransfers ?? 256, maxPerHolder: MAX_TRANSFERS_PER_GRANT });
  return (app: FastifyInstance) => {
    const method = ['GET', 'HEAD'];
    app.route<{ Params: TokenParams }>({
      method,
      url: '/d/:token',
      handler: (req, reply) => showPage(deps, req, reply),
    });
    app.route<{ Params: FileParams; Querystring: { readonly v?: unknown } }>({
      method,
      url: '/d/:token/:kind',
      handler: (req, reply) => sendArchive(deps, slots, req, reply),
    });
    app.route<{ Params: FileParams; Querystring: { readonly v?: unknown } }>({
      method,
      url: '/d/:token/:kind/receipt.json',
      handler: (req, reply) => sendReceipt(deps, req, reply),
    });
    app.post<{ Params: TokenParams }>('/d/:token/revoke', (req, reply) => revoke(deps, req, reply));
    app.addHook('onClose', async () => slots.idle());
  };
}

async function showPage(
  deps: DownloadRoutesDeps,
  request: FastifyRequest<{ Params: TokenParams }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { token } = request.params;
  const redeemed = await redeemGrant(deps, new Secret(token));
  if (redeemed.kind !== 'ok') return sendNoLink(deps, request, reply);
  const { grant, archives } = redeemed;
  if (request.method === 'GET') await recordPageView(deps, grant);
  const page = renderDownloadPage({
    words: deps.chooseWords(grant.locale, request.headers['accept-language']),
    parts: archives.map((archive) => partOf(token, archive)),
    until: grant.expiresAt,
    now: deps.clock.now(),
    revokeHref: `${pathOf(token)}/revoke`,
  });
  return sendPage(reply, page);
}

async function sendArchive(
  deps: DownloadRoutesDeps,
  slots: TransferSlots,
  request: FileRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const redeemed = await redeemFile(deps, request, reply);
  if (redeemed === undefined) return reply;
  const { grant, archive, words } = redeemed;
  // A range of a HEAD means nothing (RFC 9110 §14.2).
  const range = request.method === 'HEAD' ? undefined : request.headers.range;
  const decision = decideRange(
    { range, ifRange: ifRangeOf(request) },
    { sizeBytes: archive.sizeBytes, etag: etagOf(archive) },
  );
  if (decision.kind === 'unsatisfiable') {
    return reply
      .code(416)
      .headers({ 'content-range': `bytes */${archive.sizeBytes}`, 'accept-ranges': 'bytes' })
      .send();
  }
  const head = archiveHead(archive, decision);
  if (request.method === 'HEAD') return reply.code(head.status).headers(head.headers).send();

  using slot = slots.take(grant.id);
  if (slot === undefined) {
    void reply.header('retry-after', RETRY_AFTER_SECONDS);
    return sendNotice(reply, { status: 503, notice: 'busy', words });
  }
  await using file = await openArchive(deps, archive);
  if (file === undefined) return sendNotice(reply, { status: 500, notice: 'damaged', words });
  reply.code(head.status).headers(head.headers);
  await transfer(deps, { redeemed, file, range: head.range, reply });
  return undefined;
}

async function transfer(
  deps: DownloadRoutesDeps,
  sending: {
    readonly redeemed: Redeemed;
    readonly file: ArchiveFile;
    readonly range: ByteRange;
    readonly reply: FastifyReply;
  },
): Promise<void> {
  const { redeemed, file, range, reply } = sending;
  const { grant, archive } = redeemed;
  const { kind, archiveId } = archive;
  takeOver(reply).setTimeout(deps.maxStallMs ?? 10 * MINUTE);
  const { outcome, sentBytes, failure } = await sendRange(file, range, reply.raw);
  const durationMs = Math.round(reply.elapsedTime);
  if (failure !== undefined) reportUnreadable(deps, archive, failure);
  deps.events.transferEnded({ kind, outcome, sentBytes, durationMs });
  try {
    await recordTransfer(deps, { grant, kind, outcome });
  } catch (err) {
    // The bytes are with the person already: only the entry is missing.
    deps.log.error({ ...explainFailure(err), archiveId, outcome }, 'transfer not recorded');
  }
}

/** Takes the reply over from the framework, so that the handler knows when and how the transfer ended. */
function takeOver(reply: FastifyReply): ServerResponse {
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value);
  }
  return reply.raw.writeHead(reply.statusCode);
}

async function openArchive(deps: DownloadRoutesDeps, archive: ReadyArchive): Promise<ArchiveFile | undefined> {
  try {
    const file = await deps.vault.open(archive.archiveId);
    if (file.sizeBytes === archive.sizeBytes) return file;
    await file[Symbol.asyncDispose]();
    reportUnreadable(deps, archive, undefined);
  } catch (err) {
    if (!(err instanceof AppError)) throw err;
    reportUnreadable(deps, archive, err);
  }
  return undefined;
}

/** @param err - `undefined` where the vault holds another number of bytes than was recorded. */
function reportUnreadable(
  deps: DownloadRoutesDeps,
  { archiveId, kind }: ReadyArchive,
  err: AppError | undefined,
): void {
  const code = err === undefined ? 'ARCHIVE_SIZE_WRONG' : errorCode(err);
  deps.events.archiveUnreadable({ archiveId, kind, code });
}

async function sendReceipt(deps: DownloadRoutesDeps, request: FileRequest, reply: FastifyReply): Promise<FastifyReply> {
  const redeemed = await redeemFile(deps, request, reply);
  if (redeemed === undefined) return reply;
  const { fileName, sha256, sizeBytes, receipt } = redeemed.archive;
  return reply
    .type('application/json; charset=utf-8')
    .header('content-disposition', attachment(`${fileName}.receipt.json`))
    .send(`${JSON.stringify({ fileName, sizeBytes, sha256, receipt }, undefined, 2)}\n`);
}

async function revoke(
  deps: DownloadRoutesDeps,
  request: FastifyRequest<{ Params: TokenParams }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const outcome = await revokeGrant(deps, new Secret(request.params.token));
  if (outcome.kind !== 'revoked') return sendNoLink(deps, request, reply);
  const words = deps.chooseWords(outcome.locale, request.headers['accept-language']);
  return sendNotice(reply, { status: 200, notice: 'revoked', words });
}

/** What the request names, or `undefined` once the person has been told why they do not get it. */
async function redeemFile(
  deps: DownloadRoutesDeps,
  request: FileRequest,
  reply: FastifyReply,
): Promise<Redeemed | undefined> {
  const { token, kind } = request.params;
  const redeemed = await redeemGrant(deps, new Secret(token));
  const archive = redeemed.kind === 'ok' ? redeemed.archives.find((ready) => ready.kind === kind) : undefined;
  if (redeemed.kind !== 'ok' || archive === undefined) {
    void sendNoLink(deps, request, reply);
    return undefined;
  }
  const words = deps.chooseWords(redeemed.grant.locale, request.headers['accept-language']);
  // Going on with a part of an older export would make a file of two halves.
  if (request.query.v !== undefined && request.query.v !== versionOf(archive)) {
    const wayOn = { href: pathOf(token), label: words.t('page.message.toDownloads') };
    void sendNotice(reply, { status: 409, notice: 'replaced', words, wayOn });
    return undefined;
  }
  return { grant: redeemed.grant, archive, words };
}

/** The same answer whether the token was never made, is too old or was revoked: it tells a guesser nothing. */
function sendNoLink(deps: DownloadRoutesDeps, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const words = deps.chooseWords(undefined, request.headers['accept-language']);
  return sendNotice(reply, { status: 404, notice: 'noLink', words });
}

function partOf(token: string, archive: ReadyArchive): DownloadPart {
  const { kind, sizeBytes, sha256 } = archive;
  const path = `${pathOf(token)}/${kind}`;
  const version = `?v=${versionOf(archive)}`;
  return {
    kind,
    sizeBytes,
    sha256,
    href: path + version,
    receiptHref: `${path}/receipt.json${version}`,
    contents: contentsOf(archive),
  };
}

function pathOf(token: string): string {
  return `/d/${encodeURIComponent(token)}`;
}

function versionOf({ sha256 }: ReadyArchive): string {
  return sha256.slice(0, VERSION_LENGTH);
}

function ifRangeOf(request: FastifyRequest): string | undefined {
  const value = request.headers['if-range'];
  return typeof value === 'string' ? value : undefined;
}
