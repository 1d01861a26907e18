import { expect, onTestFinished, test } from 'vitest';
import { connectPerson, textOf } from '../rig/discord/driver.ts';
import { HAS_LINK, expectWholeBehind, takenOf } from '../rig/journey-facts.ts';
import { openJourney } from '../rig/journey-rig.ts';
import { Visitor } from '../rig/visitor.ts';
import { openDiscordServer } from './server.ts';

const POD = {
  keyBits: 1_024,
  accounts: [{ username: 'bob', posts: 3, photos: 2, contacts: 0 }],
  worker: { heartbeatMs: 200, heartbeatTtlMs: 1_000, pollMs: 200, exportDurationMs: () => 1_500 },
};

/** Nothing in it knows which server it is: `npm run test:discord` plays it on any that speaks Discord. */
test('words and buttons in direct messages lead to a download, and what is written while the program is away is answered', async () => {
  const stack = new AsyncDisposableStack();
  onTestFinished(() => stack.disposeAsync());
  const { botToken, person } = stack.use(await openDiscordServer(process.env));
  const env = { EXPORT_BUDGET: '4', DISCORD_TOKEN: botToken, DISCORD_API: person.api };
  const rig = stack.use(await openJourney({ engine: 'postgres', pod: POD, env }));
  const bob = stack.use(await connectPerson(person));
  const waitFor = (pattern: RegExp, since = 0) => bob.waitFor(pattern, { since, timeoutMs: 60_000 });
  const linkOf = (text: string) => new URL(/<(http[^>]+)>/u.exec(text)?.[1] ?? '');

  const before = bob.messages.length;
  await bob.say('hi');
  const hello = await waitFor(/I help people take their data out/u, before);
  await bob.press(hello, 'export');
  const offer = await waitFor(/\/sign-in\//u, before);
  const code = await new Visitor().signIn(linkOf(textOf(offer)), rig.pod, 'bob');
  const restarted = rig.crash();
  await bob.say(code);
  await restarted;
  const told = await waitFor(HAS_LINK, before);
  expect(await expectWholeBehind(rig, 'bob', linkOf(textOf(told)))).toEqual(['photos', 'profile']);
  await bob.say('status');
  await waitFor(/You can download it until/u, before);
  expect(await takenOf(rig, 'bob')).toEqual({ profile: 1, photos: 1 });
});
