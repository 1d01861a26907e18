import { type Html, html } from '../../../kernel/html.ts';

/** A number that is to be seen first, in a list of the class `figures`. */
export function renderFigure(label: string, value: string): Html {
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}
