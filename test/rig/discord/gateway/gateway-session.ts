import type { WebSocket } from 'ws';
import type { User } from '../world.ts';

/** @see Discord, "Gateway Opcodes" */
export const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presenceUpdate: 3,
  voiceStateUpdate: 4,
  resume: 6,
  reconnect: 7,
  requestGuildMembers: 8,
  invalidSession: 9,
  hello: 10,
  ack: 11,
} as const;

export interface GatewayEvent {
  readonly t: string;
  readonly d: object;
}

/** What an account has asked for when it identified, and everything told to it since, for when it comes back. */
export class GatewaySession {
  readonly id: string;
  readonly user: User;
  readonly intents: number;
  readonly shard: readonly [number, number];
  #socket: WebSocket | undefined;
  #events: { readonly s: number; readonly event: GatewayEvent }[] = [];
  #seq = 0;

  constructor(id: string, user: User, intents: number, shard: readonly [number, number]) {
    this.id = id;
    this.user = user;
    this.intents = intents;
    this.shard = shard;
  }

  get seq(): number {
    return this.#seq;
  }

  get isConnected(): boolean {
    return this.#socket !== undefined;
  }

  get socket(): WebSocket | undefined {
    return this.#socket;
  }

  attach(socket: WebSocket): void {
    this.#socket = socket;
  }

  detach(socket: WebSocket): void {
    if (this.#socket === socket) this.#socket = undefined;
  }

  dispatch(event: GatewayEvent): void {
    this.#seq += 1;
    const entry = { s: this.#seq, event };
    this.#events.push(entry);
    this.#tell(entry);
  }

  /** Tells again what came after a number. @returns whether it can be told from there. */
  replay(after: number): boolean {
    if (after > this.#seq) return false;
    for (const entry of this.#events) if (entry.s > after) this.#tell(entry);
    return true;
  }

  #tell({ s, event }: { readonly s: number; readonly event: GatewayEvent }): void {
    this.#socket?.send(JSON.stringify({ op: OP.dispatch, s, ...event }));
  }
}
