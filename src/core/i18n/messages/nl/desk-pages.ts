/** Woorden van de pagina’s van het team. ICU MessageFormat. */
export const deskPages = {
  'page.desk.signInTitle': 'Voor het team',
  'page.desk.signInText':
    'Op deze pagina’s helpt het team anderen. Hoor je erbij, log dan bij {pod} in met je eigen account: hier wordt niet om een wachtwoord gevraagd.',
  'page.desk.signIn': 'Inloggen bij {pod}',
  'page.desk.againTitle': 'Dat is niet gelukt',
  'page.desk.againText':
    'Het duurde te lang, het werd afgebroken, of {pod} kon niet zeggen wie je bent. Er is niets veranderd. Probeer het alsjeblieft over een minuut nog eens.',
  'page.desk.strangerTitle': 'Hier is niets voor jou',
  'page.desk.strangerText':
    'Deze pagina’s zijn alleen voor het team. Wil je je gegevens of wil je met een mens praten, schrijf dan de assistent in je chat.',
  'page.desk.staleTitle': 'Deze pagina is verouderd',
  'page.desk.staleText': 'Er is niets gedaan. Ga alsjeblieft terug, laad de pagina opnieuw en probeer het nog eens.',
  'page.desk.refusedTitle': 'Er is niets gedaan',
  'page.desk.wrongField': 'Hier ontbreekt iets of klopt iets niet: {field}',
  'page.desk.back': 'Terug',
  'page.desk.nav': 'Pagina’s van het team',
  'page.desk.signedIn': 'Je bent {who} ({role}).',
  'page.desk.signOut': 'Uitloggen',
  'page.desk.result': 'Wat ervan gekomen is',

  'page.desk.overview': 'Overzicht',
  'page.desk.held': 'Stilstaand',
  'page.desk.asOf': 'Stand van {time}.',
  'page.desk.live': 'De cijfers werken zichzelf bij.',
  'page.desk.chart': 'Open aanvragen',
  'page.desk.chartNow':
    '{count, plural, =0 {Er staat geen aanvraag open.} one {Er staat één aanvraag open.} other {Er staan # aanvragen open.}}',
  'page.desk.chartExplained':
    'De lijn: aanvragen die aan het eind van elke dag openstonden. De streepjes: de rest in het huidige tempo. De rechte lijn omhoog: de pod sluit.',
  'page.desk.figures': 'De cijfers tonen',
  'page.desk.open': 'Openstaand',
  'page.desk.line': 'De wachtrij stilzetten of verder laten gaan',
  'page.desk.pauseNote': 'Wat mensen te horen krijgen (mag leeg blijven)',
  'page.desk.pause': 'De wachtrij stilzetten',
  'page.desk.resume': 'De wachtrij verder laten gaan',
  'page.desk.ack': 'Ik heb het gezien',

  'page.desk.failures': 'Stilstaande exports',
  'page.desk.heldSince': '{count, plural, one {Eén aanvraag} other {# aanvragen}}, de vroegste van {day}',
  'page.desk.releaseWhat':
    'Alles wat hierom stilstaat gaat verder, en de mensen krijgen het te horen. Verhelp eerst de oorzaak.',
  'page.desk.release': 'Verder laten gaan',
  'page.desk.reason': 'Reden (de betrokkenen kunnen die lezen)',

  'page.desk.accounts': 'Accounts',
  'page.desk.account': 'Account op de pod',
  'page.desk.lookUp': 'Opzoeken',
  'page.desk.lookNote': 'Dat je iemands gegevens hebt bekeken staat in het logboek, en diegene kan het lezen.',
  'page.desk.acts': 'Wat je kunt doen',
  'page.desk.actsNote':
    'Wat er gemaakt wordt gaat alleen naar wie het account heeft. Diegene krijgt het te horen en kan je reden lezen.',
  'page.desk.rerun': 'Nog eens maken',
  'page.desk.both': 'Profiel en foto’s',
  'page.desk.which': 'Wat',
  'page.desk.raise': 'Naar voren halen',
  'page.desk.cancel': 'De aanvraag intrekken',
  'page.desk.revoke': 'De links uitzetten',
  'page.desk.history': 'Wat er gedaan is',

  'page.desk.cases': 'Vragen',
  'page.desk.claim': 'Ik zorg ervoor',
  'page.desk.answer': 'Je antwoord',
  'page.desk.send': 'Antwoord versturen',
  'page.desk.close': 'De vraag sluiten',
  'page.desk.more': 'Meer',

  'page.desk.announcements': 'Aankondigingen',
  'page.desk.writeInChat': 'Ze worden in een chat geschreven: {command}',
  'page.desk.approve': 'Goedkeuren',
  'page.desk.sendNow': 'Nu versturen',
  'page.desk.hold': 'Pauzeren',
  'page.desk.goOn': 'Verder gaan',
  'page.desk.stop': 'Voorgoed stoppen',

  'page.desk.record': 'Logboek',
  'page.desk.member': 'Wie, bijvoorbeeld {example}',
  'page.desk.act': 'Wat, bijvoorbeeld {example}',
  'page.desk.from': 'Van',
  'page.desk.to': 'Tot en met',
  'page.desk.search': 'Zoeken',
  'page.desk.nothingFound': 'Daarvan staat niets in het logboek.',
  'page.desk.who': 'Door: {who}',
  'page.desk.about': 'Over: {what}',
  'page.desk.why': 'Reden: {reason}',
  'page.desk.older': 'Oudere',
  'page.desk.chain': 'Is het logboek volledig?',
  'page.desk.chainText':
    'Elke regel draagt een controlegetal van de vorige. Een controle leest ze allemaal en vindt wat er veranderd of weggehaald is.',
  'page.desk.noted': 'Controlegetal van een eerdere controle, als je dat genoteerd hebt',
  'page.desk.check': 'Controleren',
  'page.desk.whole':
    '{count, plural, =0 {Er zijn nog geen regels.} one {Eén regel, zoals die geschreven is.} other {# regels, elk zoals die geschreven is.}}',
  'page.desk.note': 'Noteer dit controlegetal ergens anders, voor de volgende controle:',
  'page.desk.broken':
    'Regel {position, number} is niet wat er geschreven is, of er ontbreken andere vóór. Zeg het alsjeblieft tegen de beheerder.',
  'page.desk.cutOff':
    'De regels passen bij elkaar, maar de genoteerde is er niet bij: het einde ontbreekt. Zeg het alsjeblieft tegen de beheerder.',
} as const satisfies Record<string, string>;
