/** Parole delle pagine. ICU MessageFormat. */
export const pages = {
  'page.frame.footer': 'Pappus porta i dati delle persone fuori da un pod diaspora* che chiude.',

  'page.download.title': 'I tuoi dati sono pronti',
  'page.download.intro':
    '{count, plural, one {Salva subito questo file e conservalo in un posto sicuro.} other {Salva subito questi file e conservali in un posto sicuro.}}',
  'page.download.private':
    'Tieni il tuo profilo per te: contiene la chiave privata del tuo account. Chi ce l’ha può spacciarsi per te. Non inviarlo mai a qualcuno di cui non ti fidi.',
  'page.download.profile': 'Il tuo profilo',
  'page.download.profileExplained': 'I tuoi post, commenti, «Mi piace», contatti e impostazioni.',
  'page.download.photos': 'Le tue foto',
  'page.download.photosExplained': 'Le immagini che hai caricato, in un unico file zip.',
  'page.download.profileCounts':
    '{posts, plural, one {# post} other {# post}}, {contacts, plural, one {# contatto} other {# contatti}}, {interactions, plural, one {# commento o «Mi piace»} other {# commenti e «Mi piace»}}.',
  'page.download.photosCounts': '{found, number} su {expected, plural, one {# foto} other {# foto}}.',
  'page.download.saveProfile': 'Salva il mio profilo ({size})',
  'page.download.savePhotos': 'Salva le mie foto ({size})',
  'page.download.checked': 'Controllato',
  'page.download.checkedExplained': 'Ogni byte è stato riletto. Il file è completo ed è del tuo account.',
  'page.download.notInIt': 'Non contiene',
  'page.download.notInItProfile': 'I messaggi privati e le immagini stesse.',
  'page.download.notInItPhotos':
    '{missing, plural, =0 {Non manca nulla: ci sono tutte le foto.} one {Una foto che il pod non ha più.} other {# foto che il pod non ha più.}}',
  'page.download.missingPhotos': 'Mostra le foto mancanti',
  'page.download.missingMore': '{count, plural, one {e un’altra} other {e altre #}}',
  'page.download.checksum': 'Somma di controllo, per esperti',
  'page.download.checksumExplained': 'SHA-256 del file:',
  'page.download.receipt': 'Salva la ricevuta di questo controllo',
  'page.download.until': 'Questa pagina funziona fino a: {until}.',
  'page.download.broken':
    'Se il download si interrompe, avvialo di nuovo: il tuo browser riprende da dove si era fermato. Puoi salvare i file tutte le volte che vuoi.',
  'page.download.revokeTitle': 'Fatto?',
  'page.download.revokeExplained':
    'Quando i tuoi file sono al sicuro puoi disattivare questo link, così nessun altro può usarlo. Puoi sempre chiederne uno nuovo all’assistente.',
  'page.download.revoke': 'Disattiva questo link',

  'page.progress.title': 'Esportazioni da {pod}',
  'page.progress.intro': 'Le persone portano via i loro dati. Ecco a che punto siamo.',
  'page.progress.delivered': 'Esportazioni consegnate',
  'page.progress.today': 'Di queste, oggi',
  'page.progress.waiting': 'In coda',
  'page.progress.count': '{count, number}',
  'page.progress.end': 'L’ultima in coda sarà pronta entro',
  'page.progress.endLate': '{day}. È dopo la chiusura del pod, e il team lo sa.',
  'page.progress.closes': 'Chiusura del pod',
  'page.progress.chart': 'Esportazioni consegnate ogni giorno',
  'page.progress.day': 'Giorno',
  'page.progress.deliveredThen': 'Consegnate',
  'page.progress.yours':
    'Un profilo e le sue foto contano per due. Per avere i tuoi dati, scrivi all’assistente; basta chiedere una volta.',

  'page.message.noLinkTitle': 'Questo link non funziona',
  'page.message.noLinkText':
    'Forse è troppo vecchio, è disattivato o ne è stata copiata solo una parte. I tuoi dati non sono persi: scrivi «link» all’assistente e ne ricevi uno nuovo.',
  'page.message.revokedTitle': 'Il link è disattivato',
  'page.message.revokedText': 'Nessuno può più usarlo. Se ti servono ancora i tuoi file, scrivi «link» all’assistente.',
  'page.message.replacedTitle': 'C’è un file più recente',
  'page.message.replacedText':
    'Da quando è cominciato questo download, i tuoi dati sono stati esportati di nuovo. Elimina la parte che hai e salva il nuovo file.',
  'page.message.toDownloads': 'Alla pagina per scaricare',
  'page.message.damagedTitle': 'C’è qualcosa che non va in questo file',
  'page.message.damagedText':
    'Non si riesce a leggerlo così come era stato salvato, quindi non ti viene dato. Il team è stato avvisato. Per favore, chiedi di nuovo all’assistente domani; non devi fare altro.',
  'page.message.busyTitle': 'In questo momento molte persone stanno scaricando',
  'page.message.busyText': 'Non è andato perso nulla. Per favore, riprova tra un minuto.',
  'page.message.tooFastTitle': 'Un momento, per favore',
  'page.message.tooFastText':
    'Dalla tua connessione sono arrivate moltissime richieste. Per favore, aspetta un minuto e riprova.',
  'page.message.notFoundTitle': 'Questa pagina non esiste',
  'page.message.notFoundText': 'Per favore, apri ancora una volta il link dalla tua chat.',
  'page.message.badRequestTitle': 'Non ha funzionato',
  'page.message.badRequestText':
    'Non è stato possibile capire la richiesta. Per favore, apri ancora una volta il link dalla tua chat.',
  'page.message.failedTitle': 'Qui qualcosa è andato storto',
  'page.message.failedText': 'Non è colpa tua, e non è andato perso nulla. Per favore, riprova tra qualche minuto.',
} as const satisfies Record<string, string>;
