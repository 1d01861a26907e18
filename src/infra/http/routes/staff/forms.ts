import { z } from 'zod';

const formSchema = z.record(z.string(), z.unknown());
/** Everything that is not shown, but for the ends of lines. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu;
/** A reason stands in the record; more than this nobody reads. In UTF-16 units. */
export const MAX_REASON_LENGTH = 400;
export const MAX_ANSWER_LENGTH = 4_000;

/** What was written in these fields of a form or a query, without what cannot be seen; empty where nothing was. */
export function readForm<Name extends string>(body: unknown, names: readonly Name[]): Readonly<Record<Name, string>> {
  const form = formSchema.safeParse(body).data ?? {};
  const read = (name: Name): [Name, string] => {
    const value = form[name];
    return [name, typeof value === 'string' ? value.replaceAll('\r\n', '\n').replaceAll(INVISIBLE, '').trim() : ''];
  };
  return Object.fromEntries(names.map(read)) as Record<Name, string>;
}

/** A number that a path or a query names, from 1 on. @returns `undefined` for anything else. */
export function findNumber(value: unknown): number | undefined {
  return typeof value === 'string' && /^[1-9]\d{0,14}$/u.test(value) ? Number(value) : undefined;
}

/** @returns `undefined` when nothing was written, or too much. */
export function findText(value: string, maxLength: number): string | undefined {
  return value !== '' && value.length <= maxLength ? value : undefined;
}

/** A part of the path of this request. */
export function findParam(params: unknown, name: string): string | undefined {
  const value = formSchema.safeParse(params).data?.[name];
  return typeof value === 'string' ? value : undefined;
}
