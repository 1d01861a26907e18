import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { recordPageView, redeemGrant } from '../../../core/downloads/redeem-grant.ts';
import { revokeGrant } from '../../../core/downloads/revoke-grant.ts';
import { Secret } from '../../../kernel/secret.ts';
import { archiveHead, etagOf, lockedHead } from '../archive-response.ts';
import { sendLocked, sendPlain } from '../archive-transfer.ts';
import type { Sending, TransferDeps } from '../archive-transfer.ts';
import { decideRange } from '../byte-range.ts';
import { attachment } from '../content-disposition.ts';
import { renderDownloadPage } from '../pages/download.ts';
import { partOf, pathOf, redeemFile, sendNoLink } from '../redeemed-file.ts';
import type { FileParams, FileQuery, FileRequest, TokenParams } from '../redeemed-file.ts';
import { type Routes, sendNotice, sendPage } from '../server.ts';
import { TransferSlots } from '../transfer-slots.ts';
import { addEncryptRoutes } from './encrypt.ts';

export interface DownloadRoutesDeps extends TransferDeps {
  /** Transfers at once over all people; each holds half a megabyte while its client is slow. Default 256. */
  readonly maxTransfers?: number;
}

/** Download managers open some; more would be one person taking the place of others. */
const MAX_TRANSFERS_PER_GRANT = 8;

/** The page behind a download link, its files and receipts, plain or encrypted, and the button that switches it off. */
export function createDownloadRoutes(deps: DownloadRoutesDeps): Routes {
  const slots = new TransferSlots({ maxCount: deps.maxTransfers ?? 256, maxPerHolder: MAX_TRANSFERS_PER_GRANT });
  return (app: FastifyInstance) => {
    const method = ['GET', 'HEAD'];
    app.route<{ Params: TokenParams }>({
      method,
      url: '/d/:token',
      handler: (req, reply) => showPage(deps, req, reply),
    });
    app.route<{ Params: FileParams; Querystring: FileQuery }>({
      method,
      url: '/d/:token/:kind',
      handler: (req, reply) => sendArchive(deps, slots, req, reply),
    });
    app.route<{ Params: FileParams; Querystring: FileQuery }>({
      method,
      url: '/d/:token/:kind/receipt.json',
      handler: (req, reply) => sendReceipt(deps, req, reply),
    });
    app.post<{ Params: TokenParams }>('/d/:token/revoke', (req, reply) => revoke(deps, req, reply));
    addEncryptRoutes(app, deps, slots);
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
  const { grant, archives, publicKey } = redeemed;
  if (request.method === 'GET') await recordPageView(deps, grant);
  const page = renderDownloadPage({
    words: deps.chooseWords(grant.locale, request.headers['accept-language']),
    parts: archives.map((archive) => partOf(token, archive)),
    until: grant.expiresAt,
    now: deps.clock.now(),
    publicKey,
    encryptHref: `${pathOf(token)}/encrypt`,
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
  const { publicKey } = redeemed;
  const sending = { redeemed, slots, reply };
  if (publicKey === undefined) return sendInRanges(deps, request, sending);
  if (request.method === 'HEAD') return reply.headers(lockedHead(redeemed.archive)).send();
  return sendLocked(deps, sending, { kind: 'public-key', publicKey });
}

async function sendInRanges(
  deps: DownloadRoutesDeps,
  request: FileRequest,
  sending: Sending,
): Promise<FastifyReply | undefined> {
  const { redeemed, reply } = sending;
  const { archive } = redeemed;
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
  return sendPlain(deps, sending, head);
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

function ifRangeOf(request: FastifyRequest): string | undefined {
  const value = request.headers['if-range'];
  return typeof value === 'string' ? value : undefined;
}
