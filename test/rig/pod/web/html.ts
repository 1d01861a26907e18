const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup that needs no escaping any more. */
export interface Html {
  readonly markup: string;
}

/** A template whose values are escaped unless they are {@link Html} themselves. */
export function html(
  parts: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html {
  return { markup: parts.map((part, i) => part + render(values[i] ?? '')).join('') };
}

function render(value: string | number | Html | readonly Html[]): string {
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map((item) => item.markup).join('\n');
}

export function page(title: string, csrf: string | undefined, body: Html): string {
  return html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${csrf === undefined ? html`` : html`<meta name="csrf-token" content="${csrf}" />`}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `.markup;
}

/** A form that carries the token Rails asks for. */
export function form(action: string, csrf: string, fields: Html): Html {
  return html`<form action="${action}" accept-charset="UTF-8" method="post">
    <input type="hidden" name="authenticity_token" value="${csrf}" />
    ${fields}
  </form>`;
}
