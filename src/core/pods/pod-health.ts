/** How a pod is doing at one moment, as far as it can be seen from where Pappus stands. */
export interface PodHealth {
  /** Wait of the oldest job in the queues that go before exports. */
  readonly queueLatencyMs: number;
  /** How long a page took; `undefined` when none came in the time allowed, or only an error of the server. */
  readonly responseMs: number | undefined;
  /** Share of the memory that programs can still take, 0 to 1; `undefined` where the pod's machine cannot be seen. */
  readonly freeMemory: number | undefined;
  /** Processes that take jobs; killed ones count for up to a minute. */
  readonly workerCount: number;
}

export interface PodHealthReader {
  /** @throws {@link PodUnreachableError} when the queues cannot be seen. */
  readHealth(signal: AbortSignal): Promise<PodHealth>;
}
