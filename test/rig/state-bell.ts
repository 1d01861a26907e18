import { Client } from 'pg';
import { z } from 'zod';

const TRIGGER = `
create function tell_of_move() returns trigger language plpgsql as $$
begin
  perform pg_notify('moves', json_build_object('owner', new.diaspora_id, 'kind', new.kind, 'state', new.state)::text);
  return null;
end $$;
create trigger tell_of_move after insert or update of state on exports for each row execute function tell_of_move()`;
const moveSchema = z.object({ owner: z.string(), kind: z.string(), state: z.string() });
type Move = z.output<typeof moveSchema>;
const LONGEST_WAIT_MS = 60_000;

/** Rings in the moment in which a request reaches a state, before the program can have done anything about it. */
export class StateBell implements AsyncDisposable {
  readonly #client: Client;
  readonly #heard: Move[] = [];
  readonly #waiting = new Set<(move: Move) => void>();

  constructor(client: Client) {
    this.#client = client;
    client.on('error', () => undefined);
    client.on('notification', ({ payload = '' }) => {
      const move = moveSchema.parse(JSON.parse(payload));
      this.#heard.push(move);
      for (const tell of this.#waiting) tell(move);
    });
  }

  /** Waits for an account's profile to reach a state; at once when it has been there before. */
  async profileIs(username: string, state: string): Promise<void> {
    const isIt = (move: Move) =>
      move.owner.startsWith(`${username}@`) && move.kind === 'profile' && move.state === state;
    if (this.#heard.some(isIt)) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${username} never was ${state}`)), LONGEST_WAIT_MS);
      const tell = (move: Move) => {
        if (!isIt(move)) return;
        clearTimeout(timer);
        this.#waiting.delete(tell);
        resolve();
      };
      this.#waiting.add(tell);
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#client.end();
  }
}

/** Hangs a bell into the database of a Pappus. */
export async function hangStateBell(database: { readonly url: string }): Promise<StateBell> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const bell = new StateBell(client);
  await client.query(TRIGGER);
  await client.query('listen moves');
  return bell;
}
