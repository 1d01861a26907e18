import { setTimeout as delay } from 'node:timers/promises';
import { DefaultRestOptions, InteractionResponseType, MessageFlags, REST, Routes } from 'discord.js';
import type { RESTOptions, RequestData } from 'discord.js';
import { SECOND } from '../../src/kernel/clock.ts';
import type { Secret } from '../../src/kernel/secret.ts';
import { untilAborted } from '../../src/kernel/until-aborted.ts';
import { channelSchema, guildSchema, memberSchema } from './channel-rights.ts';
import type { ChannelRights } from './channel-rights.ts';
import type { Suggestion } from './commands.ts';
import { isCutOff, waitOf } from './errors.ts';
import { bodyOf } from './render.ts';
import type { RenderedMessage } from './render.ts';
import type { MakeRequest, RequestGuard } from './request-guard.ts';
import { waitTurn } from './send-turns.ts';
import type { Turns } from './send-turns.ts';
import { idSchema, messageList } from './shapes.ts';
import type { DiscordMessage } from './shapes.ts';

export interface DiscordApiOptions {
  /** Up to and without `/v10`. */
  readonly apiUrl: string;
  readonly token: Secret;
  readonly guard: RequestGuard;
  /** How long one answer of Discord may take. */
  readonly timeoutMs: number;
  readonly turns: Turns;
}

/** A limit that holds longer is no matter of waiting in hand: the message is tried again later. */
const PATIENCE_MS = 10 * SECOND;
/** Discord waits three seconds for an acknowledgement. */
const ACKNOWLEDGE_WITHIN_MS = 2_500;
/** @see Discord, "Application Command Autocomplete" */
const MAX_CHOICES = 25;
const CUT_OFF_TRIES = 3;
const CUT_OFF_PAUSE_MS = 200;
/** @see Discord, "Get Channel Messages" */
export const PAGE_SIZE = 100;

/** What an interaction is acknowledged with, within three seconds. */
export type Acknowledgement = 'thinking-privately' | 'thinking' | 'unchanged';

/** Discord's REST interface, as much of it as is used. Every method throws as discord.js does, or {@link HeldBackError}. */
export class DiscordApi {
  readonly #rest: REST;
  /** For interactions: what is refused there says nothing about the bot's token, and repeats cannot be told apart. */
  readonly #answers: REST;

  constructor(options: DiscordApiOptions) {
    const { apiUrl: api, guard, timeoutMs, token, turns } = options;
    const { makeRequest } = DefaultRestOptions;
    const shared: Partial<RESTOptions> = {
      api,
      timeout: timeoutMs,
      makeRequest: guard.wrap(makeRequest),
      rejectOnRateLimit: (limit) => waitOf(limit) > PATIENCE_MS,
    };
    this.#rest = new REST({
      ...shared,
      makeRequest: guard.wrap(inTurn(makeRequest, turns)),
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    }).setToken(token.reveal());
    this.#answers = new REST({ ...shared, retries: 0, globalRequestsPerSecond: Number.POSITIVE_INFINITY });
  }

  /** For the gateway, which asks where to connect. */
  get rest(): REST {
    return this.#rest;
  }

  /** @returns the id of the message, of the one that is there already under this nonce. */
  async createMessage(channel: string, message: RenderedMessage, nonce: string, signal: AbortSignal): Promise<string> {
    const body = { ...bodyOf(message), nonce, enforce_nonce: true };
    return idOf(await this.#repeatable(signal, (data) => this.#rest.post(Routes.channelMessages(channel), data), body));
  }

  async editMessage(channel: string, id: string, message: RenderedMessage, signal: AbortSignal): Promise<void> {
    await this.#repeatable(
      signal,
      (data) => this.#rest.patch(Routes.channelMessage(channel, id), data),
      bodyOf(message),
    );
  }

  /** Oldest first. */
  async messagesAfter(channel: string, after: string, signal: AbortSignal): Promise<readonly DiscordMessage[]> {
    const query = new URLSearchParams({ after, limit: String(PAGE_SIZE) });
    const list = await this.#repeatable(signal, (data) =>
      this.#rest.get(Routes.channelMessages(channel), { ...data, query }),
    );
    return messageList.parse(list).toReversed();
  }

  /** The direct messages with somebody, opened if they are not. @returns their channel. */
  async openDirect(user: string, signal: AbortSignal): Promise<string> {
    const body = { recipient_id: user };
    return idOf(await this.#repeatable(signal, (data) => this.#rest.post(Routes.userChannels(), data), body));
  }

  /** What decides about the rights of this account in a channel of a server. */
  async channelRights(id: string, self: string, signal: AbortSignal): Promise<ChannelRights> {
    const ask = (route: `/${string}`) => this.#repeatable(signal, (data) => this.#rest.get(route, data));
    const channel = channelSchema.parse(await ask(Routes.channel(id)));
    const guild = guildSchema.parse(await ask(Routes.guild(channel.guild_id)));
    const member = memberSchema.parse(await ask(Routes.guildMember(channel.guild_id, self)));
    return { channel, guild, member };
  }

  async acknowledge(interaction: { readonly id: string; readonly token: string }, how: Acknowledgement): Promise<void> {
    const signal = AbortSignal.timeout(ACKNOWLEDGE_WITHIN_MS);
    const route = Routes.interactionCallback(interaction.id, interaction.token);
    await this.#repeatable(signal, (data) => this.#answers.post(route, { ...data, auth: false }), CALLBACKS[how]);
  }

  /** What somebody can choose from while they type a command; 25 at most. */
  async suggest(
    interaction: { readonly id: string; readonly token: string },
    suggestions: readonly Suggestion[],
  ): Promise<void> {
    const signal = AbortSignal.timeout(ACKNOWLEDGE_WITHIN_MS);
    const choices = suggestions.slice(0, MAX_CHOICES).map(({ label: name, value }) => ({ name, value }));
    const body = { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } };
    const route = Routes.interactionCallback(interaction.id, interaction.token);
    await this.#repeatable(signal, (data) => this.#answers.post(route, { ...data, auth: false }), body);
  }

  /** Shows a message in place of “thinking”, or of what was shown there before. @returns its id. */
  async editAnswer(
    { application, token, message }: { readonly application: string; readonly token: string; readonly message: string },
    shown: RenderedMessage,
    signal: AbortSignal,
  ): Promise<string> {
    const route = Routes.webhookMessage(application, token, message);
    return idOf(
      await this.#repeatable(signal, (data) => this.#answers.patch(route, { ...data, auth: false }), bodyOf(shown)),
    );
  }

  /** One more message that only the person sees. Nothing tells a repeat apart, so that it is asked for once. */
  async followUp(
    { application, token }: { readonly application: string; readonly token: string },
    shown: RenderedMessage,
    signal: AbortSignal,
  ): Promise<string> {
    const body = { ...bodyOf(shown), flags: bodyOf(shown).flags | MessageFlags.Ephemeral };
    const asked = this.#answers.post(Routes.webhook(application, token), { body, signal, auth: false });
    return idOf(await untilAborted(asked, signal));
  }

  /** @param guild - Whose own commands are meant; without it, those for everybody. */
  async commands(application: string, guild: string | undefined, signal: AbortSignal): Promise<unknown> {
    const query = new URLSearchParams({ with_localizations: 'true' });
    return this.#repeatable(signal, (data) => this.#rest.get(commandsRoute(application, guild), { ...data, query }));
  }

  async putCommands(
    { application, guild }: { readonly application: string; readonly guild: string | undefined },
    body: readonly object[],
    signal: AbortSignal,
  ): Promise<void> {
    await this.#repeatable(signal, (data) => this.#rest.put(commandsRoute(application, guild), data), body);
  }

  /** The server that a channel belongs to. */
  async guildOf(channel: string, signal: AbortSignal): Promise<string> {
    const found = await this.#repeatable(signal, (data) => this.#rest.get(Routes.channel(channel), data));
    return channelSchema.parse(found).guild_id;
  }

  /**
   * Asks again when the connection ends without an answer, which discord.js does not. The waits of discord.js hear no
   * signal: the caller goes when theirs is aborted, and the request may still go out, once, for what it is.
   */
  async #repeatable(
    signal: AbortSignal,
    ask: (data: RequestData) => Promise<unknown>,
    body?: unknown,
  ): Promise<unknown> {
    const data = { signal, ...(body !== undefined && { body }) };
    for (let tries = 1; ; tries += 1) {
      try {
        signal.throwIfAborted();
        return await untilAborted(ask(data), signal);
      } catch (err) {
        if (tries >= CUT_OFF_TRIES || signal.aborted || !isCutOff(err)) throw err;
        await delay(tries * CUT_OFF_PAUSE_MS, undefined, { signal });
      }
    }
  }
}

/** Every request that goes out, the repeats of discord.js too, so that what was refused does not come back all at once. */
function inTurn(makeRequest: MakeRequest, turns: Turns): MakeRequest {
  return async (url, init) => {
    await waitTurn(turns, init.signal ?? undefined);
    return makeRequest(url, init);
  };
}

const CALLBACKS: Readonly<Record<Acknowledgement, object>> = {
  'thinking-privately': {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: { flags: MessageFlags.Ephemeral },
  },
  thinking: { type: InteractionResponseType.DeferredChannelMessageWithSource },
  unchanged: { type: InteractionResponseType.DeferredMessageUpdate },
};

const commandsRoute = (application: string, guild: string | undefined) =>
  guild === undefined ? Routes.applicationCommands(application) : Routes.applicationGuildCommands(application, guild);

const idOf = (answer: unknown): string => idSchema.parse(answer).id;
