/** Che cosa legge chi vuole essere dimenticato. ICU MessageFormat. */
export const forget = {
  'forget.headline': 'Vuoi che ti dimentichi?',
  'forget.goes': 'Questo sparisce per sempre:',
  'forget.goesArchives':
    'gli archivi di {account} che sono qui e ogni link per scaricare: se non hai ancora scaricato i tuoi dati, fallo prima',
  'forget.goesRequests': 'il tuo posto in fila e tutto ciò che delle tue richieste aspetta ancora',
  'forget.goesChats':
    'quali chat appartengono al tuo account, i loro indirizzi, i tuoi accessi, i nostri messaggi e quello che hai scritto al team',
  'forget.goesThisChat':
    'quello che so di questa chat: il suo indirizzo, il tuo nome qui, i tuoi accessi, i nostri messaggi e quello che hai scritto al team',
  'forget.goesAnnouncements': 'gli avvisi: non ne ricevi più, nemmeno che il pod chiude',
  'forget.stays': 'Questo resta:',
  'forget.staysPod':
    'il tuo account su {pod} con tutto quello che contiene, anche un’esportazione che trovi lì nelle tue impostazioni',
  'forget.staysAtPod':
    'un’esportazione che il pod sta facendo in questo momento: nessuno può richiamarla, ma non la ritiro',
  'forget.staysChat': 'quello che c’è scritto in questa chat e in quella del team: può cancellarlo solo chi è lì',
  'forget.staysRecord': 'una nota che qualcosa è stato fatto e quando, senza una parola su di te',
  'forget.others':
    '{chats, plural, one {Un’altra chat è collegata al tuo account: viene avvisata e dimenticata anch’essa.} other {Altre # chat sono collegate al tuo account: vengono avvisate e dimenticate anch’esse.}}',
  'forget.owner': 'Anche il tuo account su {pod} riceve un messaggio privato al riguardo.',
  'forget.freeze': 'Il tuo FERMA finisce così: allora non c’è più nulla da consegnare.',
  'forget.unproven':
    'Qui non mi hai mostrato nessun account, quindi dimenticherei soltanto questa chat. Il tuo account si può dimenticare solo da una chat in cui l’hai mostrato.',
  'forget.confirm': 'Non si torna indietro. Se è quello che vuoi, scrivi entro 15 minuti: {word}',
  'forget.begun': 'Ti sto dimenticando. Di tuo non viene più consegnato nulla.',
  'forget.begunNext':
    'Appena tutto è distrutto te lo dico qui, una volta. Poi dimentico anche questa chat. Non devi fare nulla.',
  'forget.done': 'Fatto: tutto ciò che ti riguarda qui è cancellato, e gli archivi che erano qui sono distrutti.',
  'forget.again':
    'Questo è il mio ultimo messaggio: con esso dimentico questa chat. Se mi scrivi ancora, ci conosceremo per la prima volta.',
  'forget.doneElsewhere':
    'Qualcuno che in un’altra chat ha mostrato che questo account è suo mi ha chiesto di dimenticare tutto ciò che lo riguarda. È fatto: gli archivi che erano qui sono distrutti.',
  'forget.notYou':
    'Se non eri tu, per favore cambia subito la tua password su {pod}. Puoi chiedere di nuovo i tuoi dati finché il pod è aperto.',
  'button.forget-confirm': 'Sì, dimenticami',
  'help.forget': 'dimenticami: cancello quello che so di te, e i tuoi archivi qui, se lo confermi.',
  'command.forget': 'Cancellare quello che so di te, e i tuoi archivi qui',
} as const satisfies Record<string, string>;
