import type { PublicSurvey } from '../../infra/http/public-survey.ts';
import { failure, ok, warning } from './check.ts';
import type { Check, Finding } from './check.ts';
import { explainTrouble } from './explain-trouble.ts';

export interface PublicUrlDeps {
  readonly publicUrl: URL;
  /** Who answers at an address of Pappus' pages. */
  readonly whoAnswers: (origin: URL, signal: AbortSignal) => Promise<PublicSurvey>;
  /** Where this installation listens; `undefined` where it takes any free port. */
  readonly localUrl: URL | undefined;
}

/** Of proxies that find nobody behind them. */
const NOBODY_BEHIND = new Set([502, 503, 504]);

export const publicUrlCheck: Check<PublicUrlDeps> = {
  name: 'PUBLIC_URL',
  async run({ publicUrl, whoAnswers, localUrl }, signal): Promise<Finding> {
    const outside = await whoAnswers(publicUrl, signal);
    if (outside.kind === 'pappus') {
      return publicUrl.protocol === 'https:'
        ? ok('Pappus answers there, over https')
        : warning(
            'Pappus answers there, without https',
            'put a proxy with https before it: download links are secrets',
          );
    }
    const isRunning = localUrl !== undefined && (await whoAnswers(localUrl, signal)).kind === 'pappus';
    if (outside.kind === 'silent') {
      const found = `nobody answers there: ${explainTrouble(outside.code)}`;
      return isRunning
        ? warning(
            found,
            'Pappus runs: look at the proxy before it and at the name; maybe only this machine cannot get there',
          )
        : warning(found, 'start Pappus, then ask again');
    }
    if (!isRunning && NOBODY_BEHIND.has(outside.status)) {
      return warning(
        `a proxy answers, and Pappus is not behind it (HTTP ${outside.status})`,
        'start Pappus, then ask again',
      );
    }
    return failure(
      `something other than Pappus answers there (HTTP ${outside.status})`,
      'let the proxy pass the whole host on to WEB_PORT (docs/run-it.md), or correct PUBLIC_URL',
    );
  },
};
