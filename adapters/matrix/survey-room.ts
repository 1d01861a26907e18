import { z } from 'zod';
import { SECOND } from '../../src/kernel/clock.ts';
import { HomeserverError } from './errors.ts';
import { askHomeserver } from './homeserver-request.ts';
import type { MatrixLogin } from './matrix-adapter.ts';
import { maySend, pathOf } from './rooms.ts';
import { roomSchema } from './shapes.ts';

/** How the assistant stands in a room that is named by its id or an alias, as far as it can be seen beside a running Pappus. */
export type RoomSurvey =
  | 'may-write'
  /** It is in, and its power level is too low. */
  | 'may-not-write'
  /** Nobody can tell a room that one is not in from one that does not exist. */
  | 'not-in'
  | 'no-such-alias';

const TIMEOUT_MS = 10 * SECOND;
const memberSchema = z.object({ membership: z.string() });

/** Changes nothing. @throws {@link HomeserverError} when the homeserver does not say. */
export async function surveyRoom(
  {
    homeserverUrl: url,
    login: { userId: user, token },
  }: { readonly homeserverUrl: string; readonly login: MatrixLogin },
  named: string,
  signal: AbortSignal,
): Promise<RoomSurvey> {
  const at = { url, token: token.reveal() };
  /** @returns `undefined` for what is not there, or not for the assistant to see. */
  const find = async (...parts: readonly string[]): Promise<unknown> => {
    try {
      const path = pathOf(...parts);
      return await askHomeserver(at, { method: 'GET', path, timeoutMs: TIMEOUT_MS, isRepeatable: true }, signal);
    } catch (err) {
      if (err instanceof HomeserverError && (err.errcode === 'M_FORBIDDEN' || err.isNotFound)) return undefined;
      throw err;
    }
  };
  const aliased = named.startsWith('#') ? await find('directory', 'room', named) : { room_id: named };
  if (aliased === undefined) return 'no-such-alias';
  const { room_id: room } = roomSchema.parse(aliased);
  const own = memberSchema.safeParse(await find('rooms', room, 'state', 'm.room.member', user)).data;
  if (own?.membership !== 'join') return 'not-in';
  const isEncrypted = (await find('rooms', room, 'state', 'm.room.encryption', '')) !== undefined;
  const type = isEncrypted ? 'm.room.encrypted' : 'm.room.message';
  const levels = await find('rooms', room, 'state', 'm.room.power_levels', '');
  return maySend(levels, { user, type }) ? 'may-write' : 'may-not-write';
}
