import { array, assert as check, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseIntent } from '../../../src/core/conversation/parse-intent.ts';
import { COMMANDS, MOVING_ANSWERS } from '../../../src/core/i18n/command-words.ts';
import { LOCALES, LOCALE_TAGS } from '../../../src/core/i18n/locales.ts';

const intentOf = (text: string) => parseIntent({ kind: 'text', text }).intent;
const kindOf = (text: string) => intentOf(text).kind;

test.each([
  ['export', 'export'],
  ['  EXPORT!  ', 'export'],
  ['/export', 'export'],
  ['!export please', 'export'],
  ['Get my data.', 'export'],
  ['Meine Daten holen', 'export'],
  ['exportieren, bitte', 'export'],
  ['ｅｘｐｏｒｔ', 'export'],
  ['ex\u200bport', 'export'],
  ['\u202eexport\u202c', 'export'],
  ['status', 'status'],
  ['Where is my export?', 'status'],
  ['Wo ist mein Export?', 'status'],
  ['link', 'link'],
  ['neuer Link', 'link'],
  ['cancel', 'cancel'],
  ['Cancel my export, please', 'cancel'],
  ['abbrechen', 'cancel'],
  ['Export abbrechen', 'cancel'],
  ['email', 'email'],
  ['E-Mail', 'email'],
  ['Code per E-Mail', 'email'],
  ['e-mail-adresse', 'unknown'],
  ['emails', 'unknown'],
  ['help', 'help'],
  ['Hilfe!', 'help'],
  ['?', 'help'],
  ['Où est mon export', 'unknown'],
  ['Ou en est mon export ?', 'status'],
  ['annuler l’export', 'cancel'],
  ['¿Cómo va mi exportación?', 'status'],
  ['como va mi exportacion', 'status'],
  ['jezyk', 'language'],
  ['Człowieku, ile można', 'unknown'],
  ['сколько еще ждать', 'status'],
  ['hi', 'greeting'],
  ['Hallo, kannst du mir helfen', 'greeting'],
  ['language', 'language'],
  ['', 'unknown'],
  ['   ', 'unknown'],
  ['/', 'unknown'],
  ['exporters', 'unknown'],
  ['links', 'unknown'],
  ['himmel', 'unknown'],
  ['please export', 'unknown'],
])('%j means %s', (text, kind) => {
  expect(kindOf(text)).toBe(kind);
});

test.each([
  '> export',
  '> <@mallory:evil.example> cancel\n\nwhat does this do?',
  'cancel\n> cancel',
  'My friend said "cancel" to you',
  'export, he said ‘cancel’',
  "said 'cancel'",
  '"cancel"',
  '„abbrechen“',
  '`cancel`',
])('what is quoted is no command: %j', (text) => {
  expect(kindOf(text)).toBe('unknown');
});

test('taking a request back has to be said briefly', () => {
  expect(kindOf('cancel it please')).toBe('cancel');
  expect(kindOf('cancel culture is a thing that people talk about')).toBe('unknown');
});

test('an account can be named', () => {
  expect(intentOf('export Alice@Pod.Example.')).toEqual({ kind: 'export', account: 'alice@pod.example' });
  expect(intentOf('export')).toEqual({ kind: 'export', account: undefined });
  expect(intentOf('export <script>')).toEqual({ kind: 'export', account: undefined });
});

test.each([
  ['email', ''],
  ['Email Alice@Pod.Example.', 'alice@pod.example'],
  ['e-mail: alice', 'alice'],
  ['email me a code, alice', 'alice'],
  ['Get a code by e-mail instead', ''],
  ['Lieber einen Code per E-Mail', ''],
  ['email status', 'status'],
])('%j asks for a code by e-mail for %j', (text, named) => {
  expect(intentOf(text)).toEqual({ kind: 'email', named });
});

test.each([
  ['migrate', undefined],
  ['Move to another pod', undefined],
  ['umziehen diasp.org', 'diasp.org'],
  ['migrate to https://Diasp.org/stream?x=1, please', 'diasp.org'],
  ['migrate alice@diasp.org', 'diasp.org'],
  ['migrer vers pöd.example', 'xn--pd-fka.example'],
  ['migrate pod.example:8443', undefined],
  ['migrate 127.0.0.1', undefined],
  ['migrate 0x7f.1', undefined],
  ['migrate [::1]', undefined],
  ['migrate localhost', undefined],
  ['migrate -.example', undefined],
  ['переезд diasp.org', 'diasp.org'],
])('%j asks how to move, to %j', (text, host) => {
  expect(intentOf(text)).toEqual({ kind: 'migrate', host });
});

test.each([
  ['language', undefined],
  ['language de', 'de'],
  ['Sprache Englisch', 'en'],
  ['language klingon', 'unknown'],
  ['Deutsch', 'de'],
  ['english!', 'en'],
  ['español', 'es'],
  ['idioma frances', 'fr'],
  ['język niemiecki', 'de'],
])('%j asks for %j', (text, wanted) => {
  expect(intentOf(text)).toEqual({ kind: 'language', wanted });
});

test.each(['K7QF-2MX', 'k7qf2mx', ' K7QF 2MX ', 'my code is K7QF-2MX', 'Mein Code: k7qf–2mx.'])(
  '%j is a code',
  (text) => {
    expect(kindOf(text)).toBe('code');
  },
);

const KEY = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
/** As long as a post-quantum one is. */
const LONG_KEY = `age1pq1${'q'.repeat(1_952)}`;

test.each([
  ['encrypt', undefined, false],
  ['Verschlüsselung?', undefined, false],
  [`encrypt ${KEY}`, KEY, true],
  [`/encrypt ${KEY}`, KEY, true],
  [`encrypt to \`${KEY}\` please`, KEY, true],
  [`chiffrer : # public key: ${KEY}`, KEY, true],
  [`encrypt ${LONG_KEY}`, LONG_KEY, true],
  [LONG_KEY, LONG_KEY, false],
  [KEY.toUpperCase(), KEY, false],
  ['encrypt with tr0ub4dor&3', undefined, true],
])('%j asks for encryption', (text, key, saysMore) => {
  expect(intentOf(text)).toEqual({ kind: 'encrypt', key, saysMore });
});

test.each([
  'encrypt off',
  'Encrypt off.',
  'verschlüsselung aus',
  'bez szyfrowania',
  'без шифрования',
  'sans chiffrement !',
])('%j ends encryption', (text) => {
  expect(intentOf(text)).toEqual({ kind: 'encrypt-off' });
});

test.each(['', 'encrypt ', 'human, what is ', 'human ', '> ', '`', 'K7QF-2MX '])(
  'a secret key is known wherever it stands, and nothing of it is passed on: %j',
  (before) => {
    const secret = 'AGE-SECRET-KEY-1QYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQS3290GQ';
    for (const text of [secret, secret.toLowerCase(), `# public key: ${KEY}\n${secret}`]) {
      expect(intentOf(before + text)).toEqual({ kind: 'secret-key' });
    }
    expect(parseIntent({ kind: 'action', action: `encrypt ${secret}` }).intent).toEqual({ kind: 'secret-key' });
  },
);

test('a button means what its word means', () => {
  expect(parseIntent({ kind: 'action', action: 'language de' }).intent).toEqual({ kind: 'language', wanted: 'de' });
});

test('a word of one language alone tells the language', () => {
  expect(parseIntent({ kind: 'text', text: 'Hilfe' }).written).toBe('de');
  expect(parseIntent({ kind: 'text', text: 'cancel' }).written).toBe('en');
  expect(parseIntent({ kind: 'text', text: 'export' }).written).toBeUndefined();
  expect(parseIntent({ kind: 'text', text: 'человек, где мои фото' })).toEqual({
    intent: { kind: 'human', text: 'где мои фото' },
    written: 'ru',
  });
  expect(parseIntent({ kind: 'text', text: 'persona: ...' }).written).toBeUndefined();
});

describe.each(LOCALE_TAGS)('in %s', (tag) => {
  test.each(COMMANDS)('every word for %s is understood, however it is written', (command) => {
    for (const word of LOCALES[tag].commands[command]) {
      for (const text of [word, word.toUpperCase(), `/${word}`, ` ${word} . `])
        expect([text, kindOf(text)]).toEqual([text, command]);
    }
  });

  test.each(MOVING_ANSWERS)('every word for %s is understood, said alone or with the number of the step', (answer) => {
    for (const word of LOCALES[tag].movingWords[answer]) {
      for (const text of [word, word.toUpperCase(), `/${word}`, ` ${word} . `])
        expect([text, intentOf(text)]).toMatchObject([text, { kind: 'moving', answer, at: undefined }]);
      expect(intentOf(`${word} 3`)).toMatchObject({ kind: 'moving', answer, at: 3 });
      expect(kindOf(`${word} pizza`)).not.toBe('moving');
    }
    expect(intentOf(LOCALES[tag].messages[`button.${answer}`])).toMatchObject({ kind: 'moving', answer });
  });

  test('the label of every button, typed off, means what the button means', () => {
    const { messages } = LOCALES[tag];
    for (const action of [
      'export',
      'status',
      'link',
      'cancel',
      'migrate',
      'email',
      'human',
      'language',
      'help',
    ] as const) {
      expect(kindOf(messages[`button.${action}`])).toBe(action);
    }
  });
});

test('any text means something, and soon', () => {
  const nasty = constantFrom(
    'export',
    '> ',
    '"',
    "'",
    ' ',
    '\n',
    '/',
    'K7QF',
    '-',
    '2MX',
    '\u202e',
    '\ud800',
    '😀',
    'ﷺ',
  );
  expect(() =>
    check(property(string({ unit: 'binary', maxLength: 5_000 }), (text) => kindOf(text) !== undefined)),
  ).not.toThrow();
  expect(() =>
    check(property(array(nasty, { maxLength: 3_000 }), (parts) => kindOf(parts.join('')) !== undefined)),
  ).not.toThrow();
});

test.each([
  ['blanks', ' '.repeat(65_536)],
  ['quotes', "'a ".repeat(21_845)],
  ['ligatures', 'ﷺ'.repeat(65_536)],
  ['half codes', 'K7QF-'.repeat(13_107)],
  ['signs', '!?.,'.repeat(16_384)],
  ['line breaks', '\n>'.repeat(32_768)],
])('64 KB of %s are handled in passing', (_name, text) => {
  const before = process.cpuUsage();
  for (let round = 0; round < 20; round += 1) kindOf(text);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 20).toBeLessThan(20_000);
});
