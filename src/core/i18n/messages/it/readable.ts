/** La copia da leggere: come si chiede, e le parole delle sue pagine. ICU MessageFormat. */
export const readable = {
  'button.readable': 'Copia da leggere',
  'help.readable': 'leggibile: faccio una copia dei tuoi dati che puoi aprire in qualsiasi browser.',
  'command.readable': 'Una copia dei tuoi dati da leggere in qualsiasi browser, senza internet',

  'readable.accepted':
    'Sto facendo una copia dei tuoi dati che si apre in qualsiasi browser, anche senza internet. Ci vuole circa {minutes, plural, one {# minuto} other {# minuti}}. Non devi fare nulla; ti scrivo quando è pronta.',
  'readable.making':
    'Ci sto già lavorando: per la tua copia da leggere ci vuole in tutto circa {minutes, plural, one {# minuto} other {# minuti}}. Chiedere di nuovo non cambia nulla; ti scrivo quando è pronta.',
  'readable.withoutPhotos':
    'Le tue foto non ci sono, perché qui non sono pronte. Quando lo saranno, chiedi di nuovo e avrai una copia con le foto.',
  'readable.noProfile':
    'Per una copia da leggere mi serve il tuo profilo, esportato e controllato, e qui non è ancora pronto. Quando lo sarà, chiedimelo di nuovo.',
  'readable.ready': 'La tua copia da leggere è pronta',
  'readable.contents':
    '{size}: {posts, plural, one {# post} other {# post}}, {photos, plural, one {# foto} other {# foto}}.',
  'readable.howTo':
    'È un file zip nella pagina per scaricare, sotto i tuoi archivi. Estrailo e apri il file index.html; internet non serve.',
  'readable.private': 'Tienila per te: mostra anche quello che hai condiviso solo con poche persone.',
  'readable.failed': 'Non è stato possibile fare la tua copia da leggere',
  'readable.failedNext':
    'Non è colpa tua, e i tuoi archivi sono come prima. Il team lo sa. Puoi chiedere di nuovo la copia in qualsiasi momento.',

  'page.download.readable': 'La tua copia da leggere',
  'page.download.readableExplained':
    'I tuoi post, commenti, contatti e foto come pagine per qualsiasi browser. Estrai il file zip e apri index.html.',
  'page.download.readableCounts':
    '{posts, plural, one {# post} other {# post}}, {photos, plural, one {# foto} other {# foto}}.',
  'page.download.saveReadable': 'Salva la copia da leggere ({size})',
  'page.encrypt.saveReadable': 'Salva la mia copia cifrata ({size})',
  'page.download.checkedReadable': 'È fatta con i tuoi file controllati.',
  'page.download.notInItReadable':
    'I messaggi privati, ciò che è di altre persone e la chiave privata del tuo account.',

  'page.readable.skip': 'Vai al testo',
  'page.readable.menu': 'Parti di questa copia',
  'page.readable.home': 'Inizio',
  'page.readable.posts': 'Post',
  'page.readable.photos': 'Foto',
  'page.readable.comments': 'I tuoi commenti',
  'page.readable.tags': 'Tag',
  'page.readable.contacts': 'Contatti',
  'page.readable.search': 'Cerca',
  'page.readable.about': 'Che cosa manca qui',
  'page.readable.made':
    'Fatta il {day} con i dati di {account}. Tutto è in questa cartella; da internet non si carica nulla.',
  'page.readable.pages': 'Pagine prima e dopo',
  'page.readable.newer': 'Indietro: {page}',
  'page.readable.older': 'Avanti: {page}',
  'page.readable.pageOf': 'pagina {page, number} di {pages, number}',

  'page.readable.profile': 'Di te',
  'page.readable.byTime': 'Post per data',
  'page.readable.noPosts': 'Nel tuo archivio non ci sono post.',
  'page.readable.undated': 'Senza data',
  'page.readable.public': 'Pubblico',
  'page.readable.limited': 'Condiviso solo con alcune persone',
  'page.readable.place': 'Luogo: {place}',
  'page.readable.reshared': 'Hai ricondiviso un post di {author}. È di quella persona e non è nel tuo archivio.',
  'page.readable.reshareGone': 'Hai ricondiviso un post che nel frattempo è stato eliminato.',
  'page.readable.original': 'Il post sul pod, finché il pod c’è',
  'page.readable.likeCount': '{count, plural, one {# «Mi piace»} other {# «Mi piace»}}',
  'page.readable.commentCount': '{count, plural, one {# commento} other {# commenti}}',
  'page.readable.moreComments':
    '{count, plural, one {# altro commento è nel tuo archivio del profilo.} other {# altri commenti sono nel tuo archivio del profilo.}}',
  'page.readable.poll': 'Sondaggio: {question}',
  'page.readable.votes': '{count, plural, one {# voto} other {# voti}}',
  'page.readable.picture': 'Immagine su internet: {description}',
  'page.readable.photoOf': 'Foto {number, number}, {day}',
  'page.readable.photoAlone': 'Foto {number, number}',
  'page.readable.photoGone': 'Una foto che non è qui:',
  'page.readable.postOf': 'Post del {day}',
  'page.readable.unposted': 'In nessun post',

  'page.readable.commentsIntro':
    'Quello che hai scritto sotto i post di altre persone, dal più recente. Quei post sono loro e non sono nel tuo archivio.',
  'page.readable.contactsIntro': 'Le persone con cui eri in contatto. Puoi portare via l’elenco anche come file:',
  'page.readable.contactsCsv': 'Come tabella (CSV)',
  'page.readable.contactsVcf': 'Per una rubrica (vCard)',
  'page.readable.sharing':
    '{how, select, both {Condividete tra di voi} you {Tu condividi con questa persona} they {Questa persona condivide con te} other {Non si condivide nulla}}',
  'page.readable.column':
    '{column, select, name {Nome} account {Account} page {Pagina} sharing {Chi condivide} other {Gruppi}}',
  'page.readable.tagsUsed': 'Tag nei tuoi post',
  'page.readable.tagsFollowed': 'Tag che segui',
  'page.readable.goesOn': '(continua)',

  'page.readable.searchOff':
    'Per cercare serve JavaScript, che in questo browser è disattivato. Leggere si può tutto anche senza.',
  'page.readable.searchFor': 'Parole da cercare',
  'page.readable.searchHint': 'Trova post e commenti che contengono tutte queste parole.',
  'page.readable.searching': 'Sto cercando…',
  'page.readable.found': 'Risultati:',
  'page.readable.foundNone': 'Non è stato trovato nulla.',
  'page.readable.more': 'Mostra altro',

  'page.readable.gapMessagesTitle': 'Messaggi privati',
  'page.readable.gapMessages':
    'Il pod non li consegna. Quelli che vuoi tenere puoi copiarli a mano, finché il pod c’è.',
  'page.readable.gapPhotosTitle': 'Foto che mancano',
  'page.readable.gapPhotos':
    '{missing, plural, =0 {Nessuna: tutte le foto dei tuoi post sono qui.} one {# foto dei tuoi post, perché il pod non l’aveva più.} other {# foto dei tuoi post, perché il pod non le aveva più.}}',
  'page.readable.gapPhotosList': 'Mostra i loro nomi',
  'page.readable.gapFiles':
    '{count, plural, one {# file del tuo archivio di foto, perché i browser non possono mostrarlo.} other {# file del tuo archivio di foto, perché i browser non possono mostrarli.}}',
  'page.readable.gapNoPhotos':
    'Tutte: non erano esportate quando questa copia è stata fatta. Chiedi di nuovo i tuoi dati all’assistente, e poi una nuova copia.',
  'page.readable.gapOthersTitle': 'Ciò che è di altre persone',
  'page.readable.gapPosts': 'I post sotto cui hai scritto qualcosa: le tue parole sono qui, i post no.',
  'page.readable.gapReshares':
    '{count, plural, one {# post che hai ricondiviso: si dice solo di chi è.} other {# post che hai ricondiviso: si dice solo di chi sono.}}',
  'page.readable.gapLikes':
    '{count, plural, one {# post o commento che ti è piaciuto.} other {# post e commenti che ti sono piaciuti.}}',
  'page.readable.gapNotifications': 'Le notifiche.',
  'page.readable.gapKeyTitle': 'La chiave del tuo account',
  'page.readable.gapKey':
    'Questa copia è per leggere. La chiave privata e tutto ciò che serve a un altro pod sono nel tuo archivio del profilo, il file che finisce in .json.gz. Tieni anche quello, se un giorno vuoi forse traslocare.',
} as const satisfies Record<string, string>;
