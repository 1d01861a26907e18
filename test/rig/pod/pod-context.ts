import type { KeyObject } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { PodExports } from './pod-exports.ts';
import type { PodDatabase } from './store/pod-database.ts';

/** The releases whose behaviour the simulation can show. */
export const POD_VERSIONS = ['0.7.18.2', '0.9.0.0', '0.9.1.0'] as const;
export type PodVersion = (typeof POD_VERSIONS)[number];

/** What every page of the pod may use. */
export interface PodContext {
  readonly db: PodDatabase;
  readonly version: PodVersion;
  /** `environment.url` of the pod's configuration, with a trailing slash; also the issuer. */
  readonly publicUrl: string;
  /** The part of a diaspora* ID after `@`. */
  readonly host: string;
  /** Signs the session cookie. */
  readonly sessionKey: Buffer;
  readonly oidcKey: () => Promise<KeyObject>;
  /** Where `public/uploads/users` is. */
  readonly uploadsDirectory: string;
  /** Redirects plain http to https unless a proxy says it was https. */
  readonly requireSsl: boolean;
  /** Sign-in attempts per address in five minutes; rack-attack allows 20 on 0.9. `undefined` switches the limit off. */
  readonly signInLimit: number | undefined;
  readonly exports: PodExports;
}

/** The pod's address as the request sees it: discovery and the API build their URLs from it. */
export function requestOrigin(request: FastifyRequest): string {
  const forwarded = request.headers['x-forwarded-proto'];
  const scheme = typeof forwarded === 'string' && forwarded !== '' ? forwarded : 'http';
  return `${scheme}://${request.headers.host ?? request.hostname}`;
}

/** Rails' `host` with port unless standard, `www.` removed. @see diaspora*, lib/configuration_methods.rb, `bare_pod_uri` */
export function hostOfPod(publicUrl: string): string {
  return new URL(publicUrl).host.replace(/^www\./, '');
}
