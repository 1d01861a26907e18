/** Il saluto, il menu e ciò che si dice in ogni situazione. ICU MessageFormat. */
export const chat = {
  'chat.hello': 'Ciao! Ti aiuto a portare via i tuoi dati da {pod}.',
  'chat.helloClosing': 'Ciao! Ti aiuto a portare via i tuoi dati da {pod} prima che chiuda (data di chiusura: {day}).',
  'chat.unknown':
    'Scusa, non ho capito. Sono un programma e conosco solo poche parole. Ecco che cosa posso fare per te:',
  'chat.unreadable':
    'Non sono riuscito a leggerlo: la tua app l’ha cifrato prima di conoscere il mio dispositivo. Per favore, invialo ancora una volta. Se non basta, apri una nuova chat privata con me.',
  'chat.unencrypted':
    'È arrivato senza cifratura, anche se questa chat è cifrata, quindi non posso sapere se viene da te. Non ho fatto nulla. Per favore, invialo di nuovo con un’app che cifra, per esempio Element.',
  'chat.writtenPrivately': 'Ti ho risposto con un messaggio privato, che nessun altro può leggere.',
  'chat.noPrivate':
    'Non posso scriverti in privato, e i tuoi dati riguardano solo te. Per favore, scrivimi con un messaggio privato.',
  'chat.privateClosed':
    'Non posso scriverti: con le tue impostazioni, nessuno da qui può inviarti messaggi diretti. Per favore, permettili nelle impostazioni sulla privacy di questo server, o scrivimi direttamente. Altrimenti le novità sulla tua esportazione non ti arriveranno; a quello che chiedi qui continuo a rispondere qui.',
  'chat.tooFast':
    'Erano tanti messaggi tutti insieme. Per favore, aspetta un minuto prima di scrivere ancora. Intanto la tua esportazione va avanti.',
  'chat.failed':
    'Non ha funzionato, e non è colpa tua. Il team lo trova annotato con il numero {number}. Per favore, riprova tra un minuto.',

  'button.export': 'Prendi i miei dati',
  'button.status': 'Dov’è la mia esportazione?',
  'button.link': 'Link per scaricare',
  'button.migrate': 'Passa a un altro pod',
  'button.cancel': 'Annulla l’esportazione',
  'button.keep': 'Solo conservarli',
  'button.next': 'Fatto, avanti',
  'button.back': 'Un passo indietro',
  'button.language': 'Lingua · Language',
  'button.human': 'Parla con una persona',
  'button.help': 'Aiuto',

  'help.headline': 'Che cosa posso fare per te',
  'help.export': 'esporta: chiedo al pod tutti i tuoi dati, il tuo profilo e le tue foto.',
  'help.status': 'stato: ti dico a che punto è la tua esportazione.',
  'help.link': 'link: ti do un nuovo link per scaricare, appena i tuoi dati sono pronti.',
  'help.cancel': 'annulla: ritiro la tua richiesta, finché il pod non ha cominciato.',
  'help.migrate': 'migrare: ti aiuto a passare a un altro pod, un passo alla volta.',
  'help.human': 'persona: passo un tuo messaggio al team, e una persona ti risponde qui.',
  'help.touched': 'chi ha toccato la mia esportazione: ti dico chi ha fatto che cosa con i tuoi dati.',
  'help.language': 'lingua: ti scrivo in un’altra lingua.',
  'help.noPasswords': 'Non ti chiedo mai la password. Se qualcuno te la chiede, non sono io.',

  'language.choose': 'In che lingua vuoi che ti scriva?',
  'language.chosen': 'D’ora in poi ti scrivo in italiano.',
  'language.unknown': 'Questa lingua non la conosco ancora. Ecco quelle che conosco:',
} as const satisfies Record<string, string>;
