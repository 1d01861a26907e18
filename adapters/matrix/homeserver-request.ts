import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { SECOND } from '../../src/kernel/clock.ts';
import { HomeserverError } from './errors.ts';

export interface HomeserverRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
  /** How long one answer may take. */
  readonly timeoutMs: number;
  /** Tried again where that can show nothing twice. */
  readonly isRepeatable: boolean;
}

export interface Homeserver {
  readonly url: string;
  readonly token: string | undefined;
}

/** A delay that the homeserver asks for and that is waited for here; longer ones are the caller's to plan. */
const LONGEST_WAIT_MS = 5 * SECOND;
const FIRST_PAUSE_MS = 200;
const MAX_TRIES = 5;

const faultSchema = z.object({
  errcode: z.string().optional(),
  retry_after_ms: z.number().nonnegative().optional(),
  session: z.string().optional(),
});

/**
 * One request of the client-server API, tried again where it was not answered.
 *
 * @throws {@link HomeserverError} The signal's reason.
 */
export async function askHomeserver(at: Homeserver, request: HomeserverRequest, signal: AbortSignal): Promise<unknown> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask(at, request, signal);
    } catch (err) {
      const pauseMs = pauseAfter(err, request, tries);
      if (pauseMs === undefined || signal.aborted) throw err;
      await delay(pauseMs, undefined, { signal });
    }
  }
}

/** @returns `undefined` when it is not tried again. */
function pauseAfter(err: unknown, { isRepeatable }: HomeserverRequest, tries: number): number | undefined {
  if (!(err instanceof HomeserverError) || tries >= MAX_TRIES) return undefined;
  // A request that was limited was not looked at.
  if (err.status === 429) {
    const askedMs = err.retryAfterMs ?? FIRST_PAUSE_MS * 2 ** tries;
    return askedMs <= LONGEST_WAIT_MS ? askedMs : undefined;
  }
  return err.retryable && isRepeatable ? FIRST_PAUSE_MS * 2 ** (tries - 1) : undefined;
}

async function ask(at: Homeserver, request: HomeserverRequest, signal: AbortSignal): Promise<unknown> {
  const { method, path, query = {}, body, timeoutMs } = request;
  const url = new URL(at.url + path);
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null) continue;
    url.searchParams.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  try {
    const response = await fetch(url, {
      method,
      redirect: 'error',
      headers: {
        accept: 'application/json',
        ...(at.token !== undefined && { authorization: `Bearer ${at.token}` }),
        ...(body !== undefined && body !== null && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && body !== null && { body: JSON.stringify(body) }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    const text = await response.text();
    if (!response.ok) throw faultOf(response, text);
    return text === '' ? {} : JSON.parse(text);
  } catch (cause) {
    if (cause instanceof HomeserverError) throw cause;
    signal.throwIfAborted();
    throw new HomeserverError({}, { cause });
  }
}

function faultOf(response: Response, text: string): HomeserverError {
  const fault = faultSchema.safeParse(jsonOf(text)).data;
  return new HomeserverError({
    status: response.status,
    errcode: fault?.errcode,
    retryAfterMs: fault?.retry_after_ms ?? retryAfterOf(response),
    session: fault?.session,
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** In seconds, or as a date. RFC 9110 §10.2.3 */
function retryAfterOf({ headers }: Response): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const ms = /^\d+$/u.test(value) ? Number(value) * SECOND : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.max(ms, 0) : undefined;
}
