import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runPappus } from '../rig/command-line.ts';
import { HAS_LINK, expectWhole, requestsOf, takenOf } from '../rig/journey-facts.ts';
import { openJourney } from '../rig/journey-rig.ts';
import type { JourneyRig } from '../rig/journey-rig.ts';

const CAUSE = 'POD_ROW_COMMENT_ORPHANED';
const ALICE = { to: 'alice' };

describe('an account with a row that no export survives', { timeout: 120_000 }, () => {
  const stack = new AsyncDisposableStack();
  let rig: JourneyRig;

  beforeAll(async () => {
    const worker = { heartbeatMs: 200, heartbeatTtlMs: 1_000, pollMs: 200, exportDurationMs: () => 500 };
    const pod = { keyBits: 1_024, accounts: [{ username: 'alice', posts: 4, photos: 3 }], worker };
    rig = stack.use(await openJourney({ engine: 'postgres', pod, env: { EXPORT_BUDGET: '2' } }));
  });
  afterAll(() => stack.disposeAsync());

  test('costs the pod nothing until it is repaired, holds up no photos, and gets its archive then', async () => {
    await rig.pod.breakAccount('alice', 'orphan-comment');
    await rig.pod.fault({ fault: 'slow', username: 'alice', kind: 'photos', delayMs: 4_000 });
    await rig.prove('alice');
    const stopped = await rig.chat.waitFor(/Profile: stopped\./, ALICE);
    expect(stopped.texts.at(-1)).toContain('something in your account that is damaged. You have done nothing wrong.');
    expect(stopped.texts.at(-1)).toContain('The team has what has stopped; the rest goes on meanwhile.');

    const part = await rig.chat.waitFor(HAS_LINK, ALICE);
    expect(part.texts.at(-1)).toContain('Part of your data is ready');
    expect(part.texts.at(-1)).toContain('The team has it now. You need do nothing');
    expect(await expectWhole(rig, 'alice', part)).toEqual(['photos']);
    expect(await requestsOf(rig, 'alice')).toEqual([
      { kind: 'profile', state: 'held', cause: CAUSE },
      { kind: 'photos', state: 'ready', cause: null },
    ]);
    expect(await takenOf(rig, 'alice')).toEqual({ profile: 0, photos: 1 });

    expect((await runPappus(['failures'], rig.env)).stdout).toMatch(new RegExp(`^ +1 +${CAUSE} `, 'm'));
    await rig.pod.repairAccount('alice');
    const since = rig.chat.messages.length;
    const freed = await runPappus(['release', CAUSE, '--reason', 'the comment is deleted'], rig.env);
    expect(freed).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('1 released') });
    await rig.chat.waitFor(/The team has looked at your export, and it goes on\./, { since, ...ALICE });
    const whole = await rig.chat.waitFor(/Your data is ready[\s\S]*\/d\//, { since, ...ALICE });
    expect(await expectWhole(rig, 'alice', whole)).toEqual(['photos', 'profile']);
    expect(await requestsOf(rig, 'alice')).toEqual([
      { kind: 'profile', state: 'ready', cause: null },
      { kind: 'photos', state: 'ready', cause: null },
    ]);
    expect(await takenOf(rig, 'alice')).toEqual({ profile: 1, photos: 1 });
  });
});
