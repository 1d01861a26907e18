/** Kopia do czytania: jak o nią poprosić i słowa jej własnych stron. ICU MessageFormat. */
export const readable = {
  'button.readable': 'Kopia do czytania',
  'help.readable': 'czytelne: robię kopię Twoich danych, którą można otworzyć w każdej przeglądarce.',
  'command.readable': 'Kopia Twoich danych do czytania w każdej przeglądarce, bez internetu',

  'readable.accepted':
    'Robię kopię Twoich danych, którą można otworzyć w każdej przeglądarce, także bez internetu. To potrwa około {minutes, plural, one {# minuty} few {# minut} many {# minut} other {# minuty}}. Nie musisz nic robić; napiszę, gdy będzie gotowa.',
  'readable.making':
    'Już nad tym pracuję: Twoja kopia do czytania zajmie razem około {minutes, plural, one {# minuty} few {# minut} many {# minut} other {# minuty}}. Ponowna prośba nic nie zmienia; napiszę, gdy będzie gotowa.',
  'readable.withoutPhotos':
    'Nie ma w niej Twoich zdjęć, bo nie są tu gotowe. Gdy już będą, poproś jeszcze raz, a dostaniesz kopię ze zdjęciami.',
  'readable.noProfile':
    'Do kopii do czytania potrzebuję Twojego profilu, wyeksportowanego i sprawdzonego, a tu jeszcze go nie ma. Gdy będzie gotowy, poproś mnie jeszcze raz.',
  'readable.ready': 'Twoja kopia do czytania jest gotowa',
  'readable.contents':
    '{size}: {posts, plural, one {# wpis} few {# wpisy} many {# wpisów} other {# wpisu}}, {photos, plural, one {# zdjęcie} few {# zdjęcia} many {# zdjęć} other {# zdjęcia}}.',
  'readable.howTo':
    'To plik zip na stronie pobierania, pod Twoimi archiwami. Rozpakuj go i otwórz plik index.html; internet nie jest do tego potrzebny.',
  'readable.private': 'Zachowaj ją dla siebie: pokazuje też to, co widziało tylko kilka osób.',
  'readable.failed': 'Nie udało się zrobić Twojej kopii do czytania',
  'readable.failedNext':
    'To nie Twoja wina, a Twoje archiwa są takie, jak były. Zespół już o tym wie. O kopię można poprosić jeszcze raz w każdej chwili.',

  'page.download.readable': 'Twoja kopia do czytania',
  'page.download.readableExplained':
    'Twoje wpisy, komentarze, kontakty i zdjęcia jako strony dla każdej przeglądarki. Rozpakuj plik zip i otwórz index.html.',
  'page.download.readableCounts':
    '{posts, plural, one {# wpis} few {# wpisy} many {# wpisów} other {# wpisu}}, {photos, plural, one {# zdjęcie} few {# zdjęcia} many {# zdjęć} other {# zdjęcia}}.',
  'page.download.saveReadable': 'Zapisz kopię do czytania ({size})',
  'page.encrypt.saveReadable': 'Zapisz zaszyfrowaną kopię ({size})',
  'page.download.checkedReadable': 'Powstała z Twoich sprawdzonych plików.',
  'page.download.notInItReadable': 'Prywatne wiadomości, to, co należy do innych, i klucz prywatny Twojego konta.',

  'page.readable.skip': 'Przejdź do treści',
  'page.readable.menu': 'Części tej kopii',
  'page.readable.home': 'Początek',
  'page.readable.posts': 'Wpisy',
  'page.readable.photos': 'Zdjęcia',
  'page.readable.comments': 'Twoje komentarze',
  'page.readable.tags': 'Tagi',
  'page.readable.contacts': 'Kontakty',
  'page.readable.search': 'Szukaj',
  'page.readable.about': 'Czego tu nie ma',
  'page.readable.made':
    'Zrobiono {day} z danych konta {account}. Wszystko jest w tym folderze; nic nie jest pobierane z internetu.',
  'page.readable.pages': 'Strony przed tą i po niej',
  'page.readable.newer': 'Poprzednia: {page}',
  'page.readable.older': 'Następna: {page}',
  'page.readable.pageOf': 'strona {page, number} z {pages, number}',

  'page.readable.profile': 'O Tobie',
  'page.readable.byTime': 'Wpisy według czasu',
  'page.readable.noPosts': 'W Twoim archiwum nie ma wpisów.',
  'page.readable.undated': 'Bez daty',
  'page.readable.public': 'Publiczny',
  'page.readable.limited': 'Tylko dla wybranych osób',
  'page.readable.place': 'Miejsce: {place}',
  'page.readable.reshared':
    'Podany dalej wpis, którego autorem jest {author}. Należy do tej osoby i nie ma go w Twoim archiwum.',
  'page.readable.reshareGone': 'Podany dalej wpis, który został później usunięty.',
  'page.readable.original': 'Wpis na podzie, dopóki pod istnieje',
  'page.readable.likeCount':
    '{count, plural, one {# polubienie} few {# polubienia} many {# polubień} other {# polubienia}}',
  'page.readable.commentCount':
    '{count, plural, one {# komentarz} few {# komentarze} many {# komentarzy} other {# komentarza}}',
  'page.readable.moreComments':
    '{count, plural, one {Jeszcze # komentarz jest w Twoim archiwum profilu.} few {Jeszcze # komentarze są w Twoim archiwum profilu.} many {Jeszcze # komentarzy jest w Twoim archiwum profilu.} other {Jeszcze # komentarza jest w Twoim archiwum profilu.}}',
  'page.readable.poll': 'Ankieta: {question}',
  'page.readable.votes': '{count, plural, one {# głos} few {# głosy} many {# głosów} other {# głosu}}',
  'page.readable.picture': 'Obraz w internecie: {description}',
  'page.readable.photoOf': 'Zdjęcie {number, number}, {day}',
  'page.readable.photoAlone': 'Zdjęcie {number, number}',
  'page.readable.photoGone': 'Zdjęcie, którego tu nie ma:',
  'page.readable.postOf': 'Wpis z {day}',
  'page.readable.unposted': 'W żadnym wpisie',

  'page.readable.commentsIntro':
    'Twoje słowa pod wpisami innych osób, od najnowszych. Te wpisy należą do nich i nie ma ich w Twoim archiwum.',
  'page.readable.contactsIntro': 'Osoby z Twoich kontaktów. Listę można też zabrać jako plik:',
  'page.readable.contactsCsv': 'Jako tabela (CSV)',
  'page.readable.contactsVcf': 'Do książki adresowej (vCard)',
  'page.readable.sharing':
    '{how, select, both {Udostępniacie sobie nawzajem} you {Ty udostępniasz tej osobie} they {Ta osoba udostępnia Tobie} other {Nic nie jest udostępniane}}',
  'page.readable.column':
    '{column, select, name {Nazwa} account {Konto} page {Strona} sharing {Kto udostępnia} other {Grupy}}',
  'page.readable.tagsUsed': 'Tagi w Twoich wpisach',
  'page.readable.tagsFollowed': 'Obserwowane tagi',
  'page.readable.goesOn': '(ciąg dalszy)',

  'page.readable.searchOff':
    'Do szukania potrzebny jest JavaScript, a w tej przeglądarce jest wyłączony. Czytać można wszystko i bez niego.',
  'page.readable.searchFor': 'Szukane słowa',
  'page.readable.searchHint': 'Znajduje wpisy i komentarze, w których są wszystkie te słowa.',
  'page.readable.searching': 'Szukam…',
  'page.readable.found': 'Znaleziono:',
  'page.readable.foundNone': 'Nic nie znaleziono.',
  'page.readable.more': 'Pokaż więcej',

  'page.readable.gapMessagesTitle': 'Prywatne wiadomości',
  'page.readable.gapMessages':
    'Pod ich nie wydaje. Te, które chcesz zachować, można skopiować ręcznie, dopóki pod istnieje.',
  'page.readable.gapPhotosTitle': 'Brakujące zdjęcia',
  'page.readable.gapPhotos':
    '{missing, plural, =0 {Żadne: są tu wszystkie zdjęcia z Twoich wpisów.} one {# zdjęcie z Twoich wpisów, bo pod już go nie miał.} few {# zdjęcia z Twoich wpisów, bo pod już ich nie miał.} many {# zdjęć z Twoich wpisów, bo pod już ich nie miał.} other {# zdjęcia z Twoich wpisów, bo pod już ich nie miał.}}',
  'page.readable.gapPhotosList': 'Pokaż ich nazwy',
  'page.readable.gapFiles':
    '{count, plural, one {# plik z Twojego archiwum zdjęć, bo przeglądarki nie potrafią go pokazać.} few {# pliki z Twojego archiwum zdjęć, bo przeglądarki nie potrafią ich pokazać.} many {# plików z Twojego archiwum zdjęć, bo przeglądarki nie potrafią ich pokazać.} other {# pliku z Twojego archiwum zdjęć, bo przeglądarki nie potrafią ich pokazać.}}',
  'page.readable.gapNoPhotos':
    'Wszystkie: nie były wyeksportowane, gdy powstawała ta kopia. Poproś asystenta jeszcze raz o swoje dane, a potem o nową kopię.',
  'page.readable.gapOthersTitle': 'To, co należy do innych osób',
  'page.readable.gapPosts': 'Wpisy, pod którymi są Twoje komentarze: Twoje słowa są tutaj, wpisów nie ma.',
  'page.readable.gapReshares':
    '{count, plural, one {# podany dalej wpis: jest tu tylko nazwa jego autora.} few {# podane dalej wpisy: są tu tylko nazwy ich autorów.} many {# podanych dalej wpisów: są tu tylko nazwy ich autorów.} other {# podanego dalej wpisu: są tu tylko nazwy ich autorów.}}',
  'page.readable.gapLikes':
    '{count, plural, one {# polubiony wpis lub komentarz.} few {# polubione wpisy i komentarze.} many {# polubionych wpisów i komentarzy.} other {# polubionego wpisu i komentarza.}}',
  'page.readable.gapNotifications': 'Powiadomienia.',
  'page.readable.gapKeyTitle': 'Klucz Twojego konta',
  'page.readable.gapKey':
    'Ta kopia jest do czytania. Klucz prywatny i wszystko, czego potrzebuje inny pod, są w Twoim archiwum profilu, w pliku z końcówką .json.gz. Zachowaj i ten plik, jeśli być może zechcesz się kiedyś przenieść.',
} as const satisfies Record<string, string>;
