import type { MovingWords } from '../../command-words.ts';

/** Comment on répond en français à une étape du déménagement. */
export const movingWords = {
  next: ['fait', "c'est fait, continuer", "c'est fait", 'suivant', 'terminé', 'étape suivante'],
  back: ['retour', 'étape précédente', 'précédent', 'revenir'],
  keep: ['garder', 'juste garder mes données', 'juste garder'],
} as const satisfies MovingWords;
