import { HOUR, MINUTE, SECOND } from '../kernel/clock.ts';
import type { Secret } from '../kernel/secret.ts';
import { optional, secretText, url, wholeNumber, withDefault } from './fields.ts';

/** The variables of Matrix. */
export const matrixFields = {
  MATRIX_HOMESERVER: optional(url('https://', 'http://')),
  MATRIX_ACCESS_TOKEN: optional(secretText),
  MATRIX_MESSAGES_PER_MINUTE: withDefault(wholeNumber(1, 600_000), '12'),
  MATRIX_MESSAGES_AT_ONCE: withDefault(wholeNumber(1, 10_000), '10'),
  MATRIX_JOINS_PER_MINUTE: withDefault(wholeNumber(1, 600_000), '6'),
  MATRIX_JOINS_AT_ONCE: withDefault(wholeNumber(1, 10_000), '10'),
  MATRIX_NEW_CHATS_PER_HOUR: withDefault(wholeNumber(1, 600_000), '57'),
  MATRIX_NEW_CHATS_AT_ONCE: withDefault(wholeNumber(1, 10_000), '10'),
};

interface MatrixEnv {
  readonly MATRIX_HOMESERVER?: string | undefined;
  readonly MATRIX_ACCESS_TOKEN?: Secret | undefined;
  readonly MATRIX_MESSAGES_PER_MINUTE: number;
  readonly MATRIX_MESSAGES_AT_ONCE: number;
  readonly MATRIX_JOINS_PER_MINUTE: number;
  readonly MATRIX_JOINS_AT_ONCE: number;
  readonly MATRIX_NEW_CHATS_PER_HOUR: number;
  readonly MATRIX_NEW_CHATS_AT_ONCE: number;
}

/** @returns `undefined` where Matrix is off. */
export function matrixConfigOf(env: MatrixEnv) {
  if (env.MATRIX_HOMESERVER === undefined) return undefined;
  return Object.freeze({
    homeserverUrl: env.MATRIX_HOMESERVER,
    accessToken: env.MATRIX_ACCESS_TOKEN,
    limits: Object.freeze({
      messages: paceOf(env.MATRIX_MESSAGES_PER_MINUTE, MINUTE, env.MATRIX_MESSAGES_AT_ONCE),
      joins: paceOf(env.MATRIX_JOINS_PER_MINUTE, MINUTE, env.MATRIX_JOINS_AT_ONCE),
      chats: paceOf(env.MATRIX_NEW_CHATS_PER_HOUR, HOUR, env.MATRIX_NEW_CHATS_AT_ONCE),
    }),
  });
}

function paceOf(count: number, periodMs: number, burst: number) {
  return Object.freeze({ perSecond: count / (periodMs / SECOND), burst });
}

/** Faults that lie between the variables. */
export function findMatrixFaults(isSet: (name: string) => boolean): readonly string[] {
  if (!isSet('MATRIX_ACCESS_TOKEN') || isSet('MATRIX_HOMESERVER')) return [];
  return ['MATRIX_ACCESS_TOKEN is of no use without MATRIX_HOMESERVER: set both, or neither where Matrix is off'];
}
