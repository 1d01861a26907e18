import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { findApiPerson, personJson } from './api-person.ts';
import { askScope, refuse } from './api-request.ts';
import type { ApiParts } from './api-request.ts';
import { pageOf, sendPage } from './paging.ts';

const guidSchema = z.object({ guid: z.string() });
const idSchema = z.object({ id: z.coerce.number().int() });
const aspectSchema = z.object({ name: z.string().min(1) });
const memberSchema = z.object({ person_guid: z.string() });

/** @see diaspora*, app/controllers/api/v1/{users,aspects,contacts}_controller.rb */
export function registerContactRoutes(app: FastifyInstance, { context, contacts }: ApiParts): void {
  app.get('/api/v1/users/:guid', async (request, reply) => {
    const bearer = await askScope(context, request, reply, 'profile');
    if (bearer === undefined) return;
    const person = await findApiPerson(context.db, guidSchema.parse(request.params));
    if (person === undefined) return refuse(reply, 404, 'User not found');
    const { sharing, receiving } = await contacts.relationship(bearer.userId, person.id);
    await reply.send({ ...personJson(person), relationship: { receiving, sharing }, blocked: false });
  });
  app.get('/api/v1/aspects', async (request, reply) => {
    const bearer = await askScope(context, request, reply, 'contacts:read');
    if (bearer === undefined) return;
    const page = pageOf(request);
    const rows = await context.db
      .selectFrom('aspects')
      .select(['id', 'name', 'order_id'])
      .where('user_id', '=', bearer.userId)
      .orderBy('id')
      .execute();
    const items = rows
      .slice((page.number - 1) * page.size, page.number * page.size)
      .map(({ id, name, order_id }) => ({ id, name, order: order_id ?? id }));
    await sendPage(request, reply, { items, page, total: rows.length });
  });
  app.post('/api/v1/aspects', async (request, reply) => {
    const bearer = await askScope(context, request, reply, 'contacts:modify');
    if (bearer === undefined) return;
    const parsed = aspectSchema.safeParse(request.body);
    if (!parsed.success) return refuse(reply, 422, 'Failed to create the aspect');
    const id = await contacts.aspectOf(bearer.userId, parsed.data.name);
    await reply.send({ id, name: parsed.data.name, order: id });
  });
  app.post('/api/v1/aspects/:id/contacts', async (request, reply) => {
    const bearer = await askScope(context, request, reply, 'contacts:modify');
    if (bearer === undefined) return;
    const { id } = idSchema.parse(request.params);
    const aspect = await context.db
      .selectFrom('aspects')
      .select('id')
      .where('id', '=', id)
      .where('user_id', '=', bearer.userId)
      .executeTakeFirst();
    if (aspect === undefined) return refuse(reply, 404, 'Aspect or contact on aspect not found');
    const parsed = memberSchema.safeParse(request.body);
    const person = parsed.success ? await findApiPerson(context.db, { guid: parsed.data.person_guid }) : undefined;
    const isAdded = person !== undefined && (await contacts.add(bearer.userId, person.id, id));
    if (!isAdded) return refuse(reply, 422, 'Failed to add user to aspect');
    await reply.code(204).send();
  });
}
