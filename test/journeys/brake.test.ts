import { expect, onTestFinished, test, vi } from 'vitest';
import { runPappus } from '../rig/command-line.ts';
import { linkIn } from '../rig/console-client.ts';
import { HAS_LINK, takenOf } from '../rig/journey-facts.ts';
import { openJourney } from '../rig/journey-rig.ts';
import type { JourneyRig } from '../rig/journey-rig.ts';
import { Visitor } from '../rig/visitor.ts';

const SOON = { timeout: 30_000, interval: 100 };
const POD = {
  keyBits: 1_024,
  accounts: [{ username: 'alice', posts: 2, photos: 1 }],
  worker: { heartbeatMs: 200, pollMs: 200, exportDurationMs: () => 500 },
};
const ENV = {
  EXPORT_BUDGET: '2',
  BRAKE_LOOK_SECONDS: '1',
  BRAKE_CALM_SECONDS: '1',
  BRAKE_QUEUE_LATENCY_SECONDS: '2',
  // Only a page that does not come at all can be as slow as this, however busy the machine is.
  BRAKE_RESPONSE_SECONDS: '60',
};

function brakeMoves({ log }: JourneyRig): readonly (string | undefined)[] {
  return log.filter((line) => line.includes('"brake moved"')).map((line) => /"level":"([a-z]+)"/.exec(line)?.[1]);
}

test('a pod that gets slow is left to rest, everybody can see why, and it goes on by itself, step by step', async () => {
  const rig = await openJourney({ engine: 'postgres', pod: POD, env: ENV });
  onTestFinished(() => rig[Symbol.asyncDispose]());
  const { pod, chat } = rig;
  const offer = await chat.ask('status', /\/sign-in\//, { from: 'alice' });
  const code = await new Visitor().signIn(linkIn(offer), pod, 'alice');
  await chat.ask(code, /That’s you: alice@/, { from: 'alice' });
  await vi.waitFor(async () => expect(await rig.metrics()).toMatch(/^pace_brake_level 0$/m), SOON);

  await pod.stopWorker();
  await pod.load('urgent', 1, 1);
  pod.down(true);
  await vi.waitFor(async () => {
    const metrics = await rig.metrics();
    expect(metrics).toMatch(/^pace_brake_level 2$/m);
    expect(metrics).toContain('pace_brake_reason{reason="queue-latency"} 1');
    expect(metrics).toContain('pace_brake_reason{reason="response-time"} 1');
    expect(metrics).toContain('pace_brake_reason{reason="free-memory"} 0');
  }, SOON);
  await chat.ask('export', /Profile: in line at place 1/, { from: 'alice' });
  await vi.waitFor(async () => expect(await rig.metrics()).toContain('pace_verdict{verdict="stopped"} 1'), SOON);
  const honest = /The pod is overloaded at the moment, so I let it rest\. Your place is kept, and it goes on by itself/;
  await chat.ask('status', honest, { from: 'alice' });
  const told = (await runPappus(['pace'], rig.env)).stdout;
  expect(told).toMatch(/^line +the brake lets nothing through, since /m);
  expect(told).toMatch(/^brake +stopped since /m);
  expect(told).toContain('jobs wait long in Sidekiq’s queues before exports (BRAKE_QUEUE_LATENCY_SECONDS)');
  expect(told).toContain('the pod’s pages are slow (BRAKE_RESPONSE_SECONDS)');
  expect(await takenOf(rig, 'alice')).toEqual({ profile: 0, photos: 0 });

  pod.down(false);
  pod.startWorker();
  await chat.waitFor(HAS_LINK, { to: 'alice', timeoutMs: 60_000 });
  await vi.waitFor(async () => expect(await rig.metrics()).toMatch(/^pace_brake_level 0$/m), SOON);
  expect(brakeMoves(rig).slice(-3)).toEqual(['stopped', 'slow', 'open']);
  expect(await rig.metrics()).not.toMatch(/^pace_brake_reason\{.*\} 1$/m);
  expect(await takenOf(rig, 'alice')).toEqual({ profile: 1, photos: 1 });
});
