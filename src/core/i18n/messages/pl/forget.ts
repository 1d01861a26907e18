/** Co czyta osoba, która chce zostać zapomniana. ICU MessageFormat. */
export const forget = {
  'forget.headline': 'Czy mam o Tobie zapomnieć?',
  'forget.goes': 'To znika na zawsze:',
  'forget.goesArchives':
    'archiwa konta {account}, które tu leżą, i każdy link do pobrania: jeśli Twoje dane nie są jeszcze pobrane, zrób to najpierw',
  'forget.goesRequests': 'Twoje miejsce w kolejce i wszystko, co z Twoich próśb jeszcze czeka',
  'forget.goesChats':
    'to, które czaty należą do Twojego konta, ich adresy, Twoje logowania, nasze wiadomości i to, co piszesz do zespołu',
  'forget.goesThisChat':
    'to, co wiem o tym czacie: jego adres, Twoje imię tutaj, Twoje logowania, nasze wiadomości i to, co piszesz do zespołu',
  'forget.goesAnnouncements': 'ogłoszenia: nie dostajesz już żadnych, nawet o zamknięciu poda',
  'forget.stays': 'To zostaje:',
  'forget.staysPod':
    'Twoje konto na {pod} ze wszystkim, co w nim jest, także eksport, który znajdziesz tam w ustawieniach',
  'forget.staysAtPod': 'eksport, który pod robi w tej chwili: nikt nie może go cofnąć, ale go nie odbieram',
  'forget.staysChat': 'to, co stoi w tym czacie i w czacie zespołu: usunąć to mogą tylko ci, którzy tam są',
  'forget.staysRecord': 'zapis, że coś zrobiono i kiedy, bez słowa o Tobie',
  'forget.others':
    '{chats, plural, one {# inny czat jest połączony z Twoim kontem: dowie się o tym i też zostanie zapomniany.} few {# inne czaty są połączone z Twoim kontem: dowiedzą się o tym i też zostaną zapomniane.} many {# innych czatów jest połączonych z Twoim kontem: dowiedzą się o tym i też zostaną zapomniane.} other {# innego czatu jest połączone z Twoim kontem: dowie się o tym i też zostanie zapomniane.}}',
  'forget.owner': 'Twoje konto na {pod} też dostanie o tym prywatną wiadomość.',
  'forget.freeze': 'Twoje STOP się z tym kończy: nie ma już wtedy nic do wydania.',
  'forget.unproven':
    'W tym czacie nie widzę żadnego Twojego konta, więc tylko ten czat można tu zapomnieć. Konto mogę zapomnieć tylko z czatu, w którym jest potwierdzone, że należy do Ciebie.',
  'forget.confirm': 'Nie ma odwrotu. Jeśli na pewno tego chcesz, napisz w ciągu 15 minut: {word}',
  'forget.begun': 'Zapominam o Tobie. Nic Twojego nie jest już wydawane.',
  'forget.begunNext':
    'Gdy tylko wszystko zostanie zniszczone, powiem Ci to tutaj, raz. Potem zapomnę też o tym czacie. Nie musisz nic robić.',
  'forget.done': 'Gotowe: wszystko o Tobie jest tu usunięte, a archiwa, które tu leżały, są zniszczone.',
  'forget.again':
    'To moja ostatnia wiadomość: wraz z nią zapominam o tym czacie. Jeśli napiszesz do mnie znowu, poznamy się na nowo.',
  'forget.doneElsewhere':
    'Ktoś, kto w innym czacie pokazał, że to konto należy do niego, poprosił mnie, żeby zapomnieć wszystko o tym koncie. Stało się: archiwa, które tu leżały, są zniszczone.',
  'forget.notYou':
    'Jeśli to nie Ty, zmień teraz, proszę, hasło na {pod}. Możesz poprosić o swoje dane od nowa, dopóki pod działa.',
  'button.forget-confirm': 'Tak, zapomnij o mnie',
  'help.forget': 'zapomnij o mnie: usuwam to, co o Tobie wiem, i Twoje archiwa tutaj, jeśli to potwierdzisz.',
  'command.forget': 'Usunąć to, co o Tobie wiem, i Twoje archiwa tutaj',
} as const satisfies Record<string, string>;
