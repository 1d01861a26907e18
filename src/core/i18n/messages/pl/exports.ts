/** Droga eksportu, tak jak opowiada się o niej na czacie. ICU MessageFormat. */
export const exports = {
  'export.inLine': 'Twój eksport czeka w kolejce',
  'export.atWork': 'Twój eksport trwa',
  'export.ready': 'Twoje dane są gotowe',
  'export.partlyReady': 'Część Twoich danych jest gotowa',
  'export.held': 'Twój eksport się zatrzymał i zespół mu się przygląda',
  'export.failed': 'Twój eksport się nie udał',
  'export.cancelled': 'Twoja prośba jest wycofana',
  'export.expired': 'Twojego archiwum już tu nie ma',
  'export.none': 'Nie ma jeszcze eksportu {account}. Możesz o niego teraz poprosić.',

  'export.kind': '{kind, select, profile {Profil} photos {Zdjęcia} other {Archiwum}}',
  'export.line': '{what}: {state}',
  'export.stateRequested': 'w kolejce na miejscu {place, number}, gotowe: {window}',
  'export.stateRequestedOpen': 'w kolejce na miejscu {place, number}',
  'export.stateSubmitted': 'nadeszła kolej na podzie, gotowe: {window}',
  'export.stateSubmittedOpen': 'nadeszła kolej na podzie',
  'export.stateBuilding': 'pod zbiera wszystko razem, gotowe: {window}',
  'export.stateBuildingOpen': 'pod zbiera wszystko razem',
  'export.stateCopying': 'pod skończył, kopiuję wszystko w bezpieczne miejsce',
  'export.stateVerifying': 'skopiowane, sprawdzam, czy niczego nie brakuje',
  'export.stateHeld': 'zatrzymane. {cause}',
  'export.stateFailed': 'to niemożliwe. {cause}',
  'export.stateCancelled': 'wycofane na Twoją prośbę',
  'export.stateExpired': 'usunięte, bo minął czas przechowywania',

  'export.profileCounts':
    '{posts, plural, one {# wpis} few {# wpisy} many {# wpisów} other {# wpisu}}, {contacts, plural, one {# kontakt} few {# kontakty} many {# kontaktów} other {# kontaktu}}, {interactions, plural, one {# komentarz lub polubienie} few {# komentarze i polubienia} many {# komentarzy i polubień} other {# komentarza i polubienia}}',
  'export.photoCounts':
    '{found, number} z {expected, plural, one {# zdjęcia} few {# zdjęć} many {# zdjęć} other {# zdjęcia}}',
  'export.readyLine': '{what}: gotowe, {size} ({counts}).',
  'export.readyLineShort': '{what}: gotowe, {size}.',
  'export.checked': 'Sprawdzone: niczego nie brakuje i wszystko da się odczytać.',
  'export.checkedImport':
    'Sprawdzone: niczego nie brakuje i wszystko da się odczytać; pod z diaspora* 0.9 to przyjmie.',
  'export.notInIt': 'Nie ma w tym prywatnych wiadomości.',
  'export.notInItPhotos':
    'Nie ma w tym prywatnych wiadomości ani {missing, plural, =1 {jednego zdjęcia, którego} one {# zdjęcia, którego} few {# zdjęć, których} many {# zdjęć, których} other {# zdjęcia, którego}} pod już nie ma (lista jest na stronie pobierania).',
  'export.until': 'Możesz pobrać wszystko do {day}.',
  'export.privateKey': 'Jest w tym prywatny klucz Twojego konta: nie dawaj tego nikomu.',

  'export.wait':
    'Nie musisz nic robić. Ponowne pytanie niczego nie zmienia. Napiszę, gdy tylko wszystko będzie gotowe.',
  'export.watch': 'Śledź na żywo',
  'export.countedAt': 'Miejsce w kolejce o {time}.',
  'export.slower': 'To trwa dłużej, niż było zapowiedziane. Przepraszam! Teraz wygląda to tak.',
  'export.released': 'Zespół zajął się Twoim eksportem i praca trwa dalej.',
  'export.heldNext': 'Teraz zajmuje się tym zespół. Nie musisz nic robić; napiszę, gdy praca ruszy dalej.',
  'export.heldMeanwhile': 'Tym, co się zatrzymało, zajmuje się zespół; reszta w tym czasie trwa dalej.',
  'export.failedNext': 'Możesz poprosić o to jeszcze raz w każdej chwili.',
  'export.again': 'Możesz poprosić o swoje dane jeszcze raz w każdej chwili.',

  'slow.slowed': 'Pod jest teraz zmęczony, więc proszę go o mniej naraz.',
  'slow.stopped':
    'Pod jest teraz przeciążony, więc daję mu odpocząć. Twoje miejsce jest zachowane, a wszystko ruszy dalej samo.',
  'slow.paused':
    'Zespół zatrzymał kolejkę na pewien czas. Twoje miejsce jest zachowane i napiszę, gdy kolejka ruszy dalej.',
  'slow.pausedNote': 'Zespół mówi: {note}',
  'slow.quietHours': 'O tej porze dnia pod ma spokój. Potem wszystko ruszy dalej samo.',
  'slow.night': 'Twoje konto jest bardzo duże, więc pod pracuje nad nim w nocy.',
  'slow.earlierArchive':
    'Duże wcześniejsze archiwum jest właśnie zabezpieczane, zanim pod je zastąpi. To chwilę potrwa, a Twoje miejsce jest zachowane.',
  'slow.podAway': 'Pod nie przyjmuje teraz pracy. Próbuję dalej, a Twoje miejsce jest zachowane.',

  'download.headline': 'Oto Twój link do pobrania',
  'download.open': 'Otwórz stronę pobierania',
  'download.until': 'Link działa do {day}.',
  'download.notReady': 'Twoje dane nie są jeszcze gotowe, więc nie ma jeszcze linku. Teraz wygląda to tak:',

  'cancel.done': 'Twoja prośba jest wycofana. Nic nie zostanie wyeksportowane.',
  'cancel.partly':
    '{cancelled, select, profile {Prośba o Twój profil} photos {Prośba o Twoje zdjęcia} other {Twoja prośba}} jest wycofana. {tooLate, select, profile {Eksportu Twojego profilu} photos {Eksportu Twoich zdjęć} other {Reszty}} nie da się już przerwać, bo pod zaczął.',
  'cancel.keptReady':
    '{cancelled, select, profile {Prośba o Twój profil} photos {Prośba o Twoje zdjęcia} other {Twoja prośba}} jest wycofana. To, co gotowe, pozostaje gotowe.',
  'cancel.tooLate':
    'Na anulowanie jest za późno: pod już zaczął, a co zacznie, to kończy. Jeśli nie chcesz już swoich danych, po prostu je zostaw: zostaną usunięte, gdy minie ich czas.',
  'cancel.ready': 'Nie ma czego anulować: Twoje dane są już gotowe.',
  'cancel.nothing': 'Nie ma czego anulować: żaden eksport nie czeka.',

  'cause.exporter': 'Pod nie zdołał zebrać Twoich danych.',
  'cause.archive': 'Archiwum miało wadę, więc Ci go nie daję.',
  'cause.missing': 'Pod nie miał już gotowego archiwum.',
  'cause.rows': 'Pod potyka się o coś uszkodzonego na Twoim koncie. To nie Twój błąd.',
  'cause.locked': 'Twoje konto na podzie jest zablokowane.',
  'cause.closed': 'Twoje konto na podzie jest zamknięte.',
  'cause.moved': 'Twoje konto przeniosło się na inny pod, a razem z nim zniknęły tutejsze eksporty.',
  'cause.gone': 'Pod nie ma już tego konta.',
  'cause.other': 'Stało się coś nieprzewidzianego.',
} as const satisfies Record<string, string>;
