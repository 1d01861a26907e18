import type { MovingWords } from '../../command-words.ts';

/** Как по-русски отвечают на шаг переезда. */
export const movingWords = {
  next: ['готово', 'дальше', 'готово, дальше', 'далее', 'сделано', 'следующий шаг'],
  back: ['назад', 'шаг назад'],
  keep: ['сохранить', 'просто сохранить', 'оставить'],
} as const satisfies MovingWords;
