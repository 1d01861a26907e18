import type { FreezeWords } from '../../command-words.ts';

/** Como se diz em português que não fui eu, e que afinal fui eu. */
export const freezeWords = {
  stop: ['parar', 'pare', 'stop', 'alto', 'não fui eu', 'não sou eu'],
  start: ['retomar', 'retome', 'continuar', 'fui eu', 'fui eu sim', 'sou eu'],
  please: ['por favor', 'faz favor', 'obrigado', 'obrigada'],
} as const satisfies FreezeWords;
