import type { Block } from '../../../../core/chat/reply.ts';
import { type Html, html } from '../../../../kernel/html.ts';

/** Parts of a reply as a page shows them. What can only be pressed in a chat is left out. */
export function renderBlocks(blocks: readonly Block[]): Html {
  return html`${blocks.map(renderBlock)}`;
}

function renderBlock(block: Block): Html | undefined {
  switch (block.kind) {
    case 'headline':
      return html`<p><strong>${block.text}</strong></p>`;
    case 'paragraph':
      return html`<p class="said">${block.text}</p>`;
    case 'warning':
      return html`<p class="warning">${block.text}</p>`;
    case 'code':
      return html`<p><code>${block.text}</code></p>`;
    case 'letter':
      return html`<blockquote>${block.paragraphs.map((text) => html`<p>${text}</p>`)}</blockquote>`;
    case 'facts':
      return renderFacts(block.rows);
    case 'list':
      return html`<ul>
        ${block.items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
    case 'progress':
      return html`<p>
        <label
          ><span>${block.label}</span> <progress value="${block.step}" max="${Math.max(block.steps, 1)}"></progress
        ></label>
      </p>`;
    case 'link':
      // The team reads where it leads; nobody follows a link of somebody's text from these pages.
      return html`<p>${block.label}: <code>${block.url}</code></p>`;
    case 'buttons':
      return undefined;
    default:
      return block satisfies never;
  }
}

export function renderFacts(rows: readonly { readonly label: string; readonly value: string }[]): Html {
  return html`<dl>
    ${rows.map(
      ({ label, value }) =>
        html`<dt>${label}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}
