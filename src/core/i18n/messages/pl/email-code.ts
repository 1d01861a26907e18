/** Kod e-mailem: co mówi się o nim na czacie, i sam e-mail. ICU MessageFormat. */
export const emailCode = {
  'button.email': 'Wolę kod e-mailem',
  'help.email':
    'email: wysyłam kod na adres e-mail zapisany na podzie przy Twoim koncie, jeśli nie możesz się zalogować.',

  'emailCode.whichAccount':
    'Które to konto? Przyślij mi jego nazwę na {pod}, na przykład {example}. Twojego adresu e-mail nie potrzebuję: pod go zna.',
  'emailCode.noName': 'To nie wygląda na nazwę konta. Przyślij mi, proszę, samą nazwę, na przykład {example}.',
  'emailCode.notTheAddress':
    'Jeśli to był Twój adres e-mail: nie potrzebuję go, bo pod go zna. Przyślij mi nazwę swojego konta na {pod}, na przykład {example}.',
  'emailCode.asked':
    'Jeśli to jest konto z {pod}, kod jest już w drodze na adres e-mail zapisany tam przy tym koncie. {minutes, plural, one {Działa przez # minutę.} few {Działa przez # minuty.} many {Działa przez # minut.} other {Działa przez # minuty.}} Przyślij mi go tutaj.',
  'emailCode.nothingComes':
    'Jeśli nic nie przychodzi: zajrzyj do spamu, sprawdź, czy nazwa jest dobrze napisana, albo zaloguj się na {pod}.',
  'emailCode.tooMany':
    'To było już dużo kodów, więc na razie nie wysyłam kolejnych. Możesz poprosić znowu o {time} albo od razu zalogować się na {pod}.',
  'emailCode.wrongCode':
    'To nie jest właściwy kod. Zajrzyj do najnowszego e-maila albo na stronę logowania, i przyślij mi kod jeszcze raz. {tries, plural, one {Została # próba.} few {Zostały # próby.} many {Zostało # prób.} other {Zostało # próby.}}',
  'emailCode.noCode':
    'Czekam na kod z e-maila, a to nie jest kod: kod ma siedem znaków, jak {example}. Przyślij mi, proszę, ten z e-maila. Nic nie przepadło i nie liczy się to jako próba.',
  'emailCode.off': 'Nie mogę tu wysyłać kodów e-mailem, ale możesz zalogować się na podzie.',

  'mail.subject': 'Twój kod do {pod}',
  'mail.asked':
    'Ktoś poprosił o kod, aby zabrać dane konta na {pod}. Jeśli to Ty, wyślij ten kod asystentowi, na tym czacie, z którego wyszła prośba:',
  'mail.until': 'Kod działa do {time}.',
  'mail.notYou': 'To nie Ty? Nie musisz nic robić: bez tego kodu nikt nie wejdzie.',
  'mail.neverGive':
    'Nigdy nie podawaj kodu nikomu, kto o niego prosi, za kogokolwiek się podaje. Jego miejsce jest tylko na Twoim własnym czacie z asystentem i nigdzie indziej.',
  'mail.noAnswers': 'Ten e-mail napisał program i nikt nie czyta odpowiedzi na niego.',
} as const satisfies Record<string, string>;
