import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MINUTE } from '../../src/kernel/clock.ts';
import { ConsoleClient, linkIn } from '../rig/console-client.ts';
import { HAS_LINK, expectWhole, requestsOf, takenOf } from '../rig/journey-facts.ts';
import { openJourney } from '../rig/journey-rig.ts';
import type { JourneyRig } from '../rig/journey-rig.ts';
import type { PappusDatabase } from '../rig/pappus-database.ts';
import { startProgram } from '../rig/program.ts';
import { startSecondProgram } from '../rig/second-program.ts';
import { Visitor } from '../rig/visitor.ts';

const ONCE = { profile: 1, photos: 1 };
const READY = [
  { kind: 'profile', state: 'ready', cause: null },
  { kind: 'photos', state: 'ready', cause: null },
];
const CLOCK = path.join(import.meta.dirname, '..', 'rig', 'shifted-clock.ts');

function clockOff(minutes: number) {
  return { NODE_OPTIONS: `--import=${CLOCK}`, CLOCK_SHIFT_MS: String(minutes * MINUTE) };
}

/** Two programs with databases of their own beside one pod, the clock of one ten minutes ahead and that of the other behind. */
describe('beside one pod', { timeout: 180_000 }, () => {
  const stack = new AsyncDisposableStack();
  let ahead: JourneyRig;
  let behind: Pick<JourneyRig, 'pod' | 'chat' | 'log'> & { readonly database: PappusDatabase };

  beforeAll(async () => {
    ahead = stack.use(
      await openJourney({
        engine: 'postgres',
        pod: {
          keyBits: 1_024,
          accounts: ['alice', 'bob', 'carol', 'dave', 'erin'].map((username) => ({ username, photos: 1, posts: 2 })),
          worker: { heartbeatMs: 200, pollMs: 200, exportDurationMs: () => 1_000 },
        },
        env: { EXPORT_BUDGET: '4', ...clockOff(10) },
      }),
    );
    const { program, database, log } = stack.use(await startSecondProgram(ahead, clockOff(-10)));
    const chat = new ConsoleClient();
    chat.connect(program.input, program.output);
    behind = { pod: ahead.pod, chat, log, database };
  });
  afterAll(() => stack.disposeAsync());

  async function prove({ chat, pod }: Pick<JourneyRig, 'chat' | 'pod'>, username: string): Promise<void> {
    const offer = await chat.ask('export', /\/sign-in\//, { from: username });
    chat.say(await new Visitor().signIn(linkIn(offer), pod, username), username);
  }

  async function expectDelivered(rig: typeof behind, username: string): Promise<void> {
    const told = await rig.chat.waitFor(HAS_LINK, { to: username });
    expect(await expectWhole(rig, username, told)).toEqual(['photos', 'profile']);
    const mine = await rig.database.database.executor.selectFrom('exports').selectAll().execute();
    expect(mine.filter(({ diaspora_id }) => diaspora_id.startsWith(`${username}@`)).map(({ state }) => state)).toEqual([
      'ready',
      'ready',
    ]);
  }

  function offBy(log: readonly string[]): number {
    const started = log.find((line) => line.includes('"msg":"started"')) ?? '{}';
    const said: unknown = JSON.parse(started);
    const time = typeof said === 'object' && said !== null && 'time' in said ? said.time : undefined;
    return Math.round((Number(time) - Date.now()) / (5 * MINUTE)) * 5;
  }

  test('a program whose clock is ten minutes ahead signs people in and delivers once', async () => {
    expect(offBy(ahead.log)).toBe(10);
    await prove(ahead, 'alice');
    await expectDelivered(ahead, 'alice');
    expect(await takenOf(ahead, 'alice')).toEqual(ONCE);
  });

  test('a program whose clock is ten minutes behind signs people in and delivers once', async () => {
    expect(offBy(behind.log)).toBe(-10);
    await prove(behind, 'bob');
    await expectDelivered(behind, 'bob');
    expect(await takenOf(ahead, 'bob')).toEqual(ONCE);
  });

  test('a person who asks both programs gets their data from each, and the pod exports it once', async () => {
    await Promise.all([prove(ahead, 'carol'), prove(behind, 'carol')]);
    await Promise.all([expectDelivered(ahead, 'carol'), expectDelivered(behind, 'carol')]);
    expect(await takenOf(ahead, 'carol')).toEqual(ONCE);
  });

  test('a second worker, started by mistake on the same database, doubles nothing', async () => {
    const env = { ...ahead.env, ROLES: 'worker', CONSOLE: 'off', ...clockOff(0) };
    await using second = await startProgram({ env });
    await Promise.all([prove(ahead, 'dave'), prove(ahead, 'erin')]);
    for (const username of ['dave', 'erin']) {
      await expectDelivered(ahead, username);
      expect(await requestsOf(ahead, username)).toEqual(READY);
      expect(await takenOf(ahead, username)).toEqual(ONCE);
      const links = ahead.chat.messages.filter(
        ({ to, texts }) => to === username && texts.some((text) => HAS_LINK.test(text)),
      );
      expect(links).toHaveLength(1);
    }
    expect(second.log.join('\n')).not.toContain('"level":50');
  });
});
