import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { requestOrigin } from '../pod-context.ts';

const DEFAULT_PER_PAGE = 15;
const MAX_PER_PAGE = 100;

const pageSchema = z.object({
  page: z.coerce.number().int().positive().default(1),
  per_page: z.coerce.number().int().positive().default(DEFAULT_PER_PAGE),
});

export interface Page {
  readonly number: number;
  readonly size: number;
}

/** The documentation says 20 to a page; the code says 15. @see diaspora*, app/controllers/api/v1/base_controller.rb */
export function pageOf(request: FastifyRequest): Page {
  const { page, per_page } = pageSchema.parse(request.query);
  return { number: page, size: Math.min(per_page, MAX_PER_PAGE) };
}

/** Answers a list by page number, with the two relations the pod knows. */
export async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { items, page, total }: { readonly items: readonly object[]; readonly page: Page; readonly total: number },
): Promise<void> {
  const url = (number: number) => {
    const address = new URL(request.url, requestOrigin(request));
    address.searchParams.set('page', String(number));
    address.searchParams.set('per_page', String(page.size));
    return address.href;
  };
  const links = [
    ...(page.number * page.size < total ? [`<${url(page.number + 1)}>; rel="next"`] : []),
    ...(page.number > 1 ? [`<${url(page.number - 1)}>; rel="previous"`] : []),
  ];
  if (links.length > 0) reply.header('link', links.join(', '));
  await reply.send(items);
}
