import { expect, onTestFinished, test, vi } from 'vitest';
import { CrashPoints } from '../rig/crash-points.ts';
import type { CrashPoint } from '../rig/crash-points.ts';
import { DiscordDouble } from '../rig/discord/discord-double.ts';
import { openJourney } from '../rig/journey-rig.ts';
import { LoopbackHomeserver } from '../rig/matrix/loopback/homeserver.ts';
import { authorizeSunset } from '../rig/sunset-login.ts';

const PATIENTLY = { timeout: 60_000, interval: 100 };
const ADA = { from: 'ada' };
const BEN = { from: 'ben' };

const sentIn = (table: string, platform: string): CrashPoint => ({
  name: `sent on ${platform}`,
  table,
  on: 'update',
  when: `new.platform = '${platform}' and new.state = 'sent' and old.state = 'pending'`,
});
const POINTS = [
  sentIn('announcement_recipients', 'console'),
  ...['discord', 'matrix', 'diaspora'].map((platform) => sentIn('announcement_places', platform)),
];

test(
  'what two members have agreed on is said once to a person, a room, a channel and in a post, though the program dies between saying each and noting it',
  { timeout: 240_000 },
  async () => {
    const stack = new AsyncDisposableStack();
    onTestFinished(() => stack.disposeAsync());
    const discord = stack.use(new DiscordDouble({ identifies: { windowMs: 0 } }));
    await discord.start();
    const { channel } = discord.addGuild('leavers');
    const homeserver = stack.use(await LoopbackHomeserver.start());
    const { ledger } = homeserver;
    const assistant = await homeserver.register('pappus');
    const warden = await homeserver.register('warden');
    const room = ledger.createRoom(warden.userId, { room_alias_name: 'news', invite: [assistant.userId] });
    const rig = stack.use(
      await openJourney({
        engine: 'postgres',
        pod: { accounts: ['sunset', 'alice'].map((username) => ({ username, posts: 0 })) },
        env: {
          STAFF_ADMINS: 'console:ada,console:ben',
          SUNSET_ACCOUNT: 'sunset',
          SUNSET_POLL_SECONDS: '1',
          DISCORD_TOKEN: discord.bot.token,
          DISCORD_API: discord.api,
          MATRIX_HOMESERVER: homeserver.url,
          MATRIX_ACCESS_TOKEN: assistant.token,
          ANNOUNCE_ROOMS: `matrix:#news:loopback=en,discord:${channel.id}=de`,
          ANNOUNCE_POST: 'all',
        },
      }),
    );
    const { chat } = rig;
    const inRoom = () =>
      (ledger.rooms.get(room) ?? [])
        .filter(({ sender, type }) => sender === assistant.userId && type === 'm.room.message')
        .map(({ content }) => content['body']);
    const inChannel = () => discord.context.messages.in(channel.id).map(({ content }) => content);
    const posts = () => rig.pod.messages.postsOf('sunset');
    const heard = () => chat.messages.filter(({ to, texts }) => to === 'alice' && /The end/u.test(texts.join('\n')));

    await authorizeSunset(rig);
    await rig.crash();
    await rig.prove('alice');
    await chat.waitFor(/in line|under way|ready/u, { to: 'alice' });
    await vi.waitFor(() => expect(ledger.membership(room, assistant.userId)).toBe('join'), PATIENTLY);

    await chat.ask('staff announce new closing', /closing/u, ADA);
    await chat.ask('staff announce text closing en # The end\n\nTake your data home.', /Kept/u, ADA);
    await chat.ask('staff announce text closing de # Das Ende\n\nNimm deine Daten mit.', /Kept/u, ADA);
    await chat.ask('staff announce audience closing everyone,rooms,post', /post at the pod/u, ADA);
    await chat.ask('staff announce send closing', /has not been approved yet/u, ADA);
    await chat.ask('staff announce approve closing', /somebody else has to approve/u, ADA);
    const preview = await chat.ask('staff announce preview closing', /Take your data home\./u, BEN);
    expect(preview.texts.join()).toMatch(/#news:loopback[\s\S]*Nimm deine Daten mit\./u);
    await chat.ask('staff announce approve closing', /is approved/u, BEN);
    expect([inRoom(), inChannel(), await posts(), heard()]).toEqual([[], [], [], []]);

    const points = stack.use(new CrashPoints(rig.database.url, POINTS));
    await points.arm('before', () => rig.crash());
    await chat.ask('staff announce send closing', /is being sent/u, ADA);
    await vi.waitFor(() => expect([...points.struck].toSorted()).toEqual(POINTS.map(({ name }) => name).toSorted()), {
      ...PATIENTLY,
      timeout: 90_000,
    });
    const states = () => rig.database.database.executor.selectFrom('announcements').select('state').execute();
    await expect.poll(states, PATIENTLY).toEqual([{ state: 'sent' }]);
    // What a next start would do about it is done as well.
    await rig.crash();
    const report = await chat.ask('staff announce report closing', /Announcement closing: sent/u, ADA);
    expect(report.texts.join().match(/: said/gu)).toHaveLength(3);

    const [inEnglish, inGerman] = [/The end[\s\S]*home/u, /Das Ende[\s\S]*mit/u].map((text) =>
      expect.stringMatching(text),
    );
    expect(inRoom()).toEqual([inEnglish]);
    expect(inChannel()).toEqual([inGerman]);
    const made = await posts();
    expect(made).toEqual([inEnglish]);
    expect(made).toEqual([inGerman]);
    expect(heard()).toHaveLength(1);
    // Matrix was told more than once, under one id.
    const tellings = homeserver.calls.filter((call) => /^PUT rooms\/.*\/send\//u.test(call) && call.includes(room));
    expect(tellings.length).toBeGreaterThan(1);
    expect(new Set(tellings).size).toBe(1);
  },
);
