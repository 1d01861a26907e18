/** Che cosa si dice a chi ha un account che è il pod stesso a dimostrare. ICU MessageFormat. */
export const owner = {
  'author.foreign': 'Posso esportare solo account di {pod}, e il tuo è di un altro pod.',
  'author.foreignHelp':
    'Il team di {host} può aiutarti. Lì, nelle tue impostazioni, c’è anche un pulsante per chiedere i tuoi dati.',
  'author.unknown': 'Il database di {pod} non conosce il tuo account, quindi non c’è nulla che io possa esportare.',
  'author.locked':
    'Il tuo account sul pod è bloccato, quindi non posso esportarlo. Per favore, scrivi al team del pod: può dirti perché.',
  'author.closed':
    'Il tuo account sul pod è chiuso, e con lui i suoi dati. Mi dispiace: non è rimasto nulla da esportare.',

  'owner.headline': 'Eri tu?',
  'owner.asked':
    'Qualcuno che si chiama «{who}» su {platform} ha chiesto un’esportazione del tuo account {account} e per farlo è entrato nel pod con il tuo account.',
  'owner.you': 'Se eri tu, non devi fare nulla.',
  'owner.notYou':
    'Non eri tu? Rispondi STOP. Allora non consegno più nulla del tuo account finché non dici altro, e chiamo il team.',

  'stop.headline': 'Fermato: non consegno più nulla del tuo account',
  'stop.disconnected': 'L’account «{who}» su {platform} non è più collegato al tuo.',
  'stop.links':
    '{links, plural, one {Un link per scaricare non funziona più.} other {# link per scaricare non funzionano più.}}',
  'stop.goesOn': 'Ciò che il pod sta raccogliendo va avanti in silenzio e resta sotto chiave.',
  'stop.team': 'Ho chiamato il team. Se ne sta occupando.',
  'stop.password':
    'Chi l’ha chiesto è entrato con la tua password, quindi per favore cambiala subito su {pod}, nelle impostazioni.',
  'stop.undo': 'Se invece eri proprio tu, rispondi RIPRENDI.',
  'stop.nothing': 'Non c’è nulla da fermare: nessuno a parte te ha chiesto qualcosa del tuo account.',
  'stop.inForce': 'In questo momento non consegno nulla del tuo account, perché hai detto STOP. Il team lo sa.',
  'stop.elsewhere':
    'La persona a cui appartiene questo account ha fermato tutto quello che consegno. Ora se ne occupa il team. Se l’account è tuo, scrivimi con un messaggio privato sul pod.',

  'start.headline': 'Va bene, consegno di nuovo i tuoi dati',
  'start.next':
    'I vecchi link per scaricare restano disattivati; chiedimene uno nuovo. Le chat altrove sono scollegate: se vuoi usarle, accedi lì ancora una volta.',
} as const satisfies Record<string, string>;
