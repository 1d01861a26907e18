import { Buffer } from 'node:buffer';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { DAY } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import { parseLinkId } from '../../kernel/ids.ts';
import type { LinkId, PodUserId } from '../../kernel/ids.ts';
import type { Secret } from '../../kernel/secret.ts';
import type { SpeakerStore } from '../chat/delivery.ts';
import type { Link, LinkStore } from '../identity/link.ts';
import type { UnitOfWork } from '../work/unit-of-work.ts';

/** How long a link is good for at least, and at most twice that. Every message about the export brings a fresh one. */
const VALID_DAYS = 30;
const ID_BYTES = 16;
const DAY_BYTES = 4;
const SIGNED_BYTES = ID_BYTES + DAY_BYTES;
const TOKEN = /^[A-Za-z0-9_-]{70}$/u;

export interface ProgressLinkOptions {
  readonly key: Secret<Buffer>;
  readonly clock: Clock;
  readonly publicUrl: URL;
}

/**
 * The address of the page that shows how far the exports are of whoever has this link to an account. It opens nothing
 * else, and ends with the link.
 *
 * Nothing is stored: the token names the link and its last day, and bears an HMAC-SHA-256 of both. A message that is
 * drawn again within a month shows the same address.
 */
export function progressUrl({ key, clock, publicUrl }: ProgressLinkOptions, { id }: Pick<Link, 'id'>): string {
  const today = Math.floor(clock.now().getTime() / DAY);
  const signed = Buffer.alloc(SIGNED_BYTES);
  signed.write(id.replaceAll('-', ''), 'hex');
  signed.writeUInt32BE((Math.ceil(today / VALID_DAYS) + 1) * VALID_DAYS, ID_BYTES);
  const token = Buffer.concat([signed, sign(key, signed)]).toString('base64url');
  return new URL(`progress/${token}`, publicUrl).href;
}

/** Whose progress may be shown, and until when. */
export interface ProgressView {
  readonly podUserId: PodUserId;
  /** The language of the chat that the link was sent to, if it was chosen. */
  readonly locale: string | undefined;
  readonly expiresAt: Date;
}

export interface ViewProgressDeps {
  readonly work: UnitOfWork<{ readonly links: LinkStore; readonly speakers: SpeakerStore }>;
  readonly key: Secret<Buffer>;
  readonly clock: Clock;
}

/** @returns `undefined` for what is no token, is too old, or belongs to a link that is live no longer. */
export async function viewProgress(deps: ViewProgressDeps, token: string): Promise<ProgressView | undefined> {
  const read = readToken(deps.key, token);
  if (read === undefined || read.expiresAt <= deps.clock.now()) return undefined;
  return deps.work.transact(async (tx) => {
    const link = await tx.links.findById(read.linkId);
    if (link === undefined) return undefined;
    const known = await tx.speakers.find(link.speaker.platform, link.speaker.id);
    return { podUserId: link.podUserId, locale: known?.locale, expiresAt: read.expiresAt };
  });
}

function readToken(
  key: Secret<Buffer>,
  token: string,
): { readonly linkId: LinkId; readonly expiresAt: Date } | undefined {
  const bytes = Buffer.from(TOKEN.test(token) ? token : '', 'base64url');
  // 70 characters hold a few bits more than the token has.
  if (bytes.toString('base64url') !== token || bytes.length <= SIGNED_BYTES) return undefined;
  const signed = bytes.subarray(0, SIGNED_BYTES);
  if (!timingSafeEqual(bytes.subarray(SIGNED_BYTES), sign(key, signed))) return undefined;
  const uuid = signed.toString('hex', 0, ID_BYTES).replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
  return { linkId: parseLinkId(uuid), expiresAt: new Date(signed.readUInt32BE(ID_BYTES) * DAY) };
}

function sign(key: Secret<Buffer>, signed: Buffer): Buffer {
  return createHmac('sha256', key.reveal()).update(signed).digest();
}
