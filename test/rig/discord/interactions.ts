import { randomBytes } from 'node:crypto';
import { MINUTE, SECOND } from '../../../src/kernel/clock.ts';
import type { Clock } from '../../../src/kernel/clock.ts';
import { refusal } from './discord-error.ts';
import type { Snowflakes } from './snowflakes.ts';

export const ACKNOWLEDGE_WITHIN_MS = 3 * SECOND;
export const TOKEN_TTL_MS = 15 * MINUTE;
/** What an application may add where only the person has installed it. */
const MAX_FOLLOW_UPS_OF_USER_INSTALL = 5;

/** 2 a command, 3 a button or menu, 4 a command that is being typed, 5 a modal. */
export type InteractionType = 2 | 3 | 4 | 5;

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly userId: string;
  readonly channelId: string;
  readonly guildId: string | undefined;
  /** Of a command. */
  readonly name: string | undefined;
  /** The message of a button. */
  readonly messageId: string | undefined;
  /** What the person's client made up, to recognise what became of it. */
  readonly nonce: string | undefined;
  readonly createdAt: number;
  readonly isUserInstallOnly: boolean;
  /** The type of the first response. */
  response: number | undefined;
  /** The message that `@original` is. */
  originalId: string | undefined;
  followUpCount: number;
  hasFailed: boolean;
}

export type NewInteraction = Pick<
  Interaction,
  'type' | 'userId' | 'channelId' | 'guildId' | 'name' | 'messageId' | 'nonce' | 'isUserInstallOnly'
>;

/** Everything people have asked by command, button or modal, and how long it may still be answered. */
export class Interactions {
  readonly #byId = new Map<string, Interaction>();
  readonly #byToken = new Map<string, Interaction>();
  readonly #ids: Snowflakes;
  readonly #clock: Clock;
  readonly #onFailure: (interaction: Interaction) => void;

  constructor(ids: Snowflakes, clock: Clock, onFailure: (interaction: Interaction) => void) {
    this.#ids = ids;
    this.#clock = clock;
    this.#onFailure = onFailure;
  }

  get all(): readonly Interaction[] {
    return [...this.#byId.values()];
  }

  add(asked: NewInteraction): Interaction {
    const interaction: Interaction = {
      ...asked,
      id: this.#ids.next(),
      token: randomBytes(48).toString('base64url'),
      createdAt: this.#clock.now().getTime(),
      response: undefined,
      originalId: undefined,
      followUpCount: 0,
      hasFailed: false,
    };
    this.#byId.set(interaction.id, interaction);
    this.#byToken.set(interaction.token, interaction);
    setTimeout(() => this.failLate(), ACKNOWLEDGE_WITHIN_MS + 50).unref();
    return interaction;
  }

  /** For the first response. @throws 10062 when it is unknown or three seconds have passed, 40060 when it has been given. */
  toAnswer(id: string, token: string): Interaction {
    const interaction = this.#byId.get(id);
    if (!interaction || interaction.token !== token) throw refusal(10062);
    if (interaction.response !== undefined) throw refusal(40060);
    if (this.#age(interaction) > ACKNOWLEDGE_WITHIN_MS) throw refusal(10062);
    return interaction;
  }

  /** For everything after it. @throws 10015 where nothing was answered yet, 50027 after a quarter of an hour. */
  toGoOn(token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (!interaction) throw refusal(50027);
    if (this.#age(interaction) > TOKEN_TTL_MS) throw refusal(50027);
    // What is suggested is no message, and none can follow it.
    if (interaction.response === undefined || interaction.type === 4) throw refusal(10015);
    return interaction;
  }

  countFollowUp(interaction: Interaction): void {
    if (interaction.isUserInstallOnly && interaction.followUpCount >= MAX_FOLLOW_UPS_OF_USER_INSTALL)
      throw refusal(40094);
    interaction.followUpCount += 1;
  }

  /** Tells the people whose question was not acknowledged in time. */
  failLate(): void {
    for (const interaction of this.#byId.values()) {
      // Nobody is told of suggestions that did not come: the list stays empty.
      const isLate =
        interaction.type !== 4 && interaction.response === undefined && this.#age(interaction) > ACKNOWLEDGE_WITHIN_MS;
      if (isLate && !interaction.hasFailed) {
        interaction.hasFailed = true;
        this.#onFailure(interaction);
      }
    }
  }

  #age({ createdAt }: Interaction): number {
    return this.#clock.now().getTime() - createdAt;
  }
}
