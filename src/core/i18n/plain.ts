/** A word as people write it who leave accents out: “język” as “jezyk”, “ещё” as “еще”. Expects lower case. */
export function withoutAccents(word: string): string {
  return word.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('ł', 'l');
}
