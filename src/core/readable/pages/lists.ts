import { html } from '../../../kernel/html.ts';
import type { Comment, Contact } from '../items.ts';
import { outwardLink, withoutControls } from '../render-text.ts';
import type { Site } from '../site.ts';
import { renderNumberedPager, renderPage } from './frame.ts';
import { renderAccount, renderPicture, renderTime } from './post.ts';

export const PHOTOS_PER_PAGE = 60;
export const COMMENTS_PER_PAGE = 100;
export const CONTACTS_PER_PAGE = 250;

interface Numbered {
  readonly page: number;
  readonly pages: number;
}

/** A photo, and the post it is in. */
export interface ShownPhoto {
  readonly file: string;
  readonly time: number;
  /** Where its post is, from the folder above. */
  readonly postHref: string | undefined;
}

export function renderPhotosPage(
  site: Site,
  photos: readonly ShownPhoto[],
  at: Numbered & { readonly first: number },
): string {
  const { t } = site.words;
  return renderPage(site, {
    title: t('page.readable.photos'),
    section: 'photos',
    root: '../',
    main: html`<ul class="photos">
        ${photos.map(({ file, time, postHref }, index) => {
          const description =
            postHref === undefined
              ? t('page.readable.photoAlone', { number: at.first + index })
              : t('page.readable.photoOf', { number: at.first + index, day: site.day(time) });
          return html`<li>
            ${renderPicture(`../files/${file}`, description)}
            <p>
              ${
                postHref === undefined
                  ? t('page.readable.unposted')
                  : html`<a href="../${postHref}">${t('page.readable.postOf', { day: site.day(time) })}</a>`
              }
            </p>
          </li> `;
        })}
      </ul>
      ${renderNumberedPager(site, at.page, at.pages)}`,
  });
}

/** A comment under somebody else's post. */
export interface ShownComment {
  readonly number: number;
  readonly time: number;
  readonly comment: Comment;
}

export function commentAnchor(number: number): string {
  return `c${number}`;
}

export function renderCommentsPage(
  site: Site,
  comments: readonly ShownComment[],
  { page, pages, podHost }: Numbered & { readonly podHost: string },
): string {
  const { t } = site.words;
  return renderPage(site, {
    title: t('page.readable.comments'),
    section: 'comments',
    root: '../',
    main: html`<p>${t('page.readable.commentsIntro')}</p>
      ${comments.map(({ number, time, comment }) => {
        const heading = `${commentAnchor(number)}-when`;
        const original = `https://${podHost}/posts/${encodeURIComponent(comment.parent)}`;
        return html`<article class="card" id="${commentAnchor(number)}" aria-labelledby="${heading}">
          <h2 id="${heading}">${renderTime(site, time)}</h2>
          <div class="text" dir="auto">${site.texts.render(comment.text)}</div>
          <p class="quiet">${outwardLink(original, t('page.readable.original'))}</p>
        </article> `;
      })}${renderNumberedPager(site, page, pages)}`,
  });
}

export function renderContactsPage(site: Site, contacts: readonly Contact[], { page, pages }: Numbered): string {
  const { t } = site.words;
  return renderPage(site, {
    title: t('page.readable.contacts'),
    section: 'contacts',
    root: '../',
    main: html`<p>${t('page.readable.contactsIntro')}</p>
      <ul>
        <li><a href="../contacts.csv" download>${t('page.readable.contactsCsv')}</a></li>
        <li><a href="../contacts.vcf" download>${t('page.readable.contactsVcf')}</a></li>
      </ul>
      <ul class="contacts">
        ${contacts.map((contact) => {
          const groups = contact.groups.map(withoutControls).join(', ');
          return html`<li>
            <strong dir="auto">${withoutControls(contact.name)}</strong> ${renderAccount(contact.account)}<br /><span
              class="quiet"
              >${t('page.readable.sharing', {
                how: howShared(contact),
              })}${groups !== '' && html` · <bdi>${groups}</bdi>`}</span
            >
          </li> `;
        })}
      </ul>
      ${renderNumberedPager(site, page, pages)}`,
  });
}

/** Who shares with whom. */
export function howShared({ theyShare, youShare }: Contact): 'both' | 'you' | 'they' | 'none' {
  if (theyShare) return youShare ? 'both' : 'they';
  return youShare ? 'you' : 'none';
}
