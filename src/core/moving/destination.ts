import { z } from 'zod';

const host = z.string();

/**
 * What can be said of a server that somebody wants to move to. Plain JSON, kept for a while, and nothing about people.
 *
 * Of a `pod`, `importer` says whether its version has the code that reads archives; `perhaps` is a version between two
 * releases. `not-a-pod` answers, and does not say that it is a server of a social network. `this-pod` is the one that
 * people leave. The `code` of what is `unreachable` is for the log: it may tell of the inside of a network.
 */
export const destinationSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('pod'),
    host,
    version: z.string(),
    openRegistrations: z.boolean().optional(),
    /** A username. */
    podmin: z.string().optional(),
    importer: z.enum(['yes', 'no', 'perhaps']),
  }),
  z.object({ kind: z.literal('other-software'), host, software: z.string(), version: z.string() }),
  z.object({ kind: z.literal('not-a-pod'), host }),
  z.object({ kind: z.literal('this-pod'), host }),
  z.object({ kind: z.literal('unreachable'), host, code: z.string() }),
]);
export type Destination = z.infer<typeof destinationSchema>;
