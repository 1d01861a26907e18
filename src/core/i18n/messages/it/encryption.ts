/** Parole sui file cifrati. ICU MessageFormat. */
export const encryption = {
  'page.download.encryptTitle': 'Li vuoi cifrati?',
  'page.download.encryptExplained':
    'Puoi anche ricevere i tuoi file chiusi con una frase segreta o con una chiave. Così nessun altro può aprirli, ovunque tu li conservi.',
  'page.download.encrypt': 'Cifrali per me',
  'page.download.encryptedTitle': 'Cifrati per te',
  'page.download.encrypted':
    'Questi file sono cifrati con la chiave che hai dato all’assistente. Li apre solo la chiave segreta che le appartiene:',
  'page.download.encryptedChange': 'Per riceverli senza cifratura, scrivi all’assistente: {word}',

  'page.encrypt.title': 'Ricevere i tuoi file cifrati',
  'page.encrypt.intro':
    'Il tuo file viene chiuso mentre arriva da te. Ci sono tre modi per farlo; il primo è il più semplice.',
  'page.encrypt.nobodyHelps':
    'Ciò che apre il file non viene conservato qui da nessuna parte. Se lo perdi, nessuno può aprire il file, nemmeno il team. Finché il tuo link funziona, puoi salvarlo di nuovo.',
  'page.encrypt.madeTitle': 'Con una frase segreta fatta per te',
  'page.encrypt.madeExplained':
    'Scrivila prima di salvare i tuoi file. Viene mostrata solo adesso: la prossima volta questa pagina ne mostra un’altra.',
  'page.encrypt.ownTitle': 'Con una tua frase segreta',
  'page.encrypt.ownExplained':
    'Almeno {min, number} caratteri: lettere dalla a alla z senza accenti, cifre, segni e spazi in mezzo. Vanno bene più parole che non c’entrano l’una con l’altra.',
  'page.encrypt.passphrase': 'Frase segreta',
  'page.encrypt.again': 'La frase segreta ancora una volta',
  'page.encrypt.keyTitle': 'Con la tua chiave pubblica age',
  'page.encrypt.keyExplained':
    'Per chi conosce il programma age. La chiave comincia con age1. La tua chiave segreta resta con te: qui non serve mai.',
  'page.encrypt.key': 'Chiave pubblica',
  'page.encrypt.saveProfile': 'Salva il mio profilo cifrato ({size})',
  'page.encrypt.savePhotos': 'Salva le mie foto cifrate ({size})',
  'page.encrypt.noResume':
    'Se il download di un file cifrato si interrompe, avvialo di nuovo. Riparte dall’inizio, perché il file viene cifrato da capo ogni volta. Puoi salvare i file tutte le volte che vuoi.',
  'page.encrypt.checksumExplained': 'SHA-256 del file una volta aperto:',
  'page.encrypt.different': 'Le due frasi segrete non sono uguali. Scrivile ancora una volta, per favore.',
  'page.encrypt.tooShort': 'Questa frase segreta è troppo corta: servono almeno {min, number} caratteri.',
  'page.encrypt.tooLong': 'Questa frase segreta è troppo lunga: può avere al massimo {max, number} caratteri.',
  'page.encrypt.oddCharacters':
    'Usa solo lettere dalla a alla z senza accenti, cifre, segni e spazi in mezzo. Altri caratteri potrebbero non aprire il file su un altro computer.',
  'page.encrypt.secretKey':
    'Quella era una chiave segreta. Qui non serve e non è stata conservata; per sicurezza creane una nuova e non cifrare più nulla con quella vecchia. La tua chiave pubblica comincia con age1.',
  'page.encrypt.noKey':
    'Questa non è una chiave pubblica che si possa usare qui. Comincia con age1; copiala tutta, per favore.',

  'page.decrypt.title': 'Come aprire un file cifrato',
  'page.decrypt.intro':
    'Il nome di un file cifrato finisce con .age. Il programma libero age lo apre sul tuo dispositivo. Il programma rage capisce gli stessi comandi.',
  'page.decrypt.getTitle': 'Procurati il programma',
  'page.decrypt.get': 'Apri il terminale del tuo sistema e scrivi la riga che lo riguarda:',
  'page.decrypt.phone':
    'Su Android il terminale è l’app Termux. Su un iPhone o iPad non ce n’è uno: apri il file su un computer. Senza questi comandi trovi il programma su github.com/FiloSottile/age.',
  'page.decrypt.openTitle': 'Apri il file',
  'page.decrypt.open': 'Scrivi il nome del tuo file dove c’è alice.json.gz.',
  'page.decrypt.folder': 'Vai nella cartella del file',
  'page.decrypt.withPassphrase': 'Con una frase segreta',
  'page.decrypt.withKey': 'Con una chiave: la sua metà segreta è nel file key.txt',
  'page.decrypt.notShown': 'Mentre scrivi una frase segreta non si vede niente. È giusto così.',
  'page.decrypt.checkTitle': 'Controllalo',
  'page.decrypt.check':
    'La riga del tuo sistema mostra la somma di controllo del file aperto. Deve essere la stessa della pagina di download e della ricevuta.',
  'page.decrypt.keyTitle': 'Crea una chiave tua',
  'page.decrypt.makeKey':
    'Insieme ad age arriva un secondo programma. Scrive una chiave segreta in un file e ti mostra la chiave pubblica che le appartiene:',
  'page.decrypt.keepKey':
    'Tieni una copia di key.txt in un altro posto. Senza, nessuno può aprire ciò che è stato cifrato con la sua chiave pubblica.',

  'help.encrypt': 'cifrare: ti do i tuoi file cifrati, così nessun altro può aprirli.',
  'encrypt.how': 'Puoi ricevere i tuoi file cifrati, in modo che solo tu possa aprirli. Ci sono due modi:',
  'encrypt.byKey':
    'Con una chiave del programma age: scrivi {word} e la tua chiave pubblica, che comincia con age1. Da allora i tuoi file arrivano cifrati con quella.',
  'encrypt.byPassphrase':
    'Con una frase segreta: sulla pagina di download, dove ne viene fatta una per te. Qui no, perché una chat conserva ciò che vi si scrive.',
  'encrypt.now': 'I tuoi file arrivano cifrati con la chiave {key}.',
  'encrypt.chosen':
    'D’ora in poi i tuoi file arrivano cifrati con la chiave {key}, da qualunque tuo link per scaricare.',
  'encrypt.chosenNext':
    'Li apre solo la chiave segreta che le appartiene. Io non ce l’ho, e nemmeno il team: tienine una copia in un altro posto.',
  'encrypt.back': 'Per ricevere di nuovo i tuoi file senza cifratura, scrivi: {word}',
  'encrypt.noPassphrase':
    'Una frase segreta non deve stare in una chat, che conserva ciò che vi si scrive. Del tuo messaggio non ho conservato niente. Se c’era una frase segreta, prendine un’altra, sulla pagina di download.',
  'encrypt.unusable':
    'Non posso cifrare con quella chiave. Comincia con age1 e deve esserci tutta. Le chiavi come age1yubikey1 le conosce solo il loro plugin.',
  'encrypt.secretKey':
    'Quella era una chiave segreta. Non mi serve e non ne ho conservato niente, ma questa chat sì. Cancella il tuo messaggio, crea una chiave nuova con age-keygen e non cifrare più nulla con quella vecchia. Quella che mi serve è la chiave pubblica, che comincia con age1.',
  'encrypt.off': 'D’ora in poi i tuoi file arrivano di nuovo senza cifratura.',
  'encrypt.wasOff': 'I tuoi file arrivano già senza cifratura; non è cambiato niente.',
  'encrypt.proveFirst': 'Prima mostrami qual è il tuo account. Poi scrivimelo ancora una volta.',
} as const satisfies Record<string, string>;
