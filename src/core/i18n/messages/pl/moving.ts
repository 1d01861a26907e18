/** Przewodnik na inny pod. ICU MessageFormat. */
export const moving = {
  'moving.begin':
    'Przejdę to z Tobą krok po kroku i zapamiętam, gdzie jesteś. Wróć, kiedy chcesz, w dowolnym swoim czacie, i napisz: {word}',
  'moving.titleDownload': 'Zabierz swoje dane',
  'moving.titleChoose': 'Wybierz pod',
  'moving.titleAsk': 'Zapytaj podmina',
  'moving.titleHandOver': 'Przekaż swoje pliki',
  'moving.titleWait': 'Poczekaj na import',
  'moving.titleSettle': 'Rozejrzyj się w nowym domu',
  'moving.titleKeep': 'Przechowuj pliki bezpiecznie',

  'moving.downloadNone': 'Nie mam jeszcze Twojego archiwum. Najpierw o nie poproś: wszystko inne go potrzebuje.',
  'moving.downloadUnderWay': 'Twój eksport jest w drodze. Nie musisz nic robić; napiszę, gdy będzie gotowy.',
  'moving.downloadReady':
    'Twoje dane są gotowe. Pobierz każdy plik i sprawdź, czy jego rozmiar zgadza się z podanym na stronie.',
  'moving.downloadDone': 'Wszystko, co jest gotowe, masz już pobrane.',
  'moving.downloadFirst':
    'Najpierw pobierz, potem się przenieś: po przeniesieniu {pod} usuwa Twoje archiwa i nie tworzy nowych.',

  'moving.chooseVersion':
    'Wybierz pod, na którym działa diaspora* 0.9 lub nowsza; starsze nie potrafią przyjąć konta. Może być zamknięty dla nowych kont: osoba, która go prowadzi, czyli podmin, i tak może Cię przyjąć.',
  'moving.chooseNoPage':
    'Import robi podmin. Żadna wydana wersja diaspora* nie ma strony, na której można samemu wgrać archiwum. Jeśli podmin mówi, że u niego taka jest, załóż tam najpierw konto i wgraj oba pliki razem.',
  'moving.chooseTell': 'Gdy masz już jakiś na oku, podaj mi jego nazwę. Napisz na przykład: {word} diasp.org',
  'moving.chosen': 'Pod, który masz na oku: {host}',
  'moving.late':
    'Zamknięcie {pod} było zapowiedziane na: {day}. Jeśli pod już nie odpowiada, nowy może przyjąć Twoje dane, ale nie konto: Twoje kontakty się o tym nie dowiedzą, a większość komentarzy i polubień zostanie na starym.',

  'moving.askFirst': 'Napisz do podmina, zanim wyślesz jakikolwiek plik, i zapytaj, czy Cię przyjmie. Podaj:',
  'moving.askName': 'nazwę użytkownika, którą chcesz tam mieć',
  'moving.askMail':
    'adres e-mail Twojego konta tutaj: musisz mieć do niego dostęp i żadne konto tam nie może go już używać',
  'moving.askSettings': 'czy mają przejść też Twoje ustawienia i profil',
  'moving.askFiles': 'że są dwa pliki: Twój profil (.json.gz) i Twoje zdjęcia (.zip)',
  'moving.askPrivate':
    'Ustalcie prywatny sposób przekazania plików i nigdzie nie publikuj do nich linku. Profil zawiera klucz prywatny Twojego konta: kto go ma, może się pod Ciebie podszyć.',

  'moving.handBoth':
    'Daj podminowi oba pliki, żeby zaimportować je za jednym razem. Zdjęcia, które nie są importowane razem z profilem, zostają na {pod} i znikną razem z nim.',
  'moving.handOnline':
    'Musi się to stać, dopóki {pod} jest w sieci. Dzień zamknięcia: {day}. Tylko wtedy dowiedzą się o tym Twoje kontakty i tylko wtedy przejdą Twoje komentarze i polubienia.',
  'moving.handOnlineOpen':
    'Musi się to stać, dopóki {pod} jest w sieci: tylko wtedy dowiedzą się o tym Twoje kontakty i tylko wtedy przejdą Twoje komentarze i polubienia.',
  'moving.handFinal':
    'Tego nie da się cofnąć: po przeniesieniu nie zalogujesz się już na {pod}, a pod usunie Twoje archiwa.',
  'moving.handOnce':
    'Archiwum niech będzie zaimportowane raz, na jednym podzie. Liczy się pierwsze przeniesienie, drugiego nie ma.',

  'moving.waitTime': 'Import trwa od kilku minut do kilku godzin. Nie musisz nic robić.',
  'moving.waitNotice': 'Co jakiś czas sprawdzam, czy Twoje konto jest już przeniesione, i napiszę, gdy tak będzie.',
  'moving.waitLog':
    'Jeśli podmin mówi, że już po wszystkim, a do następnego dnia nie napiszę, poproś o sprawdzenie logu tamtego poda: import zgłasza, że się udał, nawet gdy się nie udał.',

  'moving.settleSignIn':
    'Jeśli nie było tam jeszcze Twojego konta, wybierz na nowym podzie „nie pamiętam hasła”, żeby wejść; wiadomość przyjdzie na adres e-mail starego konta.',
  'moving.settleCheck': 'Sprawdź tam:',
  'moving.settleAvatar': 'Twoje zdjęcie profilowe: wgraj je jeszcze raz, nie przechodzi',
  'moving.settlePosts': 'Twoje wpisy i zdjęcia w nich',
  'moving.settleContacts': 'Twoje kontakty: przechodzą osoby, którym udostępniasz; te, które tylko Cię obserwują, nie',
  'moving.settleContactsCounted':
    'Twoje kontakty: w archiwum {contacts, plural, one {był # kontakt} few {były # kontakty} many {było # kontaktów} other {było # kontaktu}}; przechodzą osoby, którym udostępniasz; te, które tylko Cię obserwują, nie',
  'moving.settleOnce': 'Nie zlecaj ponownego importu archiwum, ani tam, ani nigdzie indziej.',

  'moving.keepSafe':
    'Trzymaj pliki offline i tylko dla siebie, najlepiej w dwóch miejscach. Profil zawiera klucz prywatny Twojego konta: kto go ma, może się pod Ciebie podszyć.',
  'moving.keepOpen':
    'Rozpakuj plik .json.gz programem 7-Zip albo gunzip, a otworzy go każdy edytor tekstu. Zdjęcia są w nim pod nazwami plików z archiwum .zip. Prywatnych wiadomości w nim nie ma.',
  'moving.keepReadable': 'Do czytania mogę zrobić Ci kopię, która otwiera się w każdej przeglądarce, bez internetu.',
  'moving.keepLater':
    'Pod może zaimportować te pliki także później. Ale gdy {pod} już nie będzie, przejdą tylko dane, nie kontakty.',

  'arrival.headline': 'Jesteś na miejscu!',
  'arrival.moved':
    'Twoje konto jest przeniesione. Od teraz Twoje konto to {newAccount}. Wszystkiego dobrego w nowym domu!',
  'arrival.photos':
    'Wygląda na to, że zdjęcia nie przeszły: Twoje stare wpisy nadal pokazują obrazy, które leżą na {pod} i znikną razem z nim.',
  'arrival.photosNext':
    'Poproś podmina {host}, żeby zaimportował plik ze zdjęciami (.zip) na Twoje konto; można to zrobić także później.',
} as const satisfies Record<string, string>;
