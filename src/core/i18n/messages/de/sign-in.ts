/** Wörter der Seiten, auf denen Menschen zeigen, welches Konto ihres ist. ICU MessageFormat. */
export const signIn = {
  'signIn.start.title': 'Zeig, welches Konto deins ist',
  'signIn.start.asks': 'Dieses Chat-Konto bittet um die Daten eines Kontos bei {pod}:',
  'signIn.start.asksFor': 'Dieses Chat-Konto bittet um die Daten von {account}:',
  'signIn.start.how':
    'Wenn du das bist, drücke auf den Knopf, melde dich bei {pod} an und stimme dort zu. Danach siehst du hier einen kurzen Code. Schicke ihn dem Assistenten in deinem Chat, dann ist alles getan.',
  'signIn.start.noPasswords':
    'Hier gibt es keine Passwörter: Deines tippst du nur bei {pod} ein, und der Assistent sieht es nie.',
  'signIn.start.notYou':
    'Bist du das nicht, oder hat dir jemand anders diesen Link geschickt? Dann schließe einfach diese Seite. Es passiert nichts.',
  'signIn.start.button': 'Bei {pod} anmelden',
  'signIn.on': 'auf {platform}',

  'signIn.code.title': 'Fast fertig',
  'signIn.code.asks': 'Dieses Chat-Konto bittet um die Daten von {account}:',
  'signIn.code.send': 'Wenn du das bist, schicke diesen Code dem Assistenten in deinem Chat:',
  'signIn.code.until': 'Der Code gilt bis {until}. Bis dahin kannst du auf diese Seite zurückkommen.',
  'signIn.code.warning':
    'Gib diesen Code niemandem sonst. Hat dir jemand anders den Link geschickt oder fragt dich nach dem Code? Dann schließe diese Seite und tu nichts: Ohne den Code bekommt niemand etwas.',

  'signIn.nothingChanged': 'Es wurde nichts verändert, und nichts ist verloren.',
  'signIn.newLink': 'Für einen neuen Link geh zurück in deinen Chat und schreibe dem Assistenten „export“.',
  'signIn.again': 'Noch einmal versuchen',

  'signIn.unknown.title': 'Dieser Link funktioniert nicht',
  'signIn.unknown.text': 'Er ist vielleicht zu alt oder nur zum Teil kopiert.',
  'signIn.expired.title': 'Dieser Link ist zu alt',
  'signIn.expired.text': 'Zu deiner Sicherheit gilt ein Link nur kurze Zeit.',
  'signIn.used.title': 'Dieser Link hat ausgedient',
  'signIn.used.text':
    'Jeder Link gilt einmal. Dieser wurde benutzt, oder in deinem Chat gibt es einen neueren. Wenn du deinen Code schon geschickt hast, musst du nichts tun.',
  'signIn.podDown.title': '{pod} antwortet nicht',
  'signIn.podDown.text':
    'Dort ist wahrscheinlich gerade viel los. Bitte warte eine Minute und versuche es noch einmal; dein Link gilt weiter.',
  'signIn.podDownAfter.title': '{pod} antwortet nicht',
  'signIn.podDownAfter.text':
    'Du hast alles richtig gemacht, aber {pod} konnte uns nicht sagen, wer du bist. Dort ist wahrscheinlich gerade viel los. Bitte warte eine Minute, bevor du es noch einmal versuchst.',
  'signIn.otherBrowser.title': 'Bitte bleib in einem Browser',
  'signIn.otherBrowser.text':
    'Du bist in einem anderen Browser zurückgekommen, als du angefangen hast, oder dieser Browser behält keine Cookies. Öffne den Link aus deinem Chat und bleib im selben Browser, bis du deinen Code siehst.',
  'signIn.stale.title': 'Diese Seite ist veraltet',
  'signIn.stale.text': 'Sie gehört zu einer Anmeldung, die vorbei ist oder woanders begonnen hat.',
  'signIn.declined.title': 'Du hast Nein gesagt',
  'signIn.declined.text':
    'Du hast bei {pod} nicht zugestimmt, also hat der Assistent nichts über dich erfahren. War es der falsche Knopf? Dann öffne den Link aus deinem Chat noch einmal.',
  'signIn.refused.title': 'Das hat nicht geklappt',
  'signIn.refused.text':
    'Du hast nichts falsch gemacht: {pod} hat nicht bestätigt, wer du bist. Wenn es wieder passiert, frage bitte die Menschen, die {pod} betreiben.',
  'signIn.otherAccount.title': 'Das ist ein anderes Konto',
  'signIn.otherAccount.text':
    'Du hast dich als {account} angemeldet, aber der Chat hat nach {expected} gefragt. Wenn du mehrere Konten hast, melde dich bei {pod} ab und beim nächsten Mal mit dem richtigen an.',
  'signIn.foreignAccount.title': 'Dieses Konto wohnt woanders',
  'signIn.foreignAccount.text': 'Der Assistent kann nur bei Konten von {pod} helfen.',
  'signIn.unknownAccount.title': 'Wir finden dieses Konto nicht',
  'signIn.unknownAccount.text':
    '{pod} sagt, dass du {account} bist, aber wir finden dieses Konto dort nicht. Bitte frage die Menschen, die {pod} betreiben.',
  'signIn.lockedAccount.title': 'Dieses Konto ist gesperrt',
  'signIn.lockedAccount.text':
    '{account} ist bei {pod} gesperrt, darum kann der Assistent die Daten nicht holen. Bitte die Menschen, die {pod} betreiben, es zu entsperren, und komm dann wieder.',
  'signIn.closedAccount.title': 'Dieses Konto ist geschlossen',
  'signIn.closedAccount.text':
    '{account} wurde bei {pod} geschlossen, und die Daten dort wurden entfernt. Wenn du glaubst, dass das nicht stimmt, frage bitte die Menschen, die {pod} betreiben.',

  'signIn.checking.title': 'Einen Moment, bitte',
  'signIn.checking.text':
    'Wir fragen {pod}, wer du bist. Du musst nichts tun: Diese Seite sieht von selbst noch einmal nach.',
  'signIn.linked.title': 'Fertig',
  'signIn.linked.text':
    'Der Assistent weiß jetzt, dass dieses Konto deins ist. Du kannst diese Seite schließen und im Chat weitermachen.',
  'signIn.codeExpired.title': 'Der Code ist zu alt',
  'signIn.codeExpired.text': 'Zu deiner Sicherheit gilt ein Code nur zehn Minuten.',
  'signIn.nothing.title': 'Hier gibt es keinen Code',
  'signIn.nothing.text': 'In diesem Browser läuft keine Anmeldung, oder sie ist vorbei.',
} as const satisfies Record<string, string>;
