import { z } from 'zod';
import type { AdapterMemory } from '../../src/core/chat/adapter-memory.ts';
import type { Logger } from '../../src/kernel/log.ts';
import { aspectSchema, notificationSchema, relationshipSchema } from './api-shapes.ts';
import type { Notification } from './api-shapes.ts';
import { PodApiError } from './errors.ts';
import type { PodApi } from './pod-api.ts';
import type { PutOff } from './put-off.ts';

export interface FollowersDeps {
  readonly api: PodApi;
  readonly memory: AdapterMemory;
  readonly putOff: PutOff;
  readonly log: Logger;
}

/** Where people go who add the account, so that both may write to each other. */
const ASPECT = 'Pappus';
const ASPECT_KEY = 'aspect';
const notifications = z.array(notificationSchema);
const aspects = z.array(aspectSchema);

/**
 * Shares back with everybody who has begun to share with the account: the pod lets only mutual contacts begin a
 * conversation. A pod that does so by itself (Settings → Following) leaves nothing to do here.
 *
 * @see diaspora*, app/models/user/social_actions.rb and app/services/conversation_service.rb
 */
export async function shareBack(deps: FollowersDeps, signal: AbortSignal): Promise<void> {
  const request = { path: 'notifications', query: { only_unread: 'true' } };
  for await (const page of deps.api.byTime(request, notifications, { signal })) {
    for (const notification of page) {
      if (notification.type !== 'started_sharing' || notification.read) continue;
      const err = await deps.putOff.attempt(notification.guid, async () => welcome(deps, notification, signal));
      if (err !== undefined) deps.log.warn({ err }, 'somebody who shares with the account is added later');
    }
  }
}

async function welcome(deps: FollowersDeps, notification: Notification, signal: AbortSignal): Promise<void> {
  for (const { guid } of notification.event_creators) await addContact(deps, guid, signal);
  const path = `notifications/${notification.guid}`;
  await deps.api.tell({ method: 'PATCH', path, body: { read: true } }, signal);
}

async function addContact(deps: FollowersDeps, guid: string, signal: AbortSignal): Promise<void> {
  const { api, log } = deps;
  try {
    const { relationship } = await api.call({ path: `users/${guid}` }, relationshipSchema, signal);
    if (relationship.receiving || !relationship.sharing) return;
    const path = `aspects/${await aspectId(deps, signal)}/contacts`;
    await api.tell({ method: 'POST', path, body: { person_guid: guid } }, signal);
  } catch (err) {
    // 422: they are in it already. 404: gone since, or the aspect is, which is then made anew.
    if (!(err instanceof PodApiError) || (err.status !== 404 && err.status !== 422)) throw err;
    if (err.status === 404) await deps.memory.put(ASPECT_KEY, '');
    log.info({ err }, 'somebody who shares with the account could not be added');
  }
}

async function aspectId({ api, memory }: FollowersDeps, signal: AbortSignal): Promise<number> {
  const known = await memory.get(ASPECT_KEY);
  if (known) return Number(known);
  const { items } = await api.page('aspects', 1, aspects, signal);
  const own = items.find(({ name }) => name === ASPECT);
  const request = { method: 'POST', path: 'aspects', body: { name: ASPECT } } as const;
  const { id } = own ?? (await api.call(request, aspectSchema, signal));
  await memory.put(ASPECT_KEY, String(id));
  return id;
}
