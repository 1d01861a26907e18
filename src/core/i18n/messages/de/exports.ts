/** Der Weg eines Exports, wie er im Chat erzählt wird. ICU MessageFormat. */
export const exports = {
  'export.inLine': 'Dein Export ist in der Warteschlange',
  'export.atWork': 'Dein Export ist in Arbeit',
  'export.ready': 'Deine Daten sind bereit',
  'export.partlyReady': 'Ein Teil deiner Daten ist bereit',
  'export.held': 'Dein Export steht still, und das Team sieht ihn sich an',
  'export.failed': 'Dein Export hat nicht geklappt',
  'export.cancelled': 'Deine Anfrage ist zurückgenommen',
  'export.expired': 'Dein Archiv ist nicht mehr hier',
  'export.none': 'Für {account} gibt es noch keinen Export. Du kannst ihn jetzt anfordern.',

  'export.kind': '{kind, select, profile {Profil} photos {Fotos} other {Archiv}}',
  'export.line': '{what}: {state}',
  'export.stateRequested': 'in der Warteschlange auf Platz {place, number}, fertig {window}',
  'export.stateRequestedOpen': 'in der Warteschlange auf Platz {place, number}',
  'export.stateSubmitted': 'beim Pod an der Reihe, fertig {window}',
  'export.stateSubmittedOpen': 'beim Pod an der Reihe',
  'export.stateBuilding': 'der Pod stellt alles zusammen, fertig {window}',
  'export.stateBuildingOpen': 'der Pod stellt alles zusammen',
  'export.stateCopying': 'der Pod ist fertig, ich kopiere alles an einen sicheren Ort',
  'export.stateVerifying': 'kopiert, ich prüfe, ob alles vollständig ist',
  'export.stateHeld': 'angehalten. {cause}',
  'export.stateFailed': 'nicht möglich. {cause}',
  'export.stateCancelled': 'zurückgenommen, wie du wolltest',
  'export.stateExpired': 'gelöscht, weil die Zeit hier abgelaufen ist',

  'export.profileCounts':
    '{posts, plural, one {# Beitrag} other {# Beiträge}}, {contacts, plural, one {# Kontakt} other {# Kontakte}}, {interactions, plural, one {# Kommentar oder Like} other {# Kommentare und Likes}}',
  'export.photoCounts': '{found, number} von {expected, plural, one {# Foto} other {# Fotos}}',
  'export.readyLine': '{what} bereit, {size}: {counts}.',
  'export.readyLineShort': '{what} bereit, {size}.',
  'export.checked': 'Geprüft: vollständig und lesbar.',
  'export.checkedImport': 'Geprüft: vollständig und lesbar; ein Pod mit diaspora* 0.9 nimmt es an.',
  'export.notInIt': 'Nicht enthalten: private Nachrichten.',
  'export.notInItPhotos':
    'Nicht enthalten: private Nachrichten; {missing, plural, one {ein Foto, das} other {# Fotos, die}} der Pod nicht mehr hat (die Liste steht auf der Download-Seite).',
  'export.until': 'Du kannst alles bis zum {day} herunterladen.',
  'export.privateKey': 'Darin steckt der private Schlüssel deines Kontos: Behalte alles für dich.',

  'export.wait': 'Du musst nichts tun. Noch einmal zu fragen ändert nichts. Ich schreibe dir, sobald alles bereit ist.',
  'export.watch': 'Live zusehen',
  'export.countedAt': 'Stand der Warteschlange: {time}.',
  'export.slower': 'Es dauert länger, als ich dir gesagt habe. Entschuldige! So ist der Stand jetzt.',
  'export.heldMeanwhile': 'Was stillsteht, hat jetzt das Team; alles andere läuft inzwischen weiter.',
  'export.released': 'Das Team hat sich um deinen Export gekümmert, und es geht weiter.',
  'export.heldNext': 'Jetzt ist das Team dran. Du musst nichts tun; ich schreibe dir, wenn es weitergeht.',
  'export.failedNext': 'Du kannst jederzeit noch einmal darum bitten.',
  'export.again': 'Du kannst deine Daten jederzeit wieder anfordern.',

  'slow.slowed': 'Der Pod ist gerade erschöpft, darum frage ich ihn langsamer.',
  'slow.stopped':
    'Der Pod ist gerade überlastet, darum lasse ich ihn ausruhen. Dein Platz bleibt dir, und es geht von selbst weiter.',
  'slow.paused':
    'Das Team hat die Warteschlange für eine Weile angehalten. Dein Platz bleibt dir, und ich schreibe dir, wenn es weitergeht.',
  'slow.pausedNote': 'Das Team sagt dazu: {note}',
  'slow.quietHours': 'Um diese Tageszeit hat der Pod seine Ruhe. Danach geht es von selbst weiter.',
  'slow.night': 'Dein Konto ist sehr groß, darum arbeitet der Pod nachts daran.',
  'slow.earlierArchive':
    'Gerade wird ein großes früheres Archiv gesichert, bevor der Pod es ersetzt. Das dauert eine Weile, und dein Platz bleibt dir.',
  'slow.podAway': 'Der Pod nimmt gerade keine Arbeit an. Ich versuche es weiter, und dein Platz bleibt dir.',

  'download.headline': 'Hier ist dein Link zum Herunterladen',
  'download.open': 'Download-Seite öffnen',
  'download.until': 'Der Link gilt bis zum {day}.',
  'download.notReady': 'Deine Daten sind noch nicht bereit, darum gibt es noch keinen Link. So ist der Stand:',

  'cancel.done': 'Deine Anfrage ist zurückgenommen. Es wird nichts exportiert.',
  'cancel.partly':
    '{cancelled, select, profile {Die Anfrage für dein Profil} photos {Die Anfrage für deine Fotos} other {Deine Anfrage}} ist zurückgenommen. {tooLate, select, profile {Dein Profil lässt} photos {Deine Fotos lassen} other {Der Rest lässt}} sich nicht mehr aufhalten, weil der Pod schon begonnen hat.',
  'cancel.keptReady':
    '{cancelled, select, profile {Die Anfrage für dein Profil} photos {Die Anfrage für deine Fotos} other {Deine Anfrage}} ist zurückgenommen. Was bereit ist, bleibt bereit.',
  'cancel.tooLate':
    'Zum Abbrechen ist es zu spät: Der Pod hat schon begonnen, und was er begonnen hat, bringt er zu Ende. Wenn du deine Daten nicht mehr möchtest, lass sie einfach liegen: Sie werden gelöscht, wenn ihre Zeit abgelaufen ist.',
  'cancel.ready': 'Es gibt nichts abzubrechen: Deine Daten sind schon bereit.',
  'cancel.nothing': 'Es gibt nichts abzubrechen: Gerade wartet kein Export.',

  'cause.exporter': 'Der Pod konnte deine Daten nicht zusammenstellen.',
  'cause.archive': 'Das Archiv hatte einen Fehler, darum gebe ich es dir nicht.',
  'cause.missing': 'Der Pod hatte das fertige Archiv nicht mehr.',
  'cause.rows': 'Der Pod stolpert über etwas Beschädigtes in deinem Konto. Du hast nichts falsch gemacht.',
  'cause.locked': 'Dein Konto beim Pod ist gesperrt.',
  'cause.closed': 'Dein Konto beim Pod ist geschlossen.',
  'cause.moved':
    'Dein Konto ist auf einen anderen Pod umgezogen, und seine Exporte hier sind mit dem Umzug verschwunden.',
  'cause.gone': 'Der Pod hat dieses Konto nicht mehr.',
  'cause.other': 'Etwas Unvorhergesehenes ist dazwischengekommen.',
} as const satisfies Record<string, string>;
