/** Die Kopie zum Lesen: wie man sie bekommt, und die Wörter ihrer eigenen Seiten. ICU MessageFormat. */
export const readable = {
  'button.readable': 'Kopie zum Lesen',
  'help.readable': 'lesbar: Ich mache eine Kopie deiner Daten, die du in jedem Browser öffnen kannst.',
  'command.readable': 'Eine Kopie deiner Daten zum Lesen in jedem Browser, ohne Internet',

  'readable.accepted':
    'Ich mache eine Kopie deiner Daten, die sich in jedem Browser öffnen lässt, auch ohne Internet. Das dauert etwa {minutes, plural, one {# Minute} other {# Minuten}}. Du musst nichts tun; ich schreibe dir, wenn sie fertig ist.',
  'readable.making':
    'Ich bin schon dabei: Deine Kopie zum Lesen dauert insgesamt etwa {minutes, plural, one {# Minute} other {# Minuten}}. Noch einmal zu fragen ändert nichts; ich schreibe dir, wenn sie fertig ist.',
  'readable.withoutPhotos':
    'Deine Fotos sind nicht darin, weil sie hier nicht bereitliegen. Sobald sie es tun, frag noch einmal, dann bekommst du eine Kopie mit Fotos.',
  'readable.noProfile':
    'Für eine Kopie zum Lesen brauche ich dein Profil, exportiert und geprüft, und das liegt hier noch nicht bereit. Sobald es da ist, frag mich noch einmal.',
  'readable.ready': 'Deine Kopie zum Lesen ist fertig',
  'readable.contents':
    '{size}: {posts, plural, one {# Beitrag} other {# Beiträge}}, {photos, plural, one {# Foto} other {# Fotos}}.',
  'readable.howTo':
    'Sie liegt als Zip-Datei auf der Seite zum Herunterladen, unter deinen Archiven. Entpacke sie und öffne die Datei index.html; dafür brauchst du kein Internet.',
  'readable.private': 'Behalte sie für dich: Sie zeigt auch, was du nur mit wenigen geteilt hast.',
  'readable.failed': 'Deine Kopie zum Lesen ist nicht gelungen',
  'readable.failedNext':
    'Es liegt nicht an dir, und deine Archive sind, wie sie waren. Das Team weiß Bescheid. Du kannst jederzeit noch einmal um die Kopie bitten.',

  'page.download.readable': 'Deine Kopie zum Lesen',
  'page.download.readableExplained':
    'Deine Beiträge, Kommentare, Kontakte und Fotos als Seiten für jeden Browser. Entpacke die Zip-Datei und öffne index.html.',
  'page.download.readableCounts':
    '{posts, plural, one {# Beitrag} other {# Beiträge}}, {photos, plural, one {# Foto} other {# Fotos}}.',
  'page.download.saveReadable': 'Kopie zum Lesen speichern ({size})',
  'page.encrypt.saveReadable': 'Kopie verschlüsselt speichern ({size})',
  'page.download.checkedReadable': 'Sie ist aus deinen geprüften Dateien gemacht.',
  'page.download.notInItReadable': 'Private Nachrichten, was anderen gehört, und der private Schlüssel deines Kontos.',

  'page.readable.skip': 'Zum Text springen',
  'page.readable.menu': 'Teile dieser Kopie',
  'page.readable.home': 'Anfang',
  'page.readable.posts': 'Beiträge',
  'page.readable.photos': 'Fotos',
  'page.readable.comments': 'Deine Kommentare',
  'page.readable.tags': 'Schlagwörter',
  'page.readable.contacts': 'Kontakte',
  'page.readable.search': 'Suchen',
  'page.readable.about': 'Was hier fehlt',
  'page.readable.made':
    'Gemacht am {day} aus den Daten von {account}. Alles liegt in diesem Ordner; aus dem Internet wird nichts geladen.',
  'page.readable.pages': 'Seiten davor und danach',
  'page.readable.newer': 'Zurück: {page}',
  'page.readable.older': 'Weiter: {page}',
  'page.readable.pageOf': 'Seite {page, number} von {pages, number}',

  'page.readable.profile': 'Über dich',
  'page.readable.byTime': 'Beiträge nach Zeit',
  'page.readable.noPosts': 'In deinem Archiv sind keine Beiträge.',
  'page.readable.undated': 'Ohne Datum',
  'page.readable.public': 'Öffentlich',
  'page.readable.limited': 'Nur mit einigen geteilt',
  'page.readable.place': 'Ort: {place}',
  'page.readable.reshared':
    'Du hast einen Beitrag von {author} weitergesagt. Er gehört nicht dir und ist nicht in deinem Archiv.',
  'page.readable.reshareGone': 'Du hast einen Beitrag weitergesagt, der inzwischen gelöscht ist.',
  'page.readable.original': 'Der Beitrag auf dem Pod, solange es den Pod gibt',
  'page.readable.likeCount': '{count, plural, one {# Mal} other {# Mal}} gefällt das',
  'page.readable.commentCount': '{count, plural, one {# Kommentar} other {# Kommentare}}',
  'page.readable.moreComments':
    '{count, plural, one {# weiterer Kommentar ist in deinem Profil-Archiv.} other {# weitere Kommentare sind in deinem Profil-Archiv.}}',
  'page.readable.poll': 'Umfrage: {question}',
  'page.readable.votes': '{count, plural, one {# Stimme} other {# Stimmen}}',
  'page.readable.picture': 'Bild im Internet: {description}',
  'page.readable.photoOf': 'Foto {number, number}, {day}',
  'page.readable.photoAlone': 'Foto {number, number}',
  'page.readable.photoGone': 'Ein Foto, das hier fehlt:',
  'page.readable.postOf': 'Beitrag vom {day}',
  'page.readable.unposted': 'In keinem Beitrag',

  'page.readable.commentsIntro':
    'Was du unter Beiträge anderer geschrieben hast, das Neueste zuerst. Die Beiträge gehören ihnen und sind nicht in deinem Archiv.',
  'page.readable.contactsIntro':
    'Die Leute, mit denen du verbunden warst. Du kannst die Liste auch als Datei mitnehmen:',
  'page.readable.contactsCsv': 'Als Tabelle (CSV)',
  'page.readable.contactsVcf': 'Für ein Adressbuch (vCard)',
  'page.readable.sharing':
    '{how, select, both {Ihr teilt miteinander} you {Du teilst mit ihnen} they {Sie teilen mit dir} other {Nichts wird geteilt}}',
  'page.readable.column':
    '{column, select, name {Name} account {Konto} page {Seite} sharing {Wer teilt} other {Gruppen}}',
  'page.readable.tagsUsed': 'Schlagwörter in deinen Beiträgen',
  'page.readable.tagsFollowed': 'Schlagwörter, denen du folgst',
  'page.readable.goesOn': '(Fortsetzung)',

  'page.readable.searchOff':
    'Zum Suchen braucht es JavaScript, und das ist in diesem Browser ausgeschaltet. Lesen lässt sich alles auch so.',
  'page.readable.searchFor': 'Gesuchte Wörter',
  'page.readable.searchHint': 'Findet Beiträge und Kommentare, in denen alle diese Wörter stehen.',
  'page.readable.searching': 'Ich suche…',
  'page.readable.found': 'Gefunden:',
  'page.readable.foundNone': 'Nichts gefunden.',
  'page.readable.more': 'Mehr zeigen',

  'page.readable.gapMessagesTitle': 'Private Nachrichten',
  'page.readable.gapMessages':
    'Der Pod gibt sie nicht heraus. Was du behalten möchtest, kannst du von Hand kopieren, solange es den Pod gibt.',
  'page.readable.gapPhotosTitle': 'Fotos, die fehlen',
  'page.readable.gapPhotos':
    '{missing, plural, =0 {Keine: Jedes Foto deiner Beiträge ist da.} one {# Foto deiner Beiträge, weil der Pod es nicht mehr hatte.} other {# Fotos deiner Beiträge, weil der Pod sie nicht mehr hatte.}}',
  'page.readable.gapPhotosList': 'Ihre Namen zeigen',
  'page.readable.gapFiles':
    '{count, plural, one {# Datei deines Foto-Archivs, weil Browser sie nicht zeigen können.} other {# Dateien deines Foto-Archivs, weil Browser sie nicht zeigen können.}}',
  'page.readable.gapNoPhotos':
    'Alle: Sie waren nicht exportiert, als diese Kopie gemacht wurde. Bitte den Assistenten noch einmal um deine Daten und dann um eine neue Kopie.',
  'page.readable.gapOthersTitle': 'Was anderen gehört',
  'page.readable.gapPosts': 'Beiträge, unter die du etwas geschrieben hast: Deine Worte sind hier, die Beiträge nicht.',
  'page.readable.gapReshares':
    '{count, plural, one {# Beitrag, den du weitergesagt hast: Genannt wird nur, von wem er ist.} other {# Beiträge, die du weitergesagt hast: Genannt wird nur, von wem sie sind.}}',
  'page.readable.gapLikes':
    '{count, plural, one {# Beitrag oder Kommentar, der dir gefallen hat.} other {# Beiträge und Kommentare, die dir gefallen haben.}}',
  'page.readable.gapNotifications': 'Benachrichtigungen.',
  'page.readable.gapKeyTitle': 'Der Schlüssel deines Kontos',
  'page.readable.gapKey':
    'Diese Kopie ist zum Lesen. Der private Schlüssel und alles, was ein anderer Pod braucht, sind in deinem Profil-Archiv, der Datei, die auf .json.gz endet. Heb auch sie auf, wenn du vielleicht einmal umziehen willst.',
} as const satisfies Record<string, string>;
