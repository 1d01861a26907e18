import { findDiasporaId } from '../../kernel/ids.ts';
import type { DiasporaId } from '../../kernel/ids.ts';

/** What people put around a name, such as the `@` of other networks. */
const AROUND = /^[\s@.,;:!?…]+|[\s.,;:!?…]+$/gu;

/**
 * The account that somebody names: a diaspora* ID anywhere in the text, of whichever pod, or a username alone, which then
 * means this pod.
 */
export function findAccountNamed(text: string, podHost: string): DiasporaId | undefined {
  const words = text
    .split(/\s+/u)
    .map((word) => word.replaceAll(AROUND, ''))
    .filter((word) => word !== '');
  const ids = words.flatMap((word) => findDiasporaId(word) ?? []);
  if (ids.length > 0) return ids.length === 1 ? ids[0] : undefined;
  const [name] = words;
  return name !== undefined && words.length === 1 ? findDiasporaId(`${name}@${podHost}`) : undefined;
}
