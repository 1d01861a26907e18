/** One import of a source file. */
export interface Import {
  readonly target: string;
  /** Of the line with the target, from 1. */
  readonly line: number;
}

/** Comments and quoted texts, so that neither is taken for the other. */
const TOKEN = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/gu;
/** What stands before the quoted text of an import or a re-export. */
const BEFORE_TARGET = /(?:\bfrom|\bimport|\bimport\s*\()\s*$/u;

/** Every module that a source names: static, type-only, re-exported, for its effect, or dynamic. */
export function importsOf(text: string): readonly Import[] {
  const found: Import[] = [];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (!/^['"]/u.test(token) || !BEFORE_TARGET.test(text.slice(Math.max(index - 40, 0), index))) continue;
    found.push({ target: token.slice(1, -1), line: text.slice(0, index).split('\n').length });
  }
  return found;
}
