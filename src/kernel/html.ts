/** Markup that is safe to show: made by {@link html}, or by a renderer that vouches for it. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  /** The template's own text as it stands, everything put into it escaped. */
  static fromTemplate(texts: readonly string[], values: readonly HtmlValue[]): Html {
    let markup = texts[0] ?? '';
    for (const [index, value] of values.entries()) markup += markupOf(value) + (texts[index + 1] ?? '');
    return new Html(markup);
  }

  /** Markup of a library that escapes whatever it is given, such as a Markdown renderer that lets no HTML through. */
  static fromRenderer(markup: string): Html {
    return new Html(markup);
  }

  toString(): string {
    return this.#markup;
  }
}

/** What a template takes. Texts are escaped, lists joined; `undefined` and `false` show nothing. */
export type HtmlValue = string | number | Html | undefined | false | readonly HtmlValue[];

/**
 * Builds markup: ``html`<p title="${title}">${text}</p>` ``.
 *
 * Safe in element content and in quoted attributes. Attributes that hold a URL take only URLs made by this program.
 */
export function html(texts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return Html.fromTemplate(texts, values);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

function markupOf(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.replaceAll(/[&<>"'`]/gu, (character) => ENTITIES[character] ?? '');
  return value.map(markupOf).join('');
}
