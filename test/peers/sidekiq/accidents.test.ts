import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isLeftOut } from '../../rig/peers.ts';
import { missingForSidekiq } from './real-sidekiq.ts';
import { beginSlowExport, expectDelivered, openSidekiqJourney, outcomesOf } from './sidekiq-journey.ts';
import type { SidekiqJourney } from './sidekiq-journey.ts';

const LEFT_OUT = isLeftOut('exports whose real Sidekiq is killed or stopped', missingForSidekiq());

describe.skipIf(LEFT_OUT)('exports whose real Sidekiq is killed or stopped', { timeout: 90_000 }, () => {
  const stack = new AsyncDisposableStack();
  let rig: SidekiqJourney;

  beforeAll(async () => {
    rig = stack.use(
      await openSidekiqJourney({ accounts: ['frank', 'grace', 'heidi'].map((username) => ({ username })) }),
    );
  });
  afterAll(() => stack.disposeAsync());

  test('whose worker is killed in the middle are asked for again and delivered', async () => {
    await beginSlowExport(rig, 'frank');
    await rig.sidekiq.kill();
    expect((await rig.pod.account('frank')).profile.exporting).toBe(true);
    const card = await rig.chat.ask('status', /the pod is putting it together/, { from: 'frank' });
    await rig.sidekiq.start();
    await expectDelivered(rig, 'frank');
    const told = rig.chat.messages.find(({ id }) => id === card.id)?.texts ?? [];
    const stepBack = told.findIndex((text) => /Profile: (in line|its turn at the pod has come)/.test(text));
    expect(stepBack).toBeGreaterThan(told.findIndex((text) => text.includes('the pod is putting it together')));
    for (const text of told) expect(text).toMatch(/Asking again changes nothing|Your data is ready/);
    expect(await outcomesOf(rig, 'frank', 'profile')).toEqual(['working', 'built']);
    expect(await outcomesOf(rig, 'frank', 'photos')).toEqual(['built']);
  });

  test('that an orderly stop of the worker puts back into the line go on with the same job', async () => {
    await beginSlowExport(rig, 'grace');
    await rig.sidekiq.stop();
    await rig.chat.ask('status', /Asking again changes nothing/, { from: 'grace' });
    await rig.sidekiq.start();
    await expectDelivered(rig, 'grace');
    expect(await outcomesOf(rig, 'grace', 'profile')).toEqual(['stopped', 'built']);
    const jobs = (await rig.begunFor('grace')).filter(({ kind }) => kind === 'profile');
    expect(new Set(jobs.map(({ jobId }) => jobId)).size).toBe(1);
  });

  test('survive that Pappus and the worker are killed together', async () => {
    await beginSlowExport(rig, 'heidi');
    await Promise.all([rig.sidekiq.kill(), rig.crash()]);
    await rig.sidekiq.start();
    await expectDelivered(rig, 'heidi');
    expect(await outcomesOf(rig, 'heidi', 'profile')).toEqual(['working', 'built']);
    expect(await outcomesOf(rig, 'heidi', 'photos')).toEqual(['built']);
  });
});
