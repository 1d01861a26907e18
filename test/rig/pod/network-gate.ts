import { createServer, connect } from 'node:net';
import type { NetConnectOpts, Server, Socket } from 'node:net';

type Mood = 'open' | 'cut' | 'frozen';

interface Snare {
  readonly text: string;
  readonly reaches: 'nobody' | 'server' | 'server-later';
}

/** A network between a client and a server on which a test can step: cut it, freeze it, or snap it at one message. */
export class NetworkGate implements AsyncDisposable {
  readonly port: number;
  readonly #server: Server;
  readonly #target: NetConnectOpts;
  readonly #pairs = new Map<Socket, Socket>();
  readonly #held: { readonly server: Socket; readonly bytes: Buffer }[] = [];
  #mood: Mood = 'open';
  #snare: Snare | undefined;
  #delayOf: (bytes: Buffer) => number = () => 0;
  /** By the server's end of a connection: until when messages to it are on their way, so that none overtakes another. */
  readonly #busyUntil = new WeakMap<Socket, number>();

  constructor(server: Server, port: number, target: NetConnectOpts) {
    this.#server = server;
    this.port = port;
    this.#target = target;
    server.on('connection', (client) => this.#accept(client));
  }

  /** Breaks every connection and refuses new ones. */
  cut(): void {
    this.#mood = 'cut';
    for (const [client, server] of this.#pairs) {
      client.destroy();
      server.destroy();
    }
    this.#pairs.clear();
  }

  /** Goes silent: connections stay, and nothing passes. */
  freeze(): void {
    this.#mood = 'frozen';
  }

  /** New connections pass again; those that were frozen are broken, as after a reboot of what lies between. */
  restore(): void {
    this.cut();
    this.#mood = 'open';
    this.#delayOf = () => 0;
  }

  /** Messages of clients take as many milliseconds longer as this says of each; they keep their order. */
  slow(delayOf: (bytes: Buffer) => number): void {
    this.#delayOf = delayOf;
  }

  /**
   * Cuts when a client sends something with this text in it, until {@link restore}.
   *
   * @param reaches - `nobody`: the message is lost. `server`: it arrives, and the answer is lost. `server-later`: it is
   *   held up, with all that follows, until {@link deliver}.
   */
  cutAt(text: string, reaches: Snare['reaches']): void {
    this.#snare = { text, reaches };
  }

  /** Lets the message that was held up arrive after all. */
  deliver(): void {
    for (const { server, bytes } of this.#held.splice(0)) server.write(bytes);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #accept(client: Socket): void {
    client.on('error', () => undefined);
    if (this.#mood === 'cut') return void client.destroy();
    const server = connect(this.#target);
    server.on('error', () => client.destroy());
    server.once('close', () => client.destroy());
    client.once('close', () => {
      server.destroy();
      this.#pairs.delete(client);
    });
    this.#pairs.set(client, server);
    client.on('data', (bytes: Buffer) => this.#afterDelay(bytes, server));
    server.on('data', (bytes: Buffer) => {
      if (this.#mood === 'open') client.write(bytes);
    });
  }

  #afterDelay(bytes: Buffer, server: Socket): void {
    const now = performance.now();
    const at = Math.max(now, this.#busyUntil.get(server) ?? 0) + this.#delayOf(bytes);
    if (at <= now) return this.#toServer(bytes, server);
    this.#busyUntil.set(server, at);
    setTimeout(() => this.#toServer(bytes, server), at - now);
    return undefined;
  }

  #toServer(bytes: Buffer, server: Socket): void {
    if (this.#mood !== 'open') return;
    if (this.#held.some((held) => held.server === server)) return void this.#held.push({ server, bytes });
    const snare = this.#snare;
    if (snare === undefined || !bytes.includes(snare.text)) return void server.write(bytes);
    this.#snare = undefined;
    if (snare.reaches === 'nobody') return this.cut();
    if (snare.reaches === 'server-later') return void this.#held.push({ server, bytes });
    // From here on nothing comes back; the cut waits until the server has had the message.
    this.#mood = 'frozen';
    server.once('data', () => this.cut());
    server.write(bytes);
    return undefined;
  }
}

/** Opens a gate on a loopback port in front of a server. */
export async function openNetworkGate(target: NetConnectOpts): Promise<NetworkGate> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('the gate does not listen on a port');
  return new NetworkGate(server, address.port, target);
}

/** The address of a database, of either make, through a gate of its own. */
export async function gatedDatabase(
  databaseUrl: string,
): Promise<{ readonly gate: NetworkGate; readonly url: string }> {
  const direct = new URL(databaseUrl);
  const gate = await openNetworkGate(targetOf(direct));
  const user = direct.searchParams.get('user') ?? direct.username;
  const password = direct.searchParams.get('password') ?? direct.password;
  const credentials = password === '' ? user : `${user}:${password}`;
  return { gate, url: `${direct.protocol}//${credentials}@127.0.0.1:${gate.port}${direct.pathname}` };
}

function targetOf({ protocol, hostname, port, searchParams }: URL): NetConnectOpts {
  const isPostgres = protocol.startsWith('postgres');
  const portNumber = Number(port || (isPostgres ? '5432' : '3306'));
  const socket = searchParams.get(isPostgres ? 'host' : 'socket');
  if (socket === null) return { host: hostname, port: portNumber };
  return { path: isPostgres ? `${socket}/.s.PGSQL.${portNumber}` : socket };
}
