import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { findPublicKeyText, holdsSecretKey } from '../../../core/downloads/archive-lock.ts';
import type { ArchiveLock, ArchiveLocks } from '../../../core/downloads/archive-lock.ts';
import { findPassphraseFault } from '../../../core/downloads/passphrase.ts';
import { redeemGrant } from '../../../core/downloads/redeem-grant.ts';
import { Secret } from '../../../kernel/secret.ts';
import { sendLocked } from '../archive-transfer.ts';
import type { TransferDeps } from '../archive-transfer.ts';
import { isFromOurPage } from '../from-our-page.ts';
import { renderDecryptPage } from '../pages/decrypt.ts';
import { renderEncryptPage } from '../pages/encrypt.ts';
import type { LockFault } from '../pages/encrypt.ts';
import { partOf, pathOf, redeemFile, sendNoLink } from '../redeemed-file.ts';
import type { FileParams, FileQuery, FileRequest, TokenParams } from '../redeemed-file.ts';
import { sendNotice, sendPage } from '../server.ts';
import type { TransferSlots } from '../transfer-slots.ts';

/** Either form of the page. */
const wishSchema = z.union([
  z.object({ passphrase: z.string(), again: z.string() }),
  z.object({ publicKey: z.string() }),
]);
type Wish = z.infer<typeof wishSchema>;

/**
 * The page on which people say what their files are to be encrypted to, the encrypted files, and how to open them.
 *
 * A passphrase travels in the body of one request, is used for its answer and kept nowhere.
 */
export function addEncryptRoutes(app: FastifyInstance, deps: TransferDeps, slots: TransferSlots): void {
  app.get('/decrypt', async (request, reply) =>
    sendPage(reply, renderDecryptPage(deps.chooseWords(undefined, request.headers['accept-language']))),
  );
  app.get<{ Params: TokenParams }>('/d/:token/encrypt', (req, reply) => showChoice(deps, req, reply, {}));
  app.post<{ Params: FileParams; Querystring: FileQuery }>('/d/:token/:kind/encrypted', (req, reply) =>
    encrypt(deps, slots, req, reply),
  );
}

async function encrypt(
  deps: TransferDeps,
  slots: TransferSlots,
  request: FileRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const redeemed = await redeemFile(deps, request, reply);
  if (redeemed === undefined) return reply;
  const { words, publicKey } = redeemed;
  const wish = wishSchema.safeParse(request.body);
  if (!isFromOurPage(request)) return sendNotice(reply, { status: 403, notice: 'badRequest', words });
  if (!wish.success) return sendNotice(reply, { status: 400, notice: 'badRequest', words });
  // What was said in the chat holds for everybody who has the link.
  const lock = publicKey ? { kind: 'public-key' as const, publicKey } : await findLock(deps.locks, wish.data);
  if (typeof lock !== 'string') return sendLocked(deps, { redeemed, slots, reply }, lock);
  return showChoice(deps, request, reply.code(422), { fault: lock, wish: wish.data });
}

async function findLock(locks: ArchiveLocks, wish: Wish): Promise<ArchiveLock | LockFault> {
  if ('passphrase' in wish) {
    const passphrase = new Secret(wish.passphrase);
    return findPassphraseFault(wish.passphrase, wish.again) ?? { kind: 'passphrase', passphrase };
  }
  if (holdsSecretKey(wish.publicKey)) return 'secret-key';
  const publicKey = await locks.findPublicKey(findPublicKeyText(wish.publicKey) ?? '');
  return publicKey === undefined ? 'no-key' : { kind: 'public-key', publicKey };
}

async function showChoice(
  deps: TransferDeps,
  request: FastifyRequest<{ Params: TokenParams }>,
  reply: FastifyReply,
  { fault, wish }: { readonly fault?: LockFault; readonly wish?: Wish },
): Promise<FastifyReply> {
  const { token } = request.params;
  const redeemed = await redeemGrant(deps, new Secret(token));
  if (redeemed.kind !== 'ok') return sendNoLink(deps, request, reply);
  // There is nothing left to choose.
  if (redeemed.publicKey !== undefined) return reply.redirect(pathOf(token), 303);
  const page = renderEncryptPage({
    words: deps.chooseWords(redeemed.grant.locale, request.headers['accept-language']),
    parts: redeemed.archives.map((archive) => partOf(token, archive)),
    made: deps.locks.newPassphrase(),
    fault,
    // What was typed by mistake is not shown again.
    typedKey: wish && 'publicKey' in wish && fault === 'no-key' ? wish.publicKey : '',
    backHref: pathOf(token),
  });
  return sendPage(reply, page);
}
