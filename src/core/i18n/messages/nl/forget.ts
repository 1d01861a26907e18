/** Wat iemand leest die vergeten wil worden. ICU MessageFormat. */
export const forget = {
  'forget.headline': 'Zal ik je vergeten?',
  'forget.goes': 'Dit verdwijnt voorgoed:',
  'forget.goesArchives':
    'de archieven van {account} die hier liggen, en elke downloadlink: heb je je gegevens nog niet gedownload, doe dat dan eerst',
  'forget.goesRequests': 'je plaats in de rij en alles wat van je aanvragen nog wacht',
  'forget.goesChats':
    'welke chats bij je account horen, hun adressen, je aanmeldingen, onze berichten en wat je het team hebt geschreven',
  'forget.goesThisChat':
    'wat ik van deze chat weet: het adres, je naam hier, je aanmeldingen, onze berichten en wat je het team hebt geschreven',
  'forget.goesAnnouncements': 'mededelingen: je krijgt er geen meer, ook niet dat de pod sluit',
  'forget.stays': 'Dit blijft:',
  'forget.staysPod': 'je account bij {pod} met alles erin, ook een export die je daar in je instellingen vindt',
  'forget.staysAtPod':
    'een export die de pod op dit moment maakt: niemand kan die terugroepen, maar ik haal hem niet op',
  'forget.staysChat': 'wat in deze chat en in die van het team staat: dat kan alleen wissen wie daar is',
  'forget.staysRecord': 'een aantekening dat er iets is gedaan en wanneer, zonder een woord over jou',
  'forget.others':
    '{chats, plural, one {Er is nog één andere chat met je account verbonden: die hoort het en wordt ook vergeten.} other {Er zijn nog # andere chats met je account verbonden: die horen het en worden ook vergeten.}}',
  'forget.owner': 'Ook je account bij {pod} krijgt er een privébericht over.',
  'forget.freeze': 'Je STOP eindigt daarmee: dan is er niets meer om af te geven.',
  'forget.unproven':
    'Je hebt me hier geen account laten zien, dus deze chat is alles wat ik zou vergeten. Je account kan ik alleen vergeten vanuit een chat waarin je het hebt laten zien.',
  'forget.confirm': 'Er is geen weg terug. Weet je het zeker, schrijf dan binnen 15 minuten: {word}',
  'forget.begun': 'Ik ben je aan het vergeten. Er wordt niets meer van je afgegeven.',
  'forget.begunNext':
    'Zodra alles vernietigd is, zeg ik het je hier, één keer. Dan vergeet ik ook deze chat. Je hoeft niets te doen.',
  'forget.done': 'Klaar: alles over jou is hier gewist, en archieven die hier lagen zijn vernietigd.',
  'forget.again':
    'Dit is mijn laatste bericht: hiermee vergeet ik deze chat. Schrijf je me weer, dan maken we voor het eerst kennis.',
  'forget.doneElsewhere':
    'Iemand die in een andere chat heeft laten zien dat dit account van diegene is, heeft me gevraagd alles erover te vergeten. Dat is gebeurd: de archieven die hier lagen zijn vernietigd.',
  'forget.notYou':
    'Was jij dat niet, verander dan nu alsjeblieft je wachtwoord bij {pod}. Je kunt je gegevens opnieuw aanvragen zolang de pod open is.',
  'button.forget-confirm': 'Ja, vergeet me',
  'help.forget': 'vergeet me: ik wis wat ik van je weet, en je archieven hier, als je het bevestigt.',
  'command.forget': 'Wissen wat ik van je weet, en je archieven hier',
} as const satisfies Record<string, string>;
