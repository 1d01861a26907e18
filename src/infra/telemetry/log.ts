import { pino } from 'pino';
import type { DestinationStream } from 'pino';
import { AppError } from '../../kernel/errors.ts';
import type { Logger } from '../../kernel/log.ts';

export interface LogOptions {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  /** Where lines go; standard error when left out, because standard output may be a chat. */
  readonly destination?: DestinationStream;
}

/**
 * Field names that never carry anything fit for a log, at any depth that log calls use. The last line of defence:
 * credentials are `Secret`s, which print as `[secret]`, and texts of people are given to no log call.
 */
const NEVER = ['token', 'text', 'email', 'url', 'link', 'password', 'cookie', 'authorization', 'fileName'];

/** Structured lines, one JSON object each. */
export function createLogger({ level, destination }: LogOptions): Logger {
  const options = {
    level,
    base: null,
    redact: { paths: NEVER.flatMap((name) => [name, `*.${name}`]), censor: '[redacted]' },
    serializers: { err: serializeError },
  };
  return destination ? pino(options, destination) : pino(options, pino.destination({ dest: 2, sync: true }));
}

/**
 * Our own errors are known to hold nothing secret. Those of libraries may quote a statement's parameters, a URL or a
 * row, so that of them only the class, the code and the place are kept. pino's own serializer is of no use: it adds the
 * words of all causes to the message and to the stack.
 */
function serializeError(err: Error): object {
  if (err instanceof AppError) {
    const cause = err.cause instanceof Error ? serializeError(err.cause) : undefined;
    return { type: err.name, code: err.code, message: err.message, stack: framesOf(err), ...(cause && { cause }) };
  }
  if (!(err instanceof Error)) return { type: typeof err };
  const code = 'code' in err && typeof err.code === 'string' ? err.code : undefined;
  return { type: err.name, code, stack: framesOf(err) };
}

/** Without the message, which the stack begins with. */
function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');
}
