import MarkdownIt from 'markdown-it';

/** What a message of the pod comes to on a screen. */
export interface Rendered {
  /** What can be read. */
  readonly text: string;
  /** Where it leads when it is pressed somewhere: addresses, mentions, tags. */
  readonly links: readonly string[];
  /** Elements besides those that only divide or stress text. */
  readonly elements: readonly string[];
}

/** @see diaspora*, lib/diaspora/taggable.rb and lib/diaspora/mentionable.rb: both look at the HTML that was made */
const TAG = /(?:^|\s|>)#([\p{L}\p{N}_-]+|<3)/gu;
const MENTION = /@\{(?:[^{}]+?; ?)?[^{};]+\}/gu;
const PLAIN_ELEMENTS = new Set(['p', 'br', 'ul', 'li', 'strong', 'h3', 'a']);

/** Where characters are put that stood as entities. */
const HIDDEN = 0xf0000;

/** As the pod renders private messages: without HTML of people, with hard breaks, addresses made into links. */
export function podMarkup(markdown: string): string {
  return Array.from(markupWithHidden(markdown), (character) => {
    const shown = revealed(character);
    return shown === character ? character : `&#${shown.codePointAt(0) ?? 0};`;
  }).join('');
}

/** What the pod's rendering of a message says, leads to and is made of. */
export function renderPodMarkdown(markdown: string): Rendered {
  const html = markupWithHidden(markdown);
  const shown = html.replaceAll(/<[^>]+>/gu, '');
  const www = shown.match(/\bwww\.\w/gu) ?? [];
  return {
    text: decode(html.replaceAll(/<\/(?:p|li|h\d)>|<br>/gu, '\n').replaceAll(/<[^>]+>/gu, '')),
    links: [
      ...[...html.matchAll(/href="([^"]*)"/gu)].map(([, address = '']) => decode(address)),
      ...(html.match(MENTION) ?? []),
      ...[...html.matchAll(TAG)].map(([, tag = '']) => `#${tag}`),
      ...www,
    ],
    elements: [...html.matchAll(/<(\w+)/gu)].map(([, name = '']) => name).filter((name) => !PLAIN_ELEMENTS.has(name)),
  };
}

function markupWithHidden(markdown: string): string {
  const parser = new MarkdownIt({ html: false, breaks: true, linkify: true });
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: true });
  // Redcarpet passes entities on as they are; this parser would make characters of them, and marks of those.
  return parser.render(markdown.replaceAll(/&#(\d+);/gu, (_, code) => String.fromCodePoint(HIDDEN + Number(code))));
}

function decode(text: string): string {
  return Array.from(text, revealed)
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function revealed(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code >= HIDDEN && code < HIDDEN + 0x80 ? String.fromCodePoint(code - HIDDEN) : character;
}
