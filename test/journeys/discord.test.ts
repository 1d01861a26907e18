import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DiscordDouble } from '../rig/discord/discord-double.ts';
import { connectPerson, textOf } from '../rig/discord/driver.ts';
import type { DiscordPerson } from '../rig/discord/driver.ts';
import type { Channel, Guild } from '../rig/discord/world.ts';
import { HAS_LINK, expectWholeBehind, takenOf, waitForState } from '../rig/journey-facts.ts';
import { openJourney } from '../rig/journey-rig.ts';
import type { JourneyRig } from '../rig/journey-rig.ts';
import { Visitor } from '../rig/visitor.ts';

const PATIENTLY = { timeout: 45_000, interval: 100 };
const ACCOUNTS = [{ username: 'alice', posts: 3, photos: 2, contacts: 0 }];
const ONCE = { profile: 1, photos: 1 };

/** The program as a whole beside Discord. */
describe('on Discord', { timeout: 120_000 }, () => {
  const stack = new AsyncDisposableStack();
  const discord = new DiscordDouble({ identifies: { windowMs: 0 } });
  let rig: JourneyRig;
  let guild: Guild;
  let channel: Channel;

  beforeAll(async () => {
    stack.use(discord);
    await discord.start();
    ({ guild, channel } = discord.addGuild('leavers'));
    rig = stack.use(
      await openJourney({
        engine: 'postgres',
        pod: {
          keyBits: 1_024,
          accounts: ACCOUNTS,
          worker: { heartbeatMs: 200, heartbeatTtlMs: 1_000, pollMs: 200, exportDurationMs: () => 1_500 },
        },
        env: { EXPORT_BUDGET: '4', DISCORD_TOKEN: discord.bot.token, DISCORD_API: discord.api },
      }),
    );
    await vi.waitFor(() => {
      if (discord.commands.length === 0) throw new Error('no commands yet');
    }, PATIENTLY);
  });
  afterAll(() => stack.disposeAsync());

  async function meet(username: string): Promise<DiscordPerson> {
    const { api, gatewayUrl: gateway, bot } = discord;
    const { token } = discord.addPerson(username, [guild]);
    return stack.use(await connectPerson({ api, gateway, token, botId: bot.id }));
  }

  const waitFor = (person: DiscordPerson, pattern: RegExp) => person.waitFor(pattern, { timeoutMs: PATIENTLY.timeout });

  function linkOf(text: string): URL {
    return new URL(/<(http[^>]+)>/u.exec(text)?.[1] ?? '');
  }

  test('a command in a server leads to a download link in direct messages, although the program is killed', async () => {
    const alice = await meet('alice');
    const eve = await meet('eve');
    expect(await alice.outcome(await alice.use('export', {}, channel.id))).toBe('success');
    const offer = await waitFor(alice, /\/sign-in\//u);
    expect(offer).toMatchObject({ channel_id: channel.id });
    const code = await new Visitor().signIn(linkOf(textOf(offer)), rig.pod, 'alice');
    expect(await alice.outcome(await alice.use('code', { code }, channel.id))).toBe('success');
    await waitFor(alice, /alice@[\s\S]*(?:in line|under way|at work|building)/u);
    await waitForState(rig, 'alice', ['submitted', 'building', 'copying', 'verifying', 'ready']);
    await rig.crash();
    const told = await waitFor(alice, HAS_LINK);
    expect(told.channel_id).toBe(await alice.openDm());
    await expectWholeBehind(rig, 'alice', linkOf(textOf(told)));
    expect(await takenOf(rig, 'alice')).toEqual(ONCE);
    // Nobody else has seen anything of it.
    expect(eve.messages).toEqual([]);
    const links = alice.messages.filter((message) => HAS_LINK.test(textOf(message)));
    expect(links).toHaveLength(1);
  });
});
