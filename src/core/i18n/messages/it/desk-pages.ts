/** Testi delle pagine del team. ICU MessageFormat. */
export const deskPages = {
  'page.desk.signInTitle': 'Per il team',
  'page.desk.signInText':
    'Su queste pagine il team aiuta gli altri. Se ne fai parte, accedi a {pod} con il tuo account: qui non si chiede nessuna password.',
  'page.desk.signIn': 'Accedi a {pod}',
  'page.desk.againTitle': 'Non ha funzionato',
  'page.desk.againText':
    'Ci è voluto troppo, si è interrotto, oppure {pod} non ha potuto dire chi sei. Non è cambiato nulla. Per favore, riprova tra un minuto.',
  'page.desk.strangerTitle': 'Qui non c’è nulla per te',
  'page.desk.strangerText':
    'Queste pagine sono solo per il team. Per avere i tuoi dati o parlare con una persona, scrivi all’assistente nella tua chat.',
  'page.desk.staleTitle': 'Questa pagina non è più aggiornata',
  'page.desk.staleText': 'Non è stato fatto nulla. Per favore, torna indietro, ricarica la pagina e riprova.',
  'page.desk.refusedTitle': 'Non è stato fatto nulla',
  'page.desk.wrongField': 'Qui manca qualcosa, o qualcosa non va: {field}',
  'page.desk.back': 'Indietro',
  'page.desk.nav': 'Pagine del team',
  'page.desk.signedIn': 'Sei {who} ({role}).',
  'page.desk.signOut': 'Esci',
  'page.desk.result': 'Che cosa ne è venuto',

  'page.desk.overview': 'Panoramica',
  'page.desk.held': 'Ferme',
  'page.desk.asOf': 'Situazione alle {time}.',
  'page.desk.live': 'Le cifre si aggiornano da sole.',
  'page.desk.chart': 'Richieste aperte',
  'page.desk.chartNow':
    '{count, plural, =0 {Nessuna richiesta è aperta.} one {Una richiesta è aperta.} other {# richieste sono aperte.}}',
  'page.desk.chartExplained':
    'La linea: le richieste aperte alla fine di ogni giorno. I trattini: il resto, al ritmo attuale. La linea verticale: il pod chiude.',
  'page.desk.figures': 'Mostra le cifre',
  'page.desk.open': 'Aperte',
  'page.desk.line': 'Fermare o far ripartire la coda',
  'page.desk.pauseNote': 'Che cosa si dice alle persone (può restare vuoto)',
  'page.desk.pause': 'Ferma la coda',
  'page.desk.resume': 'Fai ripartire la coda',
  'page.desk.ack': 'L’ho visto',

  'page.desk.failures': 'Esportazioni ferme',
  'page.desk.heldSince': '{count, plural, one {Una richiesta} other {# richieste}}, la più vecchia: {day}',
  'page.desk.releaseWhat':
    'Tutto ciò che è fermo per questa causa riparte, e le persone vengono avvisate. Prima risolvi la causa.',
  'page.desk.release': 'Fai ripartire',
  'page.desk.reason': 'Motivo (le persone interessate possono leggerlo)',

  'page.desk.accounts': 'Account',
  'page.desk.account': 'Account sul pod',
  'page.desk.lookUp': 'Consulta',
  'page.desk.lookNote': 'Che hai guardato i dati di qualcuno resta nel registro, e quella persona può leggerlo.',
  'page.desk.acts': 'Che cosa puoi fare',
  'page.desk.actsNote':
    'Ciò che viene creato va solo alla persona a cui appartiene l’account. Viene avvisata, e può leggere il tuo motivo.',
  'page.desk.rerun': 'Crea di nuovo',
  'page.desk.both': 'Profilo e foto',
  'page.desk.which': 'Che cosa',
  'page.desk.raise': 'Porta in testa',
  'page.desk.cancel': 'Ritira la richiesta',
  'page.desk.revoke': 'Disattiva i link',
  'page.desk.history': 'Che cosa è stato fatto',

  'page.desk.cases': 'Domande',
  'page.desk.claim': 'Me ne occupo io',
  'page.desk.answer': 'La tua risposta',
  'page.desk.send': 'Invia la risposta',
  'page.desk.close': 'Chiudi la domanda',
  'page.desk.more': 'Altre',

  'page.desk.announcements': 'Annunci',
  'page.desk.writeInChat': 'Si scrivono in una chat: {command}',
  'page.desk.approve': 'Approva',
  'page.desk.sendNow': 'Invia adesso',
  'page.desk.hold': 'Metti in pausa',
  'page.desk.goOn': 'Continua',
  'page.desk.stop': 'Ferma per sempre',

  'page.desk.record': 'Registro',
  'page.desk.member': 'Chi, per esempio {example}',
  'page.desk.act': 'Che cosa, per esempio {example}',
  'page.desk.from': 'Dal',
  'page.desk.to': 'Fino al',
  'page.desk.search': 'Cerca',
  'page.desk.nothingFound': 'Nel registro non c’è nulla del genere.',
  'page.desk.who': 'Da: {who}',
  'page.desk.about': 'Riguarda: {what}',
  'page.desk.why': 'Motivo: {reason}',
  'page.desk.older': 'Precedenti',
  'page.desk.chain': 'Il registro è completo?',
  'page.desk.chainText':
    'Ogni voce porta un’impronta di quella precedente. Una verifica le legge tutte e trova ciò che è stato cambiato o tolto.',
  'page.desk.noted': 'Impronta di una verifica precedente, se ne hai annotata una',
  'page.desk.check': 'Verifica',
  'page.desk.whole':
    '{count, plural, =0 {Non ci sono ancora voci.} one {Una voce, così come è stata scritta.} other {# voci, ciascuna così come è stata scritta.}}',
  'page.desk.note': 'Annota questa impronta altrove, per la prossima verifica:',
  'page.desk.broken':
    'La voce {position, number} non è ciò che è stato scritto, oppure ne mancano altre prima. Per favore, avvisa chi gestisce il programma.',
  'page.desk.cutOff':
    'Le voci combaciano, ma quella annotata non è tra queste: manca la fine. Per favore, avvisa chi gestisce il programma.',
} as const satisfies Record<string, string>;
