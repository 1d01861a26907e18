import type { CommandWords } from '../../command-words.ts';

/** Co ludzie piszą po polsku. */
export const commands = {
  export: [
    'eksport',
    'eksportuj',
    'eksportować',
    'export',
    'moje dane',
    'pobierz moje dane',
    'chcę moje dane',
    'eksport danych',
    'kopia zapasowa',
  ],
  status: ['status', 'stan', 'gdzie jest mój eksport', 'jak długo', 'jak długo jeszcze'],
  link: ['link', 'link do pobrania', 'nowy link', 'pobierz', 'pobieranie'],
  cancel: ['anuluj', 'anulować', 'anuluj mój eksport', 'anuluj eksport', 'wycofaj'],
  email: [
    'email',
    'e-mail',
    'mail',
    'kod e-mailem',
    'kod emailem',
    'kod mailem',
    'wolę kod e-mailem',
    'wyślij mi kod',
    'wyślij kod',
  ],
  help: ['pomoc', 'menu', '?', 'polecenia', 'co potrafisz', 'co umiesz'],
  human: ['człowiek', 'porozmawiaj z człowiekiem', 'z człowiekiem', 'zespół', 'rozmowa z człowiekiem'],
  touched: ['kto ruszał mój eksport', 'kto ruszał moje dane', 'historia'],
  language: ['język', 'języki'],
  greeting: ['cześć', 'hej', 'witaj', 'witam', 'siema', 'dzień dobry', 'dobry wieczór'],
} as const satisfies CommandWords;
