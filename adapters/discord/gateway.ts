import { setTimeout as delay } from 'node:timers/promises';
import { WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import { GatewayCloseCodes, GatewayIntentBits } from 'discord.js';
import type { REST } from 'discord.js';
import { SECOND } from '../../src/kernel/clock.ts';
import type { Logger } from '../../src/kernel/log.ts';
import type { Secret } from '../../src/kernel/secret.ts';
import { untilAborted } from '../../src/kernel/until-aborted.ts';

/** Close codes after which nothing is gained by connecting again. */
const FINAL_CODES: ReadonlySet<number> = new Set([
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
]);
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30 * SECOND;

/** Direct messages are told whole; messages in guilds only where the bot is mentioned, and that needs no leave. */
const INTENTS = GatewayIntentBits.DirectMessages | GatewayIntentBits.GuildMessages;

/** Tells direct messages, however many there are. @see Discord, "Sharding" */
export const DIRECTS_SHARD = 0;

/** Who the bot is. */
export interface Identity {
  readonly application: string;
  readonly self: string;
}

export interface GatewayOptions {
  readonly rest: REST;
  readonly token: Secret;
  readonly log: Logger;
  /** A session has begun: what was said before it is not told. @param shard - {@link DIRECTS_SHARD}, or that of guilds. */
  readonly onReady: (identity: Identity, shard: number) => void;
  readonly onConnection: (isThere: boolean) => void;
  readonly onDispatch: (type: string, data: unknown) => void;
  /** @param code - How Discord has closed the connection for good. */
  readonly onEnd: (code: number) => void;
}

/**
 * The connections on which Discord tells what happens: as many shards as it recommends at the start, all in this process.
 * The library takes sessions up again, or begins new ones.
 */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #manager: WebSocketManager;
  readonly #lost = new Set<number>();
  #isClosed = false;

  constructor(options: GatewayOptions) {
    this.#options = options;
    const { rest, token } = options;
    this.#manager = new WebSocketManager({ rest, token: token.reveal(), intents: INTENTS });
    this.#listen();
  }

  /** Connects, however long Discord is away. Resolves when the first session stands, or at the abort. */
  async open(signal: AbortSignal): Promise<void> {
    for (let pauseMs = FIRST_PAUSE_MS; !signal.aborted; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      try {
        const { session_start_limit: limit, shards } = await this.#manager.fetchGatewayInformation();
        if (limit.remaining >= shards) break;
        // The library would give up without a word to anybody.
        const forMs = Math.max(limit.reset_after, pauseMs);
        this.#options.onConnection(false);
        this.#options.log.error(
          { forMs },
          'Discord lets no more sessions begin today: one is begun when it does again',
        );
        await delay(forMs, undefined, { signal }).catch(() => undefined);
      } catch (err) {
        if (signal.aborted) return;
        this.#options.onConnection(false);
        this.#options.log.warn({ err, pauseMs }, 'Discord cannot be reached; it is tried again');
        await delay(pauseMs, undefined, { signal }).catch(() => undefined);
      }
    }
    if (signal.aborted) return;
    const connecting = this.#manager.connect().catch((err: unknown) => {
      // It goes on by itself after that.
      this.#options.log.warn({ err }, 'the connection to Discord has failed at first');
    });
    await untilAborted(connecting, signal).catch(() => undefined);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#manager.destroy();
  }

  #listen(): void {
    const { log, onReady, onConnection, onDispatch, onEnd } = this.#options;
    const manager = this.#manager;
    const noteThere = (shard: number) => {
      this.#lost.delete(shard);
      if (this.#lost.size === 0) onConnection(true);
    };
    manager.on(WebSocketShardEvents.Hello, () => {
      // A connection that was under way when everything was closed.
      if (this.#isClosed) void Promise.resolve(manager.destroy()).catch(() => undefined);
    });
    manager.on(WebSocketShardEvents.Ready, ({ data, shardId }) => {
      noteThere(shardId);
      if (!this.#isClosed) onReady({ application: data.application.id, self: data.user.id }, shardId);
    });
    manager.on(WebSocketShardEvents.Resumed, ({ shardId }) => noteThere(shardId));
    manager.on(WebSocketShardEvents.Closed, ({ code, shardId }) => {
      if (this.#isClosed) return;
      this.#lost.add(shardId);
      onConnection(false);
      if (FINAL_CODES.has(code)) onEnd(code);
      else log.debug({ code }, 'the connection to Discord was closed');
    });
    manager.on(WebSocketShardEvents.Error, ({ error }) => log.warn({ err: error }, 'the connection to Discord failed'));
    manager.on(WebSocketShardEvents.Dispatch, ({ data }) => {
      if (!this.#isClosed) onDispatch(data.t, data.d);
    });
  }
}
