/** Co mówimy o podzie, na który ktoś chce się przenieść, i list do jego podmina. ICU MessageFormat. */
export const destination = {
  'destination.looking': 'Sprawdzam {host}. Za kilka sekund napiszę Ci tutaj, co się okazało.',
  'destination.off':
    'Stąd nie mogę sprawdzać innych podów, ale Ty możesz: {page} podaje wersję; powinna to być 0.9 lub nowsza.',
  'destination.tooMany': 'Kilka podów zostało już dla Ciebie sprawdzonych. Kolejne mogę sprawdzić od {time}.',
  'destination.busy': 'Wiele osób pyta mnie teraz o pody. Kolejne mogę sprawdzić od {time}.',
  'destination.unreachable':
    'Nie udało się połączyć z {host}. Sprawdź, czy nazwa się zgadza. Jeśli tak, pod może być chwilowo niedostępny: spróbuj ponownie za kilka minut.',
  'destination.notAPod': '{host} odpowiada, ale nie mówi, że jest podem diaspora*. Sprawdź, czy nazwa się zgadza.',
  'destination.otherSoftware':
    'Na {host} działa {software}, a nie diaspora*. Nie da się tam wczytać Twojego archiwum: można zacząć tam od nowa, ale Twoje wpisy i kontakty nie przejdą.',
  'destination.thisPod': '{host} to pod, który się zamyka. Wybierz inny.',
  'destination.older':
    '{host} to pod diaspora*, ale jego wersja, {version}, nie potrafi przyjąć konta. Potrzebna jest 0.9 lub nowsza. Możesz poprosić podmina o aktualizację albo wybrać inny pod.',
  'destination.fits': '{host} może przyjąć Twoje konto',
  'destination.perhaps': '{host} być może może przyjąć Twoje konto',
  'destination.perhapsWhy':
    'Wersja na tym podzie, {version}, leży między dwoma wydaniami. Zapytaj podmina, czy jest w niej polecenie z listu poniżej.',
  'destination.labelSoftware': 'Wersja',
  'destination.labelAccounts': 'Nowe konta',
  'destination.labelPodmin': 'Podmin',
  'destination.open': 'otwarte dla wszystkich',
  'destination.closed': 'zamknięte; podmin i tak może Cię przyjąć',
  'destination.podminUnknown': 'nie podano',
  'destination.archive': 'Co stałoby się tam z Twoim archiwum',
  'destination.accepted': 'Twoje archiwum jest sprawdzone i zostałoby przyjęte.',
  'destination.language':
    'Nie dałoby się założyć konta, bo diaspora* 0.9 nie zna języka Twojego konta. Wybierz inny w ustawieniach na {pod} i poproś mnie o nowy eksport.',
  'destination.mail':
    'Nie dałoby się założyć konta, bo adres e-mail Twojego konta jest bezużyteczny. Podaj na {pod} taki, który możesz czytać, i poproś mnie o nowy eksport.',
  'destination.mailUsed':
    'Jeśli masz tam już konto z tym samym adresem e-mail, powiedz o tym podminowi: drugiego konta z nim założyć się nie da.',
  'destination.comments':
    '{count, plural, one {# komentarz lub polubienie innych osób zostałoby pominięte} few {# komentarze i polubienia innych osób zostałyby pominięte} many {# komentarzy i polubień innych osób zostałoby pominiętych} other {# komentarza i polubienia innych osób zostałoby pominięte}}, bo wpisu nie ma w Twoim archiwum.',
  'destination.reshares':
    '{count, plural, one {# podany dalej wpis zostałby pominięty} few {# podane dalej wpisy zostałyby pominięte} many {# podanych dalej wpisów zostałoby pominiętych} other {# podanego dalej wpisu zostałoby pominięte}}, bo oryginału już nie ma.',
  'destination.missingPhotos':
    'Brakuje {count, plural, one {# zdjęcia, którego} few {# zdjęć, których} many {# zdjęć, których} other {# zdjęcia, których}} {pod} już nie ma.',
  'destination.noPhotos': 'Twoje zdjęcia nie są jeszcze gotowe. Trzeba je zaimportować razem z profilem.',
  'destination.notReady':
    'Twoje archiwum nie jest jeszcze gotowe. Gdy będzie, zapytaj mnie ponownie, a powiem Ci, co stałoby się z nim na {host}.',
  'destination.unproven': 'Gdy poprosisz mnie o swoje dane, powiem Ci też, co stałoby się z Twoim archiwum na {host}.',
  'destination.next':
    'Teraz: wyślij podminowi ten list, a żadnego pliku, zanim nie odpowie. Ja nikomu niczego nie wysyłam.',
  'destination.podminPage': 'Strona podmina',
  'destination.letter': 'List do skopiowania',
  'destination.helpers': 'Pody, które zaproponowały, że przyjmą ludzi',
  'destination.helper': '{host}: {note}',
  'letter.ask':
    'Cześć! Mój pod, {pod}, zamyka się, a ja chcę przenieść się na {host} ze swoim kontem {account}. Czy możesz je dla mnie zaimportować?',
  'letter.askUnnamed':
    'Cześć! Mój pod, {pod}, zamyka się, a ja chcę przenieść się na {host} ze swoim kontem. Czy możesz je dla mnie zaimportować?',
  'letter.command': 'W diaspora* 0.9 lub nowszej wystarczy jedno polecenie na Twoim serwerze:',
  'letter.name':
    'Trzecia wartość to nazwa użytkownika, którą chcę mieć. Sprawdź najpierw, czy nikt na {host} jej nie ma: moje archiwum trafiłoby do tego konta.',
  'letter.settings': 'Dwie ostatnie mówią, czy przejdą też moje ustawienia i profil.',
  'letter.log':
    'Zamknięta rejestracja nie przeszkadza. Polecenie mówi, że skończyło, nawet gdy odrzuciło archiwum: co naprawdę się stało, jest w logu.',
  'letter.online': 'Trzeba to zrobić, póki {pod} jest online; inaczej moje kontakty nie dowiedzą się o przeprowadzce.',
  'letter.onlineUntil':
    'Trzeba to zrobić, póki {pod} jest online, czyli przed dniem: {day}; inaczej moje kontakty nie dowiedzą się o przeprowadzce.',
  'letter.mail':
    'Mój adres e-mail nie może jeszcze należeć do żadnego konta na {host}. Mogę Ci powiedzieć, jaki to adres.',
  'letter.files':
    'W plikach ({size}) jest prywatny klucz mojego konta. Jak mogę Ci je przekazać, żeby nikt inny ich nie dostał? Proszę, usuń je potem.',
  'letter.filesUnmeasured':
    'W plikach jest prywatny klucz mojego konta. Jak mogę Ci je przekazać, żeby nikt inny ich nie dostał? Proszę, usuń je potem.',
  'letter.thanks': 'Bardzo dziękuję!',
} as const satisfies Record<string, string>;
