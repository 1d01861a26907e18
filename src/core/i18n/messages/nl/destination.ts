/** Wat er over een pod wordt gezegd waar iemand heen wil, en de brief aan de podmin. ICU MessageFormat. */
export const destination = {
  'destination.looking': 'Ik kijk naar {host}. Over een paar seconden schrijf ik je hier wat ik heb gevonden.',
  'destination.off':
    'Van hieruit mag ik niet naar andere pods kijken, maar jij kunt het wel: op {page} staat de versie; die moet 0.9 of nieuwer zijn.',
  'destination.tooMany': 'Ik heb al naar meerdere pods voor je gekeken. Vanaf {time} kan ik naar meer kijken.',
  'destination.busy': 'Veel mensen vragen me nu naar pods. Vanaf {time} kan ik naar meer kijken.',
  'destination.unreachable':
    'Ik kon {host} niet bereiken. Kijk even of de naam klopt. Zo ja, dan is de pod misschien even weg: probeer het over een paar minuten nog eens.',
  'destination.notAPod': '{host} antwoordt, maar zegt niet dat het een diaspora*-pod is. Kijk even of de naam klopt.',
  'destination.otherSoftware':
    'Op {host} draait {software} en geen diaspora*. Je archief kan daar niet worden gelezen: je zou er opnieuw kunnen beginnen, maar je berichten en contacten komen niet mee.',
  'destination.thisPod': '{host} is de pod die sluit. Kies alsjeblieft een andere.',
  'destination.older':
    '{host} is een diaspora*-pod, maar de versie daar, {version}, kan geen account overnemen. Daarvoor is 0.9 of nieuwer nodig. Je kunt de podmin om een update vragen, of een andere pod kiezen.',
  'destination.fits': '{host} kan je account overnemen',
  'destination.perhaps': '{host} kan je account misschien overnemen',
  'destination.perhapsWhy':
    'De versie daar, {version}, ligt tussen twee uitgaven in. Vraag de podmin of die de opdracht uit de brief hieronder heeft.',
  'destination.labelSoftware': 'Versie',
  'destination.labelAccounts': 'Nieuwe accounts',
  'destination.labelPodmin': 'Podmin',
  'destination.open': 'open voor iedereen',
  'destination.closed': 'gesloten; de podmin kan je toch opnemen',
  'destination.podminUnknown': 'niet genoemd',
  'destination.archive': 'Wat daar met je archief zou gebeuren',
  'destination.accepted': 'Je archief is gecontroleerd en zou worden geaccepteerd.',
  'destination.language':
    'Er zou geen account kunnen worden gemaakt, omdat diaspora* 0.9 de taal van je account niet kent. Kies bij {pod} in je instellingen een andere en laat me opnieuw exporteren.',
  'destination.mail':
    'Er zou geen account kunnen worden gemaakt, omdat het e-mailadres van je account niet bruikbaar is. Vul bij {pod} een adres in dat je kunt lezen en laat me opnieuw exporteren.',
  'destination.mailUsed':
    'Heb je daar al een account met hetzelfde e-mailadres, zeg dat dan tegen de podmin: een tweede kan er niet mee worden gemaakt.',
  'destination.comments':
    '{count, plural, one {# reactie of like van anderen zou} other {# reacties en likes van anderen zouden}} wegvallen, omdat het bericht niet in je archief zit.',
  'destination.reshares':
    '{count, plural, one {# doorgegeven bericht zou} other {# doorgegeven berichten zouden}} wegvallen, omdat het origineel er niet meer is.',
  'destination.missingPhotos':
    'Er {count, plural, one {ontbreekt # foto} other {ontbreken # foto’s}} die {pod} niet meer heeft.',
  'destination.noPhotos': 'Je foto’s zijn nog niet klaar. Ze moeten samen met je profiel worden geïmporteerd.',
  'destination.notReady':
    'Je archief is nog niet klaar. Vraag het me daarna nog eens, dan vertel ik je wat {host} ermee zou doen.',
  'destination.unproven':
    'Als je mij om je gegevens hebt gevraagd, kan ik je ook vertellen wat {host} met je archief zou doen.',
  'destination.next':
    'Nu: stuur de podmin deze brief, en geen bestand voordat er antwoord is. Zelf stuur ik niemand iets.',
  'destination.podminPage': 'De pagina van de podmin',
  'destination.letter': 'Een brief om te kopiëren',
  'destination.helpers': 'Pods die hebben aangeboden mensen op te nemen',
  'destination.helper': '{host}: {note}',
  'letter.ask':
    'Hallo! Mijn pod, {pod}, sluit, en ik wil graag met mijn account {account} naar {host} verhuizen. Zou je het voor me willen importeren?',
  'letter.askUnnamed':
    'Hallo! Mijn pod, {pod}, sluit, en ik wil graag met mijn account naar {host} verhuizen. Zou je het voor me willen importeren?',
  'letter.command': 'Met diaspora* 0.9 of nieuwer is dat één opdracht op je server:',
  'letter.name':
    'De derde waarde is de gebruikersnaam die ik graag wil. Kijk eerst of niemand op {host} die heeft: mijn archief komt anders bij dat account.',
  'letter.settings': 'De laatste twee zeggen of mijn instellingen en mijn profiel meekomen.',
  'letter.log':
    'Gesloten registraties geven niet. De opdracht meldt ook dat alles klaar is als het archief is geweigerd: wat er echt gebeurde, staat in het log.',
  'letter.online': 'Het moet gebeuren zolang {pod} online is; anders horen mijn contacten niet dat ik verhuisd ben.',
  'letter.onlineUntil':
    'Het moet gebeuren zolang {pod} online is, dus vóór {day}; anders horen mijn contacten niet dat ik verhuisd ben.',
  'letter.mail': 'Mijn e-mailadres mag op {host} nog bij geen account horen. Ik kan je zeggen welk het is.',
  'letter.files':
    'In de bestanden ({size}) zit de privésleutel van mijn account. Hoe kan ik ze je geven zonder dat iemand anders ze krijgt? Verwijder ze daarna alsjeblieft.',
  'letter.filesUnmeasured':
    'In de bestanden zit de privésleutel van mijn account. Hoe kan ik ze je geven zonder dat iemand anders ze krijgt? Verwijder ze daarna alsjeblieft.',
  'letter.thanks': 'Heel erg bedankt!',
} as const satisfies Record<string, string>;
