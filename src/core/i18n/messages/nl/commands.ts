import type { CommandWords } from '../../command-words.ts';

/** Wat mensen in het Nederlands schrijven. */
export const commands = {
  export: [
    'export',
    'exporteren',
    'exporteer',
    'mijn gegevens',
    'mijn data',
    'mijn gegevens ophalen',
    'gegevens exporteren',
    'mijn gegevens downloaden',
  ],
  status: ['status', 'waar is mijn export', 'hoe lang nog', 'hoe lang duurt het', 'hoe ver is het'],
  link: ['link', 'downloadlink', 'downloadlink krijgen', 'nieuwe link', 'download', 'downloaden'],
  readable: ['leesbaar', 'kopie om te lezen', 'leesbare kopie', 'om te lezen'],
  cancel: ['annuleren', 'annuleer', 'afbreken', 'mijn export annuleren', 'export annuleren'],
  migrate: ['verhuizen', 'verhuizing', 'migreren', 'naar een andere pod', 'andere pod', 'nieuwe pod'],
  encrypt: ['versleutelen', 'versleutel', 'versleuteling', 'mijn bestanden versleutelen'],
  'encrypt-off': [
    'onversleuteld',
    'versleuteling uit',
    'versleutelen uit',
    'niet versleutelen',
    'zonder versleuteling',
  ],
  email: [
    'email',
    'e-mail',
    'mail',
    'code per e-mail',
    'code per email',
    'code per mail',
    'liever een code per e-mail',
    'stuur me een code',
    'stuur mij een code',
  ],
  help: ['hulp', 'help', 'menu', '?', 'opdrachten', 'wat kun je', 'wat kan je'],
  human: ['mens', 'met een mens praten', 'een mens', 'iemand van het team', 'team', 'het team'],
  touched: [
    'wie zat aan mijn export',
    'wie zat aan mijn gegevens',
    'wie heeft aan mijn export gezeten',
    'geschiedenis',
  ],
  language: ['taal', 'talen'],
  'opt-out': ['geen mededelingen', 'geen mededelingen meer', 'stop mededelingen', 'afmelden', 'stil', 'stop'],
  'opt-in': ['mededelingen', 'start mededelingen', 'inschrijven', 'start'],
  // “Hallo” is a word of German alone: more people say it there, and a word of two languages tells neither.
  greeting: ['hoi', 'hi', 'hey', 'dag', 'goedemorgen', 'goedemiddag', 'goedenavond', 'goeiedag'],
} as const satisfies CommandWords;
