/** Wörter der Seiten. ICU MessageFormat. */
export const pages = {
  'page.frame.footer': 'Pappus trägt die Daten der Menschen aus einem schließenden diaspora*-Pod.',

  'page.download.title': 'Deine Daten sind bereit',
  'page.download.intro':
    '{count, plural, one {Speichere diese Datei jetzt und bewahre sie sicher auf.} other {Speichere diese Dateien jetzt und bewahre sie sicher auf.}}',
  'page.download.private':
    'Behalte dein Profil für dich: Es enthält den privaten Schlüssel deines Kontos. Wer ihn hat, kann sich für dich ausgeben. Schicke die Datei nie an jemanden, dem du nicht vertraust.',
  'page.download.profile': 'Dein Profil',
  'page.download.profileExplained': 'Deine Beiträge, Kommentare, Likes, Kontakte und Einstellungen.',
  'page.download.photos': 'Deine Fotos',
  'page.download.photosExplained': 'Die Bilder, die du hochgeladen hast, in einer Zip-Datei.',
  'page.download.profileCounts':
    '{posts, plural, one {# Beitrag} other {# Beiträge}}, {contacts, plural, one {# Kontakt} other {# Kontakte}}, {interactions, plural, one {# Kommentar oder Like} other {# Kommentare und Likes}}.',
  'page.download.photosCounts': '{found, number} von {expected, plural, one {# Foto} other {# Fotos}}.',
  'page.download.saveProfile': 'Mein Profil speichern ({size})',
  'page.download.savePhotos': 'Meine Fotos speichern ({size})',
  'page.download.checked': 'Geprüft',
  'page.download.checkedExplained':
    'Jedes Byte wurde noch einmal gelesen. Die Datei ist vollständig und gehört zu deinem Konto.',
  'page.download.notInIt': 'Nicht enthalten',
  'page.download.notInItProfile': 'Private Nachrichten und die Bilder selbst.',
  'page.download.notInItPhotos':
    '{missing, plural, =0 {Nichts: Alle Fotos sind da.} one {Ein Foto, das der Pod nicht mehr hat.} other {# Fotos, die der Pod nicht mehr hat.}}',
  'page.download.missingPhotos': 'Die fehlenden Fotos zeigen',
  'page.download.missingMore': '{count, plural, one {und ein weiteres} other {und # weitere}}',
  'page.download.checksum': 'Prüfsumme, für Fachleute',
  'page.download.checksumExplained': 'SHA-256 der Datei:',
  'page.download.receipt': 'Den Prüfbericht speichern',
  'page.download.until': 'Diese Seite funktioniert bis {until}.',
  'page.download.broken':
    'Wenn der Download abbricht, starte ihn noch einmal: Dein Browser macht dort weiter, wo er aufgehört hat. Du kannst die Dateien so oft speichern, wie du möchtest.',
  'page.download.revokeTitle': 'Fertig?',
  'page.download.revokeExplained':
    'Wenn deine Dateien in Sicherheit sind, kannst du diesen Link abschalten, damit ihn niemand sonst benutzt. Du kannst den Assistenten jederzeit um einen neuen bitten.',
  'page.download.revoke': 'Diesen Link abschalten',

  'page.progress.title': 'Exporte von {pod}',
  'page.progress.intro': 'Die Leute nehmen ihre Daten mit. So weit ist es.',
  'page.progress.delivered': 'Übergebene Exporte',
  'page.progress.today': 'Davon heute',
  'page.progress.waiting': 'In der Warteschlange',
  'page.progress.count': '{count, number}',
  'page.progress.end': 'Der letzte in der Warteschlange ist fertig bis',
  'page.progress.endLate': '{day}. Das ist nach der Schließung des Pods, und das Team weiß es.',
  'page.progress.endInTime': '{day}. Das ist vor der Schließung des Pods.',
  'page.progress.closes': 'Der Pod schließt am',
  'page.progress.chart': 'Übergebene Exporte an jedem Tag',
  'page.progress.day': 'Tag',
  'page.progress.deliveredThen': 'Übergeben',
  'page.progress.news': 'Die letzte Ankündigung des Teams',
  'page.progress.yours':
    'Ein Profil und seine Fotos zählen als zwei. Für deine Daten schreibe dem Assistenten; einmal fragen genügt.',

  'page.own.title': 'Dein Export',
  'page.own.isReady': 'bereit',
  'page.own.state': 'Wo er ist',
  'page.own.window': 'Voraussichtlich bereit',
  'page.own.windowOpen': 'das lässt sich im Moment nicht sagen',
  'page.own.holder': 'Wer ihn gerade hat',
  'page.own.withLine': 'noch niemand: Er wartet, bis er an der Reihe ist',
  'page.own.withPod': 'der Pod, der deine Daten zusammenstellt',
  'page.own.withPappus': 'der Assistent, der deine Daten an einen sicheren Ort kopiert und prüft',
  'page.own.withTeam': 'das Team',
  'page.own.withYou': 'du: Der Link zum Herunterladen steht in deinem Chat',
  'page.own.stepLine': 'Warten in der Schlange',
  'page.own.stepPod': 'Der Pod stellt alles zusammen',
  'page.own.stepCopy': 'Kopieren an einen sicheren Ort',
  'page.own.stepCheck': 'Prüfen',
  'page.own.stepReady': 'Bereit',
  'page.own.done': 'erledigt',
  'page.own.now': 'jetzt',
  'page.own.toCome': 'kommt noch',
  'page.own.fetch':
    'Der Link zum Herunterladen steht in deinem Chat mit dem Assistenten. Findest du ihn nicht, schreibe dort „link“.',
  'page.own.none': 'Es ist nichts unterwegs. Um deine Daten zu bekommen, schreibe dem Assistenten „export“.',
  'page.own.asOf': 'Stand: {time}.',
  'page.own.kept': 'Diese Seite hält sich selbst auf dem neuesten Stand.',
  'page.own.again': 'Noch einmal nachsehen',
  'page.own.until': 'Diese Seite zeigt, wie weit dein Export ist, und sonst nichts. Sie funktioniert bis zum {day}.',

  'page.message.noLinkTitle': 'Dieser Link funktioniert nicht',
  'page.message.noLinkText':
    'Er ist vielleicht zu alt, abgeschaltet oder nur zum Teil kopiert. Deine Daten sind nicht verloren: Schreibe dem Assistenten „link“, und du bekommst einen neuen.',
  'page.message.noProgressTitle': 'Diese Seite gibt es nicht mehr',
  'page.message.noProgressText':
    'Der Link ist vielleicht zu alt, oder der Chat, in dem er stand, ist nicht mehr mit deinem Konto verbunden. Dein Export ist nicht verloren: Schreibe dem Assistenten „status“, und du bekommst einen neuen.',
  'page.message.revokedTitle': 'Der Link ist abgeschaltet',
  'page.message.revokedText':
    'Niemand kann ihn mehr benutzen. Wenn du deine Dateien noch einmal brauchst, schreibe dem Assistenten „link“.',
  'page.message.replacedTitle': 'Es gibt eine neuere Datei',
  'page.message.replacedText':
    'Deine Daten wurden neu exportiert, seit dieser Download begann. Lösche den Teil, den du hast, und speichere die neue Datei.',
  'page.message.toDownloads': 'Zur Download-Seite',
  'page.message.damagedTitle': 'Mit dieser Datei stimmt etwas nicht',
  'page.message.damagedText':
    'Sie lässt sich nicht so lesen, wie sie gespeichert wurde, darum bekommst du sie nicht. Das Team weiß Bescheid. Bitte frage den Assistenten morgen noch einmal; mehr musst du nicht tun.',
  'page.message.busyTitle': 'Gerade laden viele Menschen ihre Daten',
  'page.message.busyText': 'Nichts ist verloren. Bitte versuche es in einer Minute noch einmal.',
  'page.message.tooFastTitle': 'Einen Moment, bitte',
  'page.message.tooFastText':
    'Von deiner Verbindung kamen sehr viele Anfragen. Bitte warte eine Minute und versuche es dann noch einmal.',
  'page.message.notFoundTitle': 'Diese Seite gibt es nicht',
  'page.message.notFoundText': 'Bitte öffne den Link aus deinem Chat noch einmal.',
  'page.message.badRequestTitle': 'Das hat nicht geklappt',
  'page.message.badRequestText':
    'Die Anfrage war nicht zu verstehen. Bitte öffne den Link aus deinem Chat noch einmal.',
  'page.message.failedTitle': 'Hier ist etwas schiefgegangen',
  'page.message.failedText':
    'Es liegt nicht an dir, und nichts ist verloren. Bitte versuche es in ein paar Minuten noch einmal.',
} as const satisfies Record<string, string>;
