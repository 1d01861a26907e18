const MAX_REDIRECTS = 10;
const FORM = /<form action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/g;
const FIELD = /<input type="(?:hidden|text|password)" name="([^"]+)"(?: value="([^"]*)")?/g;

export interface Form {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface Visited {
  readonly url: string;
  readonly status: number;
  readonly body: string;
}

/** As much of a browser as signing in needs: cookies, forms, redirects. */
export class Browser {
  readonly #cookies = new Map<string, string>();
  readonly #origin: string;

  /** @param podUrl - Cookies are kept for this origin alone, and redirects to another one are not followed. */
  constructor(podUrl: string) {
    this.#origin = new URL(podUrl).origin;
  }

  /** Follows redirects inside the pod. A redirect that leaves it ends the visit with status 302 and that address. */
  async visit(url: string, form?: Readonly<Record<string, string>>): Promise<Visited> {
    let next = new URL(url, this.#origin).href;
    let fields = form;
    for (let hop = 0; hop < MAX_REDIRECTS; hop += 1) {
      const response = await this.#request(next, fields);
      const location = response.headers.get('location');
      if (location === null) return { url: next, status: response.status, body: await response.text() };
      await response.body?.cancel();
      next = new URL(location, next).href;
      fields = undefined;
      if (new URL(next).origin !== this.#origin) return { url: next, status: response.status, body: '' };
    }
    throw new Error('the pod redirects in circles');
  }

  /** Fills in the login form and returns the page that was asked for. @throws when the pod refuses the login. */
  async signIn(page: Visited, username: string, password: string): Promise<Visited> {
    const [login] = formsOf(page.body);
    if (login === undefined) throw new Error('there is no login form');
    const fields = { ...login.fields, 'user[username]': username, 'user[password]': password };
    const after = await this.visit(login.action, fields);
    if (new URL(after.url).pathname === '/users/sign_in') throw new Error(`the pod refused to sign ${username} in`);
    return after;
  }

  async #request(url: string, fields: Readonly<Record<string, string>> | undefined): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const equals = pair.indexOf('=');
      this.#cookies.set(pair.slice(0, equals), pair.slice(equals + 1));
    }
    return response;
  }
}

/** The forms of a page with the values they would send untouched. */
export function formsOf(body: string): readonly Form[] {
  return [...body.matchAll(FORM)].map(([, action = '', inside = '']) => ({
    action,
    fields: Object.fromEntries([...inside.matchAll(FIELD)].map(([, name = '', value = '']) => [name, value])),
  }));
}

/**
 * Walks through an OpenID Connect sign-in as a person with a browser would: login form, consent page.
 *
 * @param authorizeUrl - What the client sends the browser to.
 * @returns where the pod finally redirects to: the client's callback with a code or an error.
 * @throws when the pod refuses the login or shows an error page instead.
 */
export async function walkSignIn(
  podUrl: string,
  authorizeUrl: string,
  person: { readonly username: string; readonly password: string; readonly approve?: boolean },
): Promise<string> {
  const browser = new Browser(podUrl);
  let page = await browser.visit(authorizeUrl);
  if (new URL(page.url).pathname === '/users/sign_in') {
    page = await browser.signIn(page, person.username, person.password);
  }
  if (page.status === 302) return page.url; // an error sent straight back to the client
  const wanted = person.approve === false ? 'false' : 'true';
  const consent = formsOf(page.body).find((form) => form.fields['approve'] === wanted);
  if (consent === undefined) throw new Error(`the pod shows no consent page (status ${page.status})`);
  const answer = await browser.visit(consent.action, consent.fields);
  if (answer.status !== 302) throw new Error(`the pod answers the consent with status ${answer.status}`);
  return answer.url;
}
