/** Słowa stron. ICU MessageFormat. */
export const pages = {
  'page.frame.footer': 'Pappus wynosi dane ludzi z zamykanego poda diaspora*.',

  'page.download.title': 'Twoje dane są gotowe',
  'page.download.intro':
    '{count, plural, =1 {Zapisz teraz ten plik i przechowuj go w bezpiecznym miejscu.} other {Zapisz teraz te pliki i przechowuj je w bezpiecznym miejscu.}}',
  'page.download.private':
    'Zachowaj swój profil dla siebie: jest w nim prywatny klucz Twojego konta. Kto go ma, może się pod Ciebie podszyć. Nigdy nie wysyłaj go nikomu, komu nie ufasz.',
  'page.download.profile': 'Twój profil',
  'page.download.profileExplained': 'Twoje wpisy, komentarze, polubienia, kontakty i ustawienia.',
  'page.download.photos': 'Twoje zdjęcia',
  'page.download.photosExplained': 'Obrazy przesłane przez Ciebie na pod, w jednym pliku zip.',
  'page.download.profileCounts':
    '{posts, plural, one {# wpis} few {# wpisy} many {# wpisów} other {# wpisu}}, {contacts, plural, one {# kontakt} few {# kontakty} many {# kontaktów} other {# kontaktu}}, {interactions, plural, one {# komentarz lub polubienie} few {# komentarze i polubienia} many {# komentarzy i polubień} other {# komentarza i polubienia}}.',
  'page.download.photosCounts':
    '{found, number} z {expected, plural, one {# zdjęcia} few {# zdjęć} many {# zdjęć} other {# zdjęcia}}.',
  'page.download.saveProfile': 'Zapisz mój profil ({size})',
  'page.download.savePhotos': 'Zapisz moje zdjęcia ({size})',
  'page.download.checked': 'Sprawdzone',
  'page.download.checkedExplained':
    'Każdy bajt został odczytany jeszcze raz. Plik jest kompletny i należy do Twojego konta.',
  'page.download.notInIt': 'Czego w nim nie ma',
  'page.download.notInItProfile': 'Prywatnych wiadomości i samych obrazów.',
  'page.download.notInItPhotos':
    '{missing, plural, =0 {Niczego nie brakuje: są wszystkie zdjęcia.} =1 {Jednego zdjęcia, którego pod już nie ma.} one {# zdjęcia, którego pod już nie ma.} few {# zdjęć, których pod już nie ma.} many {# zdjęć, których pod już nie ma.} other {# zdjęcia, którego pod już nie ma.}}',
  'page.download.missingPhotos': 'Pokaż brakujące zdjęcia',
  'page.download.missingMore': 'i jeszcze {count, number}',
  'page.download.checksum': 'Suma kontrolna, dla znawców',
  'page.download.checksumExplained': 'SHA-256 pliku:',
  'page.download.receipt': 'Zapisz potwierdzenie tego sprawdzenia',
  'page.download.until': 'Ta strona działa do {until}.',
  'page.download.broken':
    'Jeśli pobieranie się przerwie, zacznij je jeszcze raz: przeglądarka ruszy od miejsca, w którym się zatrzymała. Możesz zapisać pliki tyle razy, ile chcesz.',
  'page.download.revokeTitle': 'Gotowe?',
  'page.download.revokeExplained':
    'Gdy Twoje pliki są już bezpieczne, możesz wyłączyć ten link, żeby nikt inny nie mógł go użyć. Zawsze możesz poprosić asystenta o nowy.',
  'page.download.revoke': 'Wyłącz ten link',

  'page.progress.title': 'Eksporty z {pod}',
  'page.progress.intro': 'Ludzie zabierają swoje dane. Oto, jak to idzie.',
  'page.progress.delivered': 'Wydane eksporty',
  'page.progress.today': 'W tym dzisiaj',
  'page.progress.waiting': 'W kolejce',
  'page.progress.count': '{count, number}',
  'page.progress.end': 'Ostatni w kolejce będzie gotowy do',
  'page.progress.endLate': '{day}. To już po zamknięciu poda, i zespół o tym wie.',
  'page.progress.endInTime': '{day}. To jeszcze przed zamknięciem poda.',
  'page.progress.closes': 'Zamknięcie poda',
  'page.progress.chart': 'Wydane eksporty każdego dnia',
  'page.progress.day': 'Dzień',
  'page.progress.deliveredThen': 'Wydane',
  'page.progress.news': 'Ostatnie ogłoszenie zespołu',
  'page.progress.yours':
    'Profil i jego zdjęcia liczą się jako dwa. Aby dostać swoje dane, napisz do asystenta; wystarczy poprosić raz.',

  'page.own.title': 'Twój eksport',
  'page.own.isReady': 'gotowe',
  'page.own.state': 'Gdzie jest',
  'page.own.window': 'Ma być gotowy',
  'page.own.windowOpen': 'teraz nie da się tego powiedzieć',
  'page.own.holder': 'Kto się nim zajmuje',
  'page.own.withLine': 'jeszcze nikt: czeka na swoją kolej',
  'page.own.withPod': 'pod, który zbiera twoje dane',
  'page.own.withPappus': 'asystent, który kopiuje twoje dane w bezpieczne miejsce i je sprawdza',
  'page.own.withTeam': 'zespół',
  'page.own.withYou': 'ty: link do pobrania jest w twoim czacie',
  'page.own.stepLine': 'Czekanie w kolejce',
  'page.own.stepPod': 'Pod zbiera wszystko',
  'page.own.stepCopy': 'Kopiowanie w bezpieczne miejsce',
  'page.own.stepCheck': 'Sprawdzanie',
  'page.own.stepReady': 'Gotowe',
  'page.own.done': 'zrobione',
  'page.own.now': 'teraz',
  'page.own.toCome': 'przed nami',
  'page.own.fetch': 'Link do pobrania jest w twoim czacie z asystentem. Jeśli go nie widzisz, napisz tam „link”.',
  'page.own.none': 'Nic się teraz nie dzieje. Aby dostać swoje dane, napisz do asystenta „eksport”.',
  'page.own.asOf': 'Stan na {time}.',
  'page.own.kept': 'Ta strona sama się odświeża.',
  'page.own.again': 'Sprawdź jeszcze raz',
  'page.own.until': 'Ta strona pokazuje, jak daleko jest twój eksport, i nic więcej. Działa do {day}.',

  'page.message.noLinkTitle': 'Ten link nie działa',
  'page.message.noLinkText':
    'Może jest za stary, wyłączony albo skopiowany tylko w części. Twoje dane nie przepadły: napisz do asystenta „link”, a dostaniesz nowy.',
  'page.message.noProgressTitle': 'Tej strony już nie ma',
  'page.message.noProgressText':
    'Może link jest za stary albo czat, w którym był, nie jest już połączony z twoim kontem. Twój eksport nie przepadł: napisz do asystenta „status”, a dostaniesz nowy.',
  'page.message.revokedTitle': 'Link jest wyłączony',
  'page.message.revokedText':
    'Nikt nie może go już użyć. Jeśli znowu potrzebujesz swoich plików, napisz do asystenta „link”.',
  'page.message.replacedTitle': 'Jest nowszy plik',
  'page.message.replacedText':
    'Od początku tego pobierania Twoje dane zostały wyeksportowane na nowo. Usuń część, którą masz, i zapisz nowy plik.',
  'page.message.toDownloads': 'Do strony pobierania',
  'page.message.damagedTitle': 'Z tym plikiem jest coś nie tak',
  'page.message.damagedText':
    'Nie da się go odczytać tak, jak został zapisany, więc go nie dostajesz. Zespół już o tym wie. Zapytaj, proszę, asystenta jutro jeszcze raz; nic więcej nie musisz robić.',
  'page.message.busyTitle': 'Teraz pobiera wiele osób',
  'page.message.busyText': 'Nic nie przepadło. Spróbuj, proszę, jeszcze raz za minutę.',
  'page.message.tooFastTitle': 'Chwileczkę',
  'page.message.tooFastText':
    'Z Twojego połączenia przyszło bardzo wiele zapytań. Poczekaj, proszę, minutę i spróbuj jeszcze raz.',
  'page.message.notFoundTitle': 'Takiej strony nie ma',
  'page.message.notFoundText': 'Otwórz, proszę, jeszcze raz link ze swojego czatu.',
  'page.message.badRequestTitle': 'To się nie udało',
  'page.message.badRequestText':
    'Tego zapytania nie dało się zrozumieć. Otwórz, proszę, jeszcze raz link ze swojego czatu.',
  'page.message.failedTitle': 'Coś tu poszło nie tak',
  'page.message.failedText': 'To nie Twoja wina i nic nie przepadło. Spróbuj, proszę, jeszcze raz za kilka minut.',
} as const satisfies Record<string, string>;
