import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { answerKeys } from './keys.ts';
import { Ledger, jsonOf } from './ledger.ts';
import type { Json, Session } from './ledger.ts';
import { filterOf, syncOf } from './sync.ts';

/** What goes wrong with one request: a status, or the connection cut before or after the homeserver has acted. */
export type Mishap = number | 'cut-before' | 'cut-after' | 'silence' | undefined;

export interface Call {
  readonly method: string;
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Json;
  /** Whose token it bears. */
  readonly from: string | undefined;
}

export class Refusal extends Error {
  readonly status: number;
  readonly answer: Json;
  constructor(status: number, errcode: string, more: Json = {}) {
    super(errcode);
    this.status = status;
    this.answer = { errcode, error: errcode, ...more };
  }
}

const PREFIX = '/_matrix/client/v3/';
const LONGEST_POLL_MS = 30_000;

/** A homeserver on loopback that speaks as much of the client-server API as direct chats that encrypt need. */
export class LoopbackHomeserver implements AsyncDisposable {
  readonly ledger = new Ledger();
  /** Asked before each request. */
  mishap: (call: Call) => Mishap = () => undefined;
  readonly calls: string[] = [];
  /** The newest `since` of each token: what its client has dealt with. */
  readonly acknowledged = new Map<string, number>();
  url = '';
  readonly #server = createServer((request, response) => {
    void this.#serve(request, response).catch(() => response.destroy());
  });

  static async start(): Promise<LoopbackHomeserver> {
    const homeserver = new LoopbackHomeserver();
    await homeserver.listen(0);
    return homeserver;
  }

  async listen(port: number): Promise<void> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
    const { port: taken } = this.#server.address() as AddressInfo;
    this.url = `http://127.0.0.1:${taken}`;
  }

  /** Is not there any more; what it knows stays. */
  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  async register(username: string) {
    const { user, device } = this.ledger.register(username, `password of ${username}`);
    return { userId: user.id, deviceId: device.id, token: device.token };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const path = url.pathname.replace(PREFIX, '').split('/').map(decodeURIComponent);
    const body = jsonOf(text === '' ? {} : JSON.parse(text));
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const from = this.ledger.sessionOf(token)?.user.id;
    const call: Call = { method: request.method ?? 'GET', path, query: url.searchParams, body, from };
    this.calls.push(`${call.method} ${path.join('/')}`);
    const mishap = this.mishap(call);
    if (mishap === 'silence') return;
    if (mishap === 'cut-before') return void response.destroy();
    const [status, answer] =
      typeof mishap === 'number'
        ? [mishap, mishap === 429 ? { errcode: 'M_LIMIT_EXCEEDED', retry_after_ms: 20 } : {}]
        : await this.#answer(call, token, request);
    if (mishap === 'cut-after') return void response.destroy();
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }

  async #answer(call: Call, token: string, request: IncomingMessage): Promise<readonly [number, unknown]> {
    try {
      if (call.path.join('/') === '/_matrix/client/versions') return [200, { versions: ['v1.11'] }];
      const session = this.ledger.sessionOf(token);
      if (session === undefined) throw new Refusal(401, 'M_UNKNOWN_TOKEN');
      if (call.path[0] === 'sync') return [200, await this.#sync(call, session, request)];
      return [200, answerKeys(this.ledger, session, call) ?? this.#answerOf(session, call)];
    } catch (err) {
      if (err instanceof Refusal) return [err.status, err.answer];
      throw err;
    }
  }

  async #sync({ query }: Call, session: Session, request: IncomingMessage): Promise<unknown> {
    const since = query.has('since') ? Number(query.get('since')?.slice(1)) : undefined;
    if (since !== undefined) this.acknowledged.set(session.device.token, since);
    const deadline = Date.now() + Math.min(Number(query.get('timeout') ?? 0), LONGEST_POLL_MS);
    for (;;) {
      if (this.ledger.sessionOf(session.device.token) === undefined) throw new Refusal(401, 'M_UNKNOWN_TOKEN');
      const { changed } = this.ledger;
      const answer = syncOf(this.ledger, session, since, filterOf(query.get('filter')));
      if (answer !== undefined) return answer;
      const leftMs = deadline - Date.now();
      if (leftMs <= 0 || request.destroyed) {
        const { size } = session.device.oneTimeKeys;
        return { next_batch: `s${since ?? 0}`, device_one_time_keys_count: { signed_curve25519: size } };
      }
      await Promise.race([changed, delay(Math.min(leftMs, 500), undefined, { ref: false })]);
    }
  }

  #answerOf({ user, device }: Session, { method, path, query, body }: Call): unknown {
    const { ledger } = this;
    const [noun = '', id = '', verb = '', ...rest] = path;
    if (noun === 'account') return { user_id: user.id, device_id: device.id };
    if (noun === 'createRoom') return { room_id: ledger.createRoom(user.id, body) };
    if (noun === 'user' && verb === 'account_data') {
      const type = rest[0] ?? '';
      if (method === 'PUT') user.accountData.set(type, body);
      const found = user.accountData.get(type);
      if (found === undefined) throw new Refusal(404, 'M_NOT_FOUND');
      return method === 'PUT' ? {} : found;
    }
    if (noun === 'directory') {
      const found = ledger.aliases.get(verb);
      if (found === undefined) throw new Refusal(404, 'M_NOT_FOUND');
      return { room_id: found, servers: [] };
    }
    const membership = ledger.membership(id, user.id);
    const member = (content: Json, whom = user.id) =>
      ledger.add(id, { type: 'm.room.member', sender: user.id, state_key: whom, content });
    if (noun === 'join') {
      if (membership !== 'invite' && membership !== 'join') throw new Refusal(403, 'M_FORBIDDEN');
      if (membership === 'invite') member({ membership: 'join' });
      return { room_id: id };
    }
    if (noun !== 'rooms' || membership === undefined) throw new Refusal(noun === 'rooms' ? 403 : 404, 'M_FORBIDDEN');
    if (verb === 'leave') {
      member({ membership: 'leave' });
      return {};
    }
    if (membership !== 'join') throw new Refusal(403, 'M_FORBIDDEN');
    if (verb === 'invite') {
      member({ membership: 'invite' }, String(body['user_id']));
      return {};
    }
    if (verb === 'receipt') return {};
    if (verb === 'members') {
      return {
        chunk: ledger.members(id).filter(({ content }) => content['membership'] !== query.get('not_membership')),
      };
    }
    if (verb === 'state') {
      const found = ledger.state(id, rest[0] ?? '', rest[1]);
      if (found === undefined) throw new Refusal(404, 'M_NOT_FOUND');
      return found.content;
    }
    if (verb === 'send') {
      const [type = '', transaction = ''] = rest;
      if (!ledger.mayAdd(id, type, user.id)) throw new Refusal(403, 'M_FORBIDDEN');
      const key = `${device.id} ${id} ${transaction}`;
      return { event_id: ledger.addOnce(key, id, { type, sender: user.id, content: body }) };
    }
    if (verb === 'messages') return pageOf(ledger, id, query);
    throw new Refusal(404, 'M_UNRECOGNIZED');
  }
}

function pageOf(ledger: Ledger, roomId: string, query: URLSearchParams) {
  const placeOf = (name: string) => Number(query.get(name)?.slice(1) ?? (name === 'from' ? Infinity : 0));
  const older = (ledger.rooms.get(roomId) ?? []).filter(({ at }) => at < placeOf('from') && at > placeOf('to'));
  const chunk = older.toReversed().slice(0, Number(query.get('limit') ?? 10));
  const last = chunk.at(-1);
  return { chunk, ...(last !== undefined && older.length > chunk.length && { end: `s${last.at}` }) };
}
