/** De gids naar een andere pod. ICU MessageFormat. */
export const moving = {
  'moving.begin':
    'Ik loop het stap voor stap met je door en onthoud waar je bent. Kom terug wanneer je wilt, in al je chats, en schrijf: {word}',
  'moving.titleDownload': 'Neem je gegevens mee',
  'moving.titleChoose': 'Kies een pod',
  'moving.titleAsk': 'Vraag het de podmin',
  'moving.titleHandOver': 'Geef je bestanden door',
  'moving.titleWait': 'Wacht op de import',
  'moving.titleSettle': 'Kijk rond in je nieuwe thuis',
  'moving.titleKeep': 'Bewaar je bestanden goed',

  'moving.downloadNone': 'Ik heb nog geen archief van je. Vraag er eerst om: al het andere heeft het nodig.',
  'moving.downloadUnderWay': 'Je export is onderweg. Je hoeft niets te doen; ik schrijf je als hij klaar is.',
  'moving.downloadReady':
    'Je gegevens zijn klaar. Download elk bestand en kijk of de grootte klopt met die op de pagina.',
  'moving.downloadDone': 'Je hebt alles gedownload wat klaar is.',
  'moving.downloadFirst':
    'Eerst downloaden, dan verhuizen: zodra je verhuisd bent, wist {pod} je archieven en maakt het geen nieuwe meer.',

  'moving.chooseVersion':
    'Kies een pod waarop diaspora* 0.9 of nieuwer draait; oudere kunnen geen account overnemen. Hij mag gesloten zijn voor nieuwe accounts: wie hem beheert, de podmin, kan je toch opnemen.',
  'moving.chooseNoPage':
    'De podmin doet de import. Geen enkele uitgebrachte versie van diaspora* heeft een pagina waar je je archief zelf kunt uploaden. Zegt een podmin dat zijn pod er wel een heeft, maak daar dan eerst een account en upload beide bestanden samen.',
  'moving.chooseTell': 'Heb je er een op het oog, noem me dan de naam. Schrijf bijvoorbeeld: {word} diasp.org',
  'moving.chosen': 'De pod die je op het oog hebt: {host}',
  'moving.late':
    '{pod} zou op {day} sluiten. Antwoordt de pod niet meer, dan kan een nieuwe wel je gegevens opnemen, maar niet je account: je contacten horen er niets van, en de meeste van je reacties en vind-ik-leuks blijven achter.',

  'moving.askFirst': 'Schrijf de podmin voordat je een bestand stuurt, en vraag of je welkom bent. Vertel erbij:',
  'moving.askName': 'de gebruikersnaam die je daar wilt hebben',
  'moving.askMail':
    'het e-mailadres van je account hier: je moet het kunnen lezen, en geen account daar mag het al gebruiken',
  'moving.askSettings': 'of je instellingen en je profiel mee moeten',
  'moving.askFiles': 'dat het twee bestanden zijn: je profiel (.json.gz) en je foto’s (.zip)',
  'moving.askPrivate':
    'Spreek een besloten weg af voor de bestanden, en zet nergens een link ernaartoe. Het profiel bevat de privésleutel van je account: wie die heeft, kan zich voor jou uitgeven.',

  'moving.handBoth':
    'Geef de podmin beide bestanden, om in één keer te importeren. Foto’s die niet samen met het profiel geïmporteerd worden, blijven op {pod} en verdwijnen ermee.',
  'moving.handOnline':
    'Het moet gebeuren zolang {pod} online is, dus vóór {day}: alleen dan horen je contacten ervan, en alleen dan gaan je reacties en vind-ik-leuks mee.',
  'moving.handOnlineOpen':
    'Het moet gebeuren zolang {pod} online is: alleen dan horen je contacten ervan, en alleen dan gaan je reacties en vind-ik-leuks mee.',
  'moving.handFinal':
    'Dit kan niet ongedaan gemaakt worden: met de verhuizing kun je niet meer inloggen op {pod}, en de pod wist je archieven.',
  'moving.handOnce':
    'Laat het archief één keer importeren, op één pod. De eerste verhuizing telt, een tweede is er niet.',

  'moving.waitTime': 'Een import duurt minuten tot uren. Je hoeft niets te doen.',
  'moving.waitNotice': 'Ik kijk steeds of je account verhuisd is, en schrijf je zodra het zover is.',
  'moving.waitLog':
    'Zegt de podmin dat het klaar is en heb ik de volgende dag nog niet geschreven, vraag dan om in het logboek van die pod te kijken: de import meldt zich ook klaar als hij mislukt is.',

  'moving.settleSignIn':
    'Had je daar nog geen account, kies dan op de nieuwe pod ‘wachtwoord vergeten’ om binnen te komen; de mail gaat naar het e-mailadres van je oude account.',
  'moving.settleCheck': 'Kijk daar naar:',
  'moving.settleAvatar': 'je profielfoto: upload hem opnieuw, hij gaat niet mee',
  'moving.settlePosts': 'je berichten en de foto’s erin',
  'moving.settleContacts': 'je contacten: met wie je deelt gaat mee, wie jou alleen volgt niet',
  'moving.settleContactsCounted':
    'je contacten: in je archief {contacts, plural, one {stond er #} other {stonden er #}}; met wie je deelt gaat mee, wie jou alleen volgt niet',
  'moving.settleOnce': 'Laat het archief niet nog eens importeren, daar niet en nergens anders.',

  'moving.keepSafe':
    'Bewaar de bestanden offline en voor jezelf, liefst op twee plekken. Het profiel bevat de privésleutel van je account: wie die heeft, kan zich voor jou uitgeven.',
  'moving.keepOpen':
    'Pak het bestand .json.gz uit, met 7-Zip of gunzip; dan opent elke teksteditor het. Het noemt je foto’s met de namen van de bestanden in de .zip. Privéberichten staan er niet in.',
  'moving.keepReadable': 'Om ze te lezen kan ik een kopie voor je maken die in elke browser opengaat, zonder internet.',
  'moving.keepLater':
    'Een pod kan de bestanden ook later importeren. Maar als {pod} er niet meer is, verhuizen alleen je gegevens, niet je contacten.',

  'arrival.headline': 'Je bent aangekomen!',
  'arrival.moved': 'Je account is verhuisd. Vanaf nu ben je {newAccount}. Veel plezier in je nieuwe thuis!',
  'arrival.photos':
    'Je foto’s zijn blijkbaar niet meegegaan: je oude berichten tonen nog beelden die op {pod} staan en ermee verdwijnen.',
  'arrival.photosNext':
    'Vraag de podmin van {host} om je fotobestand (.zip) in je account te importeren; dat kan ook achteraf.',
} as const satisfies Record<string, string>;
