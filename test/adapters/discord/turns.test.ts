import { describe, expect, test } from 'vitest';
import { TurnsUnreachableError } from '../../../src/infra/redis/errors.ts';
import { newDeliveryId } from '../../../src/kernel/ids.ts';
import { openTroubles, say } from './trouble-rig.ts';

const SEND = 'POST /channels/:channel/messages';

describe('turns to ask Discord', () => {
  test('every request takes one, and what Discord refuses takes another before it is asked again', async () => {
    let turns = 0;
    const take = async () => {
      turns += 1;
      return 0;
    };
    const { discord, send, texts } = await openTroubles({}, { turns: { take } });
    const asked = turns;
    const body = { message: 'You are being rate limited.', retry_after: 0.05, global: true };
    const headers = { 'retry-after': '1', 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' };
    discord.fault({ route: SEND, moment: 'before', status: 429, headers, body });
    await send('1');
    expect(texts()).toEqual(['1']);
    expect(turns - asked).toBe(2);
  });

  test('nothing is asked while none can be had, and everything goes out once there are some again', async () => {
    let isAway = false;
    const take = async () => {
      if (isAway) throw new TurnsUnreachableError({ cause: undefined });
      return 0;
    };
    const { discord, send, texts } = await openTroubles({}, { turns: { take } });
    isAway = true;
    const before = discord.answered.length;
    await expect(send('1')).rejects.toMatchObject({ code: 'DELIVERY_BUSY', retryable: true });
    expect(discord.answered).toHaveLength(before);
    isAway = false;
    await send('1');
    expect(texts()).toEqual(['1']);
  });

  test('whoever gives up while waiting for one goes at once, and nothing is sent', async () => {
    let waitMs = 0;
    const { discord, adapter, address } = await openTroubles({}, { turns: { take: async () => waitMs } });
    waitMs = 3_600_000;
    const before = discord.answered.length;
    const gone = new AbortController();
    const sending = adapter.send(address, say('1'), newDeliveryId(), gone.signal);
    setTimeout(() => gone.abort(new Error('gone')), 50);
    await expect(sending).rejects.toThrow('gone');
    expect(discord.answered).toHaveLength(before);
  });
});
