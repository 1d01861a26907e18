import type { z } from 'zod';
import { invalidForm } from './discord-error.ts';
import type { FieldFault } from './discord-error.ts';

/** Reads a body as Discord does. @throws {@link DiscordError} 50035, which names every field that is wrong. */
export function parseForm<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body ?? {}, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw invalidForm(parsed.error.issues.map((issue) => faultOf(issue)));
}

function faultOf(issue: z.core.$ZodIssue): FieldFault {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'custom' && typeof issue.params?.['code'] === 'string') {
    return { path, code: issue.params['code'], message: issue.message };
  }
  if (issue.code === 'invalid_union') {
    const deepest = issue.errors.flat().toSorted((a, b) => b.path.length - a.path.length)[0];
    if (deepest) {
      const fault = faultOf(deepest);
      return { ...fault, path: [...path, ...fault.path] };
    }
  }
  return { path, ...describe(issue) };
}

function describe(issue: z.core.$ZodIssue): Pick<FieldFault, 'code' | 'message'> {
  if (issue.code === 'too_big') {
    return issue.origin === 'string' || issue.origin === 'array'
      ? { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be ${issue.maximum} or fewer in length.` }
      : { code: 'NUMBER_TYPE_MAX', message: `Value should be less than or equal to ${issue.maximum}.` };
  }
  if (issue.code === 'too_small') {
    return issue.origin === 'string' && issue.minimum === 1
      ? { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
      : { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be ${issue.minimum} or more in length.` };
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  }
  if (issue.code === 'invalid_format')
    return { code: 'STRING_TYPE_REGEX', message: 'String value did not match validation regex.' };
  if (issue.code === 'invalid_value')
    return { code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${issue.values.join(', ')}}.` };
  return { code: 'MODEL_TYPE_CONVERT', message: issue.message };
}
