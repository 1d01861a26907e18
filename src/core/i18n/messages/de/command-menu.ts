/** Was Plattformen neben den Befehlen zeigen, die sie anbieten: höchstens 100 Zeichen. ICU MessageFormat. */
export const commandMenu = {
  'command.greeting': 'Was ich für dich tun kann und womit du anfängst',
  'command.export': 'Alle deine Daten, dein Profil und deine Fotos, vom Pod holen',
  'command.status': 'Wo dein Export gerade ist und wann er bereit sein wird',
  'command.link': 'Einen neuen Link zum Herunterladen deiner Daten bekommen',
  'command.cancel': 'Deine Anfrage zurücknehmen, solange der Pod noch nicht begonnen hat',
  'command.email': 'Einen Code per E-Mail bekommen, wenn du dich am Pod nicht anmelden kannst',
  'command.code': 'Den Code schicken, der zeigt, welches Konto deines ist',
  'command.human': 'Gib dem Team eine Nachricht; ein Mensch antwortet dir',
  'command.touched': 'Zeig, wer was mit deinen Daten getan hat',
  'command.opt-out': 'Keine Ankündigungen des Teams mehr bekommen',
  'command.opt-in': 'Wieder Ankündigungen des Teams bekommen',
  'command.language': 'Aussuchen, in welcher Sprache ich dir schreibe',
  'command.help': 'Alles zeigen, worum du mich bitten kannst',

  'command.option.export': 'konto',
  'command.optionExplained.export': 'Der Name deines Kontos, etwa alice@pod.example, wenn du ihn nennen willst',
  'command.option.email': 'konto',
  'command.optionExplained.email': 'Der Name deines Kontos am Pod, nicht deine E-Mail-Adresse',
  'command.option.code': 'code',
  'command.optionExplained.code':
    'Die sieben Zeichen von der Seite, auf der du dich angemeldet hast, oder aus der E-Mail',
  'command.option.human': 'nachricht',
  'command.optionExplained.human': 'Was das Team wissen soll',
  'command.option.language': 'sprache',
  'command.optionExplained.language': 'Die Sprache, die du lesen möchtest',
} as const satisfies Record<string, string>;
