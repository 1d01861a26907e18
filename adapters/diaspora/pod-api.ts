import type { z } from 'zod';
import { SECOND } from '../../src/kernel/clock.ts';
import type { PodAccess } from '../../src/core/pods/pod-access.ts';
import { PER_PAGE } from './api-shapes.ts';
import { PodApiError } from './errors.ts';

export interface PodApiOptions {
  /** The pod's address as people use it. */
  readonly podUrl: URL;
  readonly access: PodAccess;
  /** How long one answer may take. */
  readonly timeoutMs: number;
}

export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  /** Below `/api/v1/`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

interface ApiAnswer {
  readonly body: unknown;
  readonly hasNext: boolean;
}

/** A pod that is about to close is not asked for more than this at once. */
const MAX_AT_ONCE = 2;
/** Of a time-ordered list. More than this are no list any more. */
const MAX_PAGES = 1_000;

/**
 * The pod's REST API as one account sees it. Nothing is ever sent twice, except where the pod has said that it did not
 * look at the request because the token was too old.
 *
 * @see diaspora*, app/controllers/api/v1/
 */
export class PodApi {
  readonly #options: PodApiOptions;
  readonly #waiting: (() => void)[] = [];
  #inFlight = 0;
  #answers = { count: 0, tookMs: 0 };

  constructor(options: PodApiOptions) {
    this.#options = options;
  }

  /** What one answer has taken on average since this was asked last. */
  takeAnswerMs(): number {
    const { count, tookMs } = this.#answers;
    this.#answers = { count: 0, tookMs: 0 };
    return count === 0 ? 0 : tookMs / count;
  }

  /** @throws {@link PodApiError} {@link PodAccessError} {@link PodUnreachableError} */
  async call<T>(request: ApiRequest, schema: z.ZodType<T>, signal: AbortSignal): Promise<T> {
    return read(schema, (await this.#request(request, signal)).body);
  }

  /** A call whose answer does not matter. */
  async tell(request: ApiRequest, signal: AbortSignal): Promise<void> {
    await this.#request(request, signal);
  }

  /** One page of a list that is divided by page number. */
  async page<T>(
    path: string,
    number: number,
    schema: z.ZodType<readonly T[]>,
    signal: AbortSignal,
  ): Promise<{ readonly items: readonly T[]; readonly hasNext: boolean }> {
    const query = { page: String(number), per_page: String(PER_PAGE) };
    const { body, hasNext } = await this.#request({ path, query }, signal);
    return { items: read(schema, body), hasNext };
  }

  /**
   * A list that is divided by time, newest first, page by page. The pod gives no `Link` there, so that `before` is made
   * of the last item: a millisecond later than it says, because the pod cuts what is finer.
   */
  async *byTime<T extends { readonly guid: string; readonly created_at: string }>(
    request: ApiRequest,
    schema: z.ZodType<readonly T[]>,
    { signal, before }: { readonly signal: AbortSignal; readonly before?: string },
  ): AsyncGenerator<readonly T[]> {
    const known = new Set<string>();
    let limit = before;
    for (let pages = 0; pages < MAX_PAGES; pages += 1) {
      const query = { ...request.query, per_page: String(PER_PAGE), ...(limit !== undefined && { before: limit }) };
      const items = await this.call({ ...request, query }, schema, signal);
      const fresh = items.filter(({ guid }) => !known.has(guid));
      for (const { guid } of fresh) known.add(guid);
      if (fresh.length > 0) yield fresh;
      const last = items.at(-1);
      if (last === undefined || items.length < PER_PAGE) return;
      const next = justAfter(last.created_at);
      // A whole page within one millisecond: step over it rather than stand still.
      limit = fresh.length === 0 || next === limit ? last.created_at : next;
    }
  }

  /** What the pod tells everybody. */
  async look<T>(path: string, schema: z.ZodType<T>, signal: AbortSignal): Promise<T> {
    const response = await this.#fetch(new URL(path, this.#options.podUrl), { method: 'GET' }, undefined, signal);
    return read(schema, await bodyOf(response));
  }

  async #request(request: ApiRequest, signal: AbortSignal): Promise<ApiAnswer> {
    const { access, podUrl } = this.#options;
    const url = new URL(`/api/v1/${request.path}`, podUrl);
    for (const [name, value] of Object.entries(request.query ?? {})) url.searchParams.set(name, value);
    for (let tries = 1; ; tries += 1) {
      const token = await access.token(signal);
      const response = await this.#fetch(url, request, token.reveal(), signal);
      if (response.status === 401 && tries === 1) {
        await response.body?.cancel();
        access.refuse(token);
        continue;
      }
      return { body: await bodyOf(response), hasNext: /rel="?next"?/u.test(response.headers.get('link') ?? '') };
    }
  }

  async #fetch(
    url: URL,
    { method = 'GET', body }: Pick<ApiRequest, 'method' | 'body'>,
    token: string | undefined,
    signal: AbortSignal,
  ): Promise<Response> {
    await this.#enter(signal);
    const beganAt = performance.now();
    try {
      return await fetch(url, {
        method,
        redirect: 'manual',
        headers: {
          accept: 'application/json',
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
        signal: AbortSignal.any([signal, AbortSignal.timeout(this.#options.timeoutMs)]),
      });
    } catch (cause) {
      signal.throwIfAborted();
      throw new PodApiError(undefined, { cause });
    } finally {
      this.#answers.count += 1;
      this.#answers.tookMs += performance.now() - beganAt;
      this.#leave();
    }
  }

  async #enter(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#inFlight >= MAX_AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#inFlight += 1;
  }

  /** The place goes to whoever has waited longest. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#inFlight -= 1;
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  if (response.ok) {
    if (response.status === 204) return undefined;
    try {
      const text = await response.text();
      return text === '' ? undefined : JSON.parse(text);
    } catch (cause) {
      throw new PodApiError(undefined, { cause });
    }
  }
  await response.body?.cancel();
  throw new PodApiError(response.status, { retryAfterMs: retryAfterOf(response) });
}

/** In seconds, or as a date. RFC 9110 §10.2.3 */
function retryAfterOf({ headers }: Response): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const ms = /^\d+$/u.test(value) ? Number(value) * SECOND : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.max(ms, 0) : undefined;
}

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const { data, error } = schema.safeParse(body);
  if (error) throw new PodApiError(undefined, { cause: error });
  return data;
}

function justAfter(instant: string): string {
  return new Date(Date.parse(instant) + 1).toISOString();
}
