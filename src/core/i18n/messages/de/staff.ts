/** Was das Team liest, und was Menschen vom Team lesen. ICU MessageFormat. */
export const staff = {
  'team.ask':
    'Was möchtest du dem Team sagen? Deine nächste Nachricht geht an das Team, und sonst nichts, was du schreibst. Das Team sieht deinen Namen hier und, falls du es gezeigt hast, dein Konto.',
  'team.asked': 'Das habe ich an das Team weitergegeben.',
  'team.askedNext':
    'Ein Mensch antwortet dir hier bis {by}. Um etwas hinzuzufügen, schreibe: mensch, und dann deine Worte.',
  'team.answer': 'Das Team antwortet',
  'team.answerNext': 'Um zurückzuschreiben, beginne mit: mensch',
  'team.closed': 'Das Team hat deine Frage abgeschlossen. Ist noch etwas offen, schreibe: mensch',
  'team.elsewhere': 'Bitte schreibe mir das in einer privaten Nachricht, wo sonst niemand mitliest.',

  'touched.none': 'Niemand außer dir hat etwas mit deinen Exporten getan.',
  'touched.headline': 'Was mit deinen Exporten getan wurde',
  'touched.line': '{day}, {time}: {who}: {what}',
  'touched.reason': '{line}. Grund: {reason}',
  'touched.you': 'du',
  'touched.link': 'jemand mit deinem Link zum Herunterladen',
  'touched.program': 'dieses Programm',
  'touched.operator': 'wer den Pod betreibt',
  'touched.staff': 'ein Mitglied des Teams',
  'touched.action':
    '{action, select, link_made {ein Chatkonto verbunden} link_replaced {ein anderes Chatkonto verbunden} link_revoked {ein Chatkonto getrennt} grant_issued {einen Link zum Herunterladen erstellt} grant_viewed {die Seite zum Herunterladen geöffnet} grant_revoked {einen Link zum Herunterladen abgeschaltet} archive_downloaded {ein Archiv heruntergeladen} export_released {deinen Export weiterlaufen lassen} profile_rerun {dein Profil noch einmal exportieren lassen} photos_rerun {deine Fotos noch einmal exportieren lassen} profile_and_photos_rerun {alles noch einmal exportieren lassen} export_moved_up {deinen Export nach vorn geholt} export_cancelled {deine Anfrage zurückgenommen} account_viewed {nachgesehen, wo deine Exporte sind} pairing_asked {um die Verbindung eines Chatkontos gebeten} pairing_confirmed {die Verbindung eines Chatkontos bestätigt} delivery_frozen {die Zustellung angehalten} delivery_resumed {die Zustellung wieder erlaubt} owner_warned {dir am Pod gesagt, dass ein Chatkonto verbunden wurde} owner_not_warned {dir am Pod nicht sagen können, dass ein Chatkonto verbunden wurde} other {etwas geändert}}',

  'staff.help': 'Befehle des Teams',
  'staff.helpPrefix': 'In einem privaten Chat beginnt jeder mit: staff',
  'staff.wrong': 'Da fehlt etwas. Man schreibt es so: {usage}',
  'staff.notAllowed':
    'Deine Rolle ({role}) darf das nicht. Es braucht mindestens {needed}; ein Admin kann deine Rolle ändern.',
  'staff.notMember':
    'Nur Mitglieder des Teams können hier Befehle geben. Ein Admin nimmt dich auf mit: grant {speaker} helper',
  'staff.podAway':
    'Der Pod antwortet gerade nicht, deshalb kann ich das Konto nicht nachschlagen. Es ist nichts geschehen. Bitte versuche es noch einmal.',
  'staff.unknownAccount': 'Ein Konto {named} gibt es auf {pod} nicht. Es ist nichts geschehen.',

  'staff.account': '{account}',
  'staff.state':
    '{state, select, requested {in der Warteschlange} submitted {dem Pod übergeben} building {beim Pod} copying {wird kopiert} verifying {wird geprüft} ready {bereit} held {angehalten} expired {abgelaufen} failed {gescheitert} cancelled {zurückgenommen} other {unbekannt}}',
  'staff.request': '{state} seit {day}',
  'staff.requestCause': '{state} ({cause}) seit {day}',
  'staff.requestPlace': '{state}, Platz {place, number}, angefragt am {day}',
  'staff.noRequests': 'nichts angefragt',
  'staff.labelChats': 'Chatkonten',
  'staff.labelLinks': 'Gültige Links zum Herunterladen',
  'staff.labelFrozen': 'Zustellung',
  'staff.frozen': 'angehalten: Die Person hat STOPP gesagt',
  'staff.none': 'keine',
  'staff.lookupNext': 'Du kannst: rerun, raise, cancel, revoke, audit, links',

  'staff.rerun':
    '{what}: {outcome, select, new {angefragt, vor allen anderen} again {wird noch einmal gemacht, vor allen anderen} moved_up {war schon in der Warteschlange, kommt jetzt zuerst} busy {ist schon in Arbeit} other {erledigt}}.',
  'staff.rerunNext': 'Es geht an die Person hinter {account}. Sie weiß Bescheid und kann deinen Grund lesen.',
  'staff.raised': 'Was {account} in der Warteschlange hat, kommt jetzt zuerst. Die Person weiß Bescheid.',
  'staff.nothingInLine': '{account} hat nichts in der Warteschlange. Es ist nichts geschehen.',
  'staff.cancelled': 'Die Anfrage von {account} ist zurückgenommen, und die Person sieht das.',
  'staff.nothingToCancel':
    '{account} hat nichts, was zurückgenommen werden könnte: Es wartet nichts, oder der Pod hat begonnen.',
  'staff.revoked':
    '{count, plural, one {Ein Link zum Herunterladen} other {# Links zum Herunterladen}} von {account} abgeschaltet. Die Person bekommt einen neuen mit: link',
  'staff.noLinks': '{account} hat keinen gültigen Link zum Herunterladen.',
  'staff.links': 'Links zum Herunterladen von {account}',
  'staff.linkLine': 'am {day} für {who} erstellt, gültig bis {until}',
  'staff.audit': 'Was mit den Daten von {account} getan wurde, das Neueste zuerst',
  'staff.auditLine': '{at} {actor} {action}',
  'staff.auditReason': '{line}: {reason}',
  'staff.auditEmpty': 'Zu {account} ist nichts verzeichnet.',

  'staff.queue': 'Die Warteschlange',
  'staff.labelWaiting': 'Es warten',
  'staff.labelAtPod': 'Beim Pod',
  'staff.labelOldest': 'Längste Wartezeit',
  'staff.labelPace': 'Tempo',
  'staff.labelForecast': 'Der letzte ist fertig',
  'staff.labelClosing': 'Der Pod schließt',
  'staff.oldest': '{hours, plural, =0 {weniger als eine Stunde} one {# Stunde} other {# Stunden}}',
  'staff.forecast': 'bis {day}',
  'staff.forecastLate': 'bis {day}: Das ist zu spät',
  'staff.verdict':
    '{verdict, select, submitted {so schnell wie erlaubt} nothing_waits {es wartet nichts} pod_at_budget {so schnell wie erlaubt: Der Pod hat so viele Exporte, wie er haben soll} spacing {so schnell wie erlaubt} slowed {langsam: Der Pod ist müde} stopped {steht: Der Pod ist überlastet} paused {vom Team angehalten} quiet_hours {steht: Ruhezeit} waiting_for_night {nur sehr große Konten warten, auf die Nacht} throttle_looks_back {wartet, bis der Pod merkt, dass der letzte Export zu Ende ist} pod_unreachable {steht: Der Pod nimmt keine Arbeit an} other {noch nicht nachgesehen}}',
  'staff.pauseNote': 'Den Leuten wird gesagt: {note}',
  'staff.requests': 'Anfragen',
  'staff.failures': 'Angehalten, nach Ursache',
  'staff.failureLine': '{cause}: {count, number}, die früheste vom {day}',
  'staff.noFailures': 'Es ist nichts angehalten.',
  'staff.failuresNext': 'Wenn die Ursache behoben ist: release URSACHE und was dagegen getan wurde',
  'staff.released':
    '{count, plural, =0 {Wegen {cause} ist nichts angehalten.} one {Eine wegen {cause} angehaltene Anfrage geht weiter, und die Person erfährt es.} other {# wegen {cause} angehaltene Anfragen gehen weiter, und die Leute erfahren es.}}',
  'staff.paused':
    'Die Warteschlange steht. Was der Pod in Arbeit hat, geht weiter. Wer fragt, erfährt das, und: {note}',
  'staff.pausedPlain':
    'Die Warteschlange steht. Was der Pod in Arbeit hat, geht weiter, und wer fragt, erfährt, dass das Team sie angehalten hat.',
  'staff.resumed': 'Die Warteschlange geht weiter.',
  'staff.notPaused': 'Die Warteschlange war nicht angehalten.',

  'staff.cases': 'Offene Fragen',
  'staff.noCases': 'Niemand wartet auf eine Antwort.',
  'staff.caseLine': '{id, number}: {who}, {assignee}, seit {day}',
  'staff.unclaimed': 'noch niemand zuständig',
  'staff.case': 'Frage {id, number} von {who}',
  'staff.caseAccount': 'Konto: {account}',
  'staff.caseNoAccount': 'Konto: noch nicht gezeigt, sprich also nicht über Daten von irgendjemandem',
  'staff.caseBy': 'Versprochen ist eine Antwort bis {by}.',
  'staff.caseNext': 'Schreibe: answer {id} und deine Worte',
  'staff.casePerson': '{who}: {text}',
  'staff.caseUnknown': 'Eine Frage mit dieser Nummer gibt es nicht.',
  'staff.caseClosedBefore': 'Diese Frage ist abgeschlossen.',
  'staff.caseTaken': '{assignee} kümmert sich um diese Frage. Um sie zu übernehmen, schreibe: claim {id}',
  'staff.claimed': 'Du kümmerst dich um Frage {id, number} von {who}.',
  'staff.answered': 'An {who} geschickt. Wenn alles gesagt ist, schreibe: close {id}',
  'staff.answeredElsewhere': 'Frage {id, number}: {by} hat geantwortet.',
  'staff.caseClosed': 'Frage {id, number} ist abgeschlossen, und {who} weiß Bescheid.',
  'staff.canned': 'Fertige Antworten. Benutze eine mit: answer NUMMER :NAME',
  'staff.noCanned': 'Es gibt noch keine fertigen Antworten. Füge eine hinzu mit: {usage}',
  'staff.cannedKept': '{name} ({language}) ist gemerkt. Benutze es mit: answer NUMMER :{name}',
  'staff.cannedUnknown': 'Eine fertige Antwort {name} gibt es weder in der Sprache dieser Person noch auf Englisch.',

  'staff.pairAsked':
    'Das muss ein anderes Mitglied des Teams bestätigen: {who} mit {account} verbinden. Es schreibt: confirm {id}',
  'staff.pairDone': '{who} ist mit {account} verbunden. Das Konto erfährt es am Pod, wo das möglich ist.',
  'staff.pairOwn': 'Darum hast du selbst gebeten, also muss es jemand anderes bestätigen.',
  'staff.pairUnknown': 'Unter dieser Nummer gibt es nichts zu bestätigen, oder es hat zu lange gewartet.',
  'staff.pairings': 'Noch zu bestätigen',
  'staff.pairLine': '{id, number}: {who} mit {account}: {reason}',
  'staff.noPairings': 'Es gibt nichts zu bestätigen.',
  'staff.team': 'Das Team',
  'staff.teamLine': '{who}: {role}',
  'staff.granted': '{who} ist jetzt {role}.',
  'staff.dismissed': '{who} ist nicht mehr im Team.',
  'staff.notStaff': '{who} ist nicht im Team.',
  'staff.firstAdmin':
    '{who} ist Admin durch die Konfiguration (STAFF_ADMINS). Das kann nur ändern, wer Pappus betreibt.',
  'staff.diagnostics': 'Wie es Pappus geht, ohne Daten von irgendjemandem',

  'alert.none': 'Alles gut: Nichts braucht das Team.',
  'alert.headline': 'Das braucht das Team',
  'alert.next': 'Wenn du es gesehen hast, schreibe: ack',
  'alert.seen': '{text} (gesehen von {who})',
  'alert.acked': 'Notiert: Du hast es gesehen. Ich schreibe wieder, wenn etwas Neues dazukommt.',
  'alert.nothing': 'Es gibt nichts Neues zu sehen.',
  'alert.held':
    '{count, plural, one {# Export ist} other {# Exporte sind}} wegen {cause} angehalten. Nachsehen mit: failures',
  'alert.waitingLong': 'Jemand wartet seit {hours, plural, one {# Stunde} other {# Stunden}}. Nachsehen mit: queue',
  'alert.tooSlow':
    'Bei diesem Tempo ist die letzte von {waiting, plural, one {# Anfrage} other {# Anfragen}} {days, plural, one {# Tag} other {# Tage}} nach der Schließung des Pods fertig. Nachsehen mit: queue',
  'alert.vaultFilling': 'Auf der Platte mit den Archiven sind nur noch {percent, number} % frei.',
  'alert.chatLost': 'Keine Verbindung zu {platform}: Dort bekommt gerade niemand Antwort.',
  'alert.caseLate': 'Frage {id} sollte schon beantwortet sein. Nachsehen mit: case {id}',
  'alert.call': 'Das Programm bittet um Hilfe: {call}',
} as const satisfies Record<string, string>;
