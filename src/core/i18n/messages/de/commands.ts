import type { CommandWords } from '../../command-words.ts';

/** Was Menschen auf Deutsch schreiben. */
export const commands = {
  export: ['export', 'exportieren', 'exportiere', 'meine daten', 'daten exportieren', 'meine daten holen', 'sichern'],
  status: ['status', 'wo ist mein export', 'wie lange', 'stand'],
  link: ['link', 'herunterladen', 'download', 'neuer link'],
  cancel: ['abbrechen', 'abbruch', 'stornieren', 'export abbrechen'],
  help: ['hilfe', 'menü', 'menue', '?', 'befehle', 'was kannst du'],
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
