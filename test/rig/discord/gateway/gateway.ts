import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { User } from '../world.ts';
import { GatewaySession, OP } from './gateway-session.ts';
import type { GatewayEvent } from './gateway-session.ts';
import type { IdentifyLimits } from './identify-limits.ts';
import { INTENTS, PRIVILEGED, isKnownIntents } from './intents.ts';

/** Larger payloads end the connection. */
const MAX_PAYLOAD_BYTES = 4_096;
const SENDS_PER_MINUTE = 120;
const BOT_TOKEN_PREFIX = /^Bot /u;

const frameSchema = z.looseObject({ op: z.number().int(), d: z.unknown() });
const identifySchema = z.looseObject({
  token: z.string(),
  intents: z.number().optional(),
  properties: z.looseObject({}),
  shard: z.tuple([z.number().int().nonnegative(), z.number().int().positive()]).optional(),
});
const resumeSchema = z.looseObject({ token: z.string(), session_id: z.string(), seq: z.number().int() });

export interface GatewayDeps {
  readonly userOfToken: (token: string) => User | undefined;
  readonly identifies: IdentifyLimits;
  /** What the developer portal allows the bot among the intents that need leave. */
  readonly allowedPrivileged: () => number;
  /** What a session is told first; READY itself goes before it. */
  readonly greet: (session: GatewaySession) => { readonly ready: object; readonly events: readonly GatewayEvent[] };
}

/** Where accounts listen: sessions that survive their connections, and everything that may go wrong with them. */
export class Gateway {
  heartbeatIntervalMs = 41_250;
  /** Acknowledges no heartbeat, as a connection that is dead without knowing. */
  noAck = false;
  /** Refuses to take a session up again. */
  noResume = false;
  /** Refuses connections outright. */
  isDown = false;
  readonly #deps: GatewayDeps;
  readonly #server = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  readonly #sessions = new Map<string, GatewaySession>();
  /** How often somebody has begun a session or taken one up. */
  readonly counts = { identified: 0, resumed: 0 };

  constructor(deps: GatewayDeps) {
    this.#deps = deps;
  }

  get sessions(): readonly GatewaySession[] {
    return [...this.#sessions.values()];
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.isDown) {
      socket.destroy();
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (connection) => this.#welcome(connection));
  }

  /** Every session of bots or people, connected or not. */
  sessionsOf(userId: string): readonly GatewaySession[] {
    return this.sessions.filter(({ user }) => user.id === userId);
  }

  /** Says something out of the line, such as op 7 (reconnect) or op 9 (invalid session). */
  op(userId: string, op: number, d: unknown): void {
    for (const session of this.sessionsOf(userId)) {
      if (op === OP.invalidSession && d !== true) this.#sessions.delete(session.id);
      session.socket?.send(JSON.stringify({ op, d }));
    }
  }

  /** Ends connections: with a close code, or without one as when a cable is cut. */
  drop(userId: string, code?: number): void {
    for (const session of this.sessionsOf(userId)) {
      const { socket } = session;
      if (socket) this.#end(session, socket, code);
    }
  }

  /** Forgets sessions, so that taking one up is refused. */
  forget(userId: string): void {
    for (const { id } of this.sessionsOf(userId)) this.#sessions.delete(id);
  }

  close(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  #end(session: GatewaySession, socket: WebSocket, code: number | undefined): void {
    session.detach(socket);
    if (code === undefined) socket.terminate();
    else socket.close(code);
  }

  #welcome(socket: WebSocket): void {
    const sent: number[] = [];
    let session: GatewaySession | undefined;
    socket.on('error', () => undefined);
    socket.on('close', (code) => {
      session?.detach(socket);
      // A client that says goodbye gives its session up.
      if (session && (code === 1_000 || code === 1_001)) this.#sessions.delete(session.id);
    });
    socket.on('message', (bytes: Buffer) => {
      const now = performance.now();
      while (sent[0] !== undefined && now - sent[0] > 60_000) sent.shift();
      sent.push(now);
      if (sent.length > SENDS_PER_MINUTE) return socket.close(4_008, 'You are being rate limited.');
      if (bytes.length > MAX_PAYLOAD_BYTES) return socket.close(4_002, 'Payload too large.');
      session = this.#take(socket, bytes.toString('utf8'), session) ?? session;
    });
    socket.send(JSON.stringify({ op: OP.hello, d: { heartbeat_interval: this.heartbeatIntervalMs } }));
  }

  /** @returns a session that has just been begun or taken up. */
  #take(socket: WebSocket, text: string, session: GatewaySession | undefined): GatewaySession | undefined {
    const frame = parseFrame(text);
    if (!frame) return refuse(socket, 4_002, 'Error while decoding payload.');
    const { op, d } = frame;
    if (op === OP.heartbeat) {
      if (!this.noAck) socket.send(JSON.stringify({ op: OP.ack }));
      return undefined;
    }
    if (op === OP.identify) {
      if (session) return refuse(socket, 4_005, 'Already authenticated.');
      return this.#identify(socket, d);
    }
    if (op === OP.resume) {
      if (session) return refuse(socket, 4_005, 'Already authenticated.');
      return this.#resume(socket, d);
    }
    if (!session) return refuse(socket, 4_003, 'Not authenticated.');
    const isKnown = op === OP.presenceUpdate || op === OP.voiceStateUpdate || op === OP.requestGuildMembers;
    if (!isKnown) socket.close(4_001, 'Unknown opcode.');
    return undefined;
  }

  #identify(socket: WebSocket, d: unknown): GatewaySession | undefined {
    const asked = identifySchema.safeParse(d).data;
    if (!asked) return refuse(socket, 4_002, 'Error while decoding payload.');
    const user = this.#deps.userOfToken(asked.token.replace(BOT_TOKEN_PREFIX, ''));
    if (!user) return refuse(socket, 4_004, 'Authentication failed.');
    const shard: readonly [number, number] = asked.shard ?? [0, 1];
    if (shard[0] >= shard[1]) return refuse(socket, 4_010, 'Invalid shard.');
    const intents = user.bot ? (asked.intents ?? -1) : Number.MAX_SAFE_INTEGER;
    if (user.bot && !isKnownIntents(intents)) return refuse(socket, 4_013, 'Invalid intent(s).');
    if (user.bot && (intents & PRIVILEGED & ~this.#deps.allowedPrivileged()) !== 0) {
      return refuse(socket, 4_014, 'Disallowed intent(s).');
    }
    const may = user.bot ? this.#deps.identifies.take(shard[0]) : 'yes';
    if (may === 'too-often') return refuse(socket, 4_004, 'Authentication failed.');
    if (may === 'too-soon') return denySession(socket);
    const session = new GatewaySession(randomBytes(16).toString('hex'), user, intents, shard);
    this.#sessions.set(session.id, session);
    session.attach(socket);
    this.counts.identified += user.bot ? 1 : 0;
    const { ready, events } = this.#deps.greet(session);
    session.dispatch({ t: 'READY', d: ready });
    for (const event of events) session.dispatch(event);
    return session;
  }

  #resume(socket: WebSocket, d: unknown): GatewaySession | undefined {
    const asked = resumeSchema.safeParse(d).data;
    if (!asked) return refuse(socket, 4_002, 'Error while decoding payload.');
    const user = this.#deps.userOfToken(asked.token.replace(BOT_TOKEN_PREFIX, ''));
    if (!user) return refuse(socket, 4_004, 'Authentication failed.');
    const session = this.#sessions.get(asked.session_id);
    if (!session || session.user !== user || this.noResume) {
      this.#sessions.delete(asked.session_id);
      return denySession(socket);
    }
    if (asked.seq > session.seq) return refuse(socket, 4_007, 'Invalid seq.');
    if (session.socket && session.socket.readyState === WebSocket.OPEN) session.socket.close(4_000);
    session.attach(socket);
    this.counts.resumed += user.bot ? 1 : 0;
    session.replay(asked.seq);
    session.dispatch({ t: 'RESUMED', d: {} });
    return session;
  }
}

/** Whether a session hears of what happens in a guild, or in direct messages. */
export function hears(
  { user, intents, shard }: GatewaySession,
  guildId: string | undefined,
  intent: keyof typeof INTENTS | undefined,
): boolean {
  if (!user.bot) return true;
  if (intent !== undefined && (intents & INTENTS[intent]) === 0) return false;
  const home = guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shard[1]));
  return shard[0] === home;
}

/** Ends a connection and says why. */
function refuse(socket: WebSocket, code: number, reason: string): undefined {
  socket.close(code, reason);
  return undefined;
}

function denySession(socket: WebSocket): undefined {
  socket.send(JSON.stringify({ op: OP.invalidSession, d: false }));
  return undefined;
}

function parseFrame(text: string): z.output<typeof frameSchema> | undefined {
  try {
    return frameSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
