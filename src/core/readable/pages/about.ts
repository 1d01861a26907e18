import { html } from '../../../kernel/html.ts';
import { withoutControls } from '../render-text.ts';
import type { Site } from '../site.ts';
import { renderPage } from './frame.ts';

export interface Gaps {
  /** Whether the photos of the account were there when the copy was made. */
  readonly hasPhotos: boolean;
  /** Photos that posts name and the pod did not give out; perhaps only the first of them. */
  readonly missingPhotos: readonly string[];
  readonly missingCount: number;
  /** Files of the photos archive that no browser could show. */
  readonly leftOut: number;
  readonly reshares: number;
  readonly ownLikes: number;
}

/** What is not in here, and where it is. */
export function renderGaps(site: Site, gaps: Gaps): string {
  const { t } = site.words;
  const { hasPhotos, missingCount, missingPhotos, leftOut, reshares, ownLikes } = gaps;
  const more = missingCount - missingPhotos.length;
  const others = [
    t('page.readable.gapPosts'),
    ...(reshares > 0 ? [t('page.readable.gapReshares', { count: reshares })] : []),
    ...(ownLikes > 0 ? [t('page.readable.gapLikes', { count: ownLikes })] : []),
    t('page.readable.gapNotifications'),
  ];
  return renderPage(site, {
    title: t('page.readable.about'),
    section: 'about',
    root: '',
    main: html`<h2>${t('page.readable.gapMessagesTitle')}</h2>
      <p>${t('page.readable.gapMessages')}</p>
      <h2>${t('page.readable.gapPhotosTitle')}</h2>
      ${
        hasPhotos
          ? html`<p>${t('page.readable.gapPhotos', { missing: missingCount })}</p>
              ${
                missingPhotos.length > 0 &&
                html`<details>
                  <summary>${t('page.readable.gapPhotosList')}</summary>
                  <ul>
                    ${missingPhotos.map((name) => html`<li><code>${withoutControls(name)}</code></li> `)}
                  </ul>
                  ${more > 0 && html`<p>${t('page.download.missingMore', { count: more })}</p>`}
                </details> `
              }${leftOut > 0 && html`<p>${t('page.readable.gapFiles', { count: leftOut })}</p> `}`
          : html`<p>${t('page.readable.gapNoPhotos')}</p>`
      }
      <h2>${t('page.readable.gapOthersTitle')}</h2>
      <ul>
        ${others.map((text) => html`<li>${text}</li> `)}
      </ul>
      <h2>${t('page.readable.gapKeyTitle')}</h2>
      <p>${t('page.readable.gapKey')}</p>`,
  });
}
