/** Gli avvisi: che cosa ne leggono le persone, e che cosa ne legge il team. ICU MessageFormat. */
export const announcements = {
  'announce.footer': 'Per non ricevere più avvisi, scrivi: {word}',
  'optOut.done':
    'Va bene, niente più avvisi. Le novità sulla tua esportazione arrivano comunque. Per ricevere di nuovo gli avvisi, scrivi: {word}',
  'optOut.again': 'Va bene, ricevi di nuovo gli avvisi. Per non riceverne più, scrivi: {word}',
  'optOut.stopHint': 'Per non ricevere più avvisi, scrivi: {word}',
  'help.optOut': 'niente avvisi: non ti mando più avvisi del team. Le novità sulla tua esportazione arrivano comunque.',

  'reminder.headline': '{pod} chiude tra {days, plural, one {# giorno} other {# giorni}}',
  'reminder.neverAsked':
    'Data di chiusura di {pod}: {day}. Non hai ancora chiesto i tuoi dati, e dopo quel giorno nessuno potrà più averli.',
  'reminder.neverAskedNext': 'Scrivi «esporta», e li prendo io per te. Non devi fare altro.',
  'reminder.notDownloaded':
    'Data di chiusura di {pod}: {day}. I tuoi dati sono pronti, e non li hai ancora scaricati tutti.',
  'reminder.notDownloadedNext': 'Scrivi «link», e ti do un nuovo link.',
  'reminder.notMoved':
    'Data di chiusura di {pod}: {day}. Hai scaricato i tuoi dati: conservali in un posto sicuro. Se vuoi trasferirti su un altro pod, fallo prima di quel giorno, perché il tuo vecchio account deve avvisare i tuoi contatti.',
  'reminder.notMovedNext':
    'Scrivi «migrare», e ti guido. Se non sai come andare avanti, scrivi «persona», e qualcuno ti aiuta.',

  'announce.help': 'Avvisi. In una chat privata, ogni comando comincia con: staff',
  'announce.helpAudiences': 'AUDIENCE è uno di questi gruppi, o più d’uno con le virgole: {audiences}',
  'announce.helpPlaceholders': 'Un testo può contenere: {placeholders}',
  'announce.helpText':
    'Un testo ha paragrafi con una riga vuota in mezzo. Una riga può cominciare con # (titolo), - (punto) o ! (avvertimento), oppure essere un link: [nome](https://…)',
  'announce.created': 'Creato. Ora il testo: announce text {name} LINGUA TESTO',
  'announce.exists': 'C’è già un avviso {name}. Non è stato fatto nulla.',
  'announce.unknown': 'Non c’è nessun avviso {name}. Per vedere quali ci sono, scrivi: announces',
  'announce.wrongLanguage': 'Non scrivo in {language}. Conosco queste: {known}',
  'announce.wrongAudience': 'Quel gruppo non esiste. Ci sono questi: {audiences}',
  'announce.wrongPlatform': 'Non sono su {platform}. Sono qui: {known}',
  'announce.wrongTime': 'Non capisco quell’ora. Scrivila così, in {zone}: announce send {name} at 2026-12-01 18:00',
  'announce.notNow':
    '{state, select, draft {{name} non è ancora approvato: announce approve {name}} approved {{name} è approvato, e non è in invio: announce send {name}} scheduled {{name} aspetta la sua ora.} sending {{name} è in invio.} paused {{name} è in pausa: announce resume {name}} sent {{name} è stato inviato.} other {{name} è stato fermato.}} Non è stato fatto nulla.',
  'announce.textKept':
    'Il testo di {name} ({language}) è salvato. Per vederlo come lo vedranno le persone: announce preview {name}',
  'announce.audienceKept':
    'Salvato. In questo momento nel gruppo di {name} {count, plural, =0 {non c’è nessuno} one {c’è una persona} other {ci sono # persone}}.',
  'announce.approveAgain': 'Era già approvato; poiché è cambiato, va approvato di nuovo.',
  'announce.noText': '{name} non ha ancora un testo: announce text {name} LINGUA TESTO',
  'announce.noAudience': '{name} non ha ancora un gruppo: announce audience {name} AUDIENCE',
  'announce.unknownPlaceholder':
    'Nel testo ({language}) c’è {names}, che non significa nulla. Esistono questi: {known}. Non è stato fatto nulla.',
  'announce.noDay':
    'Il testo ({language}) nomina il giorno della chiusura, e non ne è impostato nessuno (POD_CLOSES_ON). Non è stato fatto nulla.',
  'announce.tooLong':
    'Il testo ({language}) è troppo lungo per {platform}: {length, number} caratteri con la sua ultima riga, ne sono possibili {maxLength, number}. Non è stato fatto nulla.',
  'announce.preview': 'Anteprima di {name} ({language}). Le persone leggono questo:',
  'announce.state':
    '{state, select, draft {bozza} approved {approvato} scheduled {programmato} sending {in invio} paused {in pausa} sent {inviato} other {fermato}}',
  'announce.labelState': 'Stato',
  'announce.labelAudience': 'Gruppo',
  'announce.labelReach': 'Raggiunge',
  'announce.labelNot': 'Non raggiunge',
  'announce.labelDuration': 'Dura circa',
  'announce.labelDue': 'Invio',
  'announce.labelLanguages': 'Lingue',
  'announce.labelApproved': 'Approvato da',
  'announce.noneYet': 'ancora nessuno',
  'announce.reach': '{count, plural, =0 {nessuno} one {# persona} other {# persone}}',
  'announce.reachOn': '{platform}: {count, number}',
  'announce.notReached':
    '{optedOut, number} che non vogliono avvisi, {unreachable, number} con una chat che non accetta messaggi',
  'announce.approved': '{name} è approvato. Per inviarlo: announce send {name}',
  'announce.approvedScheduled': '{name} è approvato. Invio: {when}.',
  'announce.own':
    'L’ultima modifica di {name} è tua, quindi deve approvarlo qualcun altro. Deve scrivere: announce approve {name}',
  'announce.samePerson':
    'Tu e {other}, da cui viene l’ultima modifica di {name}, avete mostrato lo stesso account del pod: per me siete una sola persona. Deve approvarlo qualcun altro. Deve scrivere: announce approve {name}',
  'announce.sending':
    '{name} è in invio a {count, plural, one {# persona} other {# persone}}, in circa {duration}. Vedi a che punto è nelle stanze del team, o con: announce report {name}',
  'announce.scheduled': 'Invio di {name}: {when}. Chi lo riceve si decide allora. Per annullarlo: announce stop {name}',
  'announce.reachNow':
    'In questo momento {count, plural, =0 {non lo riceverebbe nessuno: il suo gruppo è vuoto, o nessuno è raggiungibile. Se resta così, non lo riceverà mai nessuno} one {lo riceverebbe # persona} other {lo riceverebbero # persone}}.',
  'announce.nobody': 'Quando è arrivata la sua ora non c’era nessuno nel suo gruppo: non l’ha ricevuto nessuno.',
  'announce.empty':
    'Nessuno riceverebbe {name}: il suo gruppo è vuoto, o nessuno è raggiungibile. Non è stato fatto nulla.',
  'announce.past': 'Quell’ora è passata. Non è stato fatto nulla.',
  'announce.paused': '{name} è in pausa. Per continuare: announce resume {name}',
  'announce.resumed': '{name} va avanti.',
  'announce.stopped':
    '{name} è fermato, per sempre. Chi l’ha ricevuto lo tiene, e nessun altro lo riceve: announce report {name}',
  'announce.report': 'Avviso {name}: {state}',
  'announce.progress': 'È già toccato a {done, number} persone su {all, number}',
  'announce.gathering': 'Il gruppo si sta ancora formando.',
  'announce.tally':
    '{state, select, pending {non ancora inviato} sent {inviato} opted_out {non vogliono avvisi} unreachable {bloccano, non ci sono più o non accettano messaggi} in_doubt {forse l’hanno ricevuto, la loro chat non c’è più} left_out {non fanno più parte del gruppo} other {fallito}}: {count, number}',
  'announce.tallyCause': '{line} ({cause})',
  'announce.notBegun': '{name} non è ancora stato inviato a nessuno.',
  'announce.list': 'Avvisi, dal più recente',
  'announce.line': '{name}: {state}',
  'announce.lineDue': '{name}: {state}, {when}',
  'announce.none': 'Non ci sono ancora avvisi. Per cominciarne uno: announce new NOME',
  'announce.labelPlaces': 'In pubblico',
  'announce.placeRoom': 'stanza {room} ({platform})',
  'announce.placePost': 'post pubblico sul pod',
  'announce.placeLine': '{place}: {state, select, pending {non ancora} sent {detto} other {non riuscito}}',
  'announce.placeCause':
    '{cause, select, NOT_THERE {non ci sono dentro} NOT_ALLOWED {non posso scriverci} other {{cause}}}',
  'announce.alsoIn': 'Viene detto anche in pubblico: {places}',
  'announce.sendingPublicly':
    '{name} viene detto in pubblico. Vedi com’è andata nelle stanze del team, oppure con: announce report {name}',
  'announce.helpPlaces':
    '{rooms} e {post} sono pubblici e possono stare tra questi: tutte le stanze per gli annunci, e un post pubblico sul pod.',
  'announce.previewIn': 'In pubblico, qui: {place}, si legge:',
  'announce.barredRoom':
    '{barrier, select, not_there {Non ci sono dentro: {place}. Invitami, fammela vedere, oppure controlla il suo id.} other {Non posso scriverci: {place}. Dammi il permesso.}} Non è stato fatto nulla.',
  'announce.barredPost':
    'Non ho il permesso di pubblicare sul pod. Chi mi gestisce ripete l’accesso dell’account sunset e concede quel permesso. Non è stato fatto nulla.',
  'announce.noRooms': 'Lì non c’è nessuna stanza per gli annunci ({variable}). Non è stato fatto nulla.',
  'announce.noPost':
    'Non c’è nessun post pubblico: è disattivato, o la sua piattaforma non è tra quelle nominate ({variable}). Non è stato fatto nulla.',
  'announce.accountInPublic':
    'Il testo ({language}) nomina l’account di chi legge ({account}), e in pubblico leggono in molti. Non è stato fatto nulla.',
  'announce.tooLongPost':
    'Tutto insieme è troppo lungo per un solo post pubblico: {length, number} caratteri, ne sono possibili {maxLength, number}. Non è stato fatto nulla.',
} as const satisfies Record<string, string>;
