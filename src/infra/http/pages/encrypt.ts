import { MAX_PASSPHRASE_LENGTH, MIN_PASSPHRASE_LENGTH } from '../../../core/downloads/passphrase.ts';
import type { PassphraseFault } from '../../../core/downloads/passphrase.ts';
import { assertNever } from '../../../kernel/assert-never.ts';
import type { Secret } from '../../../kernel/secret.ts';
import { type Html, html } from '../../../kernel/html.ts';
import type { PageWords } from '../page-words.ts';
import { type DownloadPart, encryptedLabel } from './download.ts';
import { renderFrame } from './frame.ts';

/** Why what was typed cannot be used. */
export type LockFault = PassphraseFault | 'secret-key' | 'no-key';

export interface EncryptPageOptions {
  readonly words: PageWords;
  readonly parts: readonly DownloadPart[];
  /** A passphrase to take; another one on every page. */
  readonly made: Secret;
  readonly fault: LockFault | undefined;
  /** What stood in the field of the key. */
  readonly typedKey: string;
  readonly backHref: string;
}

/** Three ways to say what the files are encrypted to, the easiest first. */
export function renderEncryptPage(options: EncryptPageOptions): string {
  const { words, backHref } = options;
  const { t } = words;
  return renderFrame({
    words,
    title: t('page.encrypt.title'),
    main: html`<p>${t('page.encrypt.intro')}</p>
      <p><a href="/decrypt">${t('page.decrypt.title')}</a></p>
      <p class="warning">${t('page.encrypt.nobodyHelps')}</p>
      ${renderMade(options)} ${renderOwn(options)} ${renderKey(options)}
      <p>${t('page.encrypt.noResume')}</p>
      <p><a href="${backHref}">${t('page.message.toDownloads')}</a></p>`,
  });
}

function renderMade({ words, parts, made }: EncryptPageOptions): Html {
  const { t } = words;
  const phrase = made.reveal();
  return html`<section class="card" aria-labelledby="made">
    <h2 id="made">${t('page.encrypt.madeTitle')}</h2>
    <p>${t('page.encrypt.madeExplained')}</p>
    <p><strong class="code phrase" translate="no" lang="en" dir="ltr">${phrase}</strong></p>
    <form method="post" autocomplete="off">
      <input type="hidden" name="passphrase" value="${phrase}" />
      <input type="hidden" name="again" value="${phrase}" />
      ${renderButtons(words, parts)}
    </form>
  </section>`;
}

function renderOwn({ words, parts, fault }: EncryptPageOptions): Html {
  const { t } = words;
  const own = fault === 'no-key' || fault === 'secret-key' ? undefined : fault;
  const field = (name: string, label: string, isFirst: boolean) =>
    html`<p>
      <label for="${name}">${label}</label>
      <input
        id="${name}"
        name="${name}"
        type="password"
        autocomplete="new-password"
        required
        minlength="${MIN_PASSPHRASE_LENGTH}"
        maxlength="${MAX_PASSPHRASE_LENGTH}"
        ${renderState('own-rule', own, isFirst)}
      />
    </p>`;
  return html`<section class="card" aria-labelledby="own">
    <h2 id="own">${t('page.encrypt.ownTitle')}</h2>
    <form method="post">
      <p id="own-rule">${t('page.encrypt.ownExplained', { min: MIN_PASSPHRASE_LENGTH })}</p>
      ${renderFault(words, own)} ${field('passphrase', t('page.encrypt.passphrase'), true)}
      ${field('again', t('page.encrypt.again'), false)} ${renderButtons(words, parts)}
    </form>
  </section>`;
}

function renderKey({ words, parts, fault, typedKey }: EncryptPageOptions): Html {
  const { t } = words;
  const own = fault === 'no-key' || fault === 'secret-key' ? fault : undefined;
  return html`<section class="card" aria-labelledby="key">
    <h2 id="key">${t('page.encrypt.keyTitle')}</h2>
    <form method="post">
      <p id="key-rule">${t('page.encrypt.keyExplained')}</p>
      ${renderFault(words, own)}
      <p>
        <label for="public-key">${t('page.encrypt.key')}</label>
        <textarea
          id="public-key"
          name="publicKey"
          rows="3"
          required
          maxlength="4000"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          placeholder="age1…"
          dir="ltr"
          ${renderState('key-rule', own, true)}
        >
${typedKey}</textarea>
      </p>
      ${renderButtons(words, parts)}
    </form>
  </section>`;
}

/** Why the form came back, right above what is to be changed. */
function renderFault(words: PageWords, fault: LockFault | undefined): Html | undefined {
  return fault && html`<p class="warning" id="fault" role="alert">${faultText(words, fault)}</p>`;
}

/** Attributes of a field. The page opens at the first one that is wrong, so that nobody has to look for the reason. */
function renderState(rule: string, fault: LockFault | undefined, isFirst: boolean): Html {
  if (fault === undefined) return html`aria-describedby="${rule}"`;
  return html`aria-invalid="true" aria-describedby="${rule} fault" ${isFirst && html`autofocus`}`;
}

/** One button for each file; which one was pressed decides where the form goes. */
function renderButtons(words: PageWords, parts: readonly DownloadPart[]): Html {
  return html`${parts.map(
    (part) =>
      html`<p>
        <button class="button" type="submit" formaction="${part.lockHref}">${encryptedLabel(words, part)}</button>
      </p>`,
  )}`;
}

function faultText({ t }: PageWords, fault: LockFault): string {
  switch (fault) {
    case 'different':
      return t('page.encrypt.different');
    case 'odd-characters':
      return t('page.encrypt.oddCharacters');
    case 'too-short':
      return t('page.encrypt.tooShort', { min: MIN_PASSPHRASE_LENGTH });
    case 'too-long':
      return t('page.encrypt.tooLong', { max: MAX_PASSPHRASE_LENGTH });
    case 'secret-key':
      return t('page.encrypt.secretKey');
    case 'no-key':
      return t('page.encrypt.noKey');
    default:
      return assertNever(fault);
  }
}
