/** Der Wegweiser zu einem anderen Pod. ICU MessageFormat. */
export const moving = {
  'moving.begin':
    'Ich gehe das Schritt für Schritt mit dir durch und merke mir, wo du bist. Komm wieder, wann du magst, in jedem deiner Chats, und schreibe: {word}',
  'moving.titleDownload': 'Nimm deine Daten mit',
  'moving.titleChoose': 'Such dir einen Pod aus',
  'moving.titleAsk': 'Frag den Podmin',
  'moving.titleHandOver': 'Gib deine Dateien weiter',
  'moving.titleWait': 'Warte auf den Import',
  'moving.titleSettle': 'Sieh dich im neuen Zuhause um',
  'moving.titleKeep': 'Bewahre deine Dateien sicher auf',

  'moving.downloadNone': 'Ich habe noch kein Archiv von dir. Bitte zuerst darum: Alles Weitere braucht es.',
  'moving.downloadUnderWay': 'Dein Export ist unterwegs. Du musst nichts tun; ich schreibe dir, wenn er bereit ist.',
  'moving.downloadReady':
    'Deine Daten sind bereit. Lade jede Datei herunter und sieh nach, ob ihre Größe mit der auf der Seite übereinstimmt.',
  'moving.downloadDone': 'Du hast alles heruntergeladen, was bereit ist.',
  'moving.downloadFirst':
    'Erst herunterladen, dann umziehen: Sobald du umgezogen bist, löscht {pod} deine Archive und macht keine neuen mehr.',

  'moving.chooseVersion':
    'Such dir einen Pod aus, auf dem diaspora* 0.9 oder neuer läuft; ältere können kein Konto aufnehmen. Er darf für neue Konten geschlossen sein: Wer ihn betreibt, der Podmin, kann dich trotzdem aufnehmen.',
  'moving.chooseNoPage':
    'Den Import macht der Podmin. Keine veröffentlichte Version von diaspora* hat eine Seite, auf der du dein Archiv selbst hochladen könntest. Sagt dir ein Podmin, dass es bei ihm eine gibt, leg dort zuerst ein Konto an und lade beide Dateien zusammen hoch.',
  'moving.chooseTell':
    'Wenn du an einen bestimmten denkst, sag mir seinen Namen. Schreibe zum Beispiel: {word} diasp.org',
  'moving.chosen': 'Der Pod, an den du denkst: {host}',
  'moving.late':
    '{pod} sollte am {day} schließen. Antwortet der Pod nicht mehr, kann ein neuer zwar deine Daten aufnehmen, aber nicht dein Konto: Deine Kontakte erfahren nichts davon, und die meisten deiner Kommentare und Likes bleiben zurück.',

  'moving.askFirst':
    'Schreibe dem Podmin, bevor du irgendeine Datei schickst, und frag, ob du willkommen bist. Teile dabei mit:',
  'moving.askName': 'den Benutzernamen, den du dort haben möchtest',
  'moving.askMail':
    'die E-Mail-Adresse deines Kontos hier: Du musst sie lesen können, und dort darf noch kein Konto sie benutzen',
  'moving.askSettings': 'ob deine Einstellungen und dein Profil mitkommen sollen',
  'moving.askFiles': 'dass es zwei Dateien sind: dein Profil (.json.gz) und deine Fotos (.zip)',
  'moving.askPrivate':
    'Macht einen privaten Weg für die Dateien aus, und veröffentliche nirgends einen Link zu ihnen. Das Profil enthält den privaten Schlüssel deines Kontos: Wer ihn hat, kann sich als du ausgeben.',

  'moving.handBoth':
    'Gib dem Podmin beide Dateien, damit sie in einem Zug importiert werden. Fotos, die nicht zusammen mit dem Profil importiert werden, bleiben auf {pod} und verschwinden mit ihm.',
  'moving.handOnline':
    'Das muss geschehen, solange {pod} online ist, also vor dem {day}: Nur dann erfahren es deine Kontakte, und nur dann kommen deine Kommentare und Likes mit.',
  'moving.handOnlineOpen':
    'Das muss geschehen, solange {pod} online ist: Nur dann erfahren es deine Kontakte, und nur dann kommen deine Kommentare und Likes mit.',
  'moving.handFinal':
    'Das lässt sich nicht rückgängig machen: Mit dem Umzug endet deine Anmeldung bei {pod}, und der Pod löscht deine Archive.',
  'moving.handOnce':
    'Lass das Archiv nur einmal importieren, auf einem einzigen Pod. Der erste Umzug gilt, einen zweiten gibt es nicht.',

  'moving.waitTime': 'Ein Import dauert Minuten bis Stunden. Du musst nichts tun.',
  'moving.waitNotice':
    'Ich sehe immer wieder nach, ob dein Konto umgezogen ist, und schreibe dir, wenn es so weit ist.',
  'moving.waitLog':
    'Sagt der Podmin, es sei fertig, und ich habe bis zum nächsten Tag nicht geschrieben, bitte darum, im Log des Pods nachzusehen: Der Import meldet sich auch dann als fertig, wenn er es nicht war.',

  'moving.settleSignIn':
    'Hattest du dort noch kein Konto, wähle auf dem neuen Pod „Passwort vergessen“, um hineinzukommen; die Mail geht an die E-Mail-Adresse deines alten Kontos.',
  'moving.settleCheck': 'Sieh dort nach:',
  'moving.settleAvatar': 'dein Profilbild: Lade es noch einmal hoch, es kommt nicht mit',
  'moving.settlePosts': 'deine Beiträge und die Fotos darin',
  'moving.settleContacts': 'deine Kontakte: Mit wem du teilst, kommt mit; wer dir nur folgt, nicht',
  'moving.settleContactsCounted':
    'deine Kontakte: In deinem Archiv {contacts, plural, one {war # Kontakt} other {waren # Kontakte}}; mit wem du teilst, kommt mit, wer dir nur folgt, nicht',
  'moving.settleOnce': 'Lass das Archiv nicht noch einmal importieren, weder dort noch anderswo.',

  'moving.keepSafe':
    'Bewahre die Dateien offline und nur für dich auf, am besten an zwei Orten. Das Profil enthält den privaten Schlüssel deines Kontos: Wer ihn hat, kann sich als du ausgeben.',
  'moving.keepOpen':
    'Entpacke die Datei .json.gz, mit 7-Zip oder gunzip; dann öffnet sie jeder Texteditor. Sie nennt deine Fotos mit den Namen der Dateien im .zip. Private Nachrichten sind nicht darin.',
  'moving.keepReadable':
    'Zum Lesen kann ich dir eine Kopie machen, die sich in jedem Browser öffnen lässt, ohne Internet.',
  'moving.keepLater':
    'Ein Pod kann die Dateien auch später importieren. Ist {pod} aber nicht mehr da, ziehen nur deine Daten um, nicht deine Kontakte.',

  'arrival.headline': 'Du bist angekommen!',
  'arrival.moved': 'Dein Konto ist umgezogen. Ab jetzt bist du {newAccount}. Alles Gute im neuen Zuhause!',
  'arrival.photos':
    'Deine Fotos sind anscheinend nicht mitgekommen: Deine alten Beiträge zeigen weiter Bilder, die auf {pod} liegen und mit ihm verschwinden.',
  'arrival.photosNext':
    'Bitte den Podmin von {host}, deine Fotodatei (.zip) in dein Konto zu importieren; das geht auch nachträglich.',
} as const satisfies Record<string, string>;
