import { setTimeout as delay } from 'node:timers/promises';
import { SECOND } from '../../src/kernel/clock.ts';
import { errorCode } from '../../src/kernel/errors.ts';
import type { DeliveryId } from '../../src/kernel/ids.ts';
import type { Logger } from '../../src/kernel/log.ts';
import type { Secret } from '../../src/kernel/secret.ts';
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
import type { Reply } from '../../src/core/chat/reply.ts';
import { ensureCrossSigning } from './cross-signing.ts';
import { HomeserverError, PLATFORM, busy, deliveryErrorFrom } from './errors.ts';
import { openMatrixParts } from './matrix-parts.ts';
import type { MatrixParts } from './matrix-parts.ts';
import { MAX_TEXT_LENGTH, renderReply } from './render.ts';
import type { MatrixLimits } from './pace.ts';
import { runSync } from './sync.ts';

/** As whom the assistant writes. */
export interface MatrixLogin {
  readonly userId: string;
  readonly deviceId: string;
  readonly token: Secret;
}

export interface MatrixAdapterConfig {
  /** The homeserver's address, without a slash at its end. */
  readonly homeserverUrl: string;
  /** Asked for once, when the adapter starts; `undefined` when nobody has logged in yet. */
  readonly login: (signal: AbortSignal) => Promise<MatrixLogin | undefined>;
  /** The directory of the device's keys is made in it, readable by its owner alone. */
  readonly directory: string;
  /** 32 bytes that encrypt the device's keys. */
  readonly storeKey: Secret<Uint8Array>;
  readonly limits: MatrixLimits;
  /** Rooms of the team, in which the assistant stays and answers for all to read. */
  readonly staffRooms?: readonly string[];
  /** Ids or aliases of rooms in which the assistant stays and says announcements. */
  readonly publicRooms?: readonly string[];
  /** How long one answer of the homeserver may take. */
  readonly timeoutMs: number;
  /** Aborted when the program stops: what is not safe by then is passed on again next time. */
  readonly stopping?: AbortSignal;
}

/** How long `start` waits for the homeserver before it lets the other chats go on. */
const START_PATIENCE_MS = 5 * SECOND;
/** How long a message waits for the connection before it is tried again later. */
const SEND_PATIENCE_MS = 2 * SECOND;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10 * SECOND;
const CHORES_EVERY_MS = 2 * SECOND;

export class MatrixAdapter implements ChatAdapter {
  readonly platform = PLATFORM;
  readonly abilities: Abilities = { maxTextLength: MAX_TEXT_LENGTH, buttons: false, edits: true, privateOnly: true };
  readonly #config: MatrixAdapterConfig;
  readonly #memory: AdapterMemory;
  readonly #log: Logger;
  /** Ends the reading; what is in hand goes on. */
  readonly #stopping = new AbortController();
  /** Ends every request. */
  readonly #ending = new AbortController();
  readonly #opened = Promise.withResolvers<MatrixParts>();
  #connection: Connection = 'connecting';
  #running: Promise<void> = Promise.resolve();

  constructor(config: MatrixAdapterConfig, memory: AdapterMemory, log: Logger) {
    this.#config = config;
    this.#memory = memory;
    this.#log = log;
    this.#opened.promise.catch(() => undefined);
  }

  get connection(): Connection {
    return this.#connection;
  }

  /** Resolves when messages flow, or after a while: nobody else has to wait for a homeserver that is down. */
  async start(receive: Receive): Promise<void> {
    const isThere = Promise.withResolvers<void>();
    this.#running = this.#run(receive, isThere.resolve)
      .catch((err: unknown) => this.#end(err))
      .finally(isThere.resolve);
    await Promise.race([isThere.promise, delay(START_PATIENCE_MS, undefined, { ref: false })]);
  }

  async send(to: Address, reply: Reply, delivery: DeliveryId, signal: AbortSignal): Promise<MessageId> {
    return this.#delivering(signal, ({ outbox }) => outbox.send(to, renderReply(reply), delivery, signal));
  }

  async edit(to: Address, message: MessageId, reply: Reply, signal: AbortSignal): Promise<void> {
    await this.#delivering(signal, ({ outbox }) => outbox.edit(to, message, renderReply(reply), signal));
  }

  async openPrivate({ id }: Speaker, signal: AbortSignal): Promise<Address> {
    return this.#delivering(signal, async ({ outbox }) => ({
      platform: PLATFORM,
      conversation: await outbox.openPrivate(id),
      speaker: id,
    }));
  }

  async findBarrier(to: Address, signal: AbortSignal): Promise<PlaceBarrier | undefined> {
    return this.#delivering(signal, ({ outbox }) => outbox.findBarrier(to));
  }

  markup(reply: Reply): readonly string[] {
    return renderReply(reply).map(({ formattedBody }) => formattedBody);
  }

  /**
   * The room stays, and that it is encrypted is never forgotten: else a homeserver could have something sent there in the
   * clear.
   */
  async forget({ speaker }: Address, signal: AbortSignal): Promise<void> {
    await this.#delivering(signal, ({ rooms }) => rooms.forgetDirect(speaker));
  }

  /** Reads no more and waits for what is in hand; none of that counts as read. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    this.#ending.abort();
  }

  async #delivering<T>(signal: AbortSignal, work: (parts: MatrixParts) => Promise<T>): Promise<T> {
    try {
      if (this.#connection === 'ended' || this.#stopping.signal.aborted) throw busy();
      const parts = await Promise.race([this.#opened.promise, patience(signal)]);
      return await work(parts);
    } catch (cause) {
      signal.throwIfAborted();
      throw deliveryErrorFrom(cause);
    }
  }

  async #run(receive: Receive, onThere: () => void): Promise<void> {
    const { signal } = this.#stopping;
    const login = await this.#untilItAnswers(() => this.#config.login(signal));
    if (signal.aborted) return;
    if (login === undefined) return this.#end(undefined);
    const isStopping = () => signal.aborted || this.#config.stopping?.aborted === true;
    const onEnd = (err: HomeserverError) => this.#end(err);
    const parts = await openMatrixParts({
      ...this.#config,
      login,
      memory: this.#memory,
      log: this.#log,
      receive,
      isStopping,
      onEnd,
      signal: this.#ending.signal,
    });
    try {
      await this.#untilItAnswers(() => this.#openEncryption(parts));
      if (signal.aborted || this.connection === 'ended') return;
      this.#opened.resolve(parts);
      const chores = this.#doChores(parts, signal);
      const onAnswer = (isHere: boolean) => this.#noteConnection(isHere, onThere);
      const take = parts.inbox.take.bind(parts.inbox);
      await runSync({ ...parts, log: this.#log, take, isStopping, onAnswer }, signal);
      await chores;
    } finally {
      await parts.client.close();
    }
  }

  #noteConnection(isHere: boolean, onThere: () => void): void {
    if (this.#connection === 'ended') return;
    if (isHere) this.#connection = 'connected';
    else if (this.#connection === 'connected') this.#connection = 'lost';
    if (isHere) onThere();
  }

  async #openEncryption({ client, login }: MatrixParts): Promise<void> {
    await client.openEncryption();
    const state = await ensureCrossSigning(client, login);
    if (state !== 'ready') this.#log.warn({ state }, ADVICE[state]);
  }

  /** The homeserver may be away when Pappus starts. @returns `undefined` when it does not matter any more. */
  async #untilItAnswers<T>(work: () => Promise<T>): Promise<T | undefined> {
    const { signal } = this.#stopping;
    for (let pauseMs = FIRST_PAUSE_MS; !signal.aborted; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      try {
        return await work();
      } catch (err) {
        if (signal.aborted) return undefined;
        if (!(err instanceof HomeserverError) || err.isEnd) throw err;
        if (this.#connection === 'connecting') this.#connection = 'lost';
        this.#log.warn({ err, pauseMs }, 'the homeserver cannot be reached; it is tried again');
        await delay(Math.max(pauseMs, err.retryAfterMs ?? 0), undefined, { signal }).catch(() => undefined);
      }
    }
    return undefined;
  }

  /** What is not of the moment: invitations, and messages whose keys never came. */
  async #doChores({ invites, inbox }: MatrixParts, signal: AbortSignal): Promise<void> {
    while (!signal.aborted && this.connection !== 'ended') {
      const { noted } = invites;
      try {
        await invites.work(signal);
        await inbox.giveUpUnreadable();
      } catch (err) {
        this.#log.warn({ err }, 'what waits on Matrix is dealt with later');
      }
      await Promise.race([noted, delay(CHORES_EVERY_MS, undefined, { signal }).catch(() => undefined)]);
    }
    await invites.rest();
  }

  #end(err: unknown): void {
    if (this.#connection === 'ended' || this.#stopping.signal.aborted) return;
    this.#connection = 'ended';
    this.#stopping.abort();
    this.#opened.reject(busy());
    this.#log.error({ ...(err !== undefined && { code: errorCode(err) }) }, explainEnd(err));
  }
}

const ADVICE = {
  'other-keys':
    'the Matrix account has cross-signing keys that this device does not know: people’s clients may refuse what it sends. Verify it from another session of the account, or give Pappus an account of its own: docs/matrix.md',
  'needs-password':
    'the homeserver wants a password before it takes cross-signing keys: run `pappus matrix login` with the password: docs/matrix.md',
} as const;

function explainEnd(err: unknown): string {
  if (err === undefined)
    return 'Matrix is off: nobody has logged in; run `pappus matrix login`, then start Pappus again';
  if (err instanceof HomeserverError && err.isEnd) {
    return 'Matrix is off: the homeserver does not know the access token any more; run `pappus matrix login`, then start Pappus again';
  }
  return 'Matrix is off: its encryption cannot be used; the code says why, and docs/matrix.md what to do';
}

async function patience(signal: AbortSignal): Promise<never> {
  await delay(SEND_PATIENCE_MS, undefined, { signal, ref: false });
  throw busy();
}
