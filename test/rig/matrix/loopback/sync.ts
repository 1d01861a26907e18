import { z } from 'zod';
import type { Ledger, RoomEvent, Session } from './ledger.ts';

export interface SyncFilter {
  readonly limit: number;
  readonly types: readonly string[] | undefined;
}

const filterSchema = z.object({
  room: z
    .object({ timeline: z.object({ limit: z.number().optional(), types: z.array(z.string()).optional() }).optional() })
    .optional(),
});

export function filterOf(text: string | null): SyncFilter {
  const { limit = 10, types } = filterSchema.parse(JSON.parse(text ?? '{}')).room?.timeline ?? {};
  return { limit, types };
}

/** What has happened to one device since. @returns `undefined` when nothing has. */
export function syncOf(ledger: Ledger, { user, device }: Session, since: number | undefined, filter: SyncFilter) {
  const from = since ?? 0;
  const isNews = ({ at }: { readonly at: number }) => at > from;
  const rooms: Record<'join' | 'invite' | 'leave', Record<string, unknown>> = { join: {}, invite: {}, leave: {} };
  for (const [roomId, events] of ledger.rooms) {
    const own = ledger.state(roomId, 'm.room.member', user.id);
    const membership = own?.content['membership'];
    if (own === undefined) continue;
    if (membership === 'invite' && isNews(own))
      rooms.invite[roomId] = { invite_state: { events: inviteState(events, own) } };
    if (membership === 'leave' && isNews(own)) rooms.leave[roomId] = {};
    if (membership !== 'join') continue;
    const isNew = isNews(own) && events.some(({ at }) => at <= own.at);
    const news = isNew ? events : events.filter(isNews);
    if (news.length > 0) rooms.join[roomId] = joined(events, news, filter);
  }
  device.mail = device.mail.filter(isNews);
  const changed = [...ledger.users.values()].filter(({ keysChangedAt: at }) => at > from).map(({ id }) => id);
  const count = Object.values(rooms).reduce((sum, each) => sum + Object.keys(each).length, 0);
  if (since !== undefined && count + device.mail.length + changed.length === 0) return undefined;
  return {
    next_batch: `s${ledger.now}`,
    rooms,
    to_device: { events: device.mail.map(({ event }) => event) },
    device_lists: { changed, left: [] },
    device_one_time_keys_count: { signed_curve25519: device.oneTimeKeys.size },
    device_unused_fallback_key_types: device.fallbackKeys.size > 0 ? ['signed_curve25519'] : [],
  };
}

function joined(all: readonly RoomEvent[], news: readonly RoomEvent[], { limit, types }: SyncFilter) {
  const wanted = news.filter(({ type }) => types === undefined || types.includes(type));
  const events = wanted.slice(-limit);
  const state = all.filter(({ type }) => type === 'm.room.encryption');
  return {
    state: { events: state },
    timeline: { events, limited: wanted.length > limit, prev_batch: `s${events[0]?.at ?? 0}` },
  };
}

function inviteState(events: readonly RoomEvent[], own: RoomEvent) {
  const shown = events.filter(({ type }) => type === 'm.room.create' || type === 'm.room.join_rules');
  return [...shown, own].map(({ type, sender, content, state_key }) => ({ type, sender, content, state_key }));
}
