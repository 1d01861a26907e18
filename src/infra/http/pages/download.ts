import { type AgePublicKey, shortKey } from '../../../core/downloads/archive-lock.ts';
import type { VaultKind } from '../../../core/archive/vault-kind.ts';
import type { MessageKey } from '../../../core/i18n/catalog.ts';
import { LOCALES } from '../../../core/i18n/locales.ts';
import { type Html, html } from '../../../kernel/html.ts';
import type { PageWords } from '../page-words.ts';
import { renderFrame } from './frame.ts';

/** What an archive holds, as far as its receipt tells. */
export interface PartContents {
  readonly profile?: { readonly posts: number; readonly contacts: number; readonly interactions: number };
  readonly photos?: { readonly found: number; readonly expected: number };
  readonly readable?: { readonly posts: number; readonly photos: number };
  /** Names of photos that posts mention and the pod no longer has; perhaps only the first of them. */
  readonly missingPhotos: readonly string[];
  readonly missingPhotosCount: number;
}

/** One file on the page. */
export interface DownloadPart {
  readonly kind: VaultKind;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly href: string;
  /** Where the form goes that asks for it encrypted. */
  readonly lockHref: string;
  readonly receiptHref: string;
  readonly contents: PartContents;
}

export interface DownloadPageOptions {
  readonly words: PageWords;
  readonly parts: readonly DownloadPart[];
  readonly until: Date;
  readonly now: Date;
  /** What the files are encrypted to, if the person has said so in the chat. */
  readonly publicKey: AgePublicKey | undefined;
  /** Where files can be had encrypted. */
  readonly encryptHref: string;
  /** Where the form goes that switches the link off. */
  readonly revokeHref: string;
}

/** More names than this are no help on a phone; the receipt has all. */
const MAX_NAMES_SHOWN = 200;

export function renderDownloadPage(options: DownloadPageOptions): string {
  const { words, parts, until, now, publicKey, revokeHref } = options;
  const { t } = words;
  return renderFrame({
    words,
    title: t('page.download.title'),
    main: html`<p>${t('page.download.intro', { count: parts.length })}</p>
      ${parts.some(({ kind }) => kind === 'profile') && html`<p class="warning">${t('page.download.private')}</p>`}
      ${publicKey !== undefined && renderEncrypted(words, publicKey)}
      ${parts.map((part) => renderPart(words, part, publicKey !== undefined))}
      <p>${t('page.download.until', { until: words.instant(until, now) })}</p>
      <p class="quiet">${publicKey === undefined ? t('page.download.broken') : t('page.encrypt.noResume')}</p>
      ${publicKey === undefined && renderOffer(options)}
      <section class="card" aria-labelledby="done">
        <h2 id="done">${t('page.download.revokeTitle')}</h2>
        <p>${t('page.download.revokeExplained')}</p>
        <form method="post" action="${revokeHref}">
          <button class="button plain" type="submit">${t('page.download.revoke')}</button>
        </form>
      </section>`,
  });
}

/** Encryption, for those who want it. */
function renderOffer({ words: { t }, encryptHref }: DownloadPageOptions): Html {
  return html`<section class="card" aria-labelledby="encryption">
    <h2 id="encryption">${t('page.download.encryptTitle')}</h2>
    <p>${t('page.download.encryptExplained')}</p>
    <p><a class="button plain" href="${encryptHref}">${t('page.download.encrypt')}</a></p>
  </section>`;
}

/** What everything on the page is encrypted to; before the files, because it decides whether they can be opened. */
function renderEncrypted({ t, locale }: PageWords, publicKey: AgePublicKey): Html {
  return html`<section class="card" aria-labelledby="encryption">
    <h2 id="encryption">${t('page.download.encryptedTitle')}</h2>
    <p>${t('page.download.encrypted')} <code translate="no">${shortKey(publicKey)}</code></p>
    <p>${t('page.download.encryptedChange', { word: LOCALES[locale].commands['encrypt-off'][0] })}</p>
    <p><a href="/decrypt">${t('page.decrypt.title')}</a></p>
  </section>`;
}

const PART_TEXTS = {
  profile: {
    heading: 'page.download.profile',
    explained: 'page.download.profileExplained',
    save: 'page.download.saveProfile',
    saveEncrypted: 'page.encrypt.saveProfile',
  },
  photos: {
    heading: 'page.download.photos',
    explained: 'page.download.photosExplained',
    save: 'page.download.savePhotos',
    saveEncrypted: 'page.encrypt.savePhotos',
  },
  readable: {
    heading: 'page.download.readable',
    explained: 'page.download.readableExplained',
    save: 'page.download.saveReadable',
    saveEncrypted: 'page.encrypt.saveReadable',
  },
} as const satisfies Readonly<
  Record<VaultKind, Readonly<Record<'heading' | 'explained' | 'save' | 'saveEncrypted', MessageKey>>>
>;

/** What the button says that saves a file encrypted. */
export function encryptedLabel(words: PageWords, { kind, sizeBytes }: DownloadPart): string {
  return words.t(PART_TEXTS[kind].saveEncrypted, { size: words.size(sizeBytes) });
}

/**
 * The links have no `download` attribute: the server sends files as attachments, and an answer that is no file, such as
 * “try again in a minute”, is to be shown and not saved.
 */
function renderPart(words: PageWords, part: DownloadPart, isEncrypted: boolean): Html {
  const { t } = words;
  const size = words.size(part.sizeBytes);
  const { heading, explained, save } = PART_TEXTS[part.kind];
  const label = isEncrypted ? encryptedLabel(words, part) : t(save, { size });
  const digestOf = isEncrypted ? t('page.encrypt.checksumExplained') : t('page.download.checksumExplained');
  return html`<section class="card" aria-labelledby="${part.kind}">
    <h2 id="${part.kind}">${t(heading)}</h2>
    <p>${t(explained)} ${renderCounts(words, part.contents)}</p>
    <p><a class="button" href="${part.href}">${label}</a></p>
    <dl>
      <dt>${t('page.download.checked')}</dt>
      <dd>${t(part.kind === 'readable' ? 'page.download.checkedReadable' : 'page.download.checkedExplained')}</dd>
      ${renderNotInIt(words, part)}
    </dl>
    ${renderMissing(words, part.contents)}
    <details>
      <summary>${t('page.download.checksum')}</summary>
      <p>${digestOf} <code>${part.sha256}</code></p>
      <p><a href="${part.receiptHref}">${t('page.download.receipt')}</a></p>
    </details>
  </section>`;
}

function renderCounts({ t }: PageWords, { profile, photos, readable }: PartContents): string | undefined {
  if (readable !== undefined) return t('page.download.readableCounts', { ...readable });
  if (profile !== undefined) return t('page.download.profileCounts', { ...profile });
  return photos && t('page.download.photosCounts', { ...photos });
}

/** What is left out; nothing is said of photos that nobody counted. */
function renderNotInIt({ t }: PageWords, { kind, contents }: DownloadPart): Html | undefined {
  const { photos, missingPhotosCount } = contents;
  if (kind === 'readable') {
    return html`<dt>${t('page.download.notInIt')}</dt>
      <dd>${t('page.download.notInItReadable')}</dd>`;
  }
  if (kind === 'photos' && photos === undefined && missingPhotosCount === 0) return undefined;
  const missing = Math.max(missingPhotosCount, photos ? photos.expected - photos.found : 0);
  return html`<dt>${t('page.download.notInIt')}</dt>
    <dd>${kind === 'profile' ? t('page.download.notInItProfile') : t('page.download.notInItPhotos', { missing })}</dd>`;
}

function renderMissing({ t }: PageWords, { missingPhotos, missingPhotosCount }: PartContents): Html | undefined {
  if (missingPhotos.length === 0) return undefined;
  const shown = missingPhotos.slice(0, MAX_NAMES_SHOWN);
  const more = missingPhotosCount - shown.length;
  return html`<details>
    <summary>${t('page.download.missingPhotos')}</summary>
    <ul>
      ${shown.map((name) => html`<li><code>${name}</code></li>`)}
    </ul>
    ${more > 0 && html`<p>${t('page.download.missingMore', { count: more })}</p>`}
  </details>`;
}
