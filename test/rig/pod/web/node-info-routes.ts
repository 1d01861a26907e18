import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { PodContext } from '../pod-context.ts';

const versionSchema = z.object({ version: z.enum(['1.0', '2.0', '2.1']) });

function nodeInfo(context: PodContext, version: '1.0' | '2.0' | '2.1', usersCount: number, adminAccount?: string) {
  const software = { name: 'diaspora', version: context.version };
  const links = { repository: 'https://github.com/diaspora/diaspora', homepage: 'https://diasporafoundation.org/' };
  return {
    version,
    software: version === '2.1' ? { ...software, ...links } : software,
    protocols: version === '1.0' ? { inbound: ['diaspora'], outbound: ['diaspora'] } : ['diaspora'],
    services: { inbound: [], outbound: [] },
    openRegistrations: false,
    usage: { users: { total: usersCount } },
    metadata: {
      nodeName: 'Simulated pod',
      camo: { markdown: false, opengraph: false, remotePods: false },
      ...(adminAccount === undefined ? {} : { adminAccount }),
    },
  };
}

/** @see diaspora*, app/controllers/node_info_controller.rb and app/presenters/node_info_presenter.rb */
export function registerNodeInfoRoutes(app: FastifyInstance, context: PodContext): void {
  const podUrl = `${new URL(context.publicUrl).origin}/`;
  app.get('/.well-known/nodeinfo', async (_request, reply) => {
    const links = ['1.0', '2.0', '2.1'].map((version) => ({
      rel: `http://nodeinfo.diaspora.software/ns/schema/${version}`,
      href: `${podUrl}nodeinfo/${version}`,
    }));
    return reply.header('access-control-allow-origin', '*').send({ links });
  });
  app.get('/nodeinfo/:version', async (request, reply) => {
    const parsed = versionSchema.safeParse(request.params);
    if (!parsed.success) return reply.code(404).send();
    const { version } = parsed.data;
    const { count } = await context.db
      .selectFrom('people')
      .where('owner_id', 'is not', null)
      .where('closed_account', 'is not', true)
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    const admin = await context.db
      .selectFrom('roles')
      .innerJoin('people', 'people.id', 'roles.person_id')
      .innerJoin('users', 'users.id', 'people.owner_id')
      .select('users.username')
      .where('roles.name', '=', 'admin')
      .orderBy('roles.id')
      .executeTakeFirst();
    return reply
      .header('access-control-allow-origin', '*')
      .type(`application/json; profile=http://nodeinfo.diaspora.software/ns/schema/${version}#`)
      .send(JSON.stringify(nodeInfo(context, version, Number(count), admin?.username)));
  });
}
