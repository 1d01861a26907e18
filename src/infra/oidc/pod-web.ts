import { SECOND } from '../../kernel/clock.ts';
import { PodSignInError } from '../../core/identity/errors.ts';
import { PodUnreachableError } from '../../core/pods/errors.ts';

/** Pods close because they are overloaded; a request that takes longer is not going to be answered. */
const TIMEOUT_MS = 15 * SECOND;

/**
 * One request to the pod's web server. Never repeated, and redirects are not followed.
 *
 * @throws {@link PodUnreachableError} when there is no answer in time, or the answer is that the pod cannot answer now.
 */
export async function fetchFromPod(url: string | URL, init: RequestInit, signal: AbortSignal): Promise<Response> {
  const signals = [signal, AbortSignal.timeout(TIMEOUT_MS), ...(init.signal ? [init.signal] : [])];
  let response: Response;
  try {
    response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.any(signals) });
  } catch (cause) {
    throw new PodUnreachableError('web', { cause });
  }
  if (response.status < 500 && response.status !== 429) return response;
  await response.body?.cancel();
  throw new PodUnreachableError('web', { cause: new Error(`HTTP ${response.status}`) });
}

/**
 * One request whose answer is JSON, whatever its status.
 *
 * @throws {@link PodUnreachableError}
 * @throws {@link PodSignInError} when it is a redirect. A pod sends plain http to https and other hosts to its own.
 */
export async function fetchJson(
  url: string | URL,
  init: RequestInit,
  signal: AbortSignal,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetchFromPod(url, init, signal);
  if (response.status >= 300 && response.status < 400) {
    await response.body?.cancel();
    throw new PodSignInError('redirect', 'it redirects; the configured address must be the one people use');
  }
  let text: string;
  try {
    text = await response.text();
  } catch (cause) {
    throw new PodUnreachableError('web', { cause });
  }
  return { status: response.status, body: parseJson(text) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
