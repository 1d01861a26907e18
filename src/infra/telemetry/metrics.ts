import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { CONNECTIONS } from '../../core/chat/chat-adapter.ts';
import type { Connection } from '../../core/chat/chat-adapter.ts';

/** Every figure there is, with the only labels it may bear. Identifiers never become labels. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    exportMoves: new Counter({
      name: 'export_moves_total',
      help: 'Export requests that reached a state.',
      labelNames: ['kind', 'state'],
      registers,
    }),
    messagesReceived: new Counter({
      name: 'messages_received_total',
      help: 'Messages of people, by what they were understood as.',
      labelNames: ['platform', 'intent'],
      registers,
    }),
    deliveries: new Counter({
      name: 'deliveries_total',
      help: 'Messages to people, by what became of them.',
      labelNames: ['platform', 'outcome'],
      registers,
    }),
    floodRefusals: new Counter({
      name: 'flood_refusals_total',
      help: 'Messages over the limit of one speaker.',
      labelNames: ['platform'],
      registers,
    }),
    downloads: new Counter({
      name: 'downloads_total',
      help: 'Transfers of archives to people, by what became of them.',
      labelNames: ['kind', 'outcome'],
      registers,
    }),
    copies: new Counter({
      name: 'readable_copies_total',
      help: 'Copies for reading, by what became of them.',
      labelNames: ['outcome'],
      registers,
    }),
    codeMails: new Counter({
      name: 'code_mails_total',
      help: 'Codes by e-mail, by what became of them.',
      labelNames: ['outcome'],
      registers,
    }),
    promisedJobs: new Gauge({
      name: 'promised_jobs',
      help: 'Work that is promised and not done yet, by what it is; periodic work aside.',
      labelNames: ['job'],
      registers,
    }),
    staffCalls: new Gauge({
      name: 'staff_calls',
      help: 'Calls to the team that nobody has closed, by what they are about.',
      labelNames: ['kind'],
      registers,
    }),
    exports: new Gauge({
      name: 'exports',
      help: 'Export requests by state.',
      labelNames: ['state'],
      registers,
    }),
    heldExports: new Gauge({
      name: 'exports_held',
      help: 'Export requests that are held, by the code of their cause.',
      labelNames: ['cause'],
      registers,
    }),
    oldestWaitingSeconds: new Gauge({
      name: 'exports_oldest_waiting_seconds',
      help: 'How long the request that has waited longest in the line has done so.',
      registers,
    }),
    paceVerdict: new Gauge({
      name: 'pace_verdict',
      help: '1 for what the last look at the line came to: why the next request has or has not had its turn.',
      labelNames: ['verdict'],
      registers,
    }),
    brakeLevel: new Gauge({
      name: 'pace_brake_level',
      help: '0 open, 1 slow, 2 stopped.',
      registers,
    }),
    brakeReasons: new Gauge({
      name: 'pace_brake_reason',
      help: '1 for what the brake is on for.',
      labelNames: ['reason'],
      registers,
    }),
    failuresInARow: new Gauge({
      name: 'exports_failed_in_a_row',
      help: 'Exports that ended at the pod without an archive since the last one that ended with one.',
      registers,
    }),
    podQueueLatencySeconds: new Gauge({
      name: 'pod_queue_latency_seconds',
      help: 'Wait of the oldest job in the queues of the pod that go before exports.',
      registers,
    }),
    podResponseSeconds: new Gauge({
      name: 'pod_response_seconds',
      help: 'Time that a small page of the pod takes, averaged over the last looks.',
      registers,
    }),
    podFreeMemoryRatio: new Gauge({
      name: 'pod_free_memory_ratio',
      help: 'Share of the memory of the pod’s machine that is free; NaN where it cannot be seen.',
      registers,
    }),
    podWorkers: new Gauge({
      name: 'pod_sidekiq_processes',
      help: 'Processes of the pod that take jobs.',
      registers,
    }),
    verifySeconds: new Histogram({
      name: 'archive_verify_seconds',
      help: 'Time that one verification took.',
      labelNames: ['kind'],
      buckets: [0.1, 0.5, 1, 5, 15, 60, 300, 1_800],
      registers,
    }),
  };
}

/** Shows, whenever the figures are read, how each chat platform is connected. */
export function watchConnections({ registry }: Metrics, read: () => ReadonlyMap<string, Connection>): void {
  const gauge = new Gauge({
    name: 'chat_connection',
    help: '1 for how Pappus stands with a chat platform.',
    labelNames: ['platform', 'connection'],
    registers: [],
    collect() {
      for (const [platform, current] of read()) {
        for (const connection of CONNECTIONS) this.set({ platform, connection }, connection === current ? 1 : 0);
      }
    },
  });
  registry.registerMetric(gauge);
}

export type Metrics = ReturnType<typeof createMetrics>;
