import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

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
    verifySeconds: new Histogram({
      name: 'archive_verify_seconds',
      help: 'Time that one verification took.',
      labelNames: ['kind'],
      buckets: [0.1, 0.5, 1, 5, 15, 60, 300, 1_800],
      registers,
    }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
