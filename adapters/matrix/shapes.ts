import { z } from 'zod';

/** As much of the client-server API's answers as is read here. */

export const eventSchema = z.looseObject({
  event_id: z.string().default(''),
  type: z.string(),
  sender: z.string(),
  state_key: z.string().optional(),
  origin_server_ts: z.number().catch(0),
  content: z.record(z.string(), z.unknown()).catch({}),
});
export type MatrixEvent = z.infer<typeof eventSchema>;

const eventList = z
  .array(z.unknown())
  .default([])
  .transform((list) => list.flatMap((each) => eventSchema.safeParse(each).data ?? []));

const timelineSchema = z.object({
  events: eventList,
  limited: z.boolean().default(false),
  prev_batch: z.string().optional(),
});

export const syncSchema = z.object({
  next_batch: z.string(),
  to_device: z.object({ events: z.array(z.any()).default([]) }).default({ events: [] }),
  device_lists: z
    .object({ changed: z.array(z.string()).default([]), left: z.array(z.string()).default([]) })
    .default({ changed: [], left: [] }),
  device_one_time_keys_count: z.record(z.string(), z.number()).default({}),
  device_unused_fallback_key_types: z.array(z.string()).default([]),
  rooms: z
    .object({
      join: z
        .record(
          z.string(),
          z.object({
            timeline: timelineSchema.default({ events: [], limited: false, prev_batch: undefined }),
            state: z.object({ events: eventList }).default({ events: [] }),
          }),
        )
        .default({}),
      invite: z
        .record(z.string(), z.object({ invite_state: z.object({ events: z.array(z.unknown()) }).optional() }))
        .default({}),
      leave: z.record(z.string(), z.unknown()).default({}),
    })
    .default({ join: {}, invite: {}, leave: {} }),
});
export type SyncAnswer = z.infer<typeof syncSchema>;
export type JoinedRoom = SyncAnswer['rooms']['join'][string];

/** A page of older events, the newest first. */
export const messagesSchema = z.object({ chunk: eventList, end: z.string().optional() });

/** Events of an invitation bear less than others. */
const strippedSchema = z.looseObject({
  type: z.string(),
  sender: z.string(),
  state_key: z.string(),
  content: z.record(z.string(), z.unknown()),
});
export const strippedList = (events: readonly unknown[]) =>
  events.flatMap((each) => strippedSchema.safeParse(each).data ?? []);

const levels = z.record(z.string(), z.number()).catch({});
/** Who may do what in a room, with what the specification says where something is left out. */
export const powerLevelsSchema = z.object({
  users: levels.default({}),
  users_default: z.number().catch(0),
  events: levels.default({}),
  events_default: z.number().catch(0),
});

export const membersSchema = z.object({ chunk: eventList });
export const whoAmISchema = z.object({ user_id: z.string(), device_id: z.string().optional() });
export const sentSchema = z.object({ event_id: z.string() });
export const roomSchema = z.object({ room_id: z.string() });
export const directSchema = z.record(z.string(), z.array(z.string()).catch([])).catch({});
