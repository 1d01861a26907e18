/** Mededelingen: wat mensen eromheen lezen, en wat het team erover leest. ICU MessageFormat. */
export const announcements = {
  'announce.footer': 'Wil je geen mededelingen meer, schrijf dan: {word}',
  'optOut.done':
    'Goed, geen mededelingen meer. Nieuws over je eigen export komt nog steeds. Wil je weer mededelingen, schrijf dan: {word}',
  'optOut.again': 'Goed, je krijgt weer mededelingen. Wil je ze niet meer, schrijf dan: {word}',
  'optOut.stopHint': 'Wil je geen mededelingen meer, schrijf dan: {word}',
  'help.optOut':
    'geen mededelingen: ik stuur je geen mededelingen van het team meer. Nieuws over je eigen export komt nog steeds.',

  'reminder.headline': '{pod} sluit over {days, plural, one {# dag} other {# dagen}}',
  'reminder.neverAsked':
    '{pod} sluit op {day}, en je hebt je gegevens nog niet aangevraagd. Na die dag kan niemand er meer bij.',
  'reminder.neverAskedNext': 'Schrijf ‘export’, dan haal ik ze voor je op. Verder hoef je niets te doen.',
  'reminder.notDownloaded': '{pod} sluit op {day}. Je gegevens zijn klaar, en je hebt ze nog niet allemaal gedownload.',
  'reminder.notDownloadedNext': 'Schrijf ‘link’, dan geef ik je een nieuwe link.',
  'reminder.notMoved':
    '{pod} sluit op {day}. Je hebt je gegevens gedownload: bewaar ze op een veilige plek. Wil je naar een andere pod verhuizen, doe het dan vóór die dag, want je oude account moet het je contacten laten weten.',
  'reminder.notMovedNext':
    'Schrijf ‘verhuizen’, en ik leid je erdoorheen. Kom je er niet uit, schrijf dan ‘mens’, en iemand helpt je.',

  'announce.help': 'Mededelingen. In een privéchat begint elke opdracht met: staff',
  'announce.helpAudiences': 'AUDIENCE is een van deze groepen, of meer met komma’s ertussen: {audiences}',
  'announce.helpPlaceholders': 'Een tekst kan bevatten: {placeholders}',
  'announce.helpText':
    'Een tekst heeft alinea’s met een lege regel ertussen. Een regel kan beginnen met # (kop), - (punt) of ! (waarschuwing), of een link zijn: [naam](https://…)',
  'announce.created': 'Aangemaakt. Nu de tekst: announce text {name} TAAL TEKST',
  'announce.exists': 'Er is al een mededeling {name}. Er is niets gedaan.',
  'announce.unknown': 'Er is geen mededeling {name}. Wil je zien welke er zijn, schrijf dan: announces',
  'announce.wrongLanguage': 'In {language} schrijf ik niet. Deze ken ik: {known}',
  'announce.wrongAudience': 'Die groep is er niet. Er zijn: {audiences}',
  'announce.wrongPlatform': 'Ik ben niet op {platform}. Ik ben hier: {known}',
  'announce.wrongTime': 'Die tijd begrijp ik niet. Schrijf hem zo, in {zone}: announce send {name} at 2026-12-01 18:00',
  'announce.notNow':
    '{state, select, draft {{name} is nog niet goedgekeurd: announce approve {name}} approved {{name} is goedgekeurd en wordt niet verstuurd: announce send {name}} scheduled {{name} wacht op zijn tijd.} sending {{name} wordt nu verstuurd.} paused {{name} is gepauzeerd: announce resume {name}} sent {{name} is verstuurd.} other {{name} is gestopt.}} Er is niets gedaan.',
  'announce.textKept': 'De tekst van {name} ({language}) is bewaard. Zo zien mensen hem: announce preview {name}',
  'announce.audienceKept':
    'Bewaard. {count, plural, =0 {Nu is niemand} one {Nu is één persoon} other {Nu zijn # mensen}} in de groep van {name}.',
  'announce.approveAgain': 'De mededeling was al goedgekeurd; omdat ze veranderd is, moet dat nog een keer.',
  'announce.noText': '{name} heeft nog geen tekst: announce text {name} TAAL TEKST',
  'announce.noAudience': '{name} heeft nog geen groep: announce audience {name} AUDIENCE',
  'announce.unknownPlaceholder':
    'In de tekst ({language}) staat {names}, en dat betekent niets. Deze bestaan: {known}. Er is niets gedaan.',
  'announce.noDay':
    'De tekst ({language}) noemt de sluitingsdag, en die is niet ingesteld (POD_CLOSES_ON). Er is niets gedaan.',
  'announce.tooLong':
    'De tekst ({language}) is te lang voor {platform}: {length, number} tekens met de laatste regel, er passen {maxLength, number}. Er is niets gedaan.',
  'announce.preview': 'Voorbeeld van {name} ({language}). Mensen lezen dit:',
  'announce.state':
    '{state, select, draft {ontwerp} approved {goedgekeurd} scheduled {gepland} sending {wordt verstuurd} paused {gepauzeerd} sent {verstuurd} other {gestopt}}',
  'announce.labelState': 'Stand',
  'announce.labelAudience': 'Groep',
  'announce.labelReach': 'Bereikt',
  'announce.labelNot': 'Bereikt niet',
  'announce.labelDuration': 'Duurt ongeveer',
  'announce.labelDue': 'Wordt verstuurd op',
  'announce.labelLanguages': 'Talen',
  'announce.labelApproved': 'Goedgekeurd door',
  'announce.noneYet': 'nog geen',
  'announce.reach': '{count, plural, =0 {niemand} one {# persoon} other {# mensen}}',
  'announce.reachOn': '{platform}: {count, number}',
  'announce.notReached':
    '{optedOut, number} die geen mededelingen willen, {unreachable, number} met een chat die geen berichten aanneemt',
  'announce.approved': '{name} is goedgekeurd. Versturen met: announce send {name}',
  'announce.approvedScheduled': '{name} is goedgekeurd en wordt verstuurd op {when}.',
  'announce.own':
    'Jij hebt {name} het laatst veranderd, dus iemand anders moet goedkeuren. Die schrijft: announce approve {name}',
  'announce.samePerson':
    'Jij en {other}, van wie de laatste wijziging van {name} komt, hebben hetzelfde account van de pod laten zien: voor mij zijn jullie één persoon. Iemand anders moet goedkeuren. Die schrijft: announce approve {name}',
  'announce.sending':
    '{name} wordt naar {count, plural, one {# persoon} other {# mensen}} verstuurd, in ongeveer {duration}. Hoe ver het is, zie je in de kamers van het team, of met: announce report {name}',
  'announce.scheduled':
    '{name} wordt verstuurd op {when}. Wie het krijgt, blijkt pas dan. Afzeggen met: announce stop {name}',
  'announce.reachNow':
    '{count, plural, =0 {Nu zou niemand het krijgen: de groep is leeg, of niemand erin is bereikbaar. Blijft dat zo, dan krijgt nooit iemand het} one {Nu zou # persoon het krijgen} other {Nu zouden # mensen het krijgen}}.',
  'announce.nobody': 'Toen het zover was, zat er niemand in de groep: niemand heeft het gekregen.',
  'announce.empty': 'Niemand zou {name} krijgen: de groep is leeg, of niemand erin is bereikbaar. Er is niets gedaan.',
  'announce.past': 'Die tijd is voorbij. Er is niets gedaan.',
  'announce.paused': '{name} is gepauzeerd. Verder met: announce resume {name}',
  'announce.resumed': '{name} gaat verder.',
  'announce.stopped':
    '{name} is gestopt, voorgoed. Wie het heeft, houdt het, en niemand anders krijgt het: announce report {name}',
  'announce.report': 'Mededeling {name}: {state}',
  'announce.progress': '{done, number} van {all, number} mensen zijn aan de beurt geweest',
  'announce.gathering': 'De groep wordt nog bij elkaar gezocht.',
  'announce.tally':
    '{state, select, pending {nog niet verstuurd} sent {verstuurd} opted_out {willen geen mededelingen} unreachable {geblokkeerd, weg of nemen geen berichten aan} in_doubt {hebben het misschien gekregen, hun chat is weg} left_out {horen niet meer bij de groep} other {mislukt}}: {count, number}',
  'announce.tallyCause': '{line} ({cause})',
  'announce.notBegun': '{name} is nog naar niemand verstuurd.',
  'announce.list': 'Mededelingen, de nieuwste eerst',
  'announce.line': '{name}: {state}',
  'announce.lineDue': '{name}: {state}, {when}',
  'announce.none': 'Er zijn nog geen mededelingen. Begin er een met: announce new NAAM',
  'announce.labelPlaces': 'Openbaar',
  'announce.placeRoom': 'kamer {room} ({platform})',
  'announce.placePost': 'openbaar bericht op de pod',
  'announce.placeLine': '{place}: {state, select, pending {nog niet} sent {gezegd} other {mislukt}}',
  'announce.placeCause':
    '{cause, select, NOT_THERE {ik ben er niet in} NOT_ALLOWED {ik mag er niet schrijven} other {{cause}}}',
  'announce.alsoIn': 'Het wordt ook in het openbaar gezegd: {places}',
  'announce.sendingPublicly':
    '{name} wordt nu in het openbaar gezegd. Wat ervan komt zie je in de kamers van het team, of met: announce report {name}',
  'announce.helpPlaces':
    '{rooms} en {post} zijn openbaar en kunnen erbij staan: alle kamers voor aankondigingen, en een openbaar bericht op de pod.',
  'announce.previewIn': 'In het openbaar, hier: {place}, staat dan:',
  'announce.barredRoom':
    '{barrier, select, not_there {Ik ben er niet in: {place}. Nodig me uit, laat me het zien, of kijk na of de id klopt.} other {Ik mag er niet schrijven: {place}. Geef me dat recht.}} Er is niets gedaan.',
  'announce.barredPost':
    'Ik heb geen toestemming om op de pod openbaar te schrijven. Wie mij beheert, meldt het sunset-account nog eens aan en geeft die toestemming. Er is niets gedaan.',
  'announce.noRooms': 'Er is daar geen kamer voor aankondigingen ({variable}). Er is niets gedaan.',
  'announce.noPost':
    'Er is geen openbaar bericht: het staat uit, of het platform ervan is niet genoemd ({variable}). Er is niets gedaan.',
  'announce.accountInPublic':
    'De tekst ({language}) noemt het account van wie leest ({account}), en in het openbaar lezen velen mee. Er is niets gedaan.',
  'announce.tooLongPost':
    'Alles samen is te lang voor één openbaar bericht: {length, number} tekens, {maxLength, number} zijn mogelijk. Er is niets gedaan.',
} as const satisfies Record<string, string>;
