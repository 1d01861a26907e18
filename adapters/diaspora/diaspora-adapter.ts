import { setTimeout as delay } from 'node:timers/promises';
import type { DeliveryId, DiasporaId } from '../../src/kernel/ids.ts';
import { hostOf } from '../../src/kernel/ids.ts';
import type { Logger } from '../../src/kernel/log.ts';
import type { AdapterMemory } from '../../src/core/chat/adapter-memory.ts';
import type {
  Abilities,
  Address,
  ChatAdapter,
  Connection,
  MessageId,
  PlaceBarrier,
  Receive,
  Speaker,
} from '../../src/core/chat/chat-adapter.ts';
import { DeliveryError } from '../../src/core/chat/errors.ts';
import type { Reply } from '../../src/core/chat/reply.ts';
import type { PodAccess } from '../../src/core/pods/pod-access.ts';
import { PLATFORM, discoverySchema, idOf, selfSchema } from './api-shapes.ts';
import type { Self } from './api-shapes.ts';
import { Bookmarks } from './bookmarks.ts';
import { PodApiError, deliveryErrorFrom } from './errors.ts';
import { shareBack } from './followers.ts';
import { Inbox } from './inbox.ts';
import { OneByOne } from '../../src/kernel/one-by-one.ts';
import { Outbox } from './outbox.ts';
import { PodApi } from './pod-api.ts';
import { PollPace } from './poll-pace.ts';
import { PutOff } from './put-off.ts';
import { PUBLIC_POST, PublicPosts, mayPost } from './public-posts.ts';
import { MAX_TEXT_LENGTH, renderPost, renderReply, subjectOf } from './render.ts';

export interface DiasporaAdapterConfig {
  /** The pod's address as people use it. */
  readonly podUrl: URL;
  /** The account that people write to. */
  readonly account: DiasporaId;
  readonly access: PodAccess;
  /** How often the pod is asked for news when all is well. */
  readonly pollMs: number;
  /** How long one answer of the pod may take. */
  readonly timeoutMs: number;
  /** Aborted when the program stops: what is not safe by then is passed on again next time. */
  readonly stopping?: AbortSignal;
}

/** A pod whose sign-in knows no such scope has no API behind it. */
const NEEDED_SCOPE = 'conversations';
const DISCOVERY = '/.well-known/openid-configuration';

/** The account is not the one that was configured, or the pod has no API: nothing will come of asking again. */
type Standstill = 'no-api' | 'other-account';

/** Private messages of the pod itself, as one of its accounts reads and writes them. */
export class DiasporaAdapter implements ChatAdapter {
  readonly platform = PLATFORM;
  readonly abilities: Abilities = { maxTextLength: MAX_TEXT_LENGTH, buttons: false, edits: false };
  readonly #config: DiasporaAdapterConfig;
  readonly #memory: AdapterMemory;
  readonly #log: Logger;
  readonly #api: PodApi;
  readonly #bookmarks: Bookmarks;
  readonly #outbox: Outbox;
  readonly #posts: PublicPosts;
  readonly #letters = new OneByOne();
  readonly #stopping = new AbortController();
  #self: Self | undefined;
  #connection: Connection = 'connecting';
  #standstill: Standstill | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(config: DiasporaAdapterConfig, memory: AdapterMemory, log: Logger) {
    this.#config = config;
    this.#memory = memory;
    this.#log = log;
    this.#api = new PodApi(config);
    this.#bookmarks = new Bookmarks(memory);
    this.#outbox = new Outbox({
      api: this.#api,
      bookmarks: this.#bookmarks,
      memory,
      podHost: hostOf(config.account),
    });
    this.#posts = new PublicPosts({ api: this.#api, memory });
  }

  get connection(): Connection {
    return this.#standstill === undefined ? this.#connection : 'ended';
  }

  /** Resolves at once: a pod that is down now is asked again, and nobody else has to wait for it. */
  async start(receive: Receive): Promise<void> {
    this.#running = this.#run(receive).catch((err: unknown) => {
      this.#log.error({ err }, 'private messages of the pod are no longer read');
    });
  }

  async send(to: Address, reply: Reply, delivery: DeliveryId, signal: AbortSignal): Promise<MessageId> {
    return this.#delivering(signal, () =>
      this.#letters.run(to.speaker, async () => {
        const self = await this.#identify(signal);
        if (isPublic(to)) return this.#posts.post({ markdown: renderPost(reply), delivery }, self, signal);
        const letter = { to, parts: renderReply(reply), subject: subjectOf(reply), delivery };
        return this.#outbox.send(letter, self, signal);
      }),
    );
  }

  /** The pod cannot change a message; the core knows that from the abilities. */
  async edit(): Promise<void> {
    throw new DeliveryError(PLATFORM, 'refused');
  }

  async openPrivate({ id }: Speaker, signal: AbortSignal): Promise<Address> {
    return this.#delivering(signal, async () => {
      await this.#identify(signal);
      return { platform: PLATFORM, conversation: await this.#outbox.openPrivate(id, signal), speaker: id };
    });
  }

  async findBarrier(to: Address, signal: AbortSignal): Promise<PlaceBarrier | undefined> {
    return this.#delivering(signal, async () => {
      await this.#identify(signal);
      if (!isPublic(to)) return 'not-there';
      return (await mayPost(this.#api, signal)) ? undefined : 'not-allowed';
    });
  }

  markup(reply: Reply): readonly string[] {
    return renderReply(reply);
  }

  /** The conversation itself stays at the pod, where the person can delete it. */
  async forget({ speaker, conversation }: Address): Promise<void> {
    await this.#letters.run(speaker, async () => {
      await this.#outbox.forget(speaker);
      await this.#bookmarks.forget(speaker, conversation);
    });
  }

  /** Asks the pod no more and waits for what is in hand; none of that counts as read. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #delivering<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (cause) {
      signal.throwIfAborted();
      throw deliveryErrorFrom(cause);
    }
  }

  async #run(receive: Receive): Promise<void> {
    const { signal } = this.#stopping;
    const pace = new PollPace(this.#config.pollMs);
    const putOff = new PutOff(this.#config.pollMs);
    let inbox: Inbox | undefined;
    while (!signal.aborted && this.#standstill === undefined) {
      let pauseMs: number;
      try {
        inbox ??= await this.#openInbox(receive, putOff, signal);
        await inbox.look(signal);
        await shareBack({ api: this.#api, memory: this.#memory, putOff, log: this.#log }, signal);
        this.#connection = 'connected';
        pauseMs = pace.afterLook(this.#api.takeAnswerMs());
      } catch (err) {
        if (this.#connection === 'connected') this.#connection = 'lost';
        pauseMs = pace.afterFailure(err instanceof PodApiError ? err.retryAfterMs : undefined);
        if (!signal.aborted && this.#standstill === undefined) {
          this.#log.warn({ err, pauseMs: Math.round(pauseMs) }, 'the pod could not be asked for private messages');
        }
      }
      if (this.#standstill === undefined) await delay(pauseMs, undefined, { signal }).catch(() => undefined);
    }
    await inbox?.settled();
  }

  async #openInbox(receive: Receive, putOff: PutOff, signal: AbortSignal): Promise<Inbox> {
    const self = await this.#identify(signal);
    const isStopping = () => signal.aborted || this.#config.stopping?.aborted === true;
    return new Inbox({
      api: this.#api,
      bookmarks: this.#bookmarks,
      self,
      receive,
      isStopping,
      putOff,
      log: this.#log,
    });
  }

  /** Learns as whom the pod sees us. @throws {@link DeliveryError} when that can never be right. */
  async #identify(signal: AbortSignal): Promise<Self> {
    if (this.#self !== undefined) return this.#self;
    if (this.#standstill !== undefined) throw new DeliveryError(PLATFORM, 'refused');
    const { scopes_supported: scopes } = await this.#api.look(DISCOVERY, discoverySchema, signal);
    if (!scopes.includes(NEEDED_SCOPE)) {
      this.#stand('no-api');
      throw new DeliveryError(PLATFORM, 'refused');
    }
    const self = await this.#api.call({ path: 'user' }, selfSchema, signal);
    if (idOf(self) !== this.#config.account) {
      this.#stand('other-account');
      throw new DeliveryError(PLATFORM, 'refused');
    }
    this.#self = self;
    return self;
  }

  #stand(why: Standstill): void {
    if (this.#standstill !== undefined) return;
    this.#standstill = why;
    this.#log.error(
      { why },
      why === 'no-api'
        ? 'this pod has no REST API (it came with 0.9): private messages are off; empty SUNSET_ACCOUNT to say so'
        : 'the pod sees another account than SUNSET_ACCOUNT: private messages are off; run the sunset login again',
    );
  }
}

function isPublic({ conversation, speaker }: Address): boolean {
  return conversation === PUBLIC_POST && speaker === '';
}
