import type { CommandWords } from '../../command-words.ts';

/** Che cosa scrivono le persone in italiano. */
export const commands = {
  export: [
    'esporta',
    'esportare',
    'esportazione',
    'export',
    'esporta i miei dati',
    'i miei dati',
    'prendi i miei dati',
    'voglio i miei dati',
    'scarica i miei dati',
  ],
  status: ['stato', 'a che punto è', "dov'è la mia esportazione", "a che punto è l'esportazione", 'quanto manca'],
  link: ['link', 'link per scaricare', 'nuovo link', 'scarica', 'scaricare', 'download'],
  cancel: ['annulla', 'annullare', "annulla l'esportazione", 'annulla esportazione'],
  email: [
    'email',
    'e-mail',
    'mail',
    'codice per email',
    'codice per e-mail',
    'codice via email',
    'meglio un codice per email',
    'mandami un codice',
    'inviami un codice',
  ],
  help: ['aiuto', 'menu', 'menù', '?', 'comandi', 'che cosa puoi fare', 'cosa puoi fare'],
  human: ['persona', 'parla con una persona', 'parlare con una persona', 'una persona', 'umano', 'team'],
  touched: ['chi ha toccato la mia esportazione', 'chi ha toccato i miei dati', 'cronologia'],
  language: ['lingua', 'lingue'],
  greeting: ['ciao', 'salve', 'buongiorno', 'buonasera', 'buon giorno', 'buona sera', 'ehi'],
} as const satisfies CommandWords;
