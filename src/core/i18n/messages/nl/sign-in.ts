/** Woorden van de pagina’s waarop mensen tonen welk account van hen is. ICU MessageFormat. */
export const signIn = {
  'signIn.start.title': 'Laat zien welk account van jou is',
  'signIn.start.asks': 'Dit chataccount vraagt om de gegevens van een account bij {pod}:',
  'signIn.start.asksFor': 'Dit chataccount vraagt om de gegevens van {account}:',
  'signIn.start.how':
    'Ben jij dit? Druk dan op de knop, log in bij {pod} en geef daar toestemming. Daarna zie je hier een korte code. Stuur die naar de assistent in je chat, en je bent klaar.',
  'signIn.start.noPasswords':
    'Geen wachtwoorden hier: dat van jou typ je alleen bij {pod}, en de assistent ziet het nooit.',
  'signIn.start.notYou':
    'Ben jij dit niet, of heeft iemand anders je deze link gestuurd? Sluit deze pagina dan gewoon. Er gebeurt niets.',
  'signIn.start.button': 'Inloggen bij {pod}',
  'signIn.on': 'op {platform}',

  'signIn.code.title': 'Bijna klaar',
  'signIn.code.asks': 'Dit chataccount vraagt om de gegevens van {account}:',
  'signIn.code.send': 'Ben jij dit? Stuur dan deze code naar de assistent in je chat:',
  'signIn.code.until': 'De code werkt tot {until}. Tot dan kun je terugkomen naar deze pagina.',
  'signIn.code.warning':
    'Geef deze code aan niemand anders. Heeft iemand anders je de link gestuurd, of vraagt iemand je om de code? Sluit deze pagina dan en doe niets: zonder de code krijgt niemand iets.',

  'signIn.nothingChanged': 'Er is niets veranderd, en er is niets kwijt.',
  'signIn.newLink': 'Wil je een nieuwe link? Ga dan terug naar je chat en schrijf ‘export’ aan de assistent.',
  'signIn.again': 'Opnieuw proberen',

  'signIn.unknown.title': 'Deze link werkt niet',
  'signIn.unknown.text': 'Misschien is hij te oud, of is maar een deel ervan gekopieerd.',
  'signIn.expired.title': 'Deze link is te oud',
  'signIn.expired.text': 'Voor je veiligheid werkt een link maar korte tijd.',
  'signIn.used.title': 'Deze link heeft zijn werk gedaan',
  'signIn.used.text':
    'Elke link werkt één keer. Deze is al gebruikt, of er staat een nieuwere in je chat. Als je je code al hebt gestuurd, hoef je niets te doen.',
  'signIn.podDown.title': '{pod} geeft geen antwoord',
  'signIn.podDown.text':
    'Waarschijnlijk is het daar erg druk. Wacht een minuut en probeer het nog eens; je link werkt nog.',
  'signIn.podDownAfter.title': '{pod} geeft geen antwoord',
  'signIn.podDownAfter.text':
    'Je hebt alles goed gedaan, maar {pod} kon ons niet vertellen wie je bent. Waarschijnlijk is het daar erg druk. Wacht een minuut voordat je het nog eens probeert.',
  'signIn.otherBrowser.title': 'Blijf alsjeblieft in één browser',
  'signIn.otherBrowser.text':
    'Je kwam terug in een andere browser dan die waarin je begon, of deze browser bewaart geen cookies. Open de link uit je chat en blijf in dezelfde browser tot je je code ziet.',
  'signIn.stale.title': 'Deze pagina is verouderd',
  'signIn.stale.text': 'Hij hoort bij een aanmelding die voorbij is, of die ergens anders begon.',
  'signIn.declined.title': 'Je hebt nee gezegd',
  'signIn.declined.text':
    'Je hebt bij {pod} geen toestemming gegeven, dus de assistent is niets over je te weten gekomen. Was het de verkeerde knop? Open dan de link uit je chat nog een keer.',
  'signIn.refused.title': 'Dat is niet gelukt',
  'signIn.refused.text':
    'Je hebt niets verkeerd gedaan: {pod} heeft niet bevestigd wie je bent. Gebeurt het nog eens, vraag het dan aan de mensen die {pod} beheren.',
  'signIn.otherAccount.title': 'Dat is een ander account',
  'signIn.otherAccount.text':
    'Je bent ingelogd als {account}, maar de chat vroeg om {expected}. Heb je meer accounts, log dan uit bij {pod} en log de volgende keer in met het juiste.',
  'signIn.foreignAccount.title': 'Dat account woont ergens anders',
  'signIn.foreignAccount.text': 'De assistent kan alleen helpen met accounts van {pod}.',
  'signIn.unknownAccount.title': 'We kunnen dat account niet vinden',
  'signIn.unknownAccount.text':
    '{pod} zegt dat jij {account} bent, maar we vinden dat account daar niet. Vraag het aan de mensen die {pod} beheren.',
  'signIn.lockedAccount.title': 'Dit account is geblokkeerd',
  'signIn.lockedAccount.text':
    '{account} is bij {pod} geblokkeerd, dus de assistent kan de gegevens niet ophalen. Vraag de mensen die {pod} beheren om de blokkering op te heffen, en kom dan terug.',
  'signIn.closedAccount.title': 'Dit account is gesloten',
  'signIn.closedAccount.text':
    '{account} is bij {pod} gesloten, en de gegevens daar zijn verwijderd. Denk je dat dit niet klopt, vraag het dan aan de mensen die {pod} beheren.',

  'signIn.checking.title': 'Een ogenblikje',
  'signIn.checking.text':
    'We vragen {pod} wie je bent. Je hoeft niets te doen: deze pagina kijkt vanzelf nog een keer.',
  'signIn.linked.title': 'Klaar',
  'signIn.linked.text':
    'De assistent weet nu dat dit account van jou is. Je kunt deze pagina sluiten en in je chat verdergaan.',
  'signIn.codeExpired.title': 'De code is te oud',
  'signIn.codeExpired.text': 'Voor je veiligheid werkt een code maar tien minuten.',
  'signIn.nothing.title': 'Hier is geen code',
  'signIn.nothing.text': 'In deze browser ben je niet aan het inloggen, of dat is al voorbij.',
} as const satisfies Record<string, string>;
