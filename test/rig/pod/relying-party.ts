import { z } from 'zod';

const registrationSchema = z.looseObject({ client_id: z.string(), client_secret: z.string() });

export interface RegisteredClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

const bodySchema = z.record(z.string(), z.unknown());

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? {} : bodySchema.parse(JSON.parse(text)),
  };
}

/** The client's side of OpenID Connect by hand, to look at the pod's answers as they are. */
export class RelyingParty {
  readonly #podUrl: string;

  constructor(podUrl: string) {
    this.#podUrl = podUrl;
  }

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return answerOf(await fetch(new URL(path, this.#podUrl), { headers, redirect: 'manual' }));
  }

  async register(metadata: object): Promise<Answer> {
    const response = await fetch(new URL('/api/openid_connect/clients', this.#podUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(metadata),
    });
    return answerOf(response);
  }

  async registered(redirectUri: string, more: object = {}): Promise<RegisteredClient> {
    const answer = await this.register({ client_name: 'test', redirect_uris: [redirectUri], ...more });
    const { client_id, client_secret } = registrationSchema.parse(answer.body);
    return { clientId: client_id, clientSecret: client_secret, redirectUri };
  }

  authorizeUrl(client: RegisteredClient, more: Readonly<Record<string, string>> = {}): string {
    const url = new URL('/api/openid_connect/authorizations/new', this.#podUrl);
    const asked = { scope: 'openid', state: 'a-state', nonce: 'a-nonce', ...more };
    url.search = new URLSearchParams({
      client_id: client.clientId,
      redirect_uri: client.redirectUri,
      response_type: 'code',
      ...asked,
    }).toString();
    return url.href;
  }

  async token(
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const response = await fetch(new URL('/api/openid_connect/access_tokens', this.#podUrl), {
      method: 'POST',
      headers,
      body: new URLSearchParams(fields),
    });
    return answerOf(response);
  }

  async redeem(client: RegisteredClient, callback: string): Promise<Answer> {
    return this.token({
      grant_type: 'authorization_code',
      code: new URL(callback).searchParams.get('code') ?? '',
      redirect_uri: client.redirectUri,
      client_id: client.clientId,
      client_secret: client.clientSecret,
    });
  }
}
