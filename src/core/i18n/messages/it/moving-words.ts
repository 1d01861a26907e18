import type { MovingWords } from '../../command-words.ts';

/** Come si risponde in italiano a un passo del passaggio. */
export const movingWords = {
  next: ['fatto', 'avanti', 'fatto, avanti', 'prossimo passo'],
  back: ['indietro', 'un passo indietro'],
  keep: ['conserva', 'solo conservarli', 'solo conservare'],
} as const satisfies MovingWords;
