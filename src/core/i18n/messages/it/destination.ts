/** Che cosa si dice di un pod in cui qualcuno vuole trasferirsi, e la lettera al suo podmin. ICU MessageFormat. */
export const destination = {
  'destination.looking': 'Sto guardando {host}. Tra pochi secondi ti scrivo qui che cosa ho trovato.',
  'destination.off':
    'Da qui non posso guardare altri pod, ma tu sì: {page} indica la versione, che dovrebbe essere 0.9 o più recente.',
  'destination.tooMany': 'Ho già guardato diversi pod per te. Dalle {time} in poi posso guardarne altri.',
  'destination.busy':
    'In questo momento molte persone mi chiedono di guardare dei pod. Dalle {time} in poi posso guardarne altri.',
  'destination.unreachable':
    'Non sono riuscito a raggiungere {host}. Controlla che il nome sia giusto. Se lo è, forse il pod non risponde per un momento: riprova tra qualche minuto.',
  'destination.notAPod': '{host} risponde, ma non dice di essere un pod diaspora*. Controlla che il nome sia giusto.',
  'destination.otherSoftware':
    '{host} usa {software} e non diaspora*. Non può leggere il tuo archivio: potresti ricominciare da capo lì, ma i tuoi post e i tuoi contatti non verrebbero con te.',
  'destination.thisPod': '{host} è il pod che chiude. Scegline un altro.',
  'destination.older':
    '{host} è un pod diaspora*, ma la sua versione, {version}, non può accogliere un account. Serve la 0.9 o una più recente. Puoi chiedere un aggiornamento al podmin, o scegliere un altro pod.',
  'destination.fits': '{host} può accogliere il tuo account',
  'destination.perhaps': '{host} forse può accogliere il tuo account',
  'destination.perhapsWhy':
    'La sua versione, {version}, sta tra due pubblicazioni. Chiedi al podmin se ha il comando della lettera qui sotto.',
  'destination.labelSoftware': 'Versione',
  'destination.labelAccounts': 'Nuovi account',
  'destination.labelPodmin': 'Podmin',
  'destination.open': 'aperto a tutti',
  'destination.closed': 'chiuso; il podmin può accoglierti lo stesso',
  'destination.podminUnknown': 'non indicato',
  'destination.archive': 'Che cosa farebbe con il tuo archivio',
  'destination.accepted': 'Il tuo archivio è controllato e verrebbe accettato.',
  'destination.language':
    'Non si potrebbe creare un account, perché diaspora* 0.9 non conosce la lingua del tuo. Scegline un’altra nelle impostazioni di {pod} e chiedimi una nuova esportazione.',
  'destination.mail':
    'Non si potrebbe creare un account, perché l’indirizzo e-mail del tuo non è utilizzabile. Inseriscine su {pod} uno che puoi leggere e chiedimi una nuova esportazione.',
  'destination.mailUsed':
    'Se lì hai già un account con lo stesso indirizzo e-mail, dillo al podmin: con quello non se ne può creare un secondo.',
  'destination.comments':
    '{count, plural, one {# commento o «mi piace» di altri resterebbe} other {# commenti e «mi piace» di altri resterebbero}} fuori, perché il post non è nel tuo archivio.',
  'destination.reshares':
    '{count, plural, one {# condivisione resterebbe} other {# condivisioni resterebbero}} fuori, perché l’originale non c’è più.',
  'destination.missingPhotos': '{count, plural, one {Manca # foto} other {Mancano # foto}} che {pod} non ha più.',
  'destination.noPhotos': 'Le tue foto non sono ancora pronte. Vanno importate insieme al profilo.',
  'destination.notReady':
    'Il tuo archivio non è ancora pronto. Quando lo sarà, chiedimelo di nuovo e ti dirò che cosa ne farebbe {host}.',
  'destination.unproven':
    'Quando mi avrai chiesto i tuoi dati, potrò anche dirti che cosa farebbe {host} con il tuo archivio.',
  'destination.next':
    'Adesso: manda questa lettera al suo podmin, e nessun file prima che abbia risposto. Io non mando niente a nessuno.',
  'destination.podminPage': 'La pagina del podmin',
  'destination.letter': 'Una lettera da copiare',
  'destination.helpers': 'Pod che si sono offerti di accogliere persone',
  'destination.helper': '{host}: {note}',
  'letter.ask':
    'Ciao! Il mio pod, {pod}, chiude, e vorrei trasferirmi su {host} con il mio account {account}. Potresti importarlo per me?',
  'letter.askUnnamed':
    'Ciao! Il mio pod, {pod}, chiude, e vorrei trasferirmi su {host} con il mio account. Potresti importarlo per me?',
  'letter.command': 'Con diaspora* 0.9 o più recente basta un comando sul tuo server:',
  'letter.name':
    'Il terzo valore è il nome utente che vorrei. Controlla prima che su {host} non lo abbia nessuno: il mio archivio si aggiungerebbe a quell’account.',
  'letter.settings': 'Gli ultimi due dicono se vengono anche le mie impostazioni e il mio profilo.',
  'letter.log':
    'Le registrazioni chiuse non contano. Il comando dice di aver finito anche se ha rifiutato l’archivio: che cosa è successo davvero sta nel log.',
  'letter.online':
    'Va fatto mentre {pod} è online; altrimenti i miei contatti non vengono a sapere del mio trasferimento.',
  'letter.onlineUntil':
    'Va fatto mentre {pod} è online, quindi prima del {day}; altrimenti i miei contatti non vengono a sapere del mio trasferimento.',
  'letter.mail': 'Il mio indirizzo e-mail non deve ancora appartenere a un account su {host}. Posso dirti qual è.',
  'letter.files':
    'I file ({size}) contengono la chiave privata del mio account. Come posso darteli senza che li abbia qualcun altro? Dopo, per favore, cancellali.',
  'letter.filesUnmeasured':
    'I file contengono la chiave privata del mio account. Come posso darteli senza che li abbia qualcun altro? Dopo, per favore, cancellali.',
  'letter.thanks': 'Grazie mille!',
} as const satisfies Record<string, string>;
