/** Słowa stron zespołu. ICU MessageFormat. */
export const deskPages = {
  'page.desk.signInTitle': 'Dla zespołu',
  'page.desk.signInText':
    'Na tych stronach zespół pomaga innym. Jeśli do niego należysz, zaloguj się na {pod} na własne konto: tutaj nikt nie pyta o hasło.',
  'page.desk.signIn': 'Zaloguj się na {pod}',
  'page.desk.againTitle': 'To się nie udało',
  'page.desk.againText':
    'Trwało to zbyt długo, zostało przerwane albo {pod} nie może powiedzieć, kim jesteś. Nic się nie zmieniło. Spróbuj, proszę, jeszcze raz za minutę.',
  'page.desk.strangerTitle': 'Nie ma tu nic dla Ciebie',
  'page.desk.strangerText':
    'Te strony są tylko dla zespołu. Aby dostać swoje dane albo porozmawiać z człowiekiem, napisz do asystenta na swoim czacie.',
  'page.desk.staleTitle': 'Ta strona jest nieaktualna',
  'page.desk.staleText': 'Nic nie zostało zrobione. Wróć, proszę, wczytaj stronę na nowo i spróbuj jeszcze raz.',
  'page.desk.refusedTitle': 'Nic nie zostało zrobione',
  'page.desk.wrongField': 'Tutaj czegoś brakuje albo coś się nie zgadza: {field}',
  'page.desk.back': 'Wróć',
  'page.desk.nav': 'Strony zespołu',
  'page.desk.signedIn': 'Jesteś tu jako {who} ({role}).',
  'page.desk.signOut': 'Wyloguj się',
  'page.desk.result': 'Co z tego wyszło',

  'page.desk.overview': 'Przegląd',
  'page.desk.held': 'Zatrzymane',
  'page.desk.asOf': 'Stan na {time}.',
  'page.desk.live': 'Liczby aktualizują się same.',
  'page.desk.chart': 'Otwarte prośby',
  'page.desk.chartNow':
    '{count, plural, =0 {Żadna prośba nie jest otwarta.} one {Jedna prośba jest otwarta.} few {# prośby są otwarte.} many {# próśb jest otwartych.} other {# prośby jest otwartych.}}',
  'page.desk.chartExplained':
    'Linia: prośby otwarte pod koniec każdego dnia. Kreski: reszta w obecnym tempie. Linia pionowa: pod zostaje zamknięty.',
  'page.desk.figures': 'Pokaż liczby',
  'page.desk.open': 'Otwarte',
  'page.desk.line': 'Zatrzymaj lub wznów kolejkę',
  'page.desk.pauseNote': 'Co usłyszą ludzie (może zostać puste)',
  'page.desk.pause': 'Zatrzymaj kolejkę',
  'page.desk.resume': 'Wznów kolejkę',
  'page.desk.ack': 'Już o tym wiem',

  'page.desk.failures': 'Zatrzymane eksporty',
  'page.desk.heldSince':
    '{count, plural, one {Jedna prośba} few {# prośby} many {# próśb} other {# prośby}}, najwcześniejsza z {day}',
  'page.desk.releaseWhat':
    'Wszystko, co z tej przyczyny stoi, rusza dalej, a ludzie się o tym dowiedzą. Najpierw usuń przyczynę.',
  'page.desk.release': 'Puść dalej',
  'page.desk.reason': 'Powód (osoby, których to dotyczy, mogą go przeczytać)',

  'page.desk.accounts': 'Konta',
  'page.desk.account': 'Konto na podzie',
  'page.desk.lookUp': 'Sprawdź',
  'page.desk.lookNote': 'To, że oglądasz czyjeś dane, zostaje w rejestrze i ta osoba może to przeczytać.',
  'page.desk.acts': 'Co możesz zrobić',
  'page.desk.actsNote':
    'To, co powstanie, trafi tylko do osoby, do której należy konto. Dowie się o tym i może przeczytać Twój powód.',
  'page.desk.rerun': 'Zrób jeszcze raz',
  'page.desk.both': 'Profil i zdjęcia',
  'page.desk.which': 'Co',
  'page.desk.raise': 'Przesuń na początek',
  'page.desk.cancel': 'Wycofaj prośbę',
  'page.desk.revoke': 'Wyłącz linki',
  'page.desk.history': 'Co zostało zrobione',

  'page.desk.cases': 'Pytania',
  'page.desk.claim': 'Zajmę się tym',
  'page.desk.answer': 'Twoja odpowiedź',
  'page.desk.send': 'Wyślij odpowiedź',
  'page.desk.close': 'Zamknij pytanie',
  'page.desk.more': 'Dalej',

  'page.desk.announcements': 'Ogłoszenia',
  'page.desk.writeInChat': 'Pisze się je na czacie: {command}',
  'page.desk.approve': 'Zatwierdź',
  'page.desk.sendNow': 'Wyślij teraz',
  'page.desk.hold': 'Wstrzymaj',
  'page.desk.goOn': 'Kontynuuj',
  'page.desk.stop': 'Zakończ na dobre',

  'page.desk.record': 'Rejestr',
  'page.desk.member': 'Kto, na przykład {example}',
  'page.desk.act': 'Co, na przykład {example}',
  'page.desk.from': 'Od',
  'page.desk.to': 'Do',
  'page.desk.search': 'Szukaj',
  'page.desk.nothingFound': 'W rejestrze nie ma nic takiego.',
  'page.desk.who': 'Kto: {who}',
  'page.desk.about': 'Dotyczy: {what}',
  'page.desk.why': 'Powód: {reason}',
  'page.desk.older': 'Starsze',
  'page.desk.chain': 'Czy rejestr jest kompletny?',
  'page.desk.chainText':
    'Każdy wpis zawiera skrót poprzedniego. Sprawdzenie czyta wszystkie i znajduje to, co zostało zmienione lub usunięte.',
  'page.desk.noted': 'Skrót z wcześniejszego sprawdzenia, jeśli masz go zapisany',
  'page.desk.check': 'Sprawdź rejestr',
  'page.desk.whole':
    '{count, plural, =0 {Nie ma jeszcze wpisów.} one {Jeden wpis, taki jak w chwili zapisania.} few {# wpisy, każdy taki jak w chwili zapisania.} many {# wpisów, każdy taki jak w chwili zapisania.} other {# wpisu, każdy taki jak w chwili zapisania.}}',
  'page.desk.note': 'Zapisz ten skrót w innym miejscu, do następnego sprawdzenia:',
  'page.desk.broken':
    'Wpis {position, number} nie jest taki jak w chwili zapisania albo brakuje innych przed nim. Powiedz o tym, proszę, osobie, która prowadzi program.',
  'page.desk.cutOff':
    'Wpisy do siebie pasują, ale nie ma wśród nich tego zapisanego: brakuje końca. Powiedz o tym, proszę, osobie, która prowadzi program.',
} as const satisfies Record<string, string>;
