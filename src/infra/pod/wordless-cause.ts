/** Words of drivers that name nothing, for errors that have no code. */
const HARMLESS = /timeout|terminated|closed|lost/i;

/**
 * What went wrong, without the words of the driver or server: those name hosts, users and values of rows, and some
 * errors carry the statement and its parameters along.
 */
export function wordlessCause(err: unknown): Error {
  const code = codeOf(err);
  return Object.assign(new Error(`the driver says: ${code}`), { code });
}

function codeOf(err: unknown): string {
  if (!(err instanceof Error)) return 'unknown';
  if ('code' in err && typeof err.code === 'string') return err.code;
  if ('errno' in err && typeof err.errno === 'number') return `error ${err.errno}`;
  return HARMLESS.exec(err.message)?.[0].toLowerCase() ?? err.name;
}
