/** De begroeting, het menu en wat in elke situatie gezegd wordt. ICU MessageFormat. */
export const chat = {
  'chat.hello': 'Hallo! Ik help je om je gegevens van {pod} mee te nemen.',
  'chat.helloClosing': 'Hallo! Ik help je om je gegevens van {pod} mee te nemen, voordat de pod op {day} sluit.',
  'chat.unknown':
    'Sorry, dat begreep ik niet. Ik ben een programma en ken maar een paar woorden. Dit kan ik voor je doen:',
  'chat.unreadable':
    'Dat kon ik niet lezen: je app heeft het versleuteld voordat die mijn apparaat kende. Stuur het alsjeblieft nog een keer. Helpt dat niet, begin dan een nieuwe privéchat met mij.',
  'chat.unencrypted':
    'Dat kwam onversleuteld binnen, terwijl deze chat versleuteld is. Daarom kan ik niet weten of het van jou komt. Ik heb niets gedaan. Stuur het alsjeblieft nog eens met een app die versleutelt, zoals Element.',
  'chat.writtenPrivately': 'Ik heb je geantwoord in een privébericht, waar niemand anders kan meelezen.',
  'chat.noPrivate':
    'Ik kan je niet privé schrijven, en je gegevens gaan niemand anders iets aan. Schrijf me alsjeblieft een privébericht.',
  'chat.privateClosed':
    'Ik kan je niet schrijven: volgens je instellingen mag niemand van hier je privéberichten sturen. Sta ze alsjeblieft toe in de privacyinstellingen van deze server, of schrijf mij rechtstreeks. Anders bereikt nieuws over je export je niet; wat je hier vraagt, beantwoord ik nog steeds hier.',
  'chat.tooFast':
    'Dat waren veel berichten tegelijk. Wacht alsjeblieft een minuut voordat je verder schrijft. Intussen loopt je export gewoon door.',
  'chat.failed':
    'Dat is niet gelukt, en het ligt niet aan jou. Voor het team is het genoteerd onder nummer {number}. Probeer het alsjeblieft over een minuut nog eens.',

  'button.export': 'Mijn gegevens ophalen',
  'button.status': 'Waar is mijn export?',
  'button.link': 'Downloadlink krijgen',
  'button.migrate': 'Naar een andere pod',
  'button.cancel': 'Mijn export annuleren',
  'button.keep': 'Alleen bewaren',
  'button.next': 'Klaar, verder',
  'button.back': 'Een stap terug',
  'button.language': 'Taal · Language',
  'button.human': 'Met een mens praten',
  'button.help': 'Hulp',

  'help.headline': 'Dit kan ik voor je doen',
  'help.export': 'export: ik vraag de pod om al je gegevens, je profiel en je foto’s.',
  'help.status': 'status: ik vertel je waar je export is.',
  'help.link': 'link: ik geef je een nieuwe downloadlink, zodra je gegevens klaar zijn.',
  'help.cancel': 'annuleren: ik trek je aanvraag in, zolang de pod nog niet begonnen is.',
  'help.migrate': 'verhuizen: ik help je stap voor stap naar een andere pod.',
  'help.human': 'mens: ik geef een bericht van jou door aan het team, en een mens antwoordt je hier.',
  'help.touched': 'wie zat aan mijn export: ik vertel je wie wat met je gegevens heeft gedaan.',
  'help.language': 'taal: ik schrijf je in een andere taal.',
  'help.noPasswords': 'Ik vraag nooit om je wachtwoord. Als iemand dat doet, ben ik het niet.',

  'language.choose': 'In welke taal zal ik schrijven?',
  'language.chosen': 'Vanaf nu schrijf ik je in het Nederlands.',
  'language.unknown': 'Die taal ken ik nog niet. Deze ken ik:',
} as const satisfies Record<string, string>;
