import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { utc } from '../store/tables.ts';
import { findApiPerson, personJson } from './api-person.ts';
import type { ApiPerson } from './api-person.ts';
import { askScope, refuse } from './api-request.ts';
import type { ApiParts } from './api-request.ts';
import { newGuid } from './letter-box.ts';
import { pageOf } from './paging.ts';

const MAX_LENGTH = 65_535;
/** `public` has to be there and true or false: what is empty or missing fails like everything else. */
const newSchema = z.object({
  body: z.string().refine((text) => text.trim() !== '' && text.length <= MAX_LENGTH),
  public: z.literal(true),
});
const guidSchema = z.object({ guid: z.string() });
const listSchema = z.object({ before: z.iso.datetime().optional(), after: z.iso.datetime().optional() });
const FAILED = 'Failed to create the post';

/** @see diaspora*, app/controllers/api/v1/posts_controller.rb and users_controller.rb, `posts` */
export function registerPostRoutes(app: FastifyInstance, { context, condition }: ApiParts): void {
  const { db } = context;

  app.post('/api/v1/posts', async (request, reply) => {
    const bearer = await askScope(context, request, reply, 'public:modify');
    if (bearer === undefined) return;
    const parsed = newSchema.safeParse(request.body);
    const author = await findApiPerson(db, { userId: bearer.userId });
    if (!parsed.success || author === undefined) return refuse(reply, 422, FAILED);
    const guid = newGuid();
    await db
      .insertInto('posts')
      .values({ author_id: author.id, public: true, guid, type: 'StatusMessage', text: parsed.data.body })
      .execute();
    // What goes wrong after the post is saved, when it is handed to other pods, is told as if there were none.
    if (condition.takeLatePostFailure()) return refuse(reply, 422, FAILED);
    const row = await db.selectFrom('posts').selectAll().where('guid', '=', guid).executeTakeFirstOrThrow();
    await reply.send(postJson(row, author));
  });

  app.get('/api/v1/users/:guid/posts', async (request, reply) => listPosts(request, reply));

  async function listPosts(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const bearer = await askScope(context, request, reply, 'public:read');
    if (bearer === undefined) return;
    const author = await findApiPerson(db, { guid: guidSchema.parse(request.params).guid });
    if (author === undefined) return refuse(reply, 404, 'User with provided guid could not be found');
    const { before, after } = listSchema.parse(request.query);
    let query = db.selectFrom('posts').selectAll().where('author_id', '=', author.id).where('public', '=', true);
    if (before !== undefined) query = query.where('created_at', '<', utc(new Date(before)));
    if (after !== undefined) query = query.where('created_at', '>', utc(new Date(after)));
    const rows = await query.orderBy('created_at', 'desc').limit(pageOf(request).size).execute();
    await reply.send(rows.map((row) => postJson(row, author)));
  }
}

function postJson(
  row: { readonly guid: string; readonly text: string | null; readonly created_at: Date },
  author: ApiPerson,
) {
  const body = row.text ?? '';
  return {
    guid: row.guid,
    created_at: row.created_at.toISOString(),
    body,
    title: body.split('\n')[0] ?? '',
    post_type: 'StatusMessage',
    public: true,
    nsfw: false,
    author: personJson(author),
    provider_display_name: null,
    interaction_counters: { comments: 0, likes: 0, reshares: 0 },
    own_interaction_state: { liked: false, reshared: false, subscribed: true, reported: false },
    mentioned_people: [],
    photos: [],
  };
}
