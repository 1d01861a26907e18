import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AgePublicKey } from '../../core/downloads/archive-lock.ts';
import type { Grant } from '../../core/downloads/grant.ts';
import type { ReadyArchive } from '../../core/downloads/ready-archives.ts';
import { redeemGrant, type RedeemGrantDeps } from '../../core/downloads/redeem-grant.ts';
import { Secret } from '../../kernel/secret.ts';
import type { ChoosePageWords, PageWords } from './page-words.ts';
import type { DownloadPart } from './pages/download.ts';
import { contentsOf } from './receipt-contents.ts';
import { sendNotice } from './server.ts';

/** Hex digits of the digest in a file's URL: enough to tell two exports of one account apart. */
const VERSION_LENGTH = 16;

export interface TokenParams {
  readonly token: string;
}
export interface FileParams extends TokenParams {
  readonly kind: string;
}
export interface FileQuery {
  readonly v?: unknown;
}
export type FileRequest = FastifyRequest<{ Params: FileParams; Querystring: FileQuery }>;

export interface RedeemFileDeps extends RedeemGrantDeps {
  readonly chooseWords: ChoosePageWords;
}

/** One archive that a request may have. */
export interface Redeemed {
  readonly grant: Grant;
  readonly archive: ReadyArchive;
  /** What it has to be encrypted to. */
  readonly publicKey: AgePublicKey | undefined;
  readonly words: PageWords;
}

/** What the request names, or `undefined` once the person has been told why they do not get it. */
export async function redeemFile(
  deps: RedeemFileDeps,
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
  const { grant, publicKey } = redeemed;
  const words = deps.chooseWords(grant.locale, request.headers['accept-language']);
  // Going on with a part of an older export would make a file of two halves.
  if (request.query.v !== undefined && request.query.v !== versionOf(archive)) {
    const wayOn = { href: pathOf(token), label: words.t('page.message.toDownloads') };
    void sendNotice(reply, { status: 409, notice: 'replaced', words, wayOn });
    return undefined;
  }
  return { grant, archive, publicKey, words };
}

/** The same answer whether the token was never made, is too old or was revoked: it tells a guesser nothing. */
export function sendNoLink(
  deps: { readonly chooseWords: ChoosePageWords },
  request: Pick<FastifyRequest, 'headers'>,
  reply: FastifyReply,
): FastifyReply {
  const words = deps.chooseWords(undefined, request.headers['accept-language']);
  return sendNotice(reply, { status: 404, notice: 'noLink', words });
}

/** An archive as the pages show it. */
export function partOf(token: string, archive: ReadyArchive): DownloadPart {
  const { kind, sizeBytes, sha256 } = archive;
  const path = `${pathOf(token)}/${kind}`;
  const version = `?v=${versionOf(archive)}`;
  return {
    kind,
    sizeBytes,
    sha256,
    href: path + version,
    lockHref: `${path}/encrypted${version}`,
    receiptHref: `${path}/receipt.json${version}`,
    contents: contentsOf(archive),
  };
}

export function pathOf(token: string): string {
  return `/d/${encodeURIComponent(token)}`;
}

function versionOf({ sha256 }: ReadyArchive): string {
  return sha256.slice(0, VERSION_LENGTH);
}
