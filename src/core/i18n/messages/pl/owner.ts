/** Co słyszy ktoś, czyje konto potwierdza sam pod. ICU MessageFormat. */
export const owner = {
  'author.foreign': 'Mogę eksportować tylko konta z {pod}, a Twoje należy do innego poda.',
  'author.foreignHelp':
    'Może Ci w tym pomóc zespół {host}. W Twoich ustawieniach tam jest też przycisk, którym możesz poprosić o swoje dane.',
  'author.unknown': 'Baza danych {pod} nie zna Twojego konta, więc nie ma czego eksportować.',
  'author.locked':
    'Twoje konto na podzie jest zablokowane, więc nie mogę go wyeksportować. Napisz, proszę, do zespołu poda: powie Ci, dlaczego.',
  'author.closed':
    'Twoje konto na podzie jest zamknięte, a z nim jego dane. Przykro mi: nie zostało nic do wyeksportowania.',

  'owner.headline': 'Czy to Ty?',
  'owner.asked':
    'Ktoś o nazwie „{who}” na {platform} poprosił o eksport Twojego konta {account} i zalogował się w tym celu na podzie jako Ty.',
  'owner.you': 'Jeśli to Ty, nie musisz nic robić.',
  'owner.notYou':
    'To nie Ty? Odpowiedz STOP. Wtedy nie wydam niczego z Twojego konta, dopóki nie powiesz inaczej, i wezwę zespół.',

  'stop.headline': 'Zatrzymane: nie wydaję już niczego z Twojego konta',
  'stop.disconnected': 'Konto „{who}” na {platform} nie jest już połączone z Twoim.',
  'stop.links':
    '{links, plural, one {# link do pobrania już nie działa.} few {# linki do pobrania już nie działają.} many {# linków do pobrania już nie działa.} other {# linku do pobrania już nie działa.}}',
  'stop.goesOn': 'To, co pod teraz zbiera, trwa po cichu dalej i pozostaje pod kluczem.',
  'stop.team': 'Zespół jest wezwany. Już się temu przygląda.',
  'stop.password':
    'Ktokolwiek to był, zalogował się Twoim hasłem, więc zmień je, proszę, teraz na {pod}, w ustawieniach.',
  'stop.undo': 'Jeśli to jednak Ty, odpowiedz START.',
  'stop.nothing': 'Nie ma czego zatrzymywać: nikt poza Tobą nie prosił o nic z Twojego konta.',
  'stop.inForce': 'Nie wydaję teraz niczego z Twojego konta, bo padło słowo STOP. Zespół o tym wie.',
  'stop.elsewhere':
    'Osoba, do której należy to konto, zatrzymała wszystko, co wydaję. Teraz zajmuje się tym zespół. Jeśli to Twoje konto, napisz do mnie prywatną wiadomość na podzie.',

  'start.headline': 'Dobrze, znowu wydaję Twoje dane',
  'start.next':
    'Stare linki do pobrania pozostają wyłączone; poproś mnie o nowy. Czaty gdzie indziej są odłączone: zaloguj się tam jeszcze raz, jeśli chcesz z nich korzystać.',
} as const satisfies Record<string, string>;
