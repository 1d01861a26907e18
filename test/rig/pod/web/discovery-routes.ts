import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { PodContext } from '../pod-context.ts';
import { findPerson } from './find-person.ts';
import type { PersonOfPod } from './find-person.ts';
import { html } from './html.ts';
import { sendPage } from './html-pages.ts';

const webfingerSchema = z.object({ resource: z.string().default('') });
const guidSchema = z.object({ guid: z.string() });
const usernameSchema = z.object({ username: z.string() });

function webfingerOf(person: PersonOfPod, podUrl: string) {
  return {
    subject: `acct:${person.diasporaId}`,
    aliases: [`${podUrl}people/${person.guid}`],
    links: [
      {
        rel: 'http://microformats.org/profile/hcard',
        type: 'text/html',
        href: `${podUrl}hcard/users/${person.guid}`,
      },
      { rel: 'http://joindiaspora.com/seed_location', type: 'text/html', href: podUrl },
      { rel: 'http://webfinger.net/rel/profile-page', type: 'text/html', href: `${podUrl}u/${person.username}` },
      {
        rel: 'http://schemas.google.com/g/2010#updates-from',
        type: 'application/atom+xml',
        href: `${podUrl}public/${person.username}.atom`,
      },
      { rel: 'salmon', href: `${podUrl}receive/users/${person.guid}` },
      { rel: 'http://ostatus.org/schema/1.0/subscribe', template: `${podUrl}people?q={uri}` },
      { rel: 'http://openid.net/specs/connect/1.0/issuer', href: podUrl },
    ],
  };
}

function personJson(person: PersonOfPod) {
  const avatar = { small: null, medium: null, large: null, raw: null };
  return {
    id: person.personId,
    guid: person.guid,
    name: person.name,
    diaspora_id: person.diasporaId,
    contact: false,
    relationship: false,
    block: false,
    is_own_profile: false,
    show_profile_info: false,
    profile: { id: person.personId, searchable: person.searchable, avatar, tags: [] },
  };
}

async function sendHcard(reply: FastifyReply, person: PersonOfPod): Promise<void> {
  const body = html`<div class="entity_profile vcard author">
    <dl>
      <dt>Uid</dt>
      <dd><span class="uid">${person.guid}</span></dd>
    </dl>
    <dl>
      <dt>Nickname</dt>
      <dd><span class="nickname">${person.username}</span></dd>
    </dl>
    <dl>
      <dt>Full name</dt>
      <dd><span class="fn">${person.name}</span></dd>
    </dl>
    <dl>
      <dt>Searchable</dt>
      <dd><span class="searchable">${String(person.searchable)}</span></dd>
    </dl>
    <dl>
      <dt>Key</dt>
      <dd><pre class="key">${person.publicKeyPem}</pre></dd>
    </dl>
    <dl>
      <dt>First name</dt>
      <dd><span class="given_name">${person.firstName ?? ''}</span></dd>
    </dl>
    <dl>
      <dt>Family name</dt>
      <dd><span class="family_name">${person.lastName ?? ''}</span></dd>
    </dl>
  </div>`;
  await sendPage(reply, 200, person.name, body);
}

async function sendPerson(reply: FastifyReply, person: PersonOfPod | undefined, wantsJson: boolean): Promise<void> {
  if (person === undefined) return void (await reply.code(404).send());
  if (person.closed) return void (wantsJson ? await reply.code(410).send() : await reply.redirect('/', 302));
  if (wantsJson) return void (await reply.send(personJson(person)));
  return sendPage(reply, 200, person.name, html`<p>${person.diasporaId}</p>`);
}

/** @see diaspora_federation's discovery controllers and diaspora*, app/controllers/people_controller.rb */
export function registerDiscoveryOfPeople(app: FastifyInstance, context: PodContext): void {
  const podUrl = `${new URL(context.publicUrl).origin}/`;
  app.get('/.well-known/webfinger', async (request, reply) => {
    const { resource } = webfingerSchema.parse(request.query);
    const [username = '', host] = resource
      .replace(/^acct:/, '')
      .toLowerCase()
      .split('@');
    const person = host === context.host ? await findPerson(context.db, { username }) : undefined;
    if (person === undefined || person.closed) return reply.code(404).send();
    return reply
      .header('access-control-allow-origin', '*')
      .type('application/jrd+json')
      .send(JSON.stringify(webfingerOf(person, podUrl)));
  });
  app.get('/hcard/users/:guid', async (request, reply) => {
    const person = await findPerson(context.db, guidSchema.parse(request.params));
    return person === undefined || person.closed ? reply.code(404).send() : sendHcard(reply, person);
  });
  const wantsJson = (accept: string | undefined) => accept?.includes('application/json') === true;
  app.get('/people/:guid', async (request, reply) =>
    sendPerson(
      reply,
      await findPerson(context.db, guidSchema.parse(request.params)),
      wantsJson(request.headers.accept),
    ),
  );
  app.get('/u/:username', async (request, reply) => {
    const person = await findPerson(context.db, usernameSchema.parse(request.params));
    return sendPerson(reply, person, wantsJson(request.headers.accept));
  });
}
