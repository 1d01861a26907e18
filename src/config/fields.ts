import { z } from 'zod';
import { Secret } from '../kernel/secret.ts';

/** Building blocks of the environment's schema. Every message tells the operator what to write, and no value. */

/** An unset variable and an empty one are the same. */
export function optional<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
}

export function withDefault<S extends z.ZodType<unknown, string>>(schema: S, fallback: string) {
  return z.preprocess((value) => (value === undefined || value === '' ? fallback : value), schema);
}

export function required<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema);
}

export const text = z.string({ error: 'is missing' });

export const secretText = text.transform((value) => new Secret(value));

export function secretUrl(...protocols: readonly string[]) {
  return text
    .refine((value) => isUrl(value, protocols), `must begin with ${protocols.join(' or ')}`)
    .transform((value) => new Secret(value));
}

export function url(...protocols: readonly string[]) {
  return text
    .refine((value) => isUrl(value, protocols), `must begin with ${protocols.join(' or ')}`)
    .transform((value) => value.replace(/\/+$/, ''));
}

/** A web address without a path: pages link to one another from the root. */
export const origin = url('https://', 'http://').refine(
  (value) => !URL.canParse(value) || new URL(value).pathname === '/',
  'must be an address without a path, such as https://export.pod.example',
);

export function wholeNumber(min: number, max: number) {
  return text
    .refine((value) => /^\d{1,15}$/.test(value) && Number(value) >= min && Number(value) <= max, {
      error: `must be a whole number from ${min} to ${max}`,
    })
    .transform(Number);
}

/** A number with up to three decimals. */
export function decimal(min: number, max: number) {
  return text
    .refine((value) => /^\d{1,12}(?:\.\d{1,3})?$/.test(value) && Number(value) >= min && Number(value) <= max, {
      error: `must be a number from ${min} to ${max}`,
    })
    .transform(Number);
}

export function oneOf<const T extends string>(...values: readonly [T, ...T[]]) {
  return z.enum(values, { error: `must be one of: ${values.join(', ')}` });
}

export const yesOrNo = oneOf('yes', 'no').transform((value) => value === 'yes');

/** A list with commas, each of the given words. */
export function listOf<const T extends string>(...values: readonly [T, ...T[]]) {
  return text
    .transform((value) => value.split(',').map((part) => part.trim()))
    .pipe(z.array(oneOf(...values)).min(1))
    .transform((list): ReadonlySet<T> => new Set(list));
}

const MAIL_FROM = /^(?:"?(?<name>[^"<>@\p{Cc}]*?)"?\s*<)?(?<address>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>?$/u;

/** Whom mails come from: an address, with a name before it in angle brackets' way or without. */
export const mailbox = text
  .refine((value) => MAIL_FROM.test(value.trim()) && value.includes('<') === value.includes('>'), {
    error: 'must be an address such as pappus@pod.example or Pappus <pappus@pod.example>',
  })
  .transform((value) => {
    const { name = '', address = '' } = MAIL_FROM.exec(value.trim())?.groups ?? {};
    return { name: name.trim(), address };
  });

/** A day such as `2026-03-01`: midnight UTC at its end. */
export const day = text
  .refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)), {
    error: 'must be a day such as 2026-03-01',
  })
  .transform((value) => new Date(`${value}T00:00:00Z`));

/** A username, or a whole diaspora* ID. */
export const podAccount = text
  .refine((value) => /^[a-z0-9_.-]{1,32}(?:@[a-z0-9.-]{1,253}(?::\d{1,5})?)?$/i.test(value), {
    error: 'must be a username at the pod or a diaspora* ID, such as sunset@pod.example',
  })
  .transform((value) => value.toLowerCase());

export const timeZone = text.refine(isTimeZone, 'must be a time zone such as Europe/Berlin or UTC');

const KEY_BYTES = 32;

export const key32 = text
  .refine((value) => Buffer.from(value, 'base64url').length === KEY_BYTES, {
    error: 'must be 32 bytes in base64url; `npm run key` prints a new one',
  })
  .transform((value) => new Secret(Buffer.from(value, 'base64url')));

function isUrl(value: string, protocols: readonly string[]): boolean {
  const protocol = protocols.find((known) => value.startsWith(known));
  // `/` stands for the path of a unix socket.
  return protocol === '/' || (protocol !== undefined && URL.canParse(value));
}

function isTimeZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
