import { expect, vi } from 'vitest';
import { expectWholeBehind } from '../../rig/journey-facts.ts';
import { openJourney } from '../../rig/journey-rig.ts';
import type { JourneyRig } from '../../rig/journey-rig.ts';
import { MatrixPerson } from '../../rig/matrix/person.ts';
import type { Login, SeenMessage } from '../../rig/matrix/person.ts';
import { Synapse } from '../../rig/matrix/synapse.ts';
import type { SynapseOptions } from '../../rig/matrix/synapse.ts';
import { Visitor } from '../../rig/visitor.ts';

export const PATIENTLY = { timeout: 60_000, interval: 100 };
const LINK = /https?:\/\/\S+/u;

export interface MatrixJourneyOptions extends SynapseOptions {
  /** Where Pappus finds the homeserver, if not at its own address. */
  readonly through?: (url: string) => Promise<string>;
  readonly env?: Readonly<Record<string, string>>;
  readonly pod?: Parameters<typeof openJourney>[0]['pod'];
}

/** A whole Pappus with an account on a real homeserver. */
export interface MatrixJourney extends JourneyRig {
  readonly synapse: Synapse;
  /** The assistant's id. */
  readonly assistant: string;
  /** The access token it was given. */
  readonly token: string;
  /** Somebody new on the homeserver. */
  register(username: string): Promise<Login>;
  /** A client of theirs; one more device with each call. */
  login(login: Login): Promise<MatrixPerson>;
}

export async function openMatrixJourney(options: MatrixJourneyOptions = {}): Promise<MatrixJourney> {
  const { rateLimits = 'none', through, env = {}, pod } = options;
  const stack = new AsyncDisposableStack();
  const synapse = stack.use(await Synapse.start({ rateLimits }));
  const assistant = await synapse.register('pappus');
  const free = { MATRIX_MESSAGES_PER_MINUTE: '600000', MATRIX_MESSAGES_AT_ONCE: '10000' };
  const rig = stack.use(
    await openJourney({
      engine: 'postgres',
      env: {
        MATRIX_HOMESERVER: (await through?.(synapse.url)) ?? synapse.url,
        MATRIX_ACCESS_TOKEN: assistant.accessToken,
        ...(rateLimits === 'none' && free),
        ...env,
      },
      ...(pod && { pod }),
    }),
  );
  return {
    ...rig,
    synapse,
    assistant: assistant.userId,
    token: assistant.accessToken,
    register: async (username) => {
      const { password } = await synapse.register(username);
      return { url: synapse.url, username, password };
    },
    login: async (login) => stack.use(await MatrixPerson.login(login)),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

/** An encrypted direct chat with the assistant, which has come into it. */
export async function openChat({ assistant }: MatrixJourney, person: MatrixPerson): Promise<string> {
  const room = await person.open([assistant]);
  await vi.waitFor(async () => {
    const rooms = await person.rooms();
    expect(rooms.find((each) => each.room === room)?.joined).toContain(assistant);
  }, PATIENTLY);
  return room;
}

/** Waits for a message of the assistant that shows this, now or in an edit. */
export async function waitForText(person: MatrixPerson, room: string, text: RegExp): Promise<SeenMessage> {
  return vi.waitFor(async () => {
    const all = await person.screen(room);
    const found = all.find(({ texts }) => texts.some((each) => text.test(each)));
    if (found === undefined) throw new Error(`not there: ${String(text)} in\n${JSON.stringify(all, undefined, 1)}`);
    return found;
  }, PATIENTLY);
}

export function linkIn({ texts }: SeenMessage, pattern: RegExp): URL {
  const text = texts.find((each) => pattern.test(each)) ?? '';
  return new URL(LINK.exec(text)?.[0] ?? '');
}

/** Asks, signs in at the pod and brings the code back. */
export async function prove(rig: MatrixJourney, person: MatrixPerson, room: string, username: string): Promise<void> {
  await person.say(room, 'export');
  const offer = await waitForText(person, room, /\/sign-in\//u);
  await person.say(room, await new Visitor().signIn(linkIn(offer, /\/sign-in\//u), rig.pod, username));
}

/** Waits for the link, downloads what is behind it and holds that against what was verified. */
export async function expectDelivered(
  rig: MatrixJourney,
  person: MatrixPerson,
  room: string,
  username: string,
): Promise<SeenMessage> {
  const told = await waitForText(person, room, /\/d\//u);
  expect(await expectWholeBehind(rig, username, linkIn(told, /\/d\//u))).toEqual(['photos', 'profile']);
  return told;
}
