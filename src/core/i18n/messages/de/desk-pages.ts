/** Texte der Seiten des Teams. ICU MessageFormat. */
export const deskPages = {
  'page.desk.signInTitle': 'Für das Team',
  'page.desk.signInText':
    'Auf diesen Seiten hilft das Team anderen. Wenn du dazugehörst, melde dich bei {pod} mit deinem eigenen Konto an: Nach einem Passwort wird hier nicht gefragt.',
  'page.desk.signIn': 'Bei {pod} anmelden',
  'page.desk.againTitle': 'Das hat nicht geklappt',
  'page.desk.againText':
    'Es hat zu lange gedauert, es wurde abgebrochen, oder {pod} konnte nicht sagen, wer du bist. Es hat sich nichts geändert. Bitte versuche es in einer Minute noch einmal.',
  'page.desk.strangerTitle': 'Hier gibt es nichts für dich',
  'page.desk.strangerText':
    'Diese Seiten sind nur für das Team. Um deine Daten zu bekommen oder mit einem Menschen zu sprechen, schreibe dem Assistenten in deinem Chat.',
  'page.desk.staleTitle': 'Diese Seite ist veraltet',
  'page.desk.staleText': 'Es ist nichts geschehen. Bitte geh zurück, lade die Seite neu und versuche es noch einmal.',
  'page.desk.refusedTitle': 'Es ist nichts geschehen',
  'page.desk.wrongField': 'Hier fehlt etwas, oder es stimmt nicht: {field}',
  'page.desk.back': 'Zurück',
  'page.desk.nav': 'Seiten des Teams',
  'page.desk.signedIn': 'Du bist {who} ({role}).',
  'page.desk.signOut': 'Abmelden',
  'page.desk.result': 'Was daraus wurde',

  'page.desk.overview': 'Überblick',
  'page.desk.held': 'Angehalten',
  'page.desk.asOf': 'Stand: {time}.',
  'page.desk.live': 'Die Zahlen halten sich selbst auf dem Laufenden.',
  'page.desk.chart': 'Offene Anfragen',
  'page.desk.chartNow':
    '{count, plural, =0 {Keine Anfrage ist offen.} one {Eine Anfrage ist offen.} other {# Anfragen sind offen.}}',
  'page.desk.chartExplained':
    'Die Linie: Anfragen, die am Ende jedes Tages offen waren. Die Striche: der Rest beim jetzigen Tempo. Die senkrechte Linie: Der Pod schließt.',
  'page.desk.figures': 'Die Zahlen zeigen',
  'page.desk.open': 'Offen',
  'page.desk.line': 'Die Warteschlange anhalten oder weiterlaufen lassen',
  'page.desk.pauseNote': 'Was die Leute erfahren (darf leer bleiben)',
  'page.desk.pause': 'Die Warteschlange anhalten',
  'page.desk.resume': 'Weiterlaufen lassen',
  'page.desk.ack': 'Ich habe es gesehen',

  'page.desk.failures': 'Angehaltene Exporte',
  'page.desk.heldSince': '{count, plural, one {Eine Anfrage} other {# Anfragen}}, die früheste vom {day}',
  'page.desk.releaseWhat':
    'Für alle, die deshalb angehalten sind, geht es weiter, und sie erfahren es. Behebe vorher die Ursache.',
  'page.desk.release': 'Weitermachen lassen',
  'page.desk.reason': 'Grund (die Betroffenen können ihn lesen)',

  'page.desk.accounts': 'Konten',
  'page.desk.account': 'Konto auf dem Pod',
  'page.desk.lookUp': 'Nachsehen',
  'page.desk.lookNote': 'Dass du jemandes Daten angesehen hast, steht im Protokoll, und die Person kann es lesen.',
  'page.desk.acts': 'Was du tun kannst',
  'page.desk.actsNote':
    'Was entsteht, geht allein an den Menschen, dem das Konto gehört. Er erfährt davon und kann deinen Grund lesen.',
  'page.desk.rerun': 'Noch einmal erstellen',
  'page.desk.both': 'Profil und Fotos',
  'page.desk.which': 'Was',
  'page.desk.raise': 'Nach vorn holen',
  'page.desk.cancel': 'Die Anfrage zurücknehmen',
  'page.desk.revoke': 'Die Links abschalten',
  'page.desk.history': 'Was geschehen ist',

  'page.desk.cases': 'Fragen',
  'page.desk.claim': 'Ich kümmere mich',
  'page.desk.answer': 'Deine Antwort',
  'page.desk.send': 'Antwort schicken',
  'page.desk.close': 'Frage schließen',
  'page.desk.more': 'Weitere',

  'page.desk.announcements': 'Ankündigungen',
  'page.desk.writeInChat': 'Geschrieben werden sie in einem Chat: {command}',
  'page.desk.approve': 'Freigeben',
  'page.desk.sendNow': 'Jetzt senden',
  'page.desk.hold': 'Anhalten',
  'page.desk.goOn': 'Weitermachen',
  'page.desk.stop': 'Endgültig beenden',

  'page.desk.record': 'Protokoll',
  'page.desk.member': 'Wer, zum Beispiel {example}',
  'page.desk.act': 'Was, zum Beispiel {example}',
  'page.desk.from': 'Von',
  'page.desk.to': 'Bis',
  'page.desk.search': 'Suchen',
  'page.desk.nothingFound': 'Davon steht nichts im Protokoll.',
  'page.desk.who': 'Von: {who}',
  'page.desk.about': 'Über: {what}',
  'page.desk.why': 'Grund: {reason}',
  'page.desk.older': 'Ältere',
  'page.desk.chain': 'Ist das Protokoll vollständig?',
  'page.desk.chainText':
    'Jeder Eintrag trägt eine Prüfsumme des vorigen. Eine Prüfung liest sie alle und findet, was geändert oder herausgenommen wurde.',
  'page.desk.noted': 'Prüfsumme einer früheren Prüfung, falls du eine notiert hast',
  'page.desk.check': 'Prüfen',
  'page.desk.whole':
    '{count, plural, =0 {Es gibt noch keine Einträge.} one {Ein Eintrag, so wie er geschrieben wurde.} other {# Einträge, jeder so, wie er geschrieben wurde.}}',
  'page.desk.note': 'Notiere diese Prüfsumme anderswo, für die nächste Prüfung:',
  'page.desk.broken':
    'Eintrag {position, number} ist nicht, was geschrieben wurde, oder andere davor fehlen. Bitte sag es der Betreiberin oder dem Betreiber.',
  'page.desk.cutOff':
    'Die Einträge passen zusammen, aber der notierte ist nicht dabei: Das Ende fehlt. Bitte sag es der Betreiberin oder dem Betreiber.',
} as const satisfies Record<string, string>;
