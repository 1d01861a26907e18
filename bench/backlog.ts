import { requestExports } from '../src/core/exports/request-exports.ts';
import { exportStatus } from '../src/core/exports/export-status.ts';
import { systemClock } from '../src/kernel/clock.ts';
import { newExportId, parseDiasporaId, parsePodUserId } from '../src/kernel/ids.ts';
import { median, openBenchDatabase } from './rig/bench-database.ts';

/** Two requests an account, as `export` makes them. */
const REQUESTS = 316_611;
const ACCOUNTS = Math.ceil(REQUESTS / 2);
const PARALLEL = 16;
const CHUNK = 5_000;

/** Accepts a request of everybody, through the use-case itself: does the cost of one grow with the line? */
export async function run(args: readonly string[]): Promise<Record<string, number | string>> {
  const accounts = args[0] === undefined ? ACCOUNTS : Number(args[0]);
  await using stack = new AsyncDisposableStack();
  const { work } = await openBenchDatabase(stack);
  const clock = systemClock;
  let idleMb = rssMb();
  let peakMb = idleMb;
  const chunkMs: number[] = [];
  const line = { next: 1 };
  while (line.next <= accounts) {
    const end = Math.min(line.next + CHUNK, accounts + 1);
    const from = performance.now();
    await Promise.all(
      Array.from({ length: PARALLEL }, async () => {
        while (line.next < end) {
          const account = line.next;
          line.next += 1;
          const diasporaId = parseDiasporaId(`user${account}@pod.example`);
          await requestExports({ work, clock, newExportId }, { podUserId: parsePodUserId(account), diasporaId });
        }
      }),
    );
    chunkMs.push(performance.now() - from);
    // Idle is a program that has done its first requests: its code is compiled, its connections are open.
    if (chunkMs.length === 1) idleMb = rssMb();
    peakMb = Math.max(peakMb, rssMb());
  }
  const samples = [1, Math.floor(accounts / 3), accounts];
  const deps = { work, clock, pace: { budget: 1, spacingMs: 15_000 } };
  const offsets = await Promise.all(
    samples.map(async (account) => {
      const statuses = await exportStatus(deps, parsePodUserId(account));
      return statuses.map(({ place = Number.NaN }) => Math.abs(place - 2 * account));
    }),
  );
  const first = median(chunkMs.slice(0, 5));
  const last = median(chunkMs.slice(-6, -1));
  return {
    requests: accounts * 2,
    growth_ratio: (last / first).toFixed(2),
    accepted_per_s: Math.round((accounts * 2) / (chunkMs.reduce((a, b) => a + b, 0) / 1_000)),
    rss_growth_mb: Math.round(peakMb - idleMb),
    // With sixteen asking at once, an account's two requests stand close to twice its number, never exactly there.
    places_right: offsets.flat().every((offset) => offset <= 4 * PARALLEL) ? 'yes' : 'no',
  };
}

function rssMb(): number {
  return process.memoryUsage().rss / 1024 ** 2;
}
