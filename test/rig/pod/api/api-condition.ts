/** What befalls requests to the API. */
export interface ApiFault {
  /** Any method unless given. */
  readonly method?: string;
  /** Matched against the path, such as `/messages$`. */
  readonly path: RegExp;
  readonly kind: /** Answers 500, having done nothing. */
    | 'error'
    /** Does its work and answers 500. */
    | 'error-after'
    /** Hangs up, having done nothing. */
    | 'cut'
    /** Does its work and hangs up. */
    | 'cut-after'
    /** Answers 503 with a `Retry-After`, as a proxy does before a pod that is overloaded. */
    | 'unavailable';
  /** How often; 1 unless given. */
  readonly times?: number;
  readonly retryAfterSeconds?: number;
}

/** How the pod's private messages are doing; changed while it runs. */
export class ApiCondition implements Disposable {
  /** How long Sidekiq takes to raise the counter of unread messages. */
  unreadDelayMs = 0;
  /** How long Sidekiq takes to share back. */
  followBackDelayMs = 0;
  /** Requests answered so far, as `GET /api/v1/conversations`. */
  readonly seen: string[] = [];
  /** The most requests that were being answered at one time. */
  mostAtOnce = 0;
  /** Of the next posts, so many are saved and said to have failed. */
  latePostFailures = 0;
  #answering = 0;
  readonly #faults: { readonly fault: ApiFault; left: number }[] = [];
  readonly #timers = new Set<NodeJS.Timeout>();

  enter(): void {
    this.#answering += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#answering);
  }

  leave(): void {
    this.#answering -= 1;
  }

  fault(fault: ApiFault): void {
    this.#faults.push({ fault, left: fault.times ?? 1 });
  }

  takeLatePostFailure(): boolean {
    if (this.latePostFailures === 0) return false;
    this.latePostFailures -= 1;
    return true;
  }

  mend(): void {
    this.#faults.length = 0;
  }

  /** The next fault for this request, used up by asking. */
  take(method: string, path: string): ApiFault | undefined {
    const planned = this.#faults.find(
      ({ fault, left }) => left > 0 && fault.path.test(path) && (fault.method === undefined || fault.method === method),
    );
    if (planned === undefined) return undefined;
    planned.left -= 1;
    return planned.fault;
  }

  /** A background job: at once without a delay, else after it, if the pod still runs then. */
  async later(delayMs: number, work: () => Promise<void>): Promise<void> {
    if (delayMs === 0) return work();
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void work().catch(() => undefined);
    }, delayMs);
    this.#timers.add(timer);
    return undefined;
  }

  [Symbol.dispose](): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }
}
