/** Jak ktoś pokazuje na czacie, które konto jest jego. ICU MessageFormat. */
export const proof = {
  'proof.headline': 'Najpierw pokaż mi, które konto jest Twoje',
  'proof.how': 'Otwórz ten link i zaloguj się na {pod}. Zobaczysz tam krótki kod. Przyślij mi go tutaj.',
  'proof.open': 'Zaloguj się na {pod}',
  'proof.minutes':
    '{minutes, plural, one {Link działa przez minutę.} few {Link działa przez # minuty.} many {Link działa przez # minut.} other {Link działa przez # minuty.}}',
  'proof.noPasswords': 'Tutaj żadnych haseł, proszę: nigdy o nie nie pytam.',

  'proof.codeWaiting':
    'Nadal czekam na kod ze strony logowania: przyślij mi go, proszę, tutaj. Jeśli tej strony już nie ma, zacznij od nowa z tym nowym linkiem.',

  'proof.linked': 'To Ty: {account}.',
  'proof.replaced': 'Do tej pory ten czat należał do {account}. O tamtym koncie nic tu już nie napiszę.',
  'proof.wrongCode':
    'To nie jest właściwy kod. Zajrzyj na stronę logowania, i przyślij mi kod jeszcze raz. {tries, plural, one {Została # próba.} few {Zostały # próby.} many {Zostało # prób.} other {Zostało # próby.}}',
  'proof.noCode':
    'Czekam na kod ze strony logowania, a to nie jest kod: kod ma siedem znaków, jak {example}. Przyślij mi, proszę, ten, który tam widzisz. Nic nie przepadło i nie liczy się to jako próba.',
  'proof.noTriesLeft': 'To też nie był właściwy kod, więc teraz już nie działa. Oto nowy link, żeby zacząć od nowa.',
  'proof.expiredCode': 'Ten kod jest już za stary. Nic nie przepadło: oto nowy link, żeby zacząć od nowa.',
  'proof.noCodeAwaited': 'Teraz nie czekam na żaden kod. Jeśli chcesz swoje dane, zacznij tutaj:',
  'proof.otherAccount':
    'Ten czat należy do {account}, a ja każdemu daję tylko jego własne dane. Aby wyeksportować inne konto, napisz do mnie z innego konta czatu.',
  'proof.otherPod': 'Mogę eksportować tylko konta z {pod}. Inne pody mnie nie znają.',
} as const satisfies Record<string, string>;
