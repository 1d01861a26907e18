import type { MovingWords } from '../../command-words.ts';

/** Hoe mensen in het Nederlands op een stap van de verhuizing antwoorden. */
export const movingWords = {
  next: ['klaar', 'volgende', 'klaar, verder', 'gedaan', 'volgende stap'],
  back: ['terug', 'een stap terug', 'vorige'],
  keep: ['bewaren', 'alleen bewaren'],
} as const satisfies MovingWords;
