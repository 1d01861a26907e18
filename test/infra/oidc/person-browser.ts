import { walkSignIn } from '../../rig/pod/browser.ts';

export interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** A person's browser on the pages of Pappus: one cookie jar, no script, redirects followed one by one. */
export class PersonBrowser {
  readonly cookies = new Map<string, string>();
  readonly #publicUrl: URL;
  readonly #podUrl: string;

  constructor(publicUrl: URL, podUrl: string) {
    this.#publicUrl = publicUrl;
    this.#podUrl = podUrl;
  }

  /** One request, no redirect followed. */
  async open(url: string, init: RequestInit = {}): Promise<Page> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    if (cookie !== '') headers.set('cookie', cookie);
    const response = await fetch(new URL(url, this.#publicUrl), { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      this.cookies.set(name, value);
    }
    return { status: response.status, headers: response.headers, body: await response.text() };
  }

  /** Opens the link and presses its button. @returns where the button leads. */
  async leave(link: string): Promise<string> {
    await this.open(link);
    const answer = await this.open(link, { method: 'POST' });
    const to = answer.headers.get('location');
    if (answer.status !== 303 || to === null) throw new Error(`the button leads nowhere (${answer.status})`);
    return to;
  }

  /** Signs in at the pod and consents. @returns the callback with its code, not opened yet. */
  async signInAtPod(authorizeUrl: string, username: string, approve = true): Promise<string> {
    return walkSignIn(this.#podUrl, authorizeUrl, { username, password: `${username}-password`, approve });
  }

  /** Opens a callback and follows it to the page with the code, where it leads there. */
  async comeBack(callback: string): Promise<Page> {
    const answer = await this.open(callback);
    const to = answer.headers.get('location');
    return answer.status === 303 && to !== null ? this.open(to) : answer;
  }

  /** The whole way: link, button, pod, callback. @returns the page at its end. */
  async signIn(link: string, username: string, approve = true): Promise<Page> {
    return this.comeBack(await this.signInAtPod(await this.leave(link), username, approve));
  }
}
