/** The faults of one field, as Discord lists them under `_errors`. */
export interface FieldFault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** An answer that refuses. @see Discord, "Opcodes and Status Codes"; the statuses beside the codes are from observation */
export class DiscordError extends Error {
  override readonly name = 'DiscordError';
  readonly status: number;
  readonly code: number;
  readonly errors: object | undefined;

  constructor(status: number, code: number, message: string, errors?: object) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  get body(): object {
    return { message: this.message, code: this.code, ...(this.errors && { errors: this.errors }) };
  }
}

const KNOWN = {
  0: [404, '404: Not Found'],
  10002: [404, 'Unknown Application'],
  10003: [404, 'Unknown Channel'],
  10004: [404, 'Unknown Guild'],
  10008: [404, 'Unknown Message'],
  10007: [404, 'Unknown Member'],
  10013: [404, 'Unknown User'],
  10014: [404, 'Unknown Emoji'],
  10015: [404, 'Unknown Webhook'],
  10062: [404, 'Unknown interaction'],
  10063: [404, 'Unknown application command'],
  20001: [403, 'Bots cannot use this endpoint'],
  20002: [403, 'Only bots can use this endpoint'],
  30032: [400, 'Maximum number of application commands reached (100)'],
  30034: [400, 'Max number of daily application command creates has been reached (200)'],
  40003: [403, 'You are opening direct messages too fast.'],
  40060: [400, 'Interaction has already been acknowledged.'],
  40094: [400, 'Maximum number of follow up messages reached for this interaction'],
  50001: [403, 'Missing Access'],
  50003: [403, 'Cannot execute action on a DM channel'],
  50005: [403, 'Cannot edit a message authored by another user'],
  50006: [400, 'Cannot send an empty message'],
  50007: [403, 'Cannot send messages to this user'],
  50013: [403, 'Missing Permissions'],
  50027: [401, 'Invalid Webhook Token'],
  50033: [400, 'Invalid Recipient(s)'],
  50109: [400, 'The request body contains invalid JSON.'],
  50278: [403, 'Cannot send messages to this user due to having no mutual guilds'],
} as const;
export type KnownCode = keyof typeof KNOWN;

export function refusal(code: KnownCode): DiscordError {
  const [status, message] = KNOWN[code];
  return new DiscordError(status, code, message);
}

export const unauthorized = (): DiscordError => new DiscordError(401, 0, '401: Unauthorized');

/** Says of every field what is wrong with it. */
export function invalidForm(faults: readonly FieldFault[]): DiscordError {
  const errors: Tree = {};
  for (const { path, code, message } of faults) {
    let at = errors;
    for (const step of path) at = childOf(at, String(step));
    at._errors = [...(at._errors ?? []), { code, message }];
  }
  return new DiscordError(400, 50035, 'Invalid Form Body', errors);
}

interface Tree {
  _errors?: { readonly code: string; readonly message: string }[];
  [field: string]: Tree | { readonly code: string; readonly message: string }[] | undefined;
}

function childOf(tree: Tree, field: string): Tree {
  const known = tree[field];
  if (known !== undefined && !Array.isArray(known)) return known;
  const made: Tree = {};
  tree[field] = made;
  return made;
}
