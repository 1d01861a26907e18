import type { MovingWords } from '../../command-words.ts';

/** Como as pessoas respondem em português a um passo da mudança. */
export const movingWords = {
  next: ['feito', 'próximo', 'feito, próximo passo', 'pronto', 'próximo passo'],
  back: ['voltar', 'um passo atrás', 'passo anterior'],
  keep: ['guardar', 'só guardar'],
} as const satisfies MovingWords;
