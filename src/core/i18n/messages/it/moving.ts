/** La guida verso un altro pod. ICU MessageFormat. */
export const moving = {
  'moving.begin':
    'Lo faccio con te, un passo alla volta, e ricordo dove sei. Torna quando vuoi, in una qualsiasi delle tue chat, e scrivi: {word}',
  'moving.titleDownload': 'Porta con te i tuoi dati',
  'moving.titleChoose': 'Scegli un pod',
  'moving.titleAsk': 'Chiedi al podmin',
  'moving.titleHandOver': 'Consegna i tuoi file',
  'moving.titleWait': 'Aspetta l’importazione',
  'moving.titleSettle': 'Guardati intorno nella nuova casa',
  'moving.titleKeep': 'Conserva bene i tuoi file',

  'moving.downloadNone': 'Non ho ancora un tuo archivio. Chiedilo prima: serve per tutto il resto.',
  'moving.downloadUnderWay': 'La tua esportazione è in corso. Non devi fare nulla; ti scrivo quando è pronta.',
  'moving.downloadReady':
    'I tuoi dati sono pronti. Scarica ogni file e controlla che la dimensione sia quella della pagina.',
  'moving.downloadDone': 'Hai scaricato tutto quello che è pronto.',
  'moving.downloadFirst':
    'Prima scarica, poi passa all’altro pod: dopo il passaggio {pod} cancella i tuoi archivi e non ne fa di nuovi.',

  'moving.chooseVersion':
    'Scegli un pod che usa diaspora* 0.9 o una versione più recente; quelli più vecchi non possono accogliere un account. Può anche essere chiuso ai nuovi account: chi lo gestisce, il podmin, può accoglierti lo stesso.',
  'moving.chooseNoPage':
    'L’importazione la fa il podmin. Nessuna versione pubblicata di diaspora* ha una pagina in cui tu possa caricare da te il tuo archivio. Se un podmin ti dice che il suo pod ce l’ha, crea prima un account lì e carica i due file insieme.',
  'moving.chooseTell': 'Quando ne hai in mente uno, dimmi il suo nome. Scrivi, per esempio: {word} diasp.org',
  'moving.chosen': 'Il pod che hai in mente: {host}',
  'moving.late':
    '{pod} doveva chiudere (data di chiusura: {day}). Se non risponde più, un nuovo pod può accogliere i tuoi dati, ma non il tuo account: i tuoi contatti non vengono avvisati, e la maggior parte dei tuoi commenti e «Mi piace» resta indietro.',

  'moving.askFirst': 'Scrivi al podmin prima di inviare qualsiasi file, e chiedi se ti accoglie. Indica:',
  'moving.askName': 'il nome utente che vorresti avere lì',
  'moving.askMail':
    'l’indirizzo email del tuo account di qui: devi poterlo leggere, e nessun account lì deve già usarlo',
  'moving.askSettings': 'se devono seguirti anche le impostazioni e il profilo',
  'moving.askFiles': 'che ci sono due file: il tuo profilo (.json.gz) e le tue foto (.zip)',
  'moving.askPrivate':
    'Accordatevi su una via privata per i file, e non pubblicarne il link da nessuna parte. Il profilo contiene la chiave privata del tuo account: chi ce l’ha può spacciarsi per te.',

  'moving.handBoth':
    'Dai al podmin i due file, da importare in una volta sola. Le foto che non vengono importate insieme al profilo restano su {pod} e spariscono con lui.',
  'moving.handOnline':
    'Deve avvenire finché {pod} è in rete (data di chiusura: {day}): solo così i tuoi contatti vengono avvisati, e solo così ti seguono i commenti e i «Mi piace».',
  'moving.handOnlineOpen':
    'Deve avvenire finché {pod} è in rete: solo così i tuoi contatti vengono avvisati, e solo così ti seguono i commenti e i «Mi piace».',
  'moving.handFinal':
    'Non si può tornare indietro: con il passaggio finisce il tuo accesso a {pod}, e il pod cancella i tuoi archivi.',
  'moving.handOnce':
    'Fai importare l’archivio una volta sola, su un solo pod. Conta il primo passaggio, e non ce n’è un secondo.',

  'moving.waitTime': 'Un’importazione richiede da qualche minuto a qualche ora. Non devi fare nulla.',
  'moving.waitNotice': 'Continuo a guardare se il tuo account è passato all’altro pod, e ti scrivo quando è successo.',
  'moving.waitLog':
    'Se il podmin dice che è finita e il giorno dopo non ti ho scritto, chiedigli di guardare nel log del suo pod: l’importazione si dice completa anche quando non lo è.',

  'moving.settleSignIn':
    'Se lì non avevi ancora un account, scegli «password dimenticata» sul nuovo pod per entrare; il messaggio arriva all’indirizzo email del tuo vecchio account.',
  'moving.settleCheck': 'Controlla lì:',
  'moving.settleAvatar': 'la tua immagine del profilo: caricala di nuovo, non ti segue',
  'moving.settlePosts': 'i tuoi post e le foto che contengono',
  'moving.settleContacts': 'i tuoi contatti: ti seguono quelli con cui condividi, non quelli che ti seguono soltanto',
  'moving.settleContactsCounted':
    'i tuoi contatti: nel tuo archivio {contacts, plural, one {ce n’era #} other {ce n’erano #}}; ti seguono quelli con cui condividi, non quelli che ti seguono soltanto',
  'moving.settleOnce': 'Non far importare di nuovo l’archivio, né lì né altrove.',

  'moving.keepSafe':
    'Conserva i file offline e solo per te, meglio in due posti. Il profilo contiene la chiave privata del tuo account: chi ce l’ha può spacciarsi per te.',
  'moving.keepOpen':
    'Scompatta il file .json.gz, con 7-Zip o gunzip, e lo apre qualsiasi editor di testo. Indica le tue foto con i nomi dei file nello .zip. I messaggi privati non ci sono.',
  'moving.keepReadable': 'Per leggerli posso farti una copia che si apre in qualsiasi browser, senza internet.',
  'moving.keepLater':
    'Un pod può importare i file anche più tardi. Ma quando {pod} non ci sarà più, passano solo i tuoi dati, non i tuoi contatti.',

  'arrival.headline': 'Eccoti a destinazione!',
  'arrival.moved': 'Il tuo account ha cambiato pod. D’ora in poi sei {newAccount}. Buona permanenza nella nuova casa!',
  'arrival.photos':
    'Sembra che le tue foto non ti abbiano seguito: i tuoi vecchi post mostrano ancora immagini che stanno su {pod} e spariranno con lui.',
  'arrival.photosNext':
    'Chiedi al podmin di {host} di importare il tuo file di foto (.zip) nel tuo account; si può fare anche dopo.',
} as const satisfies Record<string, string>;
