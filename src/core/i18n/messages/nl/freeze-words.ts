import type { FreezeWords } from '../../command-words.ts';

/** Hoe iemand in het Nederlands zegt dat hij het niet was, en dat hij het toch was. */
export const freezeWords = {
  stop: [
    'stop',
    'stoppen',
    'ho',
    'halt',
    'ik niet',
    'niet ik',
    'dat was ik niet',
    'ik was het niet',
    'ik was dat niet',
  ],
  start: ['start', 'starten', 'verder', 'ga door', 'dat was ik', 'ik was het'],
  please: ['alsjeblieft', 'alstublieft', 'aub', 'graag', 'bedankt'],
} as const satisfies FreezeWords;
