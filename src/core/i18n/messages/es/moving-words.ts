import type { MovingWords } from '../../command-words.ts';

/** Cómo se responde en español a un paso de la mudanza. */
export const movingWords = {
  next: ['hecho', 'siguiente', 'hecho, siguiente paso', 'listo', 'siguiente paso'],
  back: ['atrás', 'un paso atrás', 'volver', 'paso anterior'],
  keep: ['guardar', 'solo guardarlos', 'solo guardar'],
} as const satisfies MovingWords;
