import type { FreezeWords } from '../../command-words.ts';

/** Cómo se dice en español que no fui yo, y que al final sí fui yo. */
export const freezeWords = {
  stop: ['stop', 'alto', 'detener', 'detén', 'parar', 'no fui yo', 'yo no fui', 'no he sido yo', 'no soy yo'],
  start: ['seguir', 'continuar', 'reanudar', 'sí fui yo', 'fui yo', 'he sido yo'],
  please: ['por favor', 'porfa', 'gracias'],
} as const satisfies FreezeWords;
