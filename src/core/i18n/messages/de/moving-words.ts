import type { MovingWords } from '../../command-words.ts';

/** Wie Menschen auf Deutsch auf einen Schritt des Umzugs antworten. */
export const movingWords = {
  next: ['fertig', 'weiter', 'fertig, weiter', 'erledigt', 'nächster schritt'],
  back: ['zurück', 'zurueck', 'einen schritt zurück'],
  keep: ['behalten', 'nur behalten'],
} as const satisfies MovingWords;
