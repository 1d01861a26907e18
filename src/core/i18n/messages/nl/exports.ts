/** De weg van een export, zoals die in de chat verteld wordt. ICU MessageFormat. */
export const exports = {
  'export.inLine': 'Je export staat in de wachtrij',
  'export.atWork': 'Er wordt aan je export gewerkt',
  'export.ready': 'Je gegevens zijn klaar',
  'export.partlyReady': 'Een deel van je gegevens is klaar',
  'export.held': 'Je export staat stil, en het team kijkt ernaar',
  'export.failed': 'Je export is niet gelukt',
  'export.cancelled': 'Je aanvraag is ingetrokken',
  'export.expired': 'Je archief is hier niet meer',
  'export.none': 'Er is nog geen export van {account}. Je kunt er nu een aanvragen.',

  'export.kind': '{kind, select, profile {Profiel} photos {Foto’s} other {Archief}}',
  'export.line': '{what}: {state}',
  'export.stateRequested': 'in de wachtrij op plaats {place, number}, klaar {window}',
  'export.stateRequestedOpen': 'in de wachtrij op plaats {place, number}',
  'export.stateSubmitted': 'aan de beurt bij de pod, klaar {window}',
  'export.stateSubmittedOpen': 'aan de beurt bij de pod',
  'export.stateBuilding': 'de pod zet alles bij elkaar, klaar {window}',
  'export.stateBuildingOpen': 'de pod zet alles bij elkaar',
  'export.stateCopying': 'de pod is klaar, ik kopieer alles naar een veilige plek',
  'export.stateVerifying': 'gekopieerd, ik kijk na of alles compleet is',
  'export.stateHeld': 'staat stil. {cause}',
  'export.stateFailed': 'niet mogelijk. {cause}',
  'export.stateCancelled': 'ingetrokken, zoals je vroeg',
  'export.stateExpired': 'verwijderd, omdat de tijd hier voorbij was',

  'export.profileCounts':
    '{posts, plural, one {# bericht} other {# berichten}}, {contacts, plural, one {# contact} other {# contacten}}, {interactions, plural, one {# reactie of vind-ik-leuk} other {# reacties en vind-ik-leuks}}',
  'export.photoCounts': '{found, number} van {expected, plural, one {# foto} other {# foto’s}}',
  'export.readyLine': '{what} klaar, {size}: {counts}.',
  'export.readyLineShort': '{what} klaar, {size}.',
  'export.checked': 'Nagekeken: compleet en leesbaar.',
  'export.checkedImport': 'Nagekeken: compleet en leesbaar; een pod met diaspora* 0.9 accepteert het.',
  'export.notInIt': 'Zit er niet in: privéberichten.',
  'export.notInItPhotos':
    'Zit er niet in: privéberichten; {missing, plural, one {één foto} other {# foto’s}} die de pod niet meer heeft (de lijst staat op de downloadpagina).',
  'export.until': 'Je kunt alles downloaden tot {day}.',
  'export.privateKey': 'De privésleutel van je account zit erin: houd alles voor jezelf.',

  'export.wait': 'Je hoeft niets te doen. Nog eens vragen verandert niets. Ik schrijf je zodra alles klaar is.',
  'export.watch': 'Live volgen',
  'export.countedAt': 'Plaats in de wachtrij om {time}.',
  'export.slower': 'Het duurt langer dan ik je zei. Sorry! Zo staat het er nu voor.',
  'export.released': 'Het team heeft naar je export gekeken, en hij gaat verder.',
  'export.heldNext': 'Het team is nu aan zet. Je hoeft niets te doen; ik schrijf je als het verdergaat.',
  'export.heldMeanwhile': 'Wat stilstaat ligt nu bij het team; de rest gaat intussen door.',
  'export.failedNext': 'Je kunt er altijd opnieuw om vragen.',
  'export.again': 'Je kunt je gegevens altijd opnieuw aanvragen.',

  'slow.slowed': 'Het wordt de pod even te veel, dus ik doe het rustiger aan.',
  'slow.stopped':
    'De pod is nu overbelast, dus ik laat hem uitrusten. Je plaats blijft van jou, en het gaat vanzelf verder.',
  'slow.paused':
    'Het team heeft de wachtrij een tijdje stilgezet. Je plaats blijft van jou, en ik schrijf je als het verdergaat.',
  'slow.pausedNote': 'Het team zegt erbij: {note}',
  'slow.quietHours': 'Op dit uur van de dag laten we de pod met rust. Daarna gaat het vanzelf verder.',
  'slow.night': 'Je account is erg groot, dus de pod werkt er ’s nachts aan.',
  'slow.earlierArchive':
    'Een groot eerder archief wordt veiliggesteld voordat de pod het vervangt. Dat duurt even, en je plaats blijft van jou.',
  'slow.podAway': 'De pod neemt nu geen werk aan. Ik blijf het proberen, en je plaats blijft van jou.',

  'download.headline': 'Hier is je downloadlink',
  'download.open': 'Downloadpagina openen',
  'download.until': 'De link werkt tot {day}.',
  'download.notReady': 'Je gegevens zijn nog niet klaar, dus er is nog geen link. Zo staat het er nu voor:',

  'cancel.done': 'Je aanvraag is ingetrokken. Er wordt niets geëxporteerd.',
  'cancel.partly':
    '{cancelled, select, profile {De aanvraag voor je profiel} photos {De aanvraag voor je foto’s} other {Je aanvraag}} is ingetrokken. {tooLate, select, profile {De export van je profiel} photos {De export van je foto’s} other {De rest}} is niet meer tegen te houden, omdat de pod al begonnen is.',
  'cancel.keptReady':
    '{cancelled, select, profile {De aanvraag voor je profiel} photos {De aanvraag voor je foto’s} other {Je aanvraag}} is ingetrokken. Wat klaar is, blijft klaar.',
  'cancel.tooLate':
    'Het is te laat om te annuleren: de pod is al begonnen, en wat hij begint, maakt hij af. Wil je je gegevens niet meer, laat ze dan gewoon staan: ze worden verwijderd als hun tijd voorbij is.',
  'cancel.ready': 'Er valt niets te annuleren: je gegevens zijn al klaar.',
  'cancel.nothing': 'Er valt niets te annuleren: er wacht geen export.',

  'cause.exporter': 'De pod kon je gegevens niet bij elkaar zetten.',
  'cause.archive': 'Er zat een fout in het archief, daarom geef ik het je niet.',
  'cause.missing': 'De pod had het voltooide archief niet meer.',
  'cause.rows': 'De pod struikelt over iets in je account dat beschadigd is. Je hebt niets verkeerd gedaan.',
  'cause.locked': 'Je account bij de pod is geblokkeerd.',
  'cause.closed': 'Je account bij de pod is gesloten.',
  'cause.moved': 'Je account is naar een andere pod verhuisd, en de exports hier zijn met de verhuizing verdwenen.',
  'cause.gone': 'De pod heeft dit account niet meer.',
  'cause.other': 'Er kwam iets onverwachts tussen.',
} as const satisfies Record<string, string>;
