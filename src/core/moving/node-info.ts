import { z } from 'zod';

/** What a server says of itself. All of it is foreign: nothing is kept that is not of a narrow form. */
export interface NodeInfo {
  /** `diaspora`, `mastodon`: lower case. */
  readonly software: string;
  readonly version: string;
  readonly openRegistrations: boolean | undefined;
  /** The username of its podmin, where it is published. @see diaspora*, `admins.account` */
  readonly podmin: string | undefined;
}

const indexSchema = z.object({ links: z.array(z.object({ rel: z.string(), href: z.string() })) });
const RELATION = /^https?:\/\/nodeinfo\.diaspora\.software\/ns\/schema\/(?<version>[12]\.\d)$/u;

const documentSchema = z.object({
  software: z.object({
    name: z.string().regex(/^[a-z0-9][a-z0-9_.\- ]{0,39}$/iu),
    version: z.string().regex(/^[a-z0-9][\w.+:~-]{0,59}$/iu),
  }),
  openRegistrations: z.boolean().optional().catch(undefined),
  metadata: z
    .object({
      adminAccount: z
        .string()
        .regex(/^[a-z0-9_.-]{1,32}$/iu)
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
});

/**
 * The address of the newest NodeInfo document that an index names.
 *
 * @returns `undefined` when it names none, or is no index.
 * @see NodeInfo protocol, “Discovery”
 */
export function findDocument(index: string, from: URL): URL | undefined {
  const links = indexSchema.safeParse(parseJson(index)).data?.links ?? [];
  const known = links.flatMap(({ rel, href }) => {
    const version = RELATION.exec(rel)?.groups?.['version'];
    return version !== undefined && URL.canParse(href, from.href) ? [{ version, url: new URL(href, from) }] : [];
  });
  return known.toSorted((a, b) => a.version.localeCompare(b.version)).at(-1)?.url;
}

/** @returns `undefined` for everything that is no NodeInfo document. @see NodeInfo 1.0 to 2.2 */
export function parseNodeInfo(document: string): NodeInfo | undefined {
  const found = documentSchema.safeParse(parseJson(document)).data;
  if (found === undefined) return undefined;
  const { software, openRegistrations, metadata } = found;
  const podmin = metadata?.adminAccount?.toLowerCase();
  return { software: software.name.toLowerCase(), version: software.version, openRegistrations, podmin };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
