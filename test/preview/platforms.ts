import { ButtonStyle, ComponentType } from 'discord.js';
import MarkdownIt from 'markdown-it';
import { bodyOf, renderReply as renderDiscord } from '../../adapters/discord/render.ts';
import { renderReply as renderDiaspora } from '../../adapters/diaspora/render.ts';
import { renderReply as renderMatrix } from '../../adapters/matrix/render.ts';
import type { Reply } from '../../src/core/chat/reply.ts';
import { Html, html } from '../../src/kernel/html.ts';
import { podMarkup } from '../adapters/diaspora/pod-markdown.ts';

/** A place where people read Pappus, and how one reply looks there: one piece of markup for each message. */
export interface PreviewPlatform {
  readonly id: string;
  readonly name: string;
  readonly draw: (reply: Reply) => readonly Html[];
}

/** What the adapters send, drawn as the apps of their platforms draw it. */
export const PLATFORMS: readonly PreviewPlatform[] = [
  {
    id: 'discord',
    name: 'Discord',
    draw: (reply) => renderDiscord(reply).map((message) => drawDiscord(bodyOf(message))),
  },
  {
    id: 'matrix',
    name: 'Matrix',
    draw: (reply) => renderMatrix(reply).map(({ formattedBody }) => asMarkup(formattedBody)),
  },
  {
    id: 'pod',
    name: 'The pod’s messages',
    draw: (reply) => renderDiaspora(reply).map((markdown) => asMarkup(podMarkup(markdown))),
  },
];

/** The part of CommonMark that Discord draws, in the same marks. */
const DISCORD_MARKDOWN = new MarkdownIt('zero', { html: false, breaks: true }).enable([
  'heading',
  'list',
  'emphasis',
  'strikethrough',
  'backticks',
  'blockquote',
  'escape',
  'autolink',
  'newline',
]);

const BUTTON_CLASSES: Readonly<Record<number, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Success]: 'primary',
};

function drawDiscord({ content, components }: ReturnType<typeof bodyOf>): Html {
  const buttons = components
    .flatMap((row) => row.components)
    .filter(({ type }) => type === ComponentType.Button)
    .map(({ label, style }) => html`<li class="${BUTTON_CLASSES[style] ?? 'secondary'}">${label}</li>`);
  return html`${asMarkup(DISCORD_MARKDOWN.render(content))}${
    buttons.length > 0 &&
    html`<ul class="buttons">
      ${buttons}
    </ul>`
  }`;
}

/** The headlines of messages stand below those of the page. */
function asMarkup(markup: string): Html {
  return Html.fromTemplate([markup.replaceAll(/<(\/?)h[1-6]>/gu, '<$1h4>')], []);
}
