import { readFile } from 'node:fs/promises';

const DOCUMENT = new URL('../../docs/connect-your-pod.md', import.meta.url);

/** What stands for the operator's own names in the document. */
interface Names {
  readonly database: string;
  readonly user: string;
  readonly password: string;
}

/** Statements that an operator copies out of the document, with names filled in. */
export interface DocumentedGrants {
  /** What Pappus always needs. */
  readonly always: readonly string[];
  /** What comes on top where codes are sent by e-mail. */
  readonly forMail: readonly string[];
  /** What comes on top to find the two defects that show only in what people have written. */
  readonly forTexts: readonly string[];
}

/**
 * Reads the three blocks of SQL under one heading of "Connect your pod".
 *
 * @throws when the document is not built that way any more.
 */
export async function documentedGrants(
  heading: '### PostgreSQL' | '### MariaDB and MySQL',
  names: Names,
): Promise<DocumentedGrants> {
  const text = await readFile(DOCUMENT, 'utf8');
  const [, chapter = ''] = text.split(`\n${heading}\n`);
  const blocks = [
    ...chapter
      .split(/\n##/, 1)
      .join('')
      .matchAll(/```sql\n([\s\S]*?)```/g),
  ];
  const [always, forMail, forTexts] = blocks.map(([, sql = '']) => statementsOf(sql, names));
  if (always === undefined || forMail === undefined || forTexts === undefined) {
    throw new Error(`the document has no three blocks below ${heading}`);
  }
  return { always, forMail, forTexts };
}

function statementsOf(sql: string, { database, user, password }: Names): readonly string[] {
  return sql
    .replaceAll('diaspora_production', database)
    .replaceAll(/\bpappus\b/g, user)
    .replaceAll('…', password)
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
