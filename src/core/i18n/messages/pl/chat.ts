/** Powitanie, menu i to, co mówi się w każdej sytuacji. ICU MessageFormat. */
export const chat = {
  'chat.hello': 'Cześć! Pomagam zabrać dane z {pod}.',
  'chat.helloClosing': 'Cześć! Pomagam zabrać dane z {pod}, zanim pod zostanie zamknięty. Dzień zamknięcia: {day}.',
  'chat.unknown':
    'Przepraszam, nie rozumiem. Jestem programem i znam tylko kilka słów. Oto, co mogę dla Ciebie zrobić:',
  'chat.unreadable':
    'Nie mogę tego odczytać: Twoja aplikacja zaszyfrowała wiadomość, zanim poznała moje urządzenie. Wyślij ją, proszę, jeszcze raz. Jeśli to nie pomoże, zacznij ze mną nową rozmowę prywatną.',
  'chat.unencrypted':
    'To przyszło bez szyfrowania, choć ten czat jest szyfrowany, więc nie mogę wiedzieć, czy to od Ciebie. Nic nie zostało zrobione. Wyślij to, proszę, jeszcze raz z aplikacji, która szyfruje, na przykład Element.',
  'chat.writtenPrivately': 'Odpowiedź jest w prywatnej wiadomości, której nikt inny nie przeczyta.',
  'chat.noPrivate':
    'Nie mogę napisać do Ciebie prywatnie, a Twoje dane to tylko Twoja sprawa. Napisz do mnie, proszę, prywatną wiadomość.',
  'chat.privateClosed':
    'Nie mogę do Ciebie napisać: według Twoich ustawień nikt stąd nie może wysyłać Ci prywatnych wiadomości. Zezwól na nie, proszę, w ustawieniach prywatności tego serwera albo napisz do mnie bezpośrednio. Inaczej wieści o Twoim eksporcie do Ciebie nie dotrą; na to, o co pytasz tutaj, nadal odpowiadam tutaj.',
  'chat.tooFast':
    'To było dużo wiadomości naraz. Poczekaj, proszę, minutę, zanim napiszesz znowu. Twój eksport w tym czasie trwa dalej.',
  'chat.failed':
    'To się nie udało, i nie z Twojej winy. Zespół ma to zapisane pod numerem {number}. Spróbuj, proszę, jeszcze raz za minutę.',

  'button.export': 'Pobierz moje dane',
  'button.status': 'Gdzie jest mój eksport?',
  'button.link': 'Link do pobrania',
  'button.migrate': 'Przenieś się na inny pod',
  'button.cancel': 'Anuluj mój eksport',
  'button.keep': 'Tylko zachowaj',
  'button.next': 'Gotowe, dalej',
  'button.back': 'Krok wstecz',
  'button.language': 'Język · Language',
  'button.human': 'Porozmawiaj z człowiekiem',
  'button.help': 'Pomoc',

  'help.headline': 'Co mogę dla Ciebie zrobić',
  'help.export': 'eksport: zamawiam na podzie wszystkie Twoje dane, Twój profil i Twoje zdjęcia.',
  'help.status': 'status: mówię, co się dzieje z Twoim eksportem.',
  'help.link': 'link: daję nowy link do pobrania, gdy Twoje dane są gotowe.',
  'help.cancel': 'anuluj: wycofuję Twoją prośbę, dopóki pod nie zaczął.',
  'help.migrate': 'przeprowadzka: pomagam przenieść się na inny pod, krok po kroku.',
  'help.human': 'człowiek: przekazuję zespołowi wiadomość od Ciebie, a człowiek odpowiada Ci tutaj.',
  'help.touched': 'kto ruszał mój eksport: mówię, kto i co zrobił z Twoimi danymi.',
  'help.language': 'język: piszę do Ciebie w innym języku.',
  'help.noPasswords': 'Nigdy nie proszę o hasło. Jeśli ktoś o nie prosi, to nie ja.',

  'language.choose': 'W jakim języku mam pisać?',
  'language.chosen': 'Od teraz piszę do Ciebie po polsku.',
  'language.unknown': 'Tego języka jeszcze nie znam. Znam te:',
} as const satisfies Record<string, string>;
