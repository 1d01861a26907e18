import { z } from 'zod';

export const PLATFORM = 'diaspora';

/** The pod's largest page; 15 unless asked for. @see diaspora*, app/controllers/api/v1/base_controller.rb */
export const PER_PAGE = 100;

const person = z.object({ guid: z.string().min(1), diaspora_id: z.string().min(3) });
const instant = z.iso.datetime({ offset: true });

/** As much of the pod's discovery document as says whether there is an API. */
export const discoverySchema = z.object({ scopes_supported: z.array(z.string()) });

export const selfSchema = person;
export type Self = z.infer<typeof selfSchema>;

export const conversationSchema = z.object({
  guid: z.string().min(1),
  created_at: instant,
  read: z.boolean(),
  participants: z.array(person),
});
export type Conversation = z.infer<typeof conversationSchema>;

export const messageSchema = z.object({ guid: z.string().min(1), body: z.string(), author: person });
export type Message = z.infer<typeof messageSchema>;

export const notificationSchema = z.object({
  guid: z.string().min(1),
  type: z.string(),
  read: z.boolean(),
  created_at: instant,
  event_creators: z.array(person).default([]),
});
export type Notification = z.infer<typeof notificationSchema>;

export const postSchema = z.object({ guid: z.string().min(1), created_at: instant, body: z.string(), author: person });
export type Post = z.infer<typeof postSchema>;

export const aspectSchema = z.object({ id: z.number().int(), name: z.string() });

export const relationshipSchema = z.object({
  relationship: z.object({ receiving: z.boolean(), sharing: z.boolean() }),
});

/** What the pod tells anybody of a person of its own. */
export const publicPersonSchema = person;

/** Diaspora* IDs are lower case; what comes from elsewhere may not be. */
export function idOf({ diaspora_id }: { readonly diaspora_id: string }): string {
  return diaspora_id.trim().toLowerCase();
}
