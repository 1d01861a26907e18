import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, vi } from 'vitest';
import { createMatrixAdapter } from '../../../adapters/matrix/index.ts';
import type { MatrixAdapterConfig } from '../../../adapters/matrix/index.ts';
import type { LogFields } from '../../../src/kernel/log.ts';
import { Secret } from '../../../src/kernel/secret.ts';
import type { AdapterRig } from '../../contracts/chat-adapter.contract.ts';
import { LoopbackHomeserver } from '../../rig/matrix/loopback/homeserver.ts';
import { SCRATCH } from '../../rig/scratch.ts';
import { MatrixPerson, Memory } from './matrix-person.ts';
import type { Account } from './matrix-person.ts';

/** A homeserver, simulated or real, on which accounts can be made. */
export interface Homeserver {
  readonly url: string;
  register(username: string): Promise<Account>;
}

const UNLIMITED = { perSecond: 10_000, burst: 10_000 };

export type MatrixRig = Awaited<ReturnType<typeof openMatrix>>;

/** A homeserver with an account of the assistant and an adapter that is not started yet. */
export async function openMatrix(
  homeserver: Homeserver,
  { name = 'pappus', ...config }: Partial<MatrixAdapterConfig> & { readonly name?: string } = {},
) {
  const stack = new AsyncDisposableStack();
  const directory = await mkdtemp(path.join(SCRATCH, 'pappus-matrix-'));
  stack.defer(() => rm(directory, { recursive: true, force: true }));
  const account = await homeserver.register(name);
  const memory = new Memory();
  const lines: string[] = [];
  const write = (fields: LogFields, message: string) => void lines.push(JSON.stringify({ ...fields, message }));
  const log = { debug: write, info: write, warn: write, error: write };
  const storeKey = new Secret(randomBytes(32));
  const { userId, deviceId, token } = account;
  const open = (more: Partial<MatrixAdapterConfig> = {}) =>
    stack.use(
      createMatrixAdapter(
        {
          homeserverUrl: homeserver.url,
          login: async () => ({ userId, deviceId, token: new Secret(token) }),
          directory,
          storeKey,
          limits: { messages: UNLIMITED, joins: UNLIMITED, chats: UNLIMITED },
          timeoutMs: 10_000,
          ...config,
          ...more,
        },
        memory,
        log,
      ),
    );
  return {
    homeserver,
    account,
    memory,
    lines,
    directory,
    /** One more adapter with the same memory, as after a restart. */
    open,
    adapter: open(),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

const PATIENTLY = { timeout: 10_000, interval: 20 };

/** Texts that a client would make something of. */
export const ATTACKS = [
  '<b>bold</b><script>alert(1)</script>',
  '<a href="https://evil.example/">press</a>',
  '"><img src="mxc://evil.example/x" onerror="alert(1)">',
  '<a href="https://matrix.to/#/@alice:hs.example">Alice</a> @room',
  '</p></li></ul><h1>',
  '&lt;b&gt; &amp; &#60;b&#62;',
  '<mx-reply>quoted</mx-reply>',
  '<font data-mx-color="#ffffff">unseen</font>',
];

/**
 * A homeserver and people who stay while one assistant after the other comes and goes: to make the keys of a device takes
 * longer than most tests.
 */
export class Town implements AsyncDisposable {
  readonly homeserver: Homeserver;
  readonly #people = new Map<string, MatrixPerson>();
  #assistants = 0;

  constructor(homeserver: Homeserver) {
    this.homeserver = homeserver;
  }

  nextAssistant(): string {
    this.#assistants += 1;
    return `pappus-${this.#assistants}`;
  }

  async person(name: string): Promise<MatrixPerson> {
    const { url } = this.homeserver;
    const known = this.#people.get(name) ?? (await MatrixPerson.open(url, await this.homeserver.register(name)));
    this.#people.set(name, known);
    known.moveOn();
    return known;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const person of this.#people.values()) await person[Symbol.asyncDispose]();
  }
}

/** A simulated homeserver and its people, for all tests of a file. */
export async function openTown() {
  const homeserver = await LoopbackHomeserver.start();
  const town = new Town(homeserver);
  afterAll(async () => {
    await town[Symbol.asyncDispose]();
    await homeserver.stop();
  });
  return { homeserver, town };
}

/** People in direct chats with an assistant of their own, which has accepted them. */
export async function openContractRig(
  town: Town,
  { names = ['alice', 'bob'], ...config }: Partial<MatrixAdapterConfig> & { readonly names?: readonly string[] } = {},
) {
  const rig = await openMatrix(town.homeserver, { ...config, name: town.nextAssistant() });
  const people = new Map<string, { readonly person: MatrixPerson; readonly roomId: string }>();
  for (const name of names) {
    const person = await town.person(name);
    people.set(name, { person, roomId: await person.beginDirect(rig.account.userId) });
  }
  const of = (name: string) => {
    const known = people.get(name);
    if (known === undefined) throw new TypeError('nobody of that name');
    return known;
  };
  const { adapter } = rig;
  const begun = adapter.start.bind(adapter);
  adapter.start = async (receive) => {
    await begun(receive);
    await vi.waitFor(async () => {
      for (const { person, roomId } of people.values()) {
        const { joined } = await person.rooms.look(roomId);
        if (!joined.includes(rig.account.userId)) throw new Error('the assistant is not in yet');
      }
    }, PATIENTLY);
  };
  const written = (name: string) => of(name).person.screen(rig.account.userId);
  let public_ = '';
  return {
    ...rig,
    people,
    addressOf: (name: string) => ({
      platform: 'matrix',
      conversation: of(name).roomId,
      speaker: of(name).person.userId,
    }),
    say: async (name: string, text: string) => void (await of(name).person.say(of(name).roomId, text)),
    // A direct chat that has grown.
    sayInPublic: async (name: string, text: string) => {
      const { person } = of(name);
      public_ = await person.beginDirect(rig.account.userId);
      await vi.waitFor(async () => {
        if (!(await person.rooms.look(public_)).joined.includes(rig.account.userId)) throw new Error('not in yet');
      }, PATIENTLY);
      await person.invite(public_, of('bob').person.userId);
      await vi.waitFor(async () => {
        if ((await person.rooms.look(public_)).joined.length < 2) throw new Error('not in yet');
      }, PATIENTLY);
      await person.say(public_, text, { 'm.mentions': { user_ids: [rig.account.userId] } });
    },
    // There are no buttons: the word that stands beside the label is typed.
    press: async (name: string, action: string) => {
      await vi.waitFor(() => {
        if (!written(name).some(({ text }) => text.includes(`(${action})`))) throw new Error('not offered');
      }, PATIENTLY);
      await of(name).person.say(of(name).roomId, action);
    },
    screen: async (name: string) => {
      await of(name).person.catchUp();
      return written(name).map(({ text }) => ({ text }));
    },
    attacks: ATTACKS.map((text) => ({
      text,
      isHarmless: async () => written('alice').every(({ html }) => onlyOurElements(html)),
    })),
  } satisfies AdapterRig & Record<string, unknown>;
}

const OURS = /<\/?(?:p|h4|ul|li|strong|code)>|<a href="https:\/\/pod\.example\/">|<\/a>/gu;

/** Nothing is left that a client reads as an element once those that Pappus itself makes are gone. */
function onlyOurElements(html: string): boolean {
  return !/[<>]/u.test(html.replaceAll(OURS, ''));
}
