import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { PodContext } from '../pod-context.ts';
import { utc } from '../store/tables.ts';
import { apiPerson, findApiPerson, personJson } from './api-person.ts';
import type { ApiPerson } from './api-person.ts';
import { askScope, refuse } from './api-request.ts';
import type { ApiParts } from './api-request.ts';
import type { Conversation } from './letter-box.ts';
import { pageOf, sendPage } from './paging.ts';

const guidSchema = z.object({ guid: z.string() });
const listSchema = z.object({
  only_unread: z.string().optional(),
  only_after: z.iso.datetime().optional(),
  before: z.iso.datetime().optional(),
  after: z.iso.datetime().optional(),
});
const newSchema = z.object({ subject: z.string(), body: z.string(), recipients: z.array(z.string()) });
const messageSchema = z.object({ body: z.string().refine((text) => text.trim() !== '') });
const readSchema = z.object({ read: z.boolean() });

/** @see diaspora*, app/controllers/api/v1/conversations_controller.rb and messages_controller.rb */
export function registerConversationRoutes(app: FastifyInstance, parts: ApiParts): void {
  const { context, letters } = parts;
  const own = async (request: FastifyRequest, reply: FastifyReply) => {
    const bearer = await askScope(context, request, reply, 'conversations');
    return bearer && (await findApiPerson(context.db, { userId: bearer.userId }));
  };
  const withConversation = async (
    request: FastifyRequest,
    reply: FastifyReply,
    use: (conversation: Conversation, self: ApiPerson) => Promise<unknown>,
  ) => {
    const self = await own(request, reply);
    if (self === undefined) return;
    const conversation = await letters.find(guidSchema.parse(request.params).guid, self.id);
    if (conversation === undefined) return refuse(reply, 404, 'Conversation with provided guid could not be found');
    await use(conversation, self);
  };
  const json = async (conversation: Conversation, self: ApiPerson) => {
    const [one] = await viewsOf(context, [conversation], self);
    return one;
  };

  app.get('/api/v1/conversations', async (request, reply) => {
    const self = await own(request, reply);
    if (self === undefined) return;
    const rows = await listConversations(context, request, self);
    const all = rows.map(({ id, guid, subject, created_at }) => ({ id, guid, subject, createdAt: created_at }));
    // The paginator reads a field that does not exist, so that there never is a Link header.
    await reply.send(await viewsOf(context, all, self));
  });
  app.post('/api/v1/conversations', async (request, reply) => {
    const self = await own(request, reply);
    if (self?.userId == null) return;
    const parsed = newSchema.safeParse(request.body);
    const made = parsed.success ? await letters.start(self.userId, parsed.data) : undefined;
    if (made === undefined) return refuse(reply, 422, "Couldn't accept or process the conversation");
    await reply.code(201).send(await json(made, self));
  });
  app.get('/api/v1/conversations/:guid', async (request, reply) =>
    withConversation(request, reply, async (found, self) => reply.send(await json(found, self))),
  );
  app.patch('/api/v1/conversations/:guid', async (request, reply) =>
    withConversation(request, reply, async (found, self) => {
      const parsed = readSchema.safeParse(request.body);
      if (!parsed.success) return refuse(reply, 422, "Couldn't accept or process the conversation");
      await letters.mark(found.id, self.id, parsed.data.read);
      return reply.send(await json(found, self));
    }),
  );
  app.delete('/api/v1/conversations/:guid', async (request, reply) =>
    withConversation(request, reply, async (found, self) => {
      await letters.hide(found.id, self.id);
      return reply.code(204).send();
    }),
  );
  app.get('/api/v1/conversations/:guid/messages', async (request, reply) =>
    withConversation(request, reply, async (found) => listMessages(context, request, reply, found)),
  );
  app.post('/api/v1/conversations/:guid/messages', async (request, reply) =>
    withConversation(request, reply, async (found, self) => {
      const parsed = messageSchema.safeParse(request.body);
      if (!parsed.success) return refuse(reply, 422, "Couldn't accept or process the message");
      const guid = await letters.write(found.id, self.id, parsed.data.body);
      const row = await context.db
        .selectFrom('messages')
        .selectAll()
        .where('guid', '=', guid)
        .executeTakeFirstOrThrow();
      return reply.code(201).send(messageJson(row, self));
    }),
  );
}

/** Conversations as one of their participants sees them. Who has hidden one is not among its participants any more. */
async function viewsOf({ db }: PodContext, conversations: readonly Conversation[], self: ApiPerson) {
  const ids = conversations.map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('conversation_visibilities as seen')
    .innerJoin('people', 'people.id', 'seen.person_id')
    .leftJoin('profiles', 'profiles.person_id', 'people.id')
    .select(['seen.conversation_id', 'seen.unread', 'people.id', 'people.guid', 'people.diaspora_handle'])
    .select(['people.owner_id', 'profiles.first_name', 'profiles.last_name'])
    .where('seen.conversation_id', 'in', ids)
    .orderBy('seen.id')
    .execute();
  return conversations.map(({ id, guid, subject, createdAt }) => {
    const seen = rows.filter((row) => row.conversation_id === id);
    return {
      guid,
      subject,
      created_at: createdAt.toISOString(),
      read: seen.every((row) => row.id !== self.id || row.unread === 0),
      participants: seen.map((row) => personJson(apiPerson(row))),
    };
  });
}

async function listConversations(context: PodContext, request: FastifyRequest, self: ApiPerson) {
  const { only_unread, only_after, before, after } = listSchema.parse(request.query);
  let query = context.db
    .selectFrom('conversations')
    .innerJoin('conversation_visibilities as seen', 'seen.conversation_id', 'conversations.id')
    .select(['conversations.id', 'conversations.guid', 'conversations.subject', 'conversations.created_at'])
    .where('seen.person_id', '=', self.id);
  // Exactly one: conversations with two unread messages or more are missed.
  if (only_unread === 'true') query = query.where('seen.unread', '=', 1);
  if (only_after !== undefined) query = query.where('conversations.created_at', '>=', utc(new Date(only_after)));
  if (before !== undefined) query = query.where('conversations.created_at', '<', utc(new Date(before)));
  if (after !== undefined) query = query.where('conversations.created_at', '>', utc(new Date(after)));
  return query.orderBy('conversations.created_at', 'desc').limit(pageOf(request).size).execute();
}

async function listMessages(
  context: PodContext,
  request: FastifyRequest,
  reply: FastifyReply,
  { id }: Conversation,
): Promise<void> {
  const page = pageOf(request);
  const all = context.db.selectFrom('messages').where('conversation_id', '=', id);
  const { total } = await all.select((count) => count.fn.countAll<string>().as('total')).executeTakeFirstOrThrow();
  const rows = await all
    .selectAll()
    .orderBy('created_at')
    .orderBy('id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute();
  const authors = new Map<number, Promise<ApiPerson | undefined>>();
  const authorOf = (authorId: number) => {
    const known = authors.get(authorId) ?? findApiPerson(context.db, { id: authorId });
    authors.set(authorId, known);
    return known;
  };
  const items = await Promise.all(rows.map(async (row) => messageJson(row, await authorOf(row.author_id))));
  await sendPage(request, reply, { items, page, total: Number(total) });
}

function messageJson(
  row: { readonly guid: string; readonly created_at: Date; readonly text: string },
  author: ApiPerson | undefined,
) {
  return {
    guid: row.guid,
    created_at: row.created_at.toISOString(),
    body: row.text,
    author: author && personJson(author),
  };
}
