/** Was über einen Pod gesagt wird, auf den jemand umziehen will, und der Brief an dessen Podmin. ICU MessageFormat. */
export const destination = {
  'destination.looking': 'Ich sehe mir {host} an. In ein paar Sekunden schreibe ich dir hier, was ich gefunden habe.',
  'destination.off':
    'Von hier aus darf ich mir andere Pods nicht ansehen, aber du kannst es: Auf {page} steht die Version; es sollte 0.9 oder neuer sein.',
  'destination.tooMany': 'Ich habe mir schon mehrere Pods für dich angesehen. Ab {time} kann ich mir weitere ansehen.',
  'destination.busy': 'Gerade fragen mich viele Leute nach Pods. Ab {time} kann ich mir weitere ansehen.',
  'destination.unreachable':
    'Ich konnte {host} nicht erreichen. Sieh bitte nach, ob der Name stimmt. Wenn ja, ist der Pod vielleicht nur kurz weg: Versuch es in ein paar Minuten noch einmal.',
  'destination.notAPod':
    '{host} antwortet, sagt aber nicht, dass es ein diaspora*-Pod ist. Sieh bitte nach, ob der Name stimmt.',
  'destination.otherSoftware':
    'Auf {host} läuft {software} und nicht diaspora*. Dein Archiv lässt sich dort nicht einlesen: Du könntest dort neu anfangen, aber deine Beiträge und Kontakte kämen nicht mit.',
  'destination.thisPod': '{host} ist der Pod, der schließt. Such dir bitte einen anderen aus.',
  'destination.older':
    '{host} ist ein diaspora*-Pod, aber seine Version, {version}, kann kein Konto aufnehmen. Dafür braucht es 0.9 oder neuer. Du kannst den Podmin um eine Aktualisierung bitten oder dir einen anderen Pod aussuchen.',
  'destination.fits': '{host} kann dein Konto aufnehmen',
  'destination.perhaps': '{host} kann dein Konto vielleicht aufnehmen',
  'destination.perhapsWhy':
    'Die Version dort, {version}, liegt zwischen zwei Veröffentlichungen. Frag den Podmin, ob es den Befehl aus dem Brief unten gibt.',
  'destination.labelSoftware': 'Version',
  'destination.labelAccounts': 'Neue Konten',
  'destination.labelPodmin': 'Podmin',
  'destination.open': 'offen für alle',
  'destination.closed': 'geschlossen; der Podmin kann dich trotzdem aufnehmen',
  'destination.podminUnknown': 'nicht genannt',
  'destination.archive': 'Was dort mit deinem Archiv geschähe',
  'destination.accepted': 'Dein Archiv ist geprüft und würde angenommen.',
  'destination.language':
    'Es ließe sich kein Konto anlegen, weil diaspora* 0.9 die Sprache deines Kontos nicht kennt. Wähle in deinen Einstellungen auf {pod} eine andere und lass mich neu exportieren.',
  'destination.mail':
    'Es ließe sich kein Konto anlegen, weil die E-Mail-Adresse deines Kontos nicht zu gebrauchen ist. Trag auf {pod} eine ein, die du lesen kannst, und lass mich neu exportieren.',
  'destination.mailUsed':
    'Hast du dort schon ein Konto mit derselben E-Mail-Adresse, dann sag es dem Podmin: Ein zweites lässt sich damit nicht anlegen.',
  'destination.comments':
    '{count, plural, one {# Kommentar oder Like von anderen bliebe} other {# Kommentare und Likes von anderen blieben}} weg, weil der Beitrag dazu nicht in deinem Archiv ist.',
  'destination.reshares':
    '{count, plural, one {# weitergesagter Beitrag bliebe} other {# weitergesagte Beiträge blieben}} weg, weil es das Original nicht mehr gibt.',
  'destination.missingPhotos':
    '{count, plural, one {# Foto fehlt, das es} other {# Fotos fehlen, die es}} auf {pod} nicht mehr gibt.',
  'destination.noPhotos':
    'Deine Fotos sind noch nicht fertig. Sie müssen zusammen mit deinem Profil importiert werden.',
  'destination.notReady':
    'Dein Archiv ist noch nicht fertig. Frag mich danach noch einmal, dann sage ich dir, was auf {host} damit geschähe.',
  'destination.unproven':
    'Wenn du mich nach deinen Daten gefragt hast, kann ich dir auch sagen, was auf {host} mit deinem Archiv geschähe.',
  'destination.next':
    'Als Nächstes: Schick dem Podmin diesen Brief und keine Datei, bevor eine Antwort da ist. Ich selbst schicke niemandem etwas.',
  'destination.podminPage': 'Die Seite des Podmins',
  'destination.letter': 'Ein Brief zum Kopieren',
  'destination.helpers': 'Pods, die angeboten haben, Leute aufzunehmen',
  'destination.helper': '{host}: {note}',
  'letter.ask':
    'Hallo! Mein Pod {pod} schließt, und ich würde gern mit meinem Konto {account} auf {host} umziehen. Würdest du es für mich importieren?',
  'letter.askUnnamed':
    'Hallo! Mein Pod {pod} schließt, und ich würde gern mit meinem Konto auf {host} umziehen. Würdest du es für mich importieren?',
  'letter.command': 'Mit diaspora* 0.9 oder neuer ist das ein Befehl auf deinem Server:',
  'letter.name':
    'Der dritte Wert ist der Benutzername, den ich gern hätte. Sieh bitte vorher nach, dass ihn auf {host} niemand hat: Mein Archiv käme sonst zu dessen Konto dazu.',
  'letter.settings': 'Die letzten beiden sagen, ob meine Einstellungen und mein Profil mitkommen.',
  'letter.log':
    'Geschlossene Registrierungen stören nicht. Der Befehl meldet auch dann, dass er fertig ist, wenn er das Archiv abgelehnt hat: Was wirklich geschah, steht im Log.',
  'letter.online':
    'Das muss geschehen, solange {pod} online ist; sonst erfahren meine Kontakte nicht, dass ich umgezogen bin.',
  'letter.onlineUntil':
    'Das muss geschehen, solange {pod} online ist, also vor dem {day}; sonst erfahren meine Kontakte nicht, dass ich umgezogen bin.',
  'letter.mail':
    'Meine E-Mail-Adresse darf auf {host} noch zu keinem Konto gehören. Ich kann dir sagen, welche es ist.',
  'letter.files':
    'In den Dateien ({size}) steckt der private Schlüssel meines Kontos. Wie kann ich sie dir geben, ohne dass sie sonst jemand bekommt? Bitte lösche sie danach.',
  'letter.filesUnmeasured':
    'In den Dateien steckt der private Schlüssel meines Kontos. Wie kann ich sie dir geben, ohne dass sie sonst jemand bekommt? Bitte lösche sie danach.',
  'letter.thanks': 'Vielen Dank!',
} as const satisfies Record<string, string>;
