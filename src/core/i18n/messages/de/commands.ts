import type { CommandWords } from '../../command-words.ts';

/** Was Menschen auf Deutsch schreiben. */
export const commands = {
  export: ['export', 'exportieren', 'exportiere', 'meine daten', 'daten exportieren', 'meine daten holen', 'sichern'],
  status: ['status', 'wo ist mein export', 'wie lange', 'stand'],
  link: ['link', 'herunterladen', 'download', 'neuer link'],
  cancel: ['abbrechen', 'abbruch', 'stornieren', 'export abbrechen'],
  email: [
    'email',
    'e-mail',
    'mail',
    'code per email',
    'code per e-mail',
    'code per mail',
    'einen code per email',
    'einen code per e-mail',
    'lieber einen code per email',
    'lieber einen code per e-mail',
    'schick mir einen code',
    'e-mail-code',
  ],
  help: ['hilfe', 'menü', 'menue', '?', 'befehle', 'was kannst du'],
  human: ['mensch', 'mit einem menschen sprechen', 'jemand vom team', 'das team fragen'],
  touched: ['wer war an meinem export', 'wer war an meinen daten', 'verlauf'],
  language: ['sprache', 'sprachen'],
  greeting: [
    'hallo',
    'hi',
    'hey',
    'moin',
    'servus',
    'guten tag',
    'guten morgen',
    'guten abend',
    'grüß gott',
    'grüss gott',
  ],
} as const satisfies CommandWords;
