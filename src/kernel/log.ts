/** Facts beside a log message. Identifiers and counts; never names, addresses, tokens or texts of people. */
export type LogFields = Readonly<Record<string, unknown>>;

/** A field object and a constant message, so that lines can be grouped and nothing is glued into the text. */
export interface Logger {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

/** For programs and tests that want no log. */
export const silentLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
