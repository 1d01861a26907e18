import type { TestDatabase } from './database.ts';

/** Who Pappus is at the pod's database. */
export interface DocumentedRole {
  readonly user: string;
  readonly password: string;
  /** The pod's database as this role. */
  readonly url: string;
}

/** The pod's database with its operator's hand on it: lets Pappus in as the document says, and makes trouble. */
export interface PodHome extends TestDatabase {
  /** Runs statements in the database as its administrator. */
  run(statements: readonly string[]): Promise<void>;
  /** Makes the role of the document, once the tables are there. Asked again, it answers with the same one. */
  admit(): Promise<DocumentedRole>;
  /** Adds what the document wants for codes by e-mail. */
  admitToMail(): Promise<void>;
  /** Adds what the document wants for defects that show only in what people have written. */
  admitToTexts(): Promise<void>;
  /** Puts the server into a state in which it only reads, for everybody but administrators. */
  onlyRead(): Promise<AsyncDisposable>;
  /** Holds a table, that of accounts unless named, so that every statement on it takes longer than allowed. */
  hold(table?: string): Promise<AsyncDisposable>;
  /** Takes the database away from its users. */
  shut(): Promise<AsyncDisposable>;
  /** Leaves no free connection for Pappus. */
  fill(): Promise<AsyncDisposable>;
}

/** Something that lasts until it is disposed. */
export function lasting(end: () => Promise<unknown>): AsyncDisposable {
  return {
    [Symbol.asyncDispose]: async () => {
      await end();
    },
  };
}
