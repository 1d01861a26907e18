import type { FastifyReply, FastifyRequest } from 'fastify';
import { requireBearer } from '../oidc/bearer.ts';
import type { Bearer } from '../oidc/bearer.ts';
import type { PodContext } from '../pod-context.ts';
import type { ApiCondition } from './api-condition.ts';
import type { ContactBook } from './contact-book.ts';
import type { LetterBox } from './letter-box.ts';

export interface ApiParts {
  readonly context: PodContext;
  readonly contacts: ContactBook;
  readonly letters: LetterBox;
  readonly condition: ApiCondition;
}

/** @see diaspora*, app/controllers/api/v1/base_controller.rb, `render_error` */
export async function refuse(reply: FastifyReply, code: 404 | 422 | 500, message: string): Promise<void> {
  await reply.code(code).send({ code, message });
}

/** The token's owner, if the token is good for this scope; answers the request itself if not. */
export async function askScope(
  context: PodContext,
  request: FastifyRequest,
  reply: FastifyReply,
  scope: string,
): Promise<Bearer | undefined> {
  return requireBearer(context, request, reply, scope);
}
