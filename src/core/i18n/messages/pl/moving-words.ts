import type { MovingWords } from '../../command-words.ts';

/** Jak ludzie odpowiadają po polsku na krok przeprowadzki. */
export const movingWords = {
  next: ['gotowe', 'dalej', 'gotowe, dalej', 'zrobione', 'następny krok'],
  back: ['wstecz', 'krok wstecz', 'wróć', 'cofnij'],
  keep: ['zachowaj', 'tylko zachowaj'],
} as const satisfies MovingWords;
