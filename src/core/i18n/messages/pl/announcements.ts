/** Ogłoszenia: co ludzie czytają wokół nich i co zespół czyta o nich. ICU MessageFormat. */
export const announcements = {
  'announce.footer': 'Aby nie dostawać więcej ogłoszeń, napisz: {word}',
  'optOut.done':
    'Dobrze, koniec z ogłoszeniami. Wieści o Twoim własnym eksporcie nadal przychodzą. Aby znowu dostawać ogłoszenia, napisz: {word}',
  'optOut.again': 'Dobrze, znowu dostajesz ogłoszenia. Aby nie dostawać ich więcej, napisz: {word}',
  'optOut.stopHint': 'Aby nie dostawać więcej ogłoszeń, napisz: {word}',
  'help.optOut':
    'bez ogłoszeń: nie wysyłam Ci więcej ogłoszeń zespołu. Wieści o Twoim własnym eksporcie nadal przychodzą.',

  'reminder.headline': 'Do zamknięcia {pod}: {days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}',
  'reminder.neverAsked':
    'Dzień zamknięcia {pod}: {day}. Nie ma jeszcze Twojej prośby o dane, a po tym dniu nikt już ich nie dostanie.',
  'reminder.neverAskedNext': 'Napisz „eksport”, a pobiorę je dla Ciebie. Nic więcej nie musisz robić.',
  'reminder.notDownloaded':
    'Dzień zamknięcia {pod}: {day}. Twoje dane są gotowe, ale nie wszystkie są jeszcze pobrane.',
  'reminder.notDownloadedNext': 'Napisz „link”, a dam Ci nowy link.',
  'reminder.notMoved':
    'Dzień zamknięcia {pod}: {day}. Twoje dane są pobrane: przechowuj je w bezpiecznym miejscu. Jeśli chcesz przenieść się na inny pod, zrób to przed tym dniem, bo Twoje stare konto musi zawiadomić Twoje kontakty.',
  'reminder.notMovedNext':
    'Napisz „przeprowadzka”, a poprowadzę Cię krok po kroku. Jeśli nie wiesz, co dalej, napisz „człowiek”, a ktoś Ci pomoże.',

  'announce.help': 'Ogłoszenia. Na prywatnym czacie każde polecenie zaczyna się od: staff',
  'announce.helpAudiences': 'AUDIENCE to jedna z tych grup albo kilka po przecinkach: {audiences}',
  'announce.helpPlaceholders': 'Tekst może zawierać: {placeholders}',
  'announce.helpText':
    'Tekst ma akapity, a między nimi pusty wiersz. Wiersz może zaczynać się od # (nagłówek), - (punkt) lub ! (ostrzeżenie) albo być linkiem: [nazwa](https://…)',
  'announce.created': 'Utworzone. Teraz tekst: announce text {name} JĘZYK TEKST',
  'announce.exists': 'Ogłoszenie {name} już jest. Nic nie zostało zrobione.',
  'announce.unknown': 'Nie ma ogłoszenia {name}. Aby zobaczyć, jakie są, napisz: announces',
  'announce.wrongLanguage': 'W języku {language} nie piszę. Znam te: {known}',
  'announce.wrongAudience': 'Nie ma takiej grupy. Są te: {audiences}',
  'announce.wrongPlatform': 'Nie ma mnie na {platform}. Jestem tutaj: {known}',
  'announce.wrongTime':
    'Nie rozumiem tego czasu. Napisz go tak, w strefie {zone}: announce send {name} at 2026-12-01 18:00',
  'announce.notNow':
    '{state, select, draft {{name} nie jest jeszcze zatwierdzone: announce approve {name}} approved {{name} jest zatwierdzone i nie jest wysyłane: announce send {name}} scheduled {{name} czeka na swój czas.} sending {{name} jest właśnie wysyłane.} paused {{name} jest wstrzymane: announce resume {name}} sent {{name} jest już wysłane.} other {{name} zostało przerwane.}} Nic nie zostało zrobione.',
  'announce.textKept': 'Tekst {name} ({language}) jest zapisany. Tak zobaczą go ludzie: announce preview {name}',
  'announce.audienceKept':
    'Zapisane. Ile osób jest teraz w grupie {name}: {count, plural, =0 {nikogo} one {# osoba} few {# osoby} many {# osób} other {# osoby}}.',
  'announce.approveAgain': 'Ogłoszenie było już zatwierdzone; po zmianie trzeba je zatwierdzić jeszcze raz.',
  'announce.noText': '{name} nie ma jeszcze tekstu: announce text {name} JĘZYK TEKST',
  'announce.noAudience': '{name} nie ma jeszcze grupy: announce audience {name} AUDIENCE',
  'announce.unknownPlaceholder':
    'W tekście ({language}) jest {names}, co nic nie znaczy. Istnieją: {known}. Nic nie zostało zrobione.',
  'announce.noDay':
    'Tekst ({language}) podaje dzień zamknięcia, a żaden nie jest ustawiony (POD_CLOSES_ON). Nic nie zostało zrobione.',
  'announce.tooLong':
    'Tekst ({language}) jest za długi na {platform}. Liczba znaków z ostatnim wierszem: {length, number}, możliwa: {maxLength, number}. Nic nie zostało zrobione.',
  'announce.preview': 'Podgląd {name} ({language}). Ludzie czytają to:',
  'announce.state':
    '{state, select, draft {szkic} approved {zatwierdzone} scheduled {zaplanowane} sending {wysyłane} paused {wstrzymane} sent {wysłane} other {przerwane}}',
  'announce.labelState': 'Stan',
  'announce.labelAudience': 'Grupa',
  'announce.labelReach': 'Dociera do',
  'announce.labelNot': 'Nie dociera do',
  'announce.labelDuration': 'Potrwa mniej więcej',
  'announce.labelDue': 'Wysyłka',
  'announce.labelLanguages': 'Języki',
  'announce.labelApproved': 'Zatwierdza',
  'announce.noneYet': 'jeszcze brak',
  'announce.reach': '{count, plural, =0 {nikogo} one {# osoby} few {# osób} many {# osób} other {# osoby}}',
  'announce.reachOn': '{platform}: {count, number}',
  'announce.notReached':
    'osoby, które nie chcą ogłoszeń: {optedOut, number}; osoby, których czat nie przyjmuje wiadomości: {unreachable, number}',
  'announce.approved': '{name} jest zatwierdzone. Wysyłka: announce send {name}',
  'announce.approvedScheduled': '{name} jest zatwierdzone. Wysyłka: {when}.',
  'announce.own':
    'Ostatnia zmiana {name} jest Twoja, więc zatwierdzić musi ktoś inny. Ta osoba pisze: announce approve {name}',
  'announce.samePerson':
    'Twoje konto i {other}, skąd pochodzi ostatnia zmiana {name}, są związane z tym samym kontem na podzie: dla mnie to jedna osoba. Zatwierdzić musi ktoś inny. Ta osoba pisze: announce approve {name}',
  'announce.sending':
    'Trwa wysyłka {name} do {count, plural, one {# osoby} few {# osób} many {# osób} other {# osoby}}, w mniej więcej {duration}. Postęp widać w pokojach zespołu albo tak: announce report {name}',
  'announce.scheduled':
    'Wysyłka {name}: {when}. Kto je dostanie, okaże się dopiero wtedy. Odwołanie: announce stop {name}',
  'announce.reachNow':
    'Ile osób dostałoby je teraz: {count, plural, =0 {nikt, bo grupa jest pusta albo do nikogo z niej nie da się dotrzeć. Jeśli tak zostanie, nikt go nigdy nie dostanie} one {# osoba} few {# osoby} many {# osób} other {# osoby}}.',
  'announce.nobody': 'Kiedy nadszedł czas, w grupie nie było nikogo: nikt go nie dostał.',
  'announce.empty':
    'Nikt nie dostałby {name}: grupa jest pusta albo do nikogo z niej nie da się dotrzeć. Nic nie zostało zrobione.',
  'announce.past': 'Ten czas już minął. Nic nie zostało zrobione.',
  'announce.paused': '{name} jest wstrzymane. Dalej: announce resume {name}',
  'announce.resumed': '{name} rusza dalej.',
  'announce.stopped':
    '{name} jest przerwane na dobre. Kto je ma, ten je zachowa, a nikt więcej go nie dostanie: announce report {name}',
  'announce.report': 'Ogłoszenie {name}: {state}',
  'announce.progress': 'Gotowe: {done, number} z {all, number}',
  'announce.gathering': 'Grupa jest jeszcze zbierana.',
  'announce.tally':
    '{state, select, pending {jeszcze niewysłane} sent {wysłane} opted_out {nie chcą ogłoszeń} unreachable {blokada, brak konta lub nie przyjmują wiadomości} in_doubt {może to dostali, ich czatu już nie ma} left_out {nie należą już do grupy} other {nieudane}}: {count, number}',
  'announce.tallyCause': '{line} ({cause})',
  'announce.notBegun': '{name} nie zostało jeszcze wysłane do nikogo.',
  'announce.list': 'Ogłoszenia, od najnowszego',
  'announce.line': '{name}: {state}',
  'announce.lineDue': '{name}: {state}, {when}',
  'announce.none': 'Nie ma jeszcze ogłoszeń. Nowe zaczyna się tak: announce new NAZWA',
  'announce.labelPlaces': 'Publicznie',
  'announce.placeRoom': 'pokój {room} ({platform})',
  'announce.placePost': 'publiczny wpis na podzie',
  'announce.placeLine': '{place}: {state, select, pending {jeszcze nie} sent {powiedziane} other {nie udało się}}',
  'announce.placeCause':
    '{cause, select, NOT_THERE {nie ma mnie tam} NOT_ALLOWED {nie mogę tam pisać} other {{cause}}}',
  'announce.alsoIn': 'Będzie to powiedziane także publicznie: {places}',
  'announce.sendingPublicly':
    '{name} jest teraz mówione publicznie. Co z tego wyszło, widzisz w pokojach zespołu albo tak: announce report {name}',
  'announce.helpPlaces':
    '{rooms} i {post} są publiczne i mogą stać wśród nich: wszystkie pokoje ogłoszeń oraz publiczny wpis na podzie.',
  'announce.previewIn': 'Publicznie, tutaj: {place}, będzie można przeczytać:',
  'announce.barredRoom':
    '{barrier, select, not_there {Nie ma mnie tam: {place}. Zaproś mnie, pozwól mi go widzieć albo sprawdź jego identyfikator.} other {Nie mogę tam pisać: {place}. Daj mi do tego prawo.}} Nic nie zostało zrobione.',
  'announce.barredPost':
    'Nie mam zgody na publiczne wpisy na podzie. Osoba, która mnie prowadzi, loguje konto sunset jeszcze raz i wyraża tę zgodę. Nic nie zostało zrobione.',
  'announce.noRooms': 'Nie ma tam żadnego pokoju ogłoszeń ({variable}). Nic nie zostało zrobione.',
  'announce.noPost':
    'Nie ma publicznego wpisu: jest wyłączony albo jego platformy nie ma wśród podanych ({variable}). Nic nie zostało zrobione.',
  'announce.accountInPublic':
    'Tekst ({language}) wymienia konto osoby czytającej ({account}), a publicznie czyta wiele osób. Nic nie zostało zrobione.',
  'announce.tooLongPost':
    'Całość jest za długa na jeden publiczny wpis. Długość w znakach: {length, number}, możliwa: {maxLength, number}. Nic nie zostało zrobione.',
} as const satisfies Record<string, string>;
