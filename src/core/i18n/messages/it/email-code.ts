/** Il codice per email: che cosa se ne dice in chat, e l’email stessa. ICU MessageFormat. */
export const emailCode = {
  'button.email': 'Meglio un codice per email',
  'help.email':
    'email: invio un codice all’indirizzo email che il pod ha per il tuo account, se non riesci ad accedere.',

  'emailCode.whichAccount':
    'Di quale account si tratta? Inviami il suo nome su {pod}, per esempio {example}. Il tuo indirizzo email non mi serve: il pod lo conosce.',
  'emailCode.noName': 'Non sembra il nome di un account. Per favore, inviami solo il nome, per esempio {example}.',
  'emailCode.notTheAddress':
    'Se era il tuo indirizzo email: non mi serve, perché il pod lo conosce. Inviami il nome del tuo account su {pod}, per esempio {example}.',
  'emailCode.asked':
    'Se è un account di {pod}, un codice è in viaggio verso l’indirizzo email che il pod ha per quell’account. Vale {minutes, number} minuti. Inviamelo qui.',
  'emailCode.nothingComes':
    'Se non arriva nulla: guarda nella posta indesiderata, controlla che il nome sia scritto bene, oppure accedi a {pod}.',
  'emailCode.tooMany':
    'Hai già chiesto molti codici, quindi per ora non ne invio altri. Puoi chiederne di nuovo alle {time}, o accedere subito a {pod}.',
  'emailCode.wrongCode':
    'Non è il codice giusto. Guarda nell’email più recente, o sulla pagina in cui hai fatto l’accesso, e inviami il codice ancora una volta. {tries, plural, one {Hai ancora un tentativo.} other {Hai ancora # tentativi.}}',
  'emailCode.noCode':
    'Aspetto il codice dell’email, e questo non lo è: un codice ha sette caratteri, come {example}. Per favore, inviami quello dell’email. Non è andato perso nulla, e questo non contava come tentativo.',
  'emailCode.off': 'Qui non posso inviare codici per email, ma puoi accedere al pod.',

  'mail.subject': 'Il tuo codice per {pod}',
  'mail.asked':
    'Qualcuno ha chiesto un codice per portare via i dati di un account di {pod}. Se sei tu, invia questo codice all’assistente, nella chat in cui l’hai chiesto:',
  'mail.until': 'Il codice vale fino alle {time}.',
  'mail.notYou': 'Non sei tu? Allora non devi fare nulla: senza questo codice non entra nessuno.',
  'mail.neverGive':
    'Non dare mai il codice a chi te lo chiede, chiunque dica di essere. Il suo posto è solo nella tua chat con l’assistente, e da nessun’altra parte.',
  'mail.noAnswers': 'Questa email l’ha scritta un programma, e nessuno legge le risposte.',
} as const satisfies Record<string, string>;
