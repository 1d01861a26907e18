/** Hoe iemand in de chat laat zien welk account van hem is. ICU MessageFormat. */
export const proof = {
  'proof.headline': 'Laat me eerst zien welk account van jou is',
  'proof.how': 'Open deze link en log in bij {pod}. Daar zie je een korte code. Stuur me die code hier.',
  'proof.open': 'Inloggen bij {pod}',
  'proof.minutes': '{minutes, plural, one {De link werkt één minuut.} other {De link werkt # minuten.}}',
  'proof.noPasswords': 'Geen wachtwoorden hier, alsjeblieft: ik vraag er nooit om.',

  'proof.codeWaiting':
    'Ik wacht nog op de code van de pagina waar je hebt ingelogd: stuur me die alsjeblieft hier. Is die pagina er niet meer, begin dan opnieuw met deze nieuwe link.',

  'proof.linked': 'Dat ben jij: {account}.',
  'proof.replaced': 'Tot nu toe hoorde deze chat bij {account}. Over dat account schrijf ik hier niets meer.',
  'proof.wrongCode':
    'Dat is niet de juiste code. Kijk op de pagina waar je hebt ingelogd en stuur me de code nog een keer. {tries, plural, one {Je hebt nog één poging.} other {Je hebt nog # pogingen.}}',
  'proof.noCode':
    'Ik wacht op de code van de pagina waar je hebt ingelogd, en dit is er geen: een code heeft zeven tekens, zoals {example}. Stuur me alsjeblieft de code die je daar ziet. Er is niets kwijt, en dit telde niet als poging.',
  'proof.noTriesLeft':
    'Dat was ook niet de juiste code, dus die telt nu niet meer. Hier is een nieuwe link om opnieuw te beginnen.',
  'proof.expiredCode':
    'Die code is inmiddels te oud. Er is niets kwijt: hier is een nieuwe link om opnieuw te beginnen.',
  'proof.noCodeAwaited': 'Ik wacht nu niet op een code. Als je je gegevens wilt, begin dan hier:',
  'proof.otherAccount':
    'Deze chat hoort bij {account}, en ik geef iedereen alleen de eigen gegevens. Wil je een ander account exporteren, schrijf me dan vanuit een ander chataccount.',
  'proof.otherPod': 'Ik kan alleen accounts van {pod} exporteren. Andere pods kennen mij niet.',
} as const satisfies Record<string, string>;
