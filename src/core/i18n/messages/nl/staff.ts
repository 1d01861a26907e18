/** Wat het team leest, en wat mensen van het team lezen. ICU MessageFormat. */
export const staff = {
  'team.ask':
    'Wat wil je tegen het team zeggen? Je volgende bericht gaat naar het team, en verder niets van wat je schrijft. Het team ziet je naam hier en, als je dat hebt laten zien, je account.',
  'team.asked': 'Ik heb het doorgegeven aan het team.',
  'team.askedNext':
    'Een mens antwoordt je hier uiterlijk op {by}. Wil je iets toevoegen, schrijf dan: mens, en dan wat je wilt zeggen.',
  'team.answer': 'Het team antwoordt',
  'team.answerNext': 'Wil je terugschrijven, begin dan met: mens',
  'team.closed': 'Het team heeft je vraag afgesloten. Is er nog iets, schrijf dan: mens',
  'team.elsewhere': 'Schrijf me dat alsjeblieft in een privébericht, waar niemand anders kan meelezen.',

  'touched.none': 'Niemand behalve jij heeft iets met je exports gedaan.',
  'touched.headline': 'Wat er met je exports is gedaan',
  'touched.line': '{day}, {time}: {who}: {what}',
  'touched.reason': '{line}. Reden: {reason}',
  'touched.you': 'jij',
  'touched.link': 'iemand met je downloadlink',
  'touched.program': 'dit programma',
  'touched.operator': 'de beheerder van de pod',
  'touched.staff': 'iemand van het team',
  'touched.action':
    '{action, select, link_made {een chataccount verbonden} link_replaced {een ander chataccount verbonden} link_revoked {een chataccount losgekoppeld} grant_issued {een downloadlink gemaakt} grant_viewed {de downloadpagina geopend} grant_revoked {een downloadlink uitgeschakeld} archive_downloaded {een archief gedownload} export_released {je export verder laten gaan} profile_rerun {je profiel nog eens laten exporteren} photos_rerun {je foto’s nog eens laten exporteren} profile_and_photos_rerun {alles nog eens laten exporteren} export_moved_up {je export vooraan gezet} export_cancelled {je aanvraag ingetrokken} account_viewed {gekeken waar je exports zijn} pairing_asked {gevraagd om een chataccount te verbinden} pairing_confirmed {bevestigd dat een chataccount verbonden wordt} delivery_frozen {het afgeven gestopt} delivery_resumed {het afgeven hervat} owner_warned {je bij de pod verteld dat er een chataccount verbonden is} owner_not_warned {je bij de pod niet kunnen vertellen dat er een chataccount verbonden is} other {iets veranderd}}',

  'staff.help': 'Opdrachten van het team',
  'staff.helpPrefix': 'In een privéchat begint elke opdracht met: staff',
  'staff.wrong': 'Er ontbreekt iets. Je schrijft het zo: {usage}',
  'staff.notAllowed':
    'Met jouw rol ({role}) mag dat niet. Daarvoor is minstens {needed} nodig; een admin kan je rol veranderen.',
  'staff.notMember':
    'Alleen leden van het team kunnen hier opdrachten gebruiken. Een admin laat je toe met: grant {speaker} helper',
  'staff.podAway':
    'De pod geeft nu geen antwoord, dus ik kan het account niet opzoeken. Er is niets gedaan. Probeer het alsjeblieft nog eens.',
  'staff.unknownAccount': 'Er is geen account {named} op {pod}. Er is niets gedaan.',

  'staff.account': '{account}',
  'staff.state':
    '{state, select, requested {in de wachtrij} submitted {aan de pod gegeven} building {bij de pod} copying {wordt gekopieerd} verifying {wordt nagekeken} ready {klaar} held {staat stil} expired {verlopen} failed {mislukt} cancelled {ingetrokken} other {onbekend}}',
  'staff.request': '{state} sinds {day}',
  'staff.requestCause': '{state} ({cause}) sinds {day}',
  'staff.requestPlace': '{state}, plaats {place, number}, aangevraagd op {day}',
  'staff.noRequests': 'niets aangevraagd',
  'staff.labelChats': 'Chataccounts',
  'staff.labelLinks': 'Werkende downloadlinks',
  'staff.labelFrozen': 'Afgeven',
  'staff.frozen': 'gestopt: de eigenaar zei STOP',
  'staff.none': 'geen',
  'staff.lookupNext': 'Je kunt: rerun, raise, cancel, revoke, audit, links',

  'staff.rerun':
    '{what}: {outcome, select, new {aangevraagd, vóór alle anderen} again {wordt nog eens gemaakt, vóór alle anderen} moved_up {stond al in de wachtrij, gaat nu als eerste} busy {er wordt al aan gewerkt} other {gedaan}}.',
  'staff.rerunNext': 'Het gaat naar de eigenaar van {account}. Die weet ervan en kan je reden lezen.',
  'staff.raised': 'Wat {account} in de wachtrij heeft, gaat nu als eerste. De eigenaar weet ervan.',
  'staff.nothingInLine': '{account} heeft niets in de wachtrij. Er is niets gedaan.',
  'staff.cancelled': 'De aanvraag van {account} is ingetrokken, en de eigenaar ziet dat.',
  'staff.nothingToCancel':
    '{account} heeft niets dat ingetrokken kan worden: er wacht niets, of de pod is al begonnen.',
  'staff.revoked':
    '{count, plural, one {Eén downloadlink} other {# downloadlinks}} van {account} uitgeschakeld. De eigenaar krijgt een nieuwe met: link',
  'staff.noLinks': '{account} heeft geen werkende downloadlink.',
  'staff.links': 'Downloadlinks van {account}',
  'staff.linkLine': 'op {day} gemaakt voor {who}, werkt tot {until}',
  'staff.audit': 'Wat er met de gegevens van {account} is gedaan, het nieuwste eerst',
  'staff.auditLine': '{at} {actor} {action}',
  'staff.auditReason': '{line}: {reason}',
  'staff.auditEmpty': 'Over {account} staat niets genoteerd.',

  'staff.queue': 'De wachtrij',
  'staff.labelWaiting': 'Wachten',
  'staff.labelAtPod': 'Bij de pod',
  'staff.labelOldest': 'Langste wachttijd',
  'staff.labelPace': 'Tempo',
  'staff.labelForecast': 'De laatste is klaar',
  'staff.labelClosing': 'De pod sluit',
  'staff.oldest': '{hours, plural, =0 {minder dan een uur} one {# uur} other {# uur}}',
  'staff.forecast': 'uiterlijk op {day}',
  'staff.forecastLate': 'rond {day}: dat is te laat',
  'staff.verdict':
    '{verdict, select, submitted {zo snel als mag} nothing_waits {er wacht niets} pod_at_budget {zo snel als mag: de pod heeft zoveel exports als hij hoort te hebben} spacing {zo snel als mag} slowed {langzaam: de pod is moe} stopped {staat stil: de pod is overbelast} paused {stilgezet door het team} quiet_hours {staat stil: rusttijd} waiting_for_night {alleen heel grote accounts wachten, op de nacht} throttle_looks_back {wacht tot de pod merkt dat de laatste export klaar is} pod_unreachable {staat stil: de pod neemt geen werk aan} other {nog niet gekeken}}',
  'staff.pauseNote': 'Mensen krijgen te horen: {note}',
  'staff.requests': 'Aanvragen',
  'staff.failures': 'Stilstaand, per oorzaak',
  'staff.failureLine': '{cause}: {count, number}, de vroegste van {day}',
  'staff.noFailures': 'Er staat niets stil.',
  'staff.failuresNext': 'Als de oorzaak verholpen is: release OORZAAK en wat eraan gedaan is',
  'staff.released':
    '{count, plural, =0 {Er staat niets stil door {cause}.} one {Eén aanvraag die stilstond door {cause} gaat verder, en de eigenaar hoort het.} other {# aanvragen die stilstonden door {cause} gaan verder, en de eigenaars horen het.}}',
  'staff.paused':
    'De wachtrij staat stil. Waar de pod mee bezig is, gaat door. Wie vraagt, krijgt dat te horen, en ook: {note}',
  'staff.pausedPlain':
    'De wachtrij staat stil. Waar de pod mee bezig is, gaat door, en wie vraagt, hoort dat het team de wachtrij heeft stilgezet.',
  'staff.resumed': 'De wachtrij gaat verder.',
  'staff.notPaused': 'De wachtrij stond niet stil.',

  'staff.cases': 'Open vragen',
  'staff.noCases': 'Niemand wacht op antwoord.',
  'staff.caseLine': '{id, number}: {who}, {assignee}, sinds {day}',
  'staff.unclaimed': 'nog van niemand',
  'staff.case': 'Vraag {id, number} van {who}',
  'staff.caseAccount': 'Account: {account}',
  'staff.caseNoAccount': 'Account: nog niet getoond, praat dus niet over gegevens, van wie dan ook',
  'staff.caseBy': 'Er is antwoord beloofd uiterlijk op {by}.',
  'staff.caseNext': 'Schrijf: answer {id} en je antwoord',
  'staff.casePerson': '{who}: {text}',
  'staff.caseUnknown': 'Er is geen vraag met dat nummer.',
  'staff.caseClosedBefore': 'Die vraag is afgesloten.',
  'staff.caseTaken': '{assignee} heeft die vraag. Wil je hem overnemen, schrijf dan: claim {id}',
  'staff.claimed': 'Vraag {id, number} van {who} is nu van jou.',
  'staff.answered': 'Naar {who} gestuurd. Als alles gezegd is, schrijf: close {id}',
  'staff.answeredElsewhere': 'Vraag {id, number}: {by} heeft geantwoord.',
  'staff.caseClosed': 'Vraag {id, number} is afgesloten, en {who} weet ervan.',
  'staff.canned': 'Kant-en-klare antwoorden. Gebruik er een met: answer NUMMER :NAAM',
  'staff.noCanned': 'Er zijn nog geen kant-en-klare antwoorden. Voeg er een toe met: {usage}',
  'staff.cannedKept': '{name} ({language}) is bewaard. Gebruik het met: answer NUMMER :{name}',
  'staff.cannedUnknown': 'Er is geen kant-en-klaar antwoord {name} in de taal van deze persoon of in het Engels.',

  'staff.pairAsked':
    'Iemand anders van het team moet dit bevestigen: {who} met {account} verbinden. Die schrijft: confirm {id}',
  'staff.pairDone': '{who} is met {account} verbonden. Het account hoort het bij de pod, waar dat kan.',
  'staff.pairOwn': 'Hier heb je zelf om gevraagd, dus iemand anders moet het bevestigen.',
  'staff.pairUnknown': 'Met dat nummer valt er niets te bevestigen, of het heeft te lang gewacht.',
  'staff.pairings': 'Nog te bevestigen',
  'staff.pairLine': '{id, number}: {who} met {account}: {reason}',
  'staff.noPairings': 'Er valt niets te bevestigen.',
  'staff.team': 'Het team',
  'staff.teamLine': '{who}: {role}',
  'staff.granted': '{who} is nu {role}.',
  'staff.dismissed': '{who} zit niet meer in het team.',
  'staff.notStaff': '{who} zit niet in het team.',
  'staff.firstAdmin':
    '{who} is admin door de configuratie (STAFF_ADMINS). Alleen wie Pappus beheert, kan dat veranderen.',
  'staff.diagnostics': 'Hoe het met Pappus gaat, zonder iemands gegevens',

  'alert.none': 'Alles is goed: het team hoeft niets te doen.',
  'alert.headline': 'Hier is het team nodig',
  'alert.next': 'Als je het gezien hebt, schrijf: ack',
  'alert.seen': '{text} (gezien door {who})',
  'alert.acked': 'Genoteerd: je hebt het gezien. Ik schrijf weer als er iets nieuws bij komt.',
  'alert.nothing': 'Er is niets nieuws te zien.',
  'alert.held':
    '{count, plural, one {# export staat} other {# exports staan}} stil door {cause}. Bekijk het met: failures',
  'alert.waitingLong': 'Iemand wacht al {hours, plural, one {# uur} other {# uur}}. Bekijk het met: queue',
  'alert.tooSlow':
    'In dit tempo is de laatste van {waiting, plural, one {# aanvraag} other {# aanvragen}} {days, plural, one {# dag} other {# dagen}} na het sluiten van de pod klaar. Bekijk het met: queue',
  'alert.vaultFilling': 'Op de schijf met de archieven is nog maar {percent, number} % vrij.',
  'alert.chatLost': 'Geen verbinding met {platform}: daar krijgt nu niemand antwoord.',
  'alert.caseLate': 'Vraag {id} had al beantwoord moeten zijn. Bekijk het met: case {id}',
  'alert.call': 'Het programma vraagt om hulp: {call}',
} as const satisfies Record<string, string>;
