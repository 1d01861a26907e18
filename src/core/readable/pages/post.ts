import type { Html } from '../../../kernel/html.ts';
import { html } from '../../../kernel/html.ts';
import type { Comment, Post, PostPhoto } from '../items.ts';
import { outwardLink, profileUrlOf, withoutControls } from '../render-text.ts';
import type { Site } from '../site.ts';

/** More under one post are not shown: a page has to open on a phone. */
export const MAX_COMMENTS_SHOWN = 1_000;
/** So many stand open; more are unfolded by whoever wants to read them. */
const OPEN_COMMENTS = 5;

/** A post with all that is known of it. */
export interface ShownPost {
  readonly number: number;
  readonly time: number;
  readonly post: Post;
  readonly likes: number;
  readonly comments: readonly Comment[];
  readonly commentCount: number;
  /** Votes for each answer of its poll. */
  readonly votes: readonly number[];
}

export interface PostContext {
  readonly site: Site;
  /** The file of a photo beside the pages; `undefined` where it is not here. */
  readonly fileOf: (photo: string) => string | undefined;
  /** The pod that the account was on. */
  readonly podHost: string;
}

export function anchorOf(post: number): string {
  return `p${post}`;
}

export function renderPost(context: PostContext, shown: ShownPost): Html {
  const { site } = context;
  const { t } = site.words;
  const { number, post, time, likes } = shown;
  const heading = `${anchorOf(number)}-when`;
  return html`<article class="card" id="${anchorOf(number)}" aria-labelledby="${heading}">
    <h2 id="${heading}">${renderTime(site, time)}</h2>
    <p class="quiet">
      ${t(post.isPublic ? 'page.readable.public' : 'page.readable.limited')}${
        post.place !== '' && html` · ${t('page.readable.place', { place: withoutControls(post.place) })}`
      }
    </p>
    ${renderReshare(context, post)}${post.text !== '' && html`<div class="text" dir="auto">${site.texts.render(post.text)}</div> `}${renderPhotos(
      context,
      shown,
    )}${renderPoll(site, shown)}${likes > 0 && html`<p class="quiet">${t('page.readable.likeCount', { count: likes })}</p> `}${renderComments(
      site,
      shown,
    )}
  </article> `;
}

export function renderTime(site: Site, time: number): Html {
  if (Number.isNaN(time)) return html`${site.instant(time)}`;
  return html`<time datetime="${new Date(time).toISOString()}">${site.instant(time)}</time>`;
}

/** What was passed on belongs to somebody else: the archive names it and no more. */
function renderReshare({ site, podHost }: PostContext, { reshared }: Post): Html | undefined {
  if (reshared === null) return undefined;
  const { t } = site.words;
  if (reshared.author === '') return html`<p>${t('page.readable.reshareGone')}</p> `;
  const original = outwardLink(
    `https://${podHost}/posts/${encodeURIComponent(reshared.guid)}`,
    t('page.readable.original'),
  );
  return html`<p>${t('page.readable.reshared', { author: withoutControls(reshared.author) })} ${original}</p> `;
}

function renderPhotos({ site, fileOf }: PostContext, { post, time }: ShownPost): Html | undefined {
  const { photos } = post;
  if (photos.length === 0) return undefined;
  const kind = photos.length === 1 ? 'photos one' : 'photos';
  return html`<ul class="${kind}">
    ${photos.map((photo, at) => html`<li>${renderPhoto(site, { photo, file: fileOf(photo.name), number: at + 1, time })}</li> `)}
  </ul> `;
}

function renderPhoto(
  site: Site,
  {
    photo,
    file,
    number,
    time,
  }: { readonly photo: PostPhoto; readonly file: string | undefined; readonly number: number; readonly time: number },
): Html {
  const { t } = site.words;
  if (file === undefined) {
    return html`<p class="gone">
      ${t('page.readable.photoGone')} ${outwardLink(photo.url, withoutControls(photo.name))}
    </p>`;
  }
  return renderPicture(`../files/${file}`, t('page.readable.photoOf', { number, day: site.day(time) }));
}

/** A picture in a frame of a fixed size, so that the page does not jump while pictures come. */
export function renderPicture(href: string, description: string): Html {
  return html`<a href="${href}"
    ><img src="${href}" alt="${description}" width="320" height="240" loading="lazy" decoding="async"
  /></a>`;
}

function renderPoll(site: Site, { post, votes }: ShownPost): Html | undefined {
  const { poll } = post;
  if (poll === null) return undefined;
  const { t } = site.words;
  return html`<div class="poll">
    <p dir="auto"><strong>${t('page.readable.poll', { question: withoutControls(poll.question) })}</strong></p>
    <ul>
      ${poll.answers.map(
        ({ answer }, at) =>
          html`<li>
            <span dir="auto">${withoutControls(answer)}</span>
            <span class="quiet">${t('page.readable.votes', { count: votes[at] ?? 0 })}</span>
          </li> `,
      )}
    </ul>
  </div> `;
}

function renderComments(site: Site, { comments, commentCount }: ShownPost): Html | undefined {
  if (commentCount === 0) return undefined;
  const { t } = site.words;
  const items = html`<ol class="comments">
    ${comments.map((comment) => html`<li>${renderComment(site, comment)}</li> `)}
  </ol>`;
  const more = commentCount - comments.length;
  const rest = more > 0 && html`<p>${t('page.readable.moreComments', { count: more })}</p>`;
  const label = t('page.readable.commentCount', { count: commentCount });
  return commentCount > OPEN_COMMENTS
    ? html`<details>
        <summary>${label}</summary>
        ${items}${rest}
      </details> `
    : html`<h3>${label}</h3>
        ${items}${rest} `;
}

function renderComment(site: Site, { author, at, text }: Comment): Html {
  return html`<p class="quiet">${renderAccount(author)} · ${renderTime(site, Date.parse(at))}</p>
    <div class="text" dir="auto">${site.texts.render(text)}</div>`;
}

/** Somebody's account, with their page at their pod behind it. */
export function renderAccount(account: string): Html {
  const url = profileUrlOf(account);
  const shown = withoutControls(account);
  return url === undefined ? html`<bdi>${shown}</bdi>` : html`<bdi>${outwardLink(url, shown)}</bdi>`;
}
