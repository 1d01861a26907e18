/** Słowa stron, na których ludzie pokazują, które konto jest ich. ICU MessageFormat. */
export const signIn = {
  'signIn.start.title': 'Pokaż, które konto jest Twoje',
  'signIn.start.asks': 'To konto czatu prosi o dane konta na {pod}:',
  'signIn.start.asksFor': 'To konto czatu prosi o dane {account}:',
  'signIn.start.how':
    'Jeśli to Ty, naciśnij przycisk, zaloguj się na {pod} i wyraź tam zgodę. Potem zobaczysz tutaj krótki kod. Wyślij go asystentowi na swoim czacie i gotowe.',
  'signIn.start.noPasswords': 'Tu nie ma haseł: swoje wpisujesz tylko na {pod}, a asystent nigdy go nie widzi.',
  'signIn.start.notYou':
    'To nie Ty, albo ten link przysłał Ci ktoś inny? Po prostu zamknij tę stronę. Nic się nie stanie.',
  'signIn.start.button': 'Zaloguj się na {pod}',
  'signIn.on': 'na {platform}',

  'signIn.code.title': 'Prawie gotowe',
  'signIn.code.asks': 'To konto czatu prosi o dane {account}:',
  'signIn.code.send': 'Jeśli to Ty, wyślij ten kod asystentowi na swoim czacie:',
  'signIn.code.until': 'Kod działa do {until}. Do tego czasu możesz wrócić na tę stronę.',
  'signIn.code.warning':
    'Nie podawaj tego kodu nikomu innemu. Link przysłał Ci ktoś inny albo ktoś prosi Cię o kod? Zamknij tę stronę i nic nie rób: bez kodu nikt niczego nie dostanie.',

  'signIn.nothingChanged': 'Nic się nie zmieniło i nic nie przepadło.',
  'signIn.newLink': 'Aby dostać nowy link, wróć na swój czat i napisz do asystenta „eksport”.',
  'signIn.again': 'Spróbuj jeszcze raz',

  'signIn.unknown.title': 'Ten link nie działa',
  'signIn.unknown.text': 'Może jest za stary albo skopiowała się tylko jego część.',
  'signIn.expired.title': 'Ten link jest za stary',
  'signIn.expired.text': 'Dla Twojego bezpieczeństwa link działa tylko przez krótki czas.',
  'signIn.used.title': 'Ten link spełnił już swoje zadanie',
  'signIn.used.text':
    'Każdy link działa raz. Ten został już użyty albo na Twoim czacie jest nowszy. Jeśli kod jest już wysłany, nie musisz nic robić.',
  'signIn.podDown.title': '{pod} nie odpowiada',
  'signIn.podDown.text':
    'Prawdopodobnie jest tam teraz duży ruch. Poczekaj minutę i spróbuj jeszcze raz; Twój link nadal działa.',
  'signIn.podDownAfter.title': '{pod} nie odpowiada',
  'signIn.podDownAfter.text':
    'Po Twojej stronie wszystko jest w porządku, ale {pod} nie może nam powiedzieć, kim jesteś. Prawdopodobnie jest tam teraz duży ruch. Poczekaj minutę, zanim spróbujesz jeszcze raz.',
  'signIn.otherBrowser.title': 'Zostań w jednej przeglądarce',
  'signIn.otherBrowser.text':
    'Ta strona otworzyła się w innej przeglądarce niż na początku albo ta przeglądarka nie zapisuje ciasteczek. Otwórz link ze swojego czatu i zostań w tej samej przeglądarce, aż zobaczysz kod.',
  'signIn.stale.title': 'Ta strona jest nieaktualna',
  'signIn.stale.text': 'Należy do logowania, które już się skończyło albo zaczęło się gdzie indziej.',
  'signIn.declined.title': 'Odpowiedź brzmiała „nie”',
  'signIn.declined.text':
    'Na {pod} nie było Twojej zgody, więc asystent niczego się o Tobie nie dowiedział. To był zły przycisk? Otwórz jeszcze raz link ze swojego czatu.',
  'signIn.refused.title': 'To się nie udało',
  'signIn.refused.text':
    'To nie Twój błąd: {pod} nie potwierdza, kim jesteś. Jeśli to się powtórzy, zapytaj osoby, które prowadzą {pod}.',
  'signIn.otherAccount.title': 'To jest inne konto',
  'signIn.otherAccount.text':
    'Zalogowane konto to {account}, ale czat prosił o {expected}. Jeśli masz kilka kont, wyloguj się z {pod} i następnym razem zaloguj się na właściwe.',
  'signIn.foreignAccount.title': 'To konto jest gdzie indziej',
  'signIn.foreignAccount.text': 'Asystent może pomóc tylko przy kontach z {pod}.',
  'signIn.unknownAccount.title': 'Nie możemy znaleźć tego konta',
  'signIn.unknownAccount.text':
    '{pod} mówi, że jesteś {account}, ale nie znajdujemy tam tego konta. Zapytaj osoby, które prowadzą {pod}.',
  'signIn.lockedAccount.title': 'To konto jest zablokowane',
  'signIn.lockedAccount.text':
    'Konto {account} jest zablokowane na {pod}, więc asystent nie może pobrać jego danych. Poproś osoby, które prowadzą {pod}, żeby je odblokowały, a potem wróć.',
  'signIn.closedAccount.title': 'To konto jest zamknięte',
  'signIn.closedAccount.text':
    'Konto {account} zostało zamknięte na {pod}, a jego dane usunięto stamtąd. Jeśli to pomyłka, zapytaj osoby, które prowadzą {pod}.',

  'signIn.checking.title': 'Chwileczkę',
  'signIn.checking.text': 'Pytamy {pod}, kim jesteś. Nie musisz nic robić: ta strona sama sprawdzi jeszcze raz.',
  'signIn.linked.title': 'Gotowe',
  'signIn.linked.text':
    'Asystent już wie, że to konto jest Twoje. Możesz zamknąć tę stronę i wrócić do rozmowy na czacie.',
  'signIn.codeExpired.title': 'Kod jest za stary',
  'signIn.codeExpired.text': 'Dla Twojego bezpieczeństwa kod działa tylko dziesięć minut.',
  'signIn.nothing.title': 'Tu nie ma kodu',
  'signIn.nothing.text': 'W tej przeglądarce nie trwa żadne logowanie albo już się skończyło.',
} as const satisfies Record<string, string>;
