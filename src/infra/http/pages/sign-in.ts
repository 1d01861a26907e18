import type { DiasporaId } from '../../../kernel/ids.ts';
import type { Asker } from '../../../core/identity/sign-in.ts';
import { formatCode } from '../../../core/identity/sign-in-code.ts';
import type { SignInCode } from '../../../core/identity/sign-in-code.ts';
import { type Html, html } from '../../../kernel/html.ts';
import type { PageWords } from '../page-words.ts';
import { renderFrame } from './frame.ts';

/** What every page of the sign-in needs: the words, and the pod as people know it. */
export interface SignInPage {
  readonly words: PageWords;
  readonly pod: string;
}

export interface StartPage extends SignInPage {
  readonly asker: Asker;
  readonly expectedDiasporaId: DiasporaId | undefined;
  /** Where the button leads. */
  readonly action: string;
}

/** The page behind the link in the chat: who asks, what will happen, and the button. */
export function renderStart({ words, pod, asker, expectedDiasporaId, action }: StartPage): string {
  const { t } = words;
  return renderFrame({
    words,
    title: t('signIn.start.title'),
    main: html`<p>
        ${
          expectedDiasporaId === undefined
            ? t('signIn.start.asks', { pod })
            : t('signIn.start.asksFor', { account: expectedDiasporaId })
        }
      </p>
      ${renderAsker(words, asker)}
      <p class="warning">${t('signIn.start.notYou')}</p>
      <p>${t('signIn.start.how', { pod })}</p>
      ${renderButton(action, t('signIn.start.button', { pod }))}
      <p class="quiet">${t('signIn.start.noPasswords', { pod })}</p>`,
  });
}

export interface CodePage extends SignInPage {
  readonly asker: Asker;
  readonly diasporaId: DiasporaId;
  readonly code: SignInCode;
  readonly expiresAt: Date;
}

/** The page after the sign-in: who asks for which account, the code, and whom not to give it to. */
export function renderCode({ words, asker, diasporaId, code, expiresAt }: CodePage): string {
  const { t } = words;
  return renderFrame({
    words,
    title: t('signIn.code.title'),
    main: html`<p>${t('signIn.code.asks', { account: diasporaId })}</p>
      ${renderAsker(words, asker)}
      <p>${t('signIn.code.send')}</p>
      <p><strong class="code" translate="no">${formatCode(code)}</strong></p>
      <p class="quiet">${t('signIn.code.until', { until: words.time(expiresAt) })}</p>
      <p class="warning">${t('signIn.code.warning')}</p>`,
  });
}

/** A name from a chat is foreign text: kept apart from ours, in an element and a writing direction of its own. */
function renderAsker(words: PageWords, asker: Asker): Html {
  const platform = asker.platform.charAt(0).toUpperCase() + asker.platform.slice(1);
  return html`<p class="card">
    <strong translate="no"><bdi>${asker.displayName}</bdi></strong>
    <span class="quiet">${words.t('signIn.on', { platform })}</span>
  </p>`;
}

export function renderButton(action: string, label: string): Html {
  return html`<form method="post" action="${action}"><button class="button" type="submit">${label}</button></form>`;
}
