import { createDiasporaAdapter } from '../../../adapters/diaspora/index.ts';
import type { DiasporaAdapterConfig } from '../../../adapters/diaspora/index.ts';
import type { AdapterMemory } from '../../../src/core/chat/adapter-memory.ts';
import type { PodAccess } from '../../../src/core/pods/pod-access.ts';
import { parseDiasporaId } from '../../../src/kernel/ids.ts';
import type { LogFields } from '../../../src/kernel/log.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import type { AdapterRig } from '../../contracts/chat-adapter.contract.ts';
import { createTestDatabase } from '../../rig/database.ts';
import { startSimulatedPod } from '../../rig/pod/simulated-pod.ts';
import type { SimulatedPodOptions } from '../../rig/pod/options.ts';
import { PodPerson } from '../../rig/pod/pod-person.ts';
import { renderPodMarkdown } from './pod-markdown.ts';

const NOTHING = { posts: 0, photos: 0, contacts: 0, ownRelayables: 0, othersRelayables: 0 };
export const SUNSET_SCOPES = [
  'openid',
  'profile',
  'conversations',
  'contacts:read',
  'contacts:modify',
  'notifications',
] as const;

/** Remembers like the table, and can be looked into. */
export class Memory implements AdapterMemory {
  readonly values = new Map<string, string>();

  async get(key: string): Promise<string | undefined> {
    return this.values.get(key);
  }

  async put(key: string, value: string): Promise<void> {
    this.values.set(key, value);
  }

  async remove(key: string): Promise<void> {
    this.values.delete(key);
  }

  async removeUnder(beginning: string): Promise<void> {
    for (const key of this.values.keys()) if (key.startsWith(beginning)) this.values.delete(key);
  }
}

export interface DiasporaRigOptions {
  readonly pod?: SimulatedPodOptions;
  readonly scopes?: readonly string[];
  readonly config?: Partial<DiasporaAdapterConfig>;
}

export type DiasporaRig = Awaited<ReturnType<typeof openDiaspora>>;

/** A simulated pod with a sunset account, two people who share with it, and an adapter that is not started yet. */
export async function openDiaspora({ pod: podOptions, scopes = SUNSET_SCOPES, config }: DiasporaRigOptions = {}) {
  const stack = new AsyncDisposableStack();
  const database = stack.use(await createTestDatabase());
  const pod = stack.use(
    await startSimulatedPod({
      keyBits: 1_024,
      databaseUrl: database.url,
      runWorker: false,
      accounts: ['sunset', 'alice', 'bob', 'carol'].map((username) => ({ username, ...NOTHING })),
      ...podOptions,
    }),
  );
  const alice = await PodPerson.open(pod, 'alice');
  const bob = await PodPerson.open(pod, 'bob');
  const sunset = await PodPerson.open(pod, 'sunset');
  await pod.messages.befriend('alice', 'sunset');
  await pod.messages.befriend('bob', 'sunset');
  await pod.messages.befriend('alice', 'bob');
  const memory = new Memory();
  const lines: string[] = [];
  const write = (fields: LogFields, message: string) => void lines.push(JSON.stringify({ ...fields, message }));
  const log = { debug: write, info: write, warn: write, error: write };
  const tokens = { refused: 0 };
  let token = await pod.messages.tokenFor('sunset', scopes);
  let isStale = false;
  const access: PodAccess = {
    token: async () => {
      if (isStale) token = await pod.messages.tokenFor('sunset', scopes);
      isStale = false;
      return new Secret(token);
    },
    refuse: () => {
      tokens.refused += 1;
      isStale = true;
    },
  };
  const idOf = (person: string) => parseDiasporaId(`${person}@${pod.host}`);
  const open = () =>
    stack.use(
      createDiasporaAdapter(
        { podUrl: new URL(pod.url), account: idOf('sunset'), access, pollMs: 20, timeoutMs: 5_000, ...config },
        memory,
        log,
      ),
    );
  return {
    pod,
    memory,
    lines,
    tokens,
    people: { alice, bob, sunset },
    idOf,
    /** One more adapter with the same memory, as after a restart. */
    open,
    adapter: open(),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

const GREETING = 'Yes';

/** With a conversation of each person that the account has answered before. */
export async function openContractRig() {
  const rig = await openDiaspora();
  const { alice, bob, sunset } = rig.people;
  const conversations = new Map<string, string>();
  for (const person of [alice, bob]) {
    const guid = await person.begin('sunset', 'Is anybody there?');
    await sunset.write(guid, GREETING);
    conversations.set(person.username, guid);
  }
  const guidOf = (person: string) => conversations.get(person) ?? '';
  const personOf = (name: string) => (name === 'bob' ? bob : alice);
  const written = async (person: string) => {
    const all = await personOf(person).conversations();
    const own = all.filter(({ participants }) => participants.length === 2).toReversed();
    const letters = await Promise.all(own.map(({ guid }) => personOf(person).letters(guid)));
    return letters.flat().filter(({ from, body }) => from === rig.idOf('sunset') && body !== GREETING);
  };
  const rendered = async () => (await written('alice')).map(({ body }) => renderPodMarkdown(body));
  let passed = 0;
  return {
    ...rig,
    addressOf: (person: string) => ({
      platform: 'diaspora',
      conversation: guidOf(person),
      speaker: rig.idOf(person),
    }),
    say: async (person: string, text: string) => {
      passed += 1;
      await personOf(person).write(guidOf(person), text);
    },
    sayInPublic: async (_person: string, text: string) => void (await alice.begin(['bob', 'sunset'], text)),
    // There are no buttons: the word that stands beside the label is typed.
    press: async (person: string, action: string) => {
      const offered = (await written(person)).some(({ body }) => renderPodMarkdown(body).text.includes(`(${action})`));
      if (offered) await personOf(person).write(guidOf(person), action);
    },
    // A crash between passing on and noting that: the mark of what is done with goes back.
    repeatLast: async () => {
      const key = `read ${guidOf('alice')}`;
      const isDone = async () => rig.memory.values.get(key)?.includes((await lastOf(alice, guidOf('alice'))) ?? '-');
      while (!(await isDone())) await new Promise((resolve) => setTimeout(resolve, 5));
      const letters = await alice.letters(guidOf('alice'));
      rig.memory.values.set(key, JSON.stringify({ page: 1, last: letters.at(-2)?.guid }));
    },
    accepted: async () => {
      const open = rig.memory.values.get('open') ?? '[]';
      return open.includes(guidOf('alice')) ? passed - 1 : passed;
    },
    screen: async (person: string) => (await written(person)).map(({ body }) => ({ text: visible(body) })),
    attacks: ATTACKS.map((text) => ({
      text,
      isHarmless: async () =>
        (await rendered()).every(({ links, elements }) => {
          const foreign = links.filter((link) => link !== 'https://pod.example/');
          return foreign.length === 0 && elements.length === 0;
        }),
    })),
  } satisfies AdapterRig & Record<string, unknown>;
}

/** Texts that the pod would make something of. */
export const ATTACKS = [
  '@{Alice; alice@pod.example} hi',
  '@{alice@pod.example}',
  '#tag and more #tags, even (#here) >#there',
  '[press](https://evil.example/) <https://evil.example/>',
  '![picture](https://evil.example/x.png)',
  'https://evil.example/ or www.evil.example or mail@evil.example or mailto:mail@evil.example',
  'diaspora://alice@pod.example/post/1234567890abcdef',
  '<script>alert(1)</script><b>bold</b>',
  '# not a heading',
  '- not a list',
  '1. not a list either',
  '1) nor this',
  '> nobody said this',
  '*a* _b_ **c** __d__ ~~e~~ `f` ^g^',
  '--- \n===',
  '| a | b |\n|---|---|',
  '[x]: https://evil.example/ "x"',
  '&lt;b&gt; &amp; &#64;{alice@pod.example} \\@{alice@pod.example} \\#tag',
  '    code by indentation',
  '```\nfence',
];

async function lastOf(person: PodPerson, conversation: string): Promise<string | undefined> {
  return (await person.letters(conversation)).at(-1)?.guid;
}

/** Without what stands only in the mark-up. */
function visible(body: string): string {
  return renderPodMarkdown(body).text.trim();
}
