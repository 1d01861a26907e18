import type { CommandWords } from '../../command-words.ts';

/** Ce que les gens écrivent en français. */
export const commands = {
  export: [
    'export',
    'exporter',
    'exporter mes données',
    'mes données',
    'récupérer mes données',
    'télécharger mes données',
    'sauvegarde',
  ],
  status: ['statut', 'état', 'où en est mon export', 'combien de temps', 'avancement'],
  link: ['lien', 'lien de téléchargement', 'nouveau lien', 'télécharger', 'téléchargement'],
  cancel: ['annuler', 'annule', 'annuler mon export', "annuler l'export"],
  email: [
    'email',
    'e-mail',
    'mail',
    'courriel',
    'code par e-mail',
    'code par email',
    'code par mail',
    'code par courriel',
    'plutôt un code par e-mail',
    'envoie-moi un code',
  ],
  help: ['aide', 'menu', '?', 'commandes', 'que peux-tu faire'],
  human: ['humain', "parler à quelqu'un", 'un humain', 'équipe', "l'équipe"],
  touched: ['qui a touché à mon export', 'qui a touché à mes données', 'historique'],
  language: ['langue', 'langues'],
  greeting: ['bonjour', 'salut', 'coucou', 'bonsoir', 'hello'],
} as const satisfies CommandWords;
