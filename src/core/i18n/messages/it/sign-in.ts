/** Parole delle pagine in cui si mostra qual è il proprio account. ICU MessageFormat. */
export const signIn = {
  'signIn.start.title': 'Mostra qual è il tuo account',
  'signIn.start.asks': 'Questo account di chat chiede i dati di un account di {pod}:',
  'signIn.start.asksFor': 'Questo account di chat chiede i dati di {account}:',
  'signIn.start.how':
    'Se sei tu, premi il pulsante, accedi a {pod} e lì dai il consenso. Poi qui vedrai un codice breve. Invialo all’assistente nella tua chat, ed è tutto fatto.',
  'signIn.start.noPasswords': 'Niente password qui: la tua la scrivi solo su {pod}, e l’assistente non la vede mai.',
  'signIn.start.notYou':
    'Non sei tu, o qualcun altro ti ha mandato questo link? Allora chiudi semplicemente questa pagina. Non succederà nulla.',
  'signIn.start.button': 'Accedi a {pod}',
  'signIn.on': 'su {platform}',

  'signIn.code.title': 'Quasi fatto',
  'signIn.code.asks': 'Questo account di chat chiede i dati di {account}:',
  'signIn.code.send': 'Se sei tu, invia questo codice all’assistente nella tua chat:',
  'signIn.code.until': 'Il codice vale fino alle {until}. Fino ad allora puoi tornare su questa pagina.',
  'signIn.code.warning':
    'Non dare questo codice a nessun altro. Qualcun altro ti ha mandato il link, o ti chiede il codice? Allora chiudi questa pagina e non fare nulla: senza il codice nessuno ottiene niente.',

  'signIn.nothingChanged': 'Non è cambiato nulla, e non è andato perso nulla.',
  'signIn.newLink': 'Per un nuovo link, torna nella tua chat e scrivi «esporta» all’assistente.',
  'signIn.again': 'Riprova',

  'signIn.unknown.title': 'Questo link non funziona',
  'signIn.unknown.text': 'Forse è troppo vecchio, o ne è stata copiata solo una parte.',
  'signIn.expired.title': 'Questo link è troppo vecchio',
  'signIn.expired.text': 'Per la tua sicurezza, un link funziona solo per poco tempo.',
  'signIn.used.title': 'Questo link è già servito',
  'signIn.used.text':
    'Ogni link funziona una volta sola. Questo è già stato usato, o nella tua chat ce n’è uno più recente. Se hai già inviato il codice, non devi fare nulla.',
  'signIn.podDown.title': '{pod} non risponde',
  'signIn.podDown.text':
    'Probabilmente in questo momento c’è molta gente. Aspetta un minuto e riprova; il tuo link vale ancora.',
  'signIn.podDownAfter.title': '{pod} non risponde',
  'signIn.podDownAfter.text':
    'Hai fatto tutto bene, ma {pod} non è riuscito a dirci chi sei. Probabilmente in questo momento c’è molta gente. Aspetta un minuto prima di riprovare.',
  'signIn.otherBrowser.title': 'Resta nello stesso browser, per favore',
  'signIn.otherBrowser.text':
    'Questa pagina si è aperta in un browser diverso da quello dell’inizio, o questo browser non conserva i cookie. Apri il link dalla tua chat e resta nello stesso browser finché non vedi il tuo codice.',
  'signIn.stale.title': 'Questa pagina non è più aggiornata',
  'signIn.stale.text': 'Fa parte di un accesso che è finito, o che è cominciato altrove.',
  'signIn.declined.title': 'Hai detto di no',
  'signIn.declined.text':
    'Non hai dato il consenso su {pod}, quindi l’assistente non ha saputo nulla di te. Era il pulsante sbagliato? Allora apri ancora una volta il link dalla tua chat.',
  'signIn.refused.title': 'Non ha funzionato',
  'signIn.refused.text':
    'Non hai sbagliato nulla: {pod} non ha confermato chi sei. Se succede di nuovo, chiedi a chi gestisce {pod}.',
  'signIn.otherAccount.title': 'È un altro account',
  'signIn.otherAccount.text':
    'Hai usato l’account {account}, ma la chat chiedeva {expected}. Se hai più account, esci da {pod} e la prossima volta scegli quello giusto.',
  'signIn.foreignAccount.title': 'Quell’account è altrove',
  'signIn.foreignAccount.text': 'L’assistente può aiutare solo con gli account di {pod}.',
  'signIn.unknownAccount.title': 'Non troviamo quell’account',
  'signIn.unknownAccount.text':
    '{pod} dice che sei {account}, ma lì non troviamo questo account. Chiedi a chi gestisce {pod}.',
  'signIn.lockedAccount.title': 'Questo account è bloccato',
  'signIn.lockedAccount.text':
    '{account} è bloccato su {pod}, quindi l’assistente non può prendere i suoi dati. Chiedi a chi gestisce {pod} di sbloccarlo, poi torna qui.',
  'signIn.closedAccount.title': 'Questo account è chiuso',
  'signIn.closedAccount.text':
    '{account} è stato chiuso su {pod}, e i suoi dati lì sono stati eliminati. Se pensi che sia un errore, chiedi a chi gestisce {pod}.',

  'signIn.checking.title': 'Un momento, per favore',
  'signIn.checking.text': 'Stiamo chiedendo a {pod} chi sei. Non devi fare nulla: questa pagina si aggiorna da sola.',
  'signIn.linked.title': 'Fatto',
  'signIn.linked.text':
    'Ora l’assistente sa che questo account è tuo. Puoi chiudere questa pagina e continuare nella tua chat.',
  'signIn.codeExpired.title': 'Il codice è troppo vecchio',
  'signIn.codeExpired.text': 'Per la tua sicurezza, un codice vale solo dieci minuti.',
  'signIn.nothing.title': 'Qui non c’è nessun codice',
  'signIn.nothing.text': 'In questo browser non c’è nessun accesso in corso, oppure è finito.',
} as const satisfies Record<string, string>;
