/** Il cammino di un’esportazione, come lo si racconta in chat. ICU MessageFormat. */
export const exports = {
  'export.inLine': 'La tua esportazione è in coda',
  'export.atWork': 'La tua esportazione è in corso',
  'export.ready': 'I tuoi dati sono pronti',
  'export.partlyReady': 'Una parte dei tuoi dati è pronta',
  'export.held': 'La tua esportazione si è fermata, e il team la sta guardando',
  'export.failed': 'La tua esportazione non ha funzionato',
  'export.cancelled': 'La tua richiesta è ritirata',
  'export.expired': 'Il tuo archivio non è più qui',
  'export.none': 'Non c’è ancora nessuna esportazione di {account}. Puoi chiederla adesso.',

  'export.kind': '{kind, select, profile {Profilo} photos {Foto} other {Archivio}}',
  'export.line': '{what}: {state}',
  'export.stateRequested': 'in coda al posto {place, number}, tutto pronto {window}',
  'export.stateRequestedOpen': 'in coda al posto {place, number}',
  'export.stateSubmitted': 'tocca a te sul pod, tutto pronto {window}',
  'export.stateSubmittedOpen': 'tocca a te sul pod',
  'export.stateBuilding': 'il pod sta raccogliendo tutto, pronto {window}',
  'export.stateBuildingOpen': 'il pod sta raccogliendo tutto',
  'export.stateCopying': 'il pod ha finito, sto copiando tutto in un posto sicuro',
  'export.stateVerifying': 'copiato, sto controllando che sia completo',
  'export.stateHeld': 'tutto fermo. {cause}',
  'export.stateFailed': 'non è possibile. {cause}',
  'export.stateCancelled': 'richiesta ritirata, come volevi',
  'export.stateExpired': 'non c’è più, perché il suo tempo qui è finito',

  'export.profileCounts':
    '{posts, plural, one {# post} other {# post}}, {contacts, plural, one {# contatto} other {# contatti}}, {interactions, plural, one {# commento o «Mi piace»} other {# commenti e «Mi piace»}}',
  'export.photoCounts': '{found, number} su {expected, plural, one {# foto} other {# foto}}',
  'export.readyLine': '{what}: tutto pronto, {size} ({counts}).',
  'export.readyLineShort': '{what}: tutto pronto, {size}.',
  'export.checked': 'Controllato: completo e leggibile.',
  'export.checkedImport': 'Controllato: completo e leggibile; un pod con diaspora* 0.9 lo accetterà.',
  'export.notInIt': 'Non contiene i messaggi privati.',
  'export.notInItPhotos':
    'Non contiene i messaggi privati e {missing, plural, one {una foto} other {# foto}} che il pod non ha più (l’elenco è nella pagina per scaricare).',
  'export.until': 'Ultimo giorno per scaricare tutto: {day}.',
  'export.privateKey': 'Contiene la chiave privata del tuo account: tieni tutto per te.',

  'export.wait': 'Non devi fare nulla. Chiedere di nuovo non cambia niente. Ti scrivo appena è tutto pronto.',
  'export.watch': 'Segui dal vivo',
  'export.countedAt': 'Posto in coda alle {time}.',
  'export.slower': 'Ci vuole più tempo di quanto ti avevo detto. Scusa! Ecco a che punto è.',
  'export.released': 'Il team si è occupato della tua esportazione, e ora va avanti.',
  'export.heldNext': 'Ora se ne occupa il team. Non devi fare nulla; ti scrivo quando va avanti.',
  'export.heldMeanwhile': 'Di ciò che si è fermato si occupa il team; il resto intanto va avanti.',
  'export.failedNext': 'Puoi chiederla di nuovo quando vuoi.',
  'export.again': 'Puoi chiedere di nuovo i tuoi dati quando vuoi.',

  'slow.slowed': 'In questo momento il pod è stanco, quindi gli chiedo le cose più lentamente.',
  'slow.stopped':
    'In questo momento il pod è sovraccarico, quindi lo lascio riposare. Il tuo posto resta tuo, e poi tutto riprende da solo.',
  'slow.paused': 'Il team ha fermato la coda per un po’. Il tuo posto resta tuo, e ti scrivo quando riprende.',
  'slow.pausedNote': 'Il team dice: {note}',
  'slow.quietHours': 'A quest’ora il pod viene lasciato in pace. Dopo tutto riprende da solo.',
  'slow.night': 'Il tuo account è molto grande, quindi il pod ci lavora di notte.',
  'slow.earlierArchive':
    'Un grande archivio precedente viene messo al sicuro prima che il pod lo sostituisca. Ci vuole un po’, e il tuo posto resta tuo.',
  'slow.podAway': 'In questo momento il pod non accetta lavoro. Continuo a provare, e il tuo posto resta tuo.',

  'download.headline': 'Ecco il tuo link per scaricare',
  'download.open': 'Apri la pagina per scaricare',
  'download.until': 'Ultimo giorno in cui il link funziona: {day}.',
  'download.notReady': 'I tuoi dati non sono ancora pronti, quindi il link non c’è ancora. Ecco a che punto è:',

  'cancel.done': 'La tua richiesta è ritirata. Non verrà esportato nulla.',
  'cancel.partly':
    '{cancelled, select, profile {La richiesta per il tuo profilo} photos {La richiesta per le tue foto} other {La tua richiesta}} è ritirata. {tooLate, select, profile {L’esportazione del tuo profilo} photos {L’esportazione delle tue foto} other {Il resto}} non si può più fermare, perché il pod ha cominciato.',
  'cancel.keptReady':
    '{cancelled, select, profile {La richiesta per il tuo profilo} photos {La richiesta per le tue foto} other {La tua richiesta}} è ritirata. Ciò che è pronto resta pronto.',
  'cancel.tooLate':
    'È troppo tardi per annullare: il pod ha cominciato, e quello che comincia lo finisce. Se non vuoi più i tuoi dati, lasciali semplicemente lì: vengono eliminati quando il loro tempo è finito.',
  'cancel.ready': 'Non c’è nulla da annullare: i tuoi dati sono già pronti.',
  'cancel.nothing': 'Non c’è nulla da annullare: nessuna esportazione è in attesa.',

  'cause.exporter': 'Il pod non è riuscito a raccogliere i tuoi dati.',
  'cause.archive': 'L’archivio aveva un difetto, quindi non te lo do.',
  'cause.missing': 'Il pod non aveva più l’archivio finito.',
  'cause.rows': 'Il pod inciampa in qualcosa di danneggiato nel tuo account. Non hai sbagliato nulla.',
  'cause.locked': 'Il tuo account sul pod è bloccato.',
  'cause.closed': 'Il tuo account sul pod è chiuso.',
  'cause.moved':
    'Il tuo account si è trasferito su un altro pod, e con lui sono sparite le esportazioni che erano qui.',
  'cause.gone': 'Il pod non ha più questo account.',
  'cause.other': 'C’è stato un imprevisto.',
} as const satisfies Record<string, string>;
