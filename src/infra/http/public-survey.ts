import { STYLESHEET } from './pages/stylesheet.ts';

/** Who answers at an address. */
export type PublicSurvey =
  | { readonly kind: 'pappus' }
  /** Something else, or a proxy that has nobody behind it. */
  | { readonly kind: 'other'; readonly status: number }
  /** `code` is that of the system or of TLS. */
  | { readonly kind: 'silent'; readonly code: string };

/** Asks an address for the stylesheet of Pappus' pages, which is the same for everybody and holds nothing. */
export async function surveyPublicUrl(origin: URL, timeoutMs: number, signal: AbortSignal): Promise<PublicSurvey> {
  try {
    const response = await fetch(new URL('/style.css', origin), {
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    const isOurs = response.status === 200 && (await response.text()) === STYLESHEET;
    return isOurs ? { kind: 'pappus' } : { kind: 'other', status: response.status };
  } catch (err) {
    signal.throwIfAborted();
    const inner = err instanceof Error ? (err.cause ?? err) : err;
    if (!(inner instanceof Error)) return { kind: 'silent', code: 'UNKNOWN' };
    return { kind: 'silent', code: 'code' in inner && typeof inner.code === 'string' ? inner.code : inner.name };
  }
}
