import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PodContext } from '../pod-context.ts';
import { requestOrigin } from '../pod-context.ts';
import { findPerson } from '../web/find-person.ts';
import type { PersonOfPod } from '../web/find-person.ts';
import { requireBearer } from './bearer.ts';
import { subjectOf } from './subject.ts';

/** Claims whose own name is a granted scope. The first and the last name are glued without a space, as the pod does. */
function claimsOf(person: PersonOfPod, origin: string): Readonly<Record<string, string | null>> {
  const first = person.firstName ?? '';
  return {
    name: `${first === '' ? person.username : first}${person.lastName ?? ''}`,
    nickname: person.name,
    profile: `${origin}/api/v1/user`,
    picture: null,
  };
}

async function answerUserInfo(context: PodContext, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const bearer = await requireBearer(context, request, reply, 'openid');
  if (bearer === undefined) return;
  const { subject } = await subjectOf(context, bearer.userId, bearer.clientPairwise);
  const person = await findPerson(context.db, { userId: bearer.userId });
  if (person === undefined) throw new TypeError('the token belongs to an account without a person');
  const granted = Object.entries(claimsOf(person, requestOrigin(request))).filter(([claim]) =>
    bearer.scopes.includes(claim),
  );
  await reply.send({ sub: subject, ...Object.fromEntries(granted) });
}

async function answerOwnProfile(context: PodContext, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const bearer = await requireBearer(context, request, reply, 'profile');
  if (bearer === undefined) return;
  const person = await findPerson(context.db, { userId: bearer.userId });
  if (person === undefined) throw new TypeError('the token belongs to an account without a person');
  const hasName = person.firstName !== null || person.lastName !== null;
  await reply.send({
    ...(hasName ? { name: person.name } : {}),
    diaspora_id: person.diasporaId,
    tags: [],
    birthday: null,
    gender: null,
    location: null,
    bio: null,
    searchable: person.searchable,
    show_profile_info: false,
    nsfw: false,
    guid: person.guid,
  });
}

/** @see diaspora*, app/controllers/api/openid_connect/user_info_controller.rb and api/v1/users_controller.rb */
export function registerUserInfoRoutes(app: FastifyInstance, context: PodContext): void {
  app.get('/api/openid_connect/user_info', async (request, reply) => answerUserInfo(context, request, reply));
  app.post('/api/openid_connect/user_info', async (request, reply) => answerUserInfo(context, request, reply));
  // REST API v1 is 0.9 only.
  if (!context.version.startsWith('0.7.')) {
    app.get('/api/v1/user', async (request, reply) => answerOwnProfile(context, request, reply));
  }
}
