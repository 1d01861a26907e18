import type { FastifyRequest } from 'fastify';

/**
 * Whether a form was sent from our own page, where the person could read what it does.
 *
 * Browsers that do not say where a request comes from are let through. `Origin` is no help: under our referrer policy
 * it is `null` even from our own pages (Fetch standard, "append a request `Origin` header").
 */
export function isFromOurPage(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}
