import createMarkdown from 'markdown-it';
import type { MarkdownIt, Token } from 'markdown-it';
import { Html, html } from '../../kernel/html.ts';
import { findDiasporaId, hostOf, usernameOf } from '../../kernel/ids.ts';
import { HASHTAG } from './hashtags.ts';

/** Where a link of somebody else may lead: out into the world, and never to a file beside the pages. */
const OUTWARD = /^(?:https?:\/\/|mailto:)/iu;
/** Nothing that a screen shows, and some of it hides how a text goes on. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu;
/** diaspora*, lib/diaspora/mentionable.rb. */
const MENTION = /@\{(?:(?<name>[^{}\n]{0,200}?); ?)?(?<id>[^{};\s]{1,300})\}/uy;
const OUT = 'rel="noreferrer noopener nofollow"';

/** Puts posts and comments of people into markup that runs nothing and loads nothing. */
export interface TextRenderer {
  render(text: string): Html;
}

/**
 * Renders as the pod does, with two differences: pictures elsewhere become links, because opening an old post should
 * tell nobody; and headings become bold lines, because the page has headings of its own.
 *
 * @param sayPicture - What the link of a picture says.
 */
export function createTextRenderer(sayPicture: (description: string) => string): TextRenderer {
  const md = createMarkdown('default', { html: false, breaks: true, linkify: true, typographer: false });
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  md.validateLink = (url) => OUTWARD.test(url.trim());
  addMentions(md);
  addHashtags(md);
  md.renderer.rules['link_open'] = (tokens, at) => {
    const url = escapeOf(md, tokens[at]?.attrGet('href'));
    // A link without a word could not be told from others by those who hear the page.
    return `<a href="${url}" ${OUT}>${isEmptyLink(tokens, at) ? url : ''}`;
  };
  md.renderer.rules['image'] = (tokens, at) => {
    const token = tokens[at];
    const url = String(token?.attrGet('src') ?? '');
    const description = token?.content.trim() ?? '';
    const said = md.utils.escapeHtml(sayPicture(description === '' ? hostIn(url) : description));
    // The link that it is in leads somewhere already.
    return isInLink(tokens, at) ? said : `<a href="${escapeOf(md, url)}" ${OUT}>${said}</a>`;
  };
  md.renderer.rules['th_open'] = (tokens, at) => (tokens[at + 1]?.content === '' ? '<td>' : '<th>');
  md.renderer.rules['th_close'] = (tokens, at) => (tokens[at - 1]?.content === '' ? '</td>' : '</th>');
  md.renderer.rules['heading_open'] = () => '<p class="lead">';
  md.renderer.rules['heading_close'] = () => '</p>\n';
  return { render: (text) => Html.fromRenderer(md.render(withoutControls(text))) };
}

/** A text without what cannot be seen. */
export function withoutControls(text: string): string {
  return text.replaceAll(CONTROLS, '');
}

/** What a text says, on one line, as it is searched. */
export function plainOf(text: string): string {
  return withoutControls(text)
    .replaceAll(
      /@\{(?:([^{}\n]{0,200}?); ?)?([^{};\s]{1,300})\}/gu,
      (_, name: string | undefined, id: string) => name ?? id,
    )
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Where a person's page at their pod is, or was; `undefined` for what is no account. */
export function profileUrlOf(account: string): string | undefined {
  const id = findDiasporaId(account);
  return id && `https://${hostOf(id)}/u/${usernameOf(id)}`;
}

/** An address of somebody else as a link that leads out, if it does. */
export function outwardLink(url: string, label: string): Html {
  if (!OUTWARD.test(url) || !URL.canParse(url)) return html`${label}`;
  return html`<a href="${new URL(url).href}" rel="noreferrer noopener nofollow">${label}</a>`;
}

function escapeOf(md: MarkdownIt, value: string | number | null | undefined): string {
  return md.utils.escapeHtml(String(value ?? ''));
}

function isEmptyLink(tokens: readonly Token[], at: number): boolean {
  const rest = tokens.slice(at + 1);
  const inside = rest.slice(
    0,
    rest.findIndex(({ type }) => type === 'link_close'),
  );
  return inside.every(({ content }) => content.trim() === '');
}

function isInLink(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(0, at);
  return (
    before.findLastIndex(({ type }) => type === 'link_open') > before.findLastIndex(({ type }) => type === 'link_close')
  );
}

function hostIn(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}

function addMentions(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'mention', (state, silent) => {
    if (state.src[state.pos] !== '@') return false;
    MENTION.lastIndex = state.pos;
    const found = MENTION.exec(state.src);
    if (found === null || found.index + found[0].length > state.posMax) return false;
    const id = found.groups?.['id'] ?? '';
    const name = found.groups?.['name'] ?? '';
    if (!silent) {
      const token = state.push('mention', '', 0);
      token.content = name.trim() === '' ? id : name.trim();
      token.meta = { id };
    }
    state.pos += found[0].length;
    return true;
  });
  md.renderer.rules['mention'] = (tokens, at) => {
    const token = tokens[at];
    return `<span class="mention">@${md.utils.escapeHtml(token?.content ?? '')}</span>`;
  };
}

/** Tags are marked, and not links: without a server there is nothing that could be asked for them. */
function addHashtags(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'hashtag', (state, silent) => {
    if (state.src[state.pos] !== '#') return false;
    const rest = state.src.slice(Math.max(0, state.pos - 1), Math.min(state.posMax, state.pos + 300));
    const skipped = state.pos === 0 ? 0 : 1;
    HASHTAG.lastIndex = 0;
    const found = [...rest.matchAll(HASHTAG)].find(({ index }) => index === skipped);
    const tag = found?.groups?.['tag'];
    if (tag === undefined) return false;
    if (!silent) state.push('hashtag', '', 0).content = tag;
    state.pos += tag.length + 1;
    return true;
  });
  md.renderer.rules['hashtag'] = (tokens, at) =>
    `<span class="tag">#${md.utils.escapeHtml(tokens[at]?.content ?? '')}</span>`;
}
