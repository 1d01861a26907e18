/** Come si mostra in chat qual è il proprio account. ICU MessageFormat. */
export const proof = {
  'proof.headline': 'Prima mostrami qual è il tuo account',
  'proof.how': 'Apri questo link e accedi a {pod}. Lì vedrai un codice breve. Inviami quel codice qui.',
  'proof.open': 'Accedi a {pod}',
  'proof.minutes': '{minutes, plural, one {Il link funziona per un minuto.} other {Il link funziona per # minuti.}}',
  'proof.noPasswords': 'Niente password qui, per favore: non le chiedo mai.',

  'proof.codeWaiting':
    'Aspetto ancora il codice dalla pagina in cui hai fatto l’accesso: inviamelo qui, per favore. Se quella pagina non c’è più, ricomincia con questo nuovo link.',

  'proof.linked': 'Sei tu: {account}.',
  'proof.replaced': 'Finora questa chat era di {account}. Qui non do più notizie di quell’account.',
  'proof.wrongCode':
    'Non è il codice giusto. Guarda sulla pagina in cui hai fatto l’accesso e inviami il codice ancora una volta. {tries, plural, one {Hai ancora un tentativo.} other {Hai ancora # tentativi.}}',
  'proof.noCode':
    'Aspetto il codice dalla pagina in cui hai fatto l’accesso, e questo non lo è: un codice ha sette caratteri, come {example}. Per favore, inviami quello che vedi lì. Non è andato perso nulla, e questo non contava come tentativo.',
  'proof.noTriesLeft':
    'Neanche questo era il codice giusto, quindi ora non vale più. Ecco un nuovo link per ricominciare.',
  'proof.expiredCode':
    'Quel codice ormai è troppo vecchio. Non è andato perso nulla: ecco un nuovo link per ricominciare.',
  'proof.noCodeAwaited': 'In questo momento non aspetto nessun codice. Se vuoi i tuoi dati, comincia qui:',
  'proof.otherAccount':
    'Questa chat è di {account}, e a ogni persona do solo i suoi dati. Per esportare un altro account, scrivimi da un altro account di chat.',
  'proof.otherPod': 'Posso esportare solo account di {pod}. Gli altri pod non mi conoscono.',
} as const satisfies Record<string, string>;
