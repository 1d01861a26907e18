/** Begrüßung, Menü und was in jeder Lage gesagt wird. ICU MessageFormat. */
export const chat = {
  'chat.hello': 'Hallo! Ich helfe dir, deine Daten von {pod} mitzunehmen.',
  'chat.helloClosing': 'Hallo! Ich helfe dir, deine Daten von {pod} mitzunehmen, bevor der Pod am {day} schließt.',
  'chat.unknown':
    'Das habe ich leider nicht verstanden. Ich bin ein Programm und kenne nur wenige Wörter. Das kann ich für dich tun:',
  'chat.unreadable':
    'Das konnte ich nicht lesen: Deine App hat es verschlüsselt, bevor sie dieses Gerät von mir kannte. Bitte schick es noch einmal. Hilft das nicht, beginne einen neuen Direktchat mit mir.',
  'chat.unencrypted':
    'Das kam unverschlüsselt, obwohl dieser Chat verschlüsselt ist; deshalb kann ich nicht wissen, ob es von dir ist. Ich habe nichts getan. Bitte schick es noch einmal mit einer App, die verschlüsselt, zum Beispiel Element.',
  'chat.writtenPrivately': 'Ich habe dir in einer privaten Nachricht geantwortet, die niemand sonst lesen kann.',
  'chat.noPrivate':
    'Ich kann dir nicht privat schreiben, und deine Daten gehen niemanden sonst etwas an. Bitte schreibe mir eine private Nachricht.',
  'chat.privateClosed':
    'Ich kann dir nicht schreiben: Nach deinen Einstellungen darf dir niemand von hier Direktnachrichten schicken. Bitte erlaube sie in den Datenschutz-Einstellungen dieses Servers, oder schreib mir direkt. Sonst erreicht dich Neues zu deinem Export nicht; was du hier fragst, beantworte ich weiter hier.',
  'chat.tooFast':
    'Das waren viele Nachrichten auf einmal. Bitte warte eine Minute, bevor du weiterschreibst. Dein Export läuft währenddessen weiter.',
  'chat.failed':
    'Das hat nicht geklappt, und es liegt nicht an dir. Für das Team ist es unter der Nummer {number} notiert. Bitte versuche es in einer Minute noch einmal.',

  'button.export': 'Meine Daten holen',
  'button.status': 'Wo ist mein Export?',
  'button.link': 'Link zum Herunterladen',
  'button.migrate': 'Zu einem anderen Pod umziehen',
  'button.cancel': 'Export abbrechen',
  'button.keep': 'Nur behalten',
  'button.next': 'Fertig, weiter',
  'button.back': 'Einen Schritt zurück',
  'button.language': 'Sprache · Language',
  'button.human': 'Mit einem Menschen sprechen',
  'button.help': 'Hilfe',

  'help.headline': 'Das kann ich für dich tun',
  'help.export': 'export: Ich bitte den Pod um alle deine Daten, dein Profil und deine Fotos.',
  'help.status': 'status: Ich sage dir, wo dein Export gerade ist.',
  'help.link': 'link: Ich gebe dir einen neuen Link zum Herunterladen, sobald deine Daten bereit sind.',
  'help.cancel': 'abbrechen: Ich nehme deine Anfrage zurück, solange der Pod noch nicht begonnen hat.',
  'help.migrate': 'umziehen: Ich helfe dir Schritt für Schritt, zu einem anderen Pod umzuziehen.',
  'help.human': 'mensch: Ich gebe eine Nachricht von dir an das Team weiter, und ein Mensch antwortet dir hier.',
  'help.touched': 'wer war an meinem export: Ich sage dir, wer was mit deinen Daten getan hat.',
  'help.language': 'sprache: Ich schreibe dir in einer anderen Sprache.',
  'help.noPasswords': 'Ich frage nie nach deinem Passwort. Wenn es jemand tut, bin ich es nicht.',

  'language.choose': 'In welcher Sprache soll ich schreiben?',
  'language.chosen': 'Ab jetzt schreibe ich dir auf Deutsch.',
  'language.unknown': 'Diese Sprache kenne ich noch nicht. Diese kenne ich:',
} as const satisfies Record<string, string>;
