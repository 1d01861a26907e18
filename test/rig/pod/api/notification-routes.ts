import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { utc } from '../store/tables.ts';
import { findApiPerson, personJson } from './api-person.ts';
import { askScope, refuse } from './api-request.ts';
import type { ApiParts } from './api-request.ts';
import { pageOf } from './paging.ts';

const guidSchema = z.object({ guid: z.string() });
const listSchema = z.object({ only_unread: z.string().optional(), before: z.iso.datetime().optional() });
const readSchema = z.object({ read: z.boolean() });

/** Private messages are never among them. @see diaspora*, app/controllers/api/v1/notifications_controller.rb */
export function registerNotificationRoutes(app: FastifyInstance, { context }: ApiParts): void {
  const { db } = context;
  app.get('/api/v1/notifications', async (request, reply) => {
    const bearer = await askScope(context, request, reply, 'notifications');
    if (bearer === undefined) return;
    const { only_unread, before } = listSchema.parse(request.query);
    let query = db.selectFrom('notifications').selectAll().where('recipient_id', '=', bearer.userId);
    if (only_unread === 'true') query = query.where('unread', '=', true);
    if (before !== undefined) query = query.where('created_at', '<', utc(new Date(before)));
    const rows = await query.orderBy('created_at', 'desc').limit(pageOf(request).size).execute();
    const items = rows.map(async (row) => ({
      guid: row.guid,
      type: row.type === 'Notifications::StartedSharing' ? 'started_sharing' : row.type,
      read: !row.unread,
      created_at: row.created_at.toISOString(),
      event_creators: await creatorsOf(row.id),
    }));
    await reply.send(await Promise.all(items));
  });
  app.patch('/api/v1/notifications/:guid', async (request, reply) => {
    const bearer = await askScope(context, request, reply, 'notifications');
    if (bearer === undefined) return;
    const parsed = readSchema.safeParse(request.body);
    if (!parsed.success) return refuse(reply, 422, "Couldn't process the notifications request");
    const { numUpdatedRows } = await db
      .updateTable('notifications')
      .set({ unread: !parsed.data.read })
      .where('guid', '=', guidSchema.parse(request.params).guid)
      .where('recipient_id', '=', bearer.userId)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refuse(reply, 404, 'Notification with provided guid could not be found');
    await reply.code(204).send();
  });

  async function creatorsOf(notificationId: number) {
    const rows = await db
      .selectFrom('notification_actors')
      .select('person_id')
      .where('notification_id', '=', notificationId)
      .execute();
    const people = await Promise.all(rows.map(({ person_id }) => findApiPerson(db, { id: person_id })));
    return people.flatMap((person) => (person ? [personJson(person)] : []));
  }
}
