/** Woorden van de pagina’s. ICU MessageFormat. */
export const pages = {
  'page.frame.footer': 'Pappus draagt de gegevens van mensen uit een diaspora*-pod die sluit.',

  'page.download.title': 'Je gegevens zijn klaar',
  'page.download.intro':
    '{count, plural, one {Sla dit bestand nu op en bewaar het op een veilige plek.} other {Sla deze bestanden nu op en bewaar ze op een veilige plek.}}',
  'page.download.private':
    'Houd je profiel voor jezelf: de privésleutel van je account zit erin. Wie die heeft, kan zich als jou voordoen. Stuur het nooit naar iemand die je niet vertrouwt.',
  'page.download.profile': 'Je profiel',
  'page.download.profileExplained': 'Je berichten, reacties, vind-ik-leuks, contacten en instellingen.',
  'page.download.photos': 'Je foto’s',
  'page.download.photosExplained': 'De afbeeldingen die je hebt geüpload, in één zipbestand.',
  'page.download.profileCounts':
    '{posts, plural, one {# bericht} other {# berichten}}, {contacts, plural, one {# contact} other {# contacten}}, {interactions, plural, one {# reactie of vind-ik-leuk} other {# reacties en vind-ik-leuks}}.',
  'page.download.photosCounts': '{found, number} van {expected, plural, one {# foto} other {# foto’s}}.',
  'page.download.saveProfile': 'Mijn profiel opslaan ({size})',
  'page.download.savePhotos': 'Mijn foto’s opslaan ({size})',
  'page.download.checked': 'Nagekeken',
  'page.download.checkedExplained': 'Elke byte is opnieuw gelezen. Het bestand is compleet en hoort bij je account.',
  'page.download.notInIt': 'Zit er niet in',
  'page.download.notInItProfile': 'Privéberichten, en de afbeeldingen zelf.',
  'page.download.notInItPhotos':
    '{missing, plural, =0 {Er ontbreekt niets: alle foto’s zijn er.} one {Eén foto die de pod niet meer heeft.} other {# foto’s die de pod niet meer heeft.}}',
  'page.download.missingPhotos': 'De ontbrekende foto’s tonen',
  'page.download.missingMore': '{count, plural, one {en nog één} other {en nog #}}',
  'page.download.checksum': 'Controlegetal, voor kenners',
  'page.download.checksumExplained': 'SHA-256 van het bestand:',
  'page.download.receipt': 'Het bewijs van deze controle opslaan',
  'page.download.until': 'Deze pagina werkt tot {until}.',
  'page.download.broken':
    'Breekt het downloaden af, begin dan opnieuw: je browser gaat verder waar hij gebleven was. Je kunt de bestanden zo vaak opslaan als je wilt.',
  'page.download.revokeTitle': 'Klaar?',
  'page.download.revokeExplained':
    'Als je bestanden veilig zijn, kun je deze link uitschakelen, zodat niemand anders hem kan gebruiken. Je kunt de assistent altijd om een nieuwe vragen.',
  'page.download.revoke': 'Deze link uitschakelen',

  'page.progress.title': 'Exports van {pod}',
  'page.progress.intro': 'Mensen nemen hun gegevens mee. Zo ver is het.',
  'page.progress.delivered': 'Afgeleverde exports',
  'page.progress.today': 'Waarvan vandaag',
  'page.progress.waiting': 'In de wachtrij',
  'page.progress.count': '{count, number}',
  'page.progress.end': 'De laatste in de wachtrij is uiterlijk klaar op',
  'page.progress.endLate': '{day}. Dat is na het sluiten van de pod, en het team weet het.',
  'page.progress.endInTime': '{day}. Dat is voor het sluiten van de pod.',
  'page.progress.closes': 'De pod sluit op',
  'page.progress.chart': 'Afgeleverde exports per dag',
  'page.progress.day': 'Dag',
  'page.progress.deliveredThen': 'Afgeleverd',
  'page.progress.news': 'De laatste mededeling van het team',
  'page.progress.yours':
    'Een profiel en de foto’s erbij tellen als twee. Wil je jouw gegevens, schrijf dan aan de assistent; één keer vragen is genoeg.',

  'page.own.title': 'Je export',
  'page.own.isReady': 'klaar',
  'page.own.state': 'Waar hij is',
  'page.own.window': 'Klaar, naar verwachting',
  'page.own.windowOpen': 'dat is nu niet te zeggen',
  'page.own.holder': 'Wie hem nu heeft',
  'page.own.withLine': 'nog niemand: hij wacht op zijn beurt',
  'page.own.withPod': 'de pod, die je gegevens bij elkaar zet',
  'page.own.withPappus': 'de assistent, die je gegevens naar een veilige plek kopieert en nakijkt',
  'page.own.withTeam': 'het team',
  'page.own.withYou': 'jij: de downloadlink staat in je chat',
  'page.own.stepLine': 'Wachten in de rij',
  'page.own.stepPod': 'De pod zet alles bij elkaar',
  'page.own.stepCopy': 'Kopiëren naar een veilige plek',
  'page.own.stepCheck': 'Nakijken',
  'page.own.stepReady': 'Klaar',
  'page.own.done': 'gedaan',
  'page.own.now': 'nu',
  'page.own.toCome': 'komt nog',
  'page.own.fetch': 'De downloadlink staat in je chat met de assistent. Vind je hem niet, schrijf daar dan ‘link’.',
  'page.own.none': 'Er loopt niets. Wil je je gegevens, schrijf dan ‘export’ aan de assistent.',
  'page.own.asOf': 'Stand om {time}.',
  'page.own.kept': 'Deze pagina houdt zichzelf bij.',
  'page.own.again': 'Nog eens kijken',
  'page.own.until': 'Deze pagina laat zien hoe ver je export is, en verder niets. Ze werkt tot {day}.',

  'page.message.noLinkTitle': 'Deze link werkt niet',
  'page.message.noLinkText':
    'Misschien is hij te oud, uitgeschakeld of maar voor een deel gekopieerd. Je gegevens zijn niet kwijt: schrijf ‘link’ aan de assistent en je krijgt een nieuwe.',
  'page.message.noProgressTitle': 'Deze pagina is er niet meer',
  'page.message.noProgressText':
    'Misschien is de link te oud, of is de chat waarin hij stond niet meer met je account verbonden. Je export is niet kwijt: schrijf ‘status’ aan de assistent en je krijgt een nieuwe.',
  'page.message.revokedTitle': 'De link is uitgeschakeld',
  'page.message.revokedText':
    'Niemand kan hem nog gebruiken. Heb je je bestanden nog eens nodig, schrijf dan ‘link’ aan de assistent.',
  'page.message.replacedTitle': 'Er is een nieuwer bestand',
  'page.message.replacedText':
    'Je gegevens zijn opnieuw geëxporteerd sinds deze download begon. Verwijder het deel dat je hebt en sla het nieuwe bestand op.',
  'page.message.toDownloads': 'Naar de downloadpagina',
  'page.message.damagedTitle': 'Er is iets mis met dit bestand',
  'page.message.damagedText':
    'Het is niet te lezen zoals het is opgeslagen, daarom krijg je het niet. Het team weet ervan. Vraag het de assistent morgen alsjeblieft nog eens; verder hoef je niets te doen.',
  'page.message.busyTitle': 'Veel mensen zijn nu aan het downloaden',
  'page.message.busyText': 'Er is niets kwijt. Probeer het alsjeblieft over een minuut nog eens.',
  'page.message.tooFastTitle': 'Een ogenblikje',
  'page.message.tooFastText':
    'Er kwamen heel veel verzoeken van jouw verbinding. Wacht alsjeblieft een minuut en probeer het dan nog eens.',
  'page.message.notFoundTitle': 'Deze pagina bestaat niet',
  'page.message.notFoundText': 'Open alsjeblieft de link uit je chat nog een keer.',
  'page.message.badRequestTitle': 'Dat is niet gelukt',
  'page.message.badRequestText':
    'Het verzoek was niet te begrijpen. Open alsjeblieft de link uit je chat nog een keer.',
  'page.message.failedTitle': 'Hier ging iets mis',
  'page.message.failedText':
    'Het ligt niet aan jou, en er is niets kwijt. Probeer het alsjeblieft over een paar minuten nog eens.',
} as const satisfies Record<string, string>;
