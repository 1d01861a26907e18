import type { JobQueue } from './job-queue.ts';
import type { JobRunner } from './job-runner.ts';
import { SidekiqProcess } from './sidekiq-process.ts';
import type { WorkerSettings } from './worker-settings.ts';

export interface SupervisorDeps {
  readonly queue: JobQueue;
  readonly runner: JobRunner;
  readonly settings: WorkerSettings;
}

/** Keeps one Sidekiq process running, as systemd does, unless told to let it be. */
export class Supervisor implements AsyncDisposable {
  readonly #deps: SupervisorDeps;
  #process: SidekiqProcess | undefined;
  #changes: Promise<void> = Promise.resolve();

  constructor(deps: SupervisorDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.#process ??= new SidekiqProcess({ ...this.#deps, onEnd: (how) => this.#replace(how) });
  }

  /** Ends the process with its jobs back in the line. No other is started. */
  async stop(): Promise<void> {
    await this.#take((process) => process.stop());
  }

  /** Ends the process with its jobs lost. No other is started. */
  async kill(): Promise<void> {
    await this.#take((process) => process.kill());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#changes;
    await this.stop();
  }

  async #take(end: (process: SidekiqProcess) => Promise<void>): Promise<void> {
    const process = this.#process;
    this.#process = undefined;
    if (process !== undefined) await end(process);
  }

  #replace(how: 'kill' | 'stop'): void {
    this.#changes = this.#changes.then(async () => {
      await (how === 'kill' ? this.kill() : this.stop());
      this.start();
    });
  }
}
