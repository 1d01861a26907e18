/** Co czyta zespół, i co ludzie czytają od zespołu. ICU MessageFormat. */
export const staff = {
  'team.ask':
    'Co chcesz powiedzieć zespołowi? Twoja następna wiadomość trafi do zespołu, i nic poza nią. Zespół widzi tutaj Twoją nazwę oraz konto, jeśli już wiadomo, że jest Twoje.',
  'team.asked': 'Przekazane zespołowi.',
  'team.askedNext': 'Człowiek odpowie Ci tutaj do {by}. Aby coś dodać, napisz: człowiek, a potem resztę.',
  'team.answer': 'Odpowiedź zespołu',
  'team.answerNext': 'Aby odpisać, zacznij od: człowiek',
  'team.closed': 'Zespół zamknął Twoje pytanie. Jeśli coś jeszcze zostało, napisz: człowiek',
  'team.elsewhere': 'Napisz mi to, proszę, w prywatnej wiadomości, której nikt inny nie przeczyta.',

  'touched.none': 'Nikt poza Tobą nic nie robił z Twoimi eksportami.',
  'touched.headline': 'Co działo się z Twoimi eksportami',
  'touched.line': '{day}, {time}: {who}: {what}',
  'touched.reason': '{line}. Powód: {reason}',
  'touched.you': 'Ty',
  'touched.link': 'ktoś z Twoim linkiem do pobrania',
  'touched.program': 'ten program',
  'touched.operator': 'osoba prowadząca pod',
  'touched.staff': 'ktoś z zespołu',
  'touched.action':
    '{action, select, link_made {połączenie konta czatu} link_replaced {połączenie innego konta czatu} link_revoked {odłączenie konta czatu} grant_issued {utworzenie linku do pobrania} grant_viewed {otwarcie strony pobierania} grant_revoked {wyłączenie linku do pobrania} archive_downloaded {pobranie archiwum} export_released {wznowienie Twojego eksportu} profile_rerun {ponowny eksport Twojego profilu} photos_rerun {ponowny eksport Twoich zdjęć} profile_and_photos_rerun {ponowny eksport wszystkiego} export_moved_up {przesunięcie Twojego eksportu na początek kolejki} export_cancelled {wycofanie Twojej prośby} profile_cancelled {wycofanie Twojej prośby o profil} photos_cancelled {wycofanie Twojej prośby o zdjęcia} account_viewed {sprawdzenie, co się dzieje z Twoimi eksportami} pairing_asked {prośba o połączenie konta czatu} pairing_confirmed {potwierdzenie połączenia konta czatu} delivery_frozen {wstrzymanie wydawania danych} delivery_resumed {wznowienie wydawania danych} encryption_chosen {wybór klucza, którym szyfrowane są Twoje pliki} encryption_ended {wyłączenie szyfrowania Twoich plików} owner_warned {wiadomość do Ciebie na podzie, że połączono konto czatu} owner_not_warned {nie udało się powiadomić Cię na podzie, że połączono konto czatu} other {jakaś zmiana}}',

  'staff.help': 'Polecenia zespołu',
  'staff.helpPrefix': 'Na prywatnym czacie każde zaczyna się od: staff',
  'staff.wrong': 'Czegoś brakuje. Pisze się to tak: {usage}',
  'staff.notAllowed':
    'Twoja rola ({role}) na to nie pozwala. Potrzeba co najmniej {needed}; admin może zmienić Twoją rolę.',
  'staff.notMember':
    'Poleceń mogą tu używać tylko osoby z zespołu. Admin przyjmie Cię poleceniem: grant {speaker} helper',
  'staff.podAway':
    'Pod teraz nie odpowiada, więc nie mogę sprawdzić konta. Nic nie zostało zrobione. Spróbuj, proszę, jeszcze raz.',
  'staff.unknownAccount': 'Na {pod} nie ma konta {named}. Nic nie zostało zrobione.',

  'staff.account': '{account}',
  'staff.state':
    '{state, select, requested {w kolejce} submitted {przekazane podowi} building {na podzie} copying {kopiowane} verifying {sprawdzane} ready {gotowe} held {zatrzymane} expired {po terminie} failed {nieudane} cancelled {wycofane} other {nieznane}}',
  'staff.request': '{state} od {day}',
  'staff.requestCause': '{state} ({cause}) od {day}',
  'staff.requestPlace': '{state}, miejsce {place, number}, prośba z {day}',
  'staff.noRequests': 'nie ma żadnej prośby',
  'staff.labelChats': 'Konta czatu',
  'staff.labelLinks': 'Działające linki do pobrania',
  'staff.labelFrozen': 'Wydawanie',
  'staff.frozen': 'wstrzymane: właściciel konta powiedział STOP',
  'staff.none': 'brak',
  'staff.lookupNext': 'Możesz użyć: rerun, raise, cancel, revoke, audit, links',

  'staff.rerun':
    '{what}: {outcome, select, new {prośba złożona, przed wszystkimi innymi} again {zrobimy jeszcze raz, przed wszystkimi innymi} moved_up {czekało już w kolejce, teraz idzie pierwsze} busy {praca już trwa} other {zrobione}}.',
  'staff.rerunNext': 'To jest dla właściciela {account}. Już o tym wie i może przeczytać Twój powód.',
  'staff.raised': 'To, co {account} ma w kolejce, idzie teraz pierwsze. Właściciel już o tym wie.',
  'staff.nothingInLine': '{account} nie ma nic w kolejce. Nic nie zostało zrobione.',
  'staff.cancelled': 'Prośba {account} jest wycofana i właściciel to widzi.',
  'staff.cancelledOne': '{what}: prośba {account} jest wycofana i właściciel to widzi.',
  'staff.nothingToCancel': '{account} nie ma nic, co można by wycofać: nic nie czeka albo pod już zaczął.',
  'staff.revoked':
    'Konto {account}: {count, plural, one {wyłączono # link do pobrania} few {wyłączono # linki do pobrania} many {wyłączono # linków do pobrania} other {wyłączono # linku do pobrania}}. Właściciel dostanie nowy, gdy napisze: link',
  'staff.noLinks': '{account} nie ma działającego linku do pobrania.',
  'staff.links': 'Linki do pobrania konta {account}',
  'staff.linkLine': 'utworzony {day} dla {who}, działa do {until}',
  'staff.audit': 'Co działo się z danymi {account}, od najnowszych',
  'staff.auditLine': '{at} {actor} {action}',
  'staff.auditReason': '{line}: {reason}',
  'staff.auditEmpty': 'O koncie {account} nic nie zapisano.',

  'staff.queue': 'Kolejka',
  'staff.labelWaiting': 'Czeka',
  'staff.labelAtPod': 'Na podzie',
  'staff.labelOldest': 'Najdłuższe czekanie',
  'staff.labelPace': 'Tempo',
  'staff.labelForecast': 'Ostatni gotowy',
  'staff.labelClosing': 'Zamknięcie poda',
  'staff.oldest':
    '{hours, plural, =0 {mniej niż godzina} one {# godzina} few {# godziny} many {# godzin} other {# godziny}}',
  'staff.forecast': 'do {day}',
  'staff.forecastLate': 'do {day}: to za późno',
  'staff.verdict':
    '{verdict, select, submitted {tak szybko, jak wolno} nothing_waits {nic nie czeka} pod_at_budget {tak szybko, jak wolno: pod ma tyle eksportów, ile ma mieć} spacing {tak szybko, jak wolno} slowed {wolno: pod jest zmęczony} stopped {stoi: pod jest przeciążony} paused {zatrzymana przez zespół} quiet_hours {stoi: godziny ciszy} waiting_for_night {czekają tylko bardzo duże konta, na noc} throttle_looks_back {czeka, aż pod zauważy, że ostatni eksport się skończył} pod_unreachable {stoi: pod nie przyjmuje pracy} other {jeszcze nie sprawdzone}}',
  'staff.pauseNote': 'Ludzie słyszą: {note}',
  'staff.requests': 'Prośby',
  'staff.failures': 'Zatrzymane, według przyczyny',
  'staff.failureLine': '{cause}: {count, number}, najwcześniejsza z {day}',
  'staff.noFailures': 'Nic nie jest zatrzymane.',
  'staff.failuresNext': 'Gdy przyczyna jest usunięta: release PRZYCZYNA i co zostało zrobione',
  'staff.released':
    '{count, plural, =0 {Nic nie jest zatrzymane z powodu {cause}.} one {# prośba zatrzymana z powodu {cause} rusza dalej, a właściciel się o tym dowie.} few {# prośby zatrzymane z powodu {cause} ruszają dalej, a właściciele się o tym dowiedzą.} many {# próśb zatrzymanych z powodu {cause} rusza dalej, a właściciele się o tym dowiedzą.} other {# prośby zatrzymanej z powodu {cause} rusza dalej, a właściciele się o tym dowiedzą.}}',
  'staff.paused':
    'Kolejka stoi. To, nad czym pod już pracuje, trwa dalej. Kto zapyta, dowie się o tym i przeczyta: {note}',
  'staff.pausedPlain':
    'Kolejka stoi. To, nad czym pod już pracuje, trwa dalej, a kto zapyta, dowie się, że zespół zatrzymał kolejkę.',
  'staff.resumed': 'Kolejka rusza dalej.',
  'staff.notPaused': 'Kolejka nie była zatrzymana.',

  'staff.cases': 'Otwarte pytania',
  'staff.noCases': 'Nikt nie czeka na odpowiedź.',
  'staff.caseLine': '{id, number}: {who}, {assignee}, od {day}',
  'staff.unclaimed': 'jeszcze niczyje',
  'staff.case': 'Pytanie {id, number} od {who}',
  'staff.caseAccount': 'Konto: {account}',
  'staff.caseNoAccount': 'Konto: jeszcze nie pokazane, więc nie mów o niczyich danych',
  'staff.caseBy': 'Odpowiedź jest obiecana do {by}.',
  'staff.caseNext': 'Napisz: answer {id} i swoją odpowiedź',
  'staff.casePerson': '{who}: {text}',
  'staff.caseUnknown': 'Nie ma pytania o tym numerze.',
  'staff.caseClosedBefore': 'To pytanie jest zamknięte.',
  'staff.caseTaken': 'To pytanie ma {assignee}. Aby je przejąć, napisz: claim {id}',
  'staff.claimed': 'Pytanie {id, number} od {who} jest teraz Twoje.',
  'staff.answered': 'Wysłane do {who}. Gdy wszystko jest powiedziane, napisz: close {id}',
  'staff.answeredElsewhere': 'Pytanie {id, number}: jest już odpowiedź, od {by}.',
  'staff.caseClosed': 'Pytanie {id, number} jest zamknięte i {who} już o tym wie.',
  'staff.canned': 'Gotowe odpowiedzi. Użyj jednej tak: answer NUMER :NAZWA',
  'staff.noCanned': 'Nie ma jeszcze gotowych odpowiedzi. Dodaj jedną tak: {usage}',
  'staff.cannedKept': 'Zapisano {name} ({language}). Użyj tak: answer NUMER :{name}',
  'staff.cannedUnknown': 'Nie ma gotowej odpowiedzi {name} w języku tej osoby ani po angielsku.',

  'staff.pairAsked':
    'Musi to potwierdzić ktoś inny z zespołu: połączyć {who} z {account}. Ta osoba pisze: confirm {id}',
  'staff.pairDone':
    'Konto {who} jest teraz połączone z {account}. Na podzie pojawi się o tym wiadomość, jeśli to możliwe.',
  'staff.pairOwn': 'To Twoja własna prośba, więc musi ją potwierdzić ktoś inny.',
  'staff.pairSamePerson':
    'Twoje konto i {other}, skąd pochodzi prośba, są związane z tym samym kontem na podzie: dla mnie to jedna osoba. Potwierdzić musi ktoś inny.',
  'staff.pairUnknown': 'Pod tym numerem nie ma nic do potwierdzenia albo czekało to zbyt długo.',
  'staff.pairings': 'Do potwierdzenia',
  'staff.pairLine': '{id, number}: {who} z {account}: {reason}',
  'staff.noPairings': 'Nie ma nic do potwierdzenia.',
  'staff.pods': 'Pody, które przyjmują ludzi',
  'staff.podLine': '{host}: {note}',
  'staff.noPods': 'Na liście nie ma jeszcze żadnego poda. Dodaj go tak: {usage}',
  'staff.podListed': '{host} jest na liście. Widzi go każdy, kto chce się przenieść.',
  'staff.podUnlisted': '{host} nie jest już na liście.',
  'staff.podNotListed': '{host} nie jest na liście.',
  'staff.team': 'Zespół',
  'staff.teamLine': '{who}: {role}',
  'staff.granted': '{who} ma teraz rolę {role}.',
  'staff.dismissed': '{who} nie jest już w zespole.',
  'staff.notStaff': '{who} nie jest w zespole.',
  'staff.firstAdmin':
    '{who} jest adminem przez konfigurację (STAFF_ADMINS), którą może zmienić tylko osoba prowadząca Pappusa.',
  'staff.diagnostics': 'Jak się ma Pappus, bez niczyich danych',

  'alert.none': 'Wszystko w porządku: zespół nie jest potrzebny.',
  'alert.headline': 'Potrzebny jest zespół',
  'alert.next': 'Po przeczytaniu napisz: ack',
  'alert.seen': '{text} (widzi to {who})',
  'alert.acked': 'Zapisane: już o tym wiesz. Napiszę znowu, gdy pojawi się coś nowego.',
  'alert.nothing': 'Nie ma nic nowego.',
  'alert.held':
    '{count, plural, one {# eksport zatrzymany} few {# eksporty zatrzymane} many {# eksportów zatrzymanych} other {# eksportu zatrzymane}} z powodu {cause}. Sprawdź: failures',
  'alert.waitingLong':
    'Ktoś czeka już {hours, plural, one {# godzinę} few {# godziny} many {# godzin} other {# godziny}}. Sprawdź: queue',
  'alert.tooSlow':
    'W tym tempie ostatnia z {waiting, plural, one {# prośby} few {# próśb} many {# próśb} other {# prośby}} będzie gotowa {days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}} po zamknięciu poda. Sprawdź: queue',
  'alert.vaultFilling': 'Na dysku z archiwami jest wolne już tylko {percent, number}%.',
  'alert.chatLost': 'Brak połączenia z {platform}: nikt tam teraz nie dostaje odpowiedzi.',
  'alert.caseLate': 'Pytanie {id} powinno już mieć odpowiedź. Sprawdź: case {id}',
  'alert.call': 'Program prosi o pomoc: {call}',
} as const satisfies Record<string, string>;
