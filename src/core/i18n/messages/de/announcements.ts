/** Ankündigungen: was die Leute rund um sie lesen und was das Team über sie liest. ICU MessageFormat. */
export const announcements = {
  'announce.footer': 'Wenn du keine Ankündigungen mehr willst, schreibe: {word}',
  'optOut.done':
    'In Ordnung, keine Ankündigungen mehr. Was deinen eigenen Export angeht, erfährst du weiterhin. Wenn du wieder Ankündigungen willst, schreibe: {word}',
  'optOut.again': 'In Ordnung, du bekommst wieder Ankündigungen. Wenn du keine mehr willst, schreibe: {word}',
  'optOut.stopHint': 'Wenn du keine Ankündigungen mehr willst, schreibe: {word}',
  'help.optOut':
    'keine ankündigungen: Ich schicke dir keine Ankündigungen des Teams mehr. Was deinen eigenen Export angeht, erfährst du weiterhin.',

  'reminder.headline': '{pod} schließt in {days, plural, one {# Tag} other {# Tagen}}',
  'reminder.neverAsked':
    '{pod} schließt am {day}, und du hast deine Daten noch nicht angefragt. Danach kommt niemand mehr an sie heran.',
  'reminder.neverAskedNext': 'Schreibe „export“, dann hole ich sie für dich. Mehr musst du nicht tun.',
  'reminder.notDownloaded':
    '{pod} schließt am {day}. Deine Daten sind bereit, und du hast sie noch nicht ganz heruntergeladen.',
  'reminder.notDownloadedNext': 'Schreibe „link“, dann bekommst du einen frischen Link.',
  'reminder.notMoved':
    '{pod} schließt am {day}. Du hast deine Daten heruntergeladen: Bewahre sie gut auf. Wenn du zu einem anderen Pod umziehen willst, tu es vor diesem Tag, denn dein altes Konto muss deinen Kontakten Bescheid geben.',
  'reminder.notMovedNext':
    'Schreibe „umziehen“, und ich führe dich hindurch. Wenn du nicht weiterkommst, schreibe „mensch“, dann hilft dir jemand.',

  'announce.help': 'Ankündigungen. In einem privaten Chat beginnt jeder Befehl mit: staff',
  'announce.helpAudiences': 'AUDIENCE ist eines davon oder mehrere mit Kommas: {audiences}',
  'announce.helpPlaceholders': 'Ein Text kann enthalten: {placeholders}',
  'announce.helpText':
    'Ein Text hat Absätze mit einer leeren Zeile dazwischen. Eine Zeile kann mit # (Überschrift), - (Punkt) oder ! (Warnung) beginnen oder ein Link sein: [Name](https://…)',
  'announce.created': 'Angelegt. Jetzt der Text: announce text {name} SPRACHE TEXT',
  'announce.exists': 'Eine Ankündigung {name} gibt es schon. Es ist nichts geschehen.',
  'announce.unknown': 'Eine Ankündigung {name} gibt es nicht. Welche es gibt, zeigt: announces',
  'announce.wrongLanguage': 'In {language} schreibe ich nicht. Diese kann ich: {known}',
  'announce.wrongAudience': 'Diese Gruppe gibt es nicht. Es gibt: {audiences}',
  'announce.wrongPlatform': 'Auf {platform} bin ich nicht. Ich bin hier: {known}',
  'announce.wrongTime':
    'Diese Zeit verstehe ich nicht. Schreibe sie so, in {zone}: announce send {name} at 2026-12-01 18:00',
  'announce.notNow':
    '{state, select, draft {{name} ist noch nicht freigegeben: announce approve {name}} approved {{name} ist freigegeben und wird nicht gesendet: announce send {name}} scheduled {{name} wartet auf seine Zeit.} sending {{name} wird gerade gesendet.} paused {{name} ist angehalten: announce resume {name}} sent {{name} ist gesendet.} other {{name} wurde abgebrochen.}} Es ist nichts geschehen.',
  'announce.textKept': 'Der Text von {name} ({language}) ist gemerkt. So sehen ihn die Leute: announce preview {name}',
  'announce.audienceKept':
    'Gemerkt. {count, plural, =0 {Zurzeit ist niemand} one {Zurzeit ist eine Person} other {Zurzeit sind # Leute}} in der Gruppe von {name}.',
  'announce.approveAgain': 'Die Ankündigung war schon freigegeben; weil sie geändert ist, braucht sie das noch einmal.',
  'announce.noText': '{name} hat noch keinen Text: announce text {name} SPRACHE TEXT',
  'announce.noAudience': '{name} hat noch keine Gruppe: announce audience {name} AUDIENCE',
  'announce.unknownPlaceholder':
    'Im Text ({language}) steht {names}, und das bedeutet nichts. Es gibt: {known}. Es ist nichts geschehen.',
  'announce.noDay':
    'Der Text ({language}) nennt den Tag der Schließung, und keiner ist eingestellt (POD_CLOSES_ON). Es ist nichts geschehen.',
  'announce.tooLong':
    'Der Text ({language}) ist zu lang für {platform}: {length, number} Zeichen mit der letzten Zeile, möglich sind {maxLength, number}. Es ist nichts geschehen.',
  'announce.preview': 'Vorschau von {name} ({language}). Die Leute lesen das:',
  'announce.state':
    '{state, select, draft {Entwurf} approved {freigegeben} scheduled {geplant} sending {wird gesendet} paused {angehalten} sent {gesendet} other {abgebrochen}}',
  'announce.labelState': 'Stand',
  'announce.labelAudience': 'Gruppe',
  'announce.labelReach': 'Erreicht',
  'announce.labelNot': 'Erreicht nicht',
  'announce.labelDuration': 'Dauert etwa',
  'announce.labelDue': 'Wird gesendet am',
  'announce.labelLanguages': 'Sprachen',
  'announce.labelApproved': 'Freigegeben von',
  'announce.noneYet': 'noch keine',
  'announce.reach': '{count, plural, =0 {niemanden} one {# Person} other {# Leute}}',
  'announce.reachOn': '{platform}: {count, number}',
  'announce.notReached':
    '{optedOut, number}, die keine Ankündigungen wollen, {unreachable, number}, deren Chats keine Nachrichten annehmen',
  'announce.approved': '{name} ist freigegeben. Senden mit: announce send {name}',
  'announce.approvedScheduled': '{name} ist freigegeben und wird am {when} gesendet.',
  'announce.own':
    'Du hast {name} zuletzt geändert, also muss jemand anderes freigeben. Der schreibt: announce approve {name}',
  'announce.samePerson':
    'Du und {other}, von dem die letzte Änderung an {name} ist, habt euch mit demselben Konto des Pods ausgewiesen: Für mich seid ihr ein und dieselbe Person. Jemand anderes muss freigeben. Der schreibt: announce approve {name}',
  'announce.sending':
    '{name} wird an {count, plural, one {# Person} other {# Leute}} gesendet, in etwa {duration}. Wie weit es ist, siehst du in den Räumen des Teams oder mit: announce report {name}',
  'announce.scheduled':
    '{name} wird am {when} gesendet. Wer es bekommt, entscheidet sich dann. Absagen mit: announce stop {name}',
  'announce.reachNow':
    'Zurzeit {count, plural, =0 {würde es niemand hören: Die Gruppe ist leer, oder niemand in ihr ist erreichbar. Bleibt das so, hört es nie jemand} one {würde es # Person hören} other {würden es # Leute hören}}.',
  'announce.nobody': 'Als die Zeit kam, war niemand in der Gruppe: Niemand hat es gehört.',
  'announce.empty':
    '{name} würde niemand hören: Die Gruppe ist leer, oder niemand in ihr ist erreichbar. Es ist nichts geschehen.',
  'announce.past': 'Diese Zeit ist vorbei. Es ist nichts geschehen.',
  'announce.paused': '{name} ist angehalten. Weiter mit: announce resume {name}',
  'announce.resumed': '{name} geht weiter.',
  'announce.stopped':
    '{name} ist abgebrochen, endgültig. Wer es hat, behält es, und sonst hört es niemand: announce report {name}',
  'announce.report': 'Ankündigung {name}: {state}',
  'announce.progress': '{done, number} von {all, number} Leuten waren an der Reihe',
  'announce.gathering': 'Die Gruppe wird noch zusammengestellt.',
  'announce.tally':
    '{state, select, pending {noch nicht gesendet} sent {gesendet} opted_out {wollen keine Ankündigungen} unreachable {blockiert, weg oder nehmen keine Nachrichten an} in_doubt {haben es vielleicht gehört, ihr Chat ist weg} left_out {gehören nicht mehr zur Gruppe} other {gescheitert}}: {count, number}',
  'announce.tallyCause': '{line} ({cause})',
  'announce.notBegun': '{name} wurde noch niemandem gesendet.',
  'announce.list': 'Ankündigungen, die neueste zuerst',
  'announce.line': '{name}: {state}',
  'announce.lineDue': '{name}: {state}, {when}',
  'announce.none': 'Es gibt noch keine Ankündigungen. Eine anlegen mit: announce new NAME',
  'announce.labelPlaces': 'Öffentlich in',
  'announce.placeRoom': 'Raum {room} ({platform})',
  'announce.placePost': 'öffentlicher Beitrag am Pod',
  'announce.placeLine': '{place}: {state, select, pending {noch nicht} sent {gesagt} other {gescheitert}}',
  'announce.placeCause':
    '{cause, select, NOT_THERE {ich bin nicht darin} NOT_ALLOWED {ich darf dort nicht schreiben} other {{cause}}}',
  'announce.alsoIn': 'Öffentlich wird es auch gesagt: {places}',
  'announce.sendingPublicly':
    '{name} wird jetzt öffentlich gesagt. Was daraus wird, siehst du in den Räumen des Teams oder mit: announce report {name}',
  'announce.helpPlaces':
    '{rooms} und {post} sind öffentlich und können dabeistehen: alle Räume für Ankündigungen, und ein öffentlicher Beitrag am Pod.',
  'announce.previewIn': 'Öffentlich, und zwar hier: {place}, steht dann:',
  'announce.barredRoom':
    '{barrier, select, not_there {Ich bin nicht darin: {place}. Lade mich ein, lass mich ihn sehen, oder prüfe seine Kennung.} other {Ich darf dort nicht schreiben: {place}. Gib mir das Recht dazu.}} Es ist nichts geschehen.',
  'announce.barredPost':
    'Ich habe keine Erlaubnis, am Pod öffentlich zu schreiben. Wer mich betreibt, meldet das Sunset-Konto noch einmal an und erlaubt das dabei. Es ist nichts geschehen.',
  'announce.noRooms': 'Es gibt dort keinen Raum für Ankündigungen ({variable}). Es ist nichts geschehen.',
  'announce.noPost':
    'Es gibt keinen öffentlichen Beitrag: Er ist abgeschaltet, oder seine Plattform ist nicht unter den genannten ({variable}). Es ist nichts geschehen.',
  'announce.accountInPublic':
    'Der Text ({language}) nennt das Konto der lesenden Person ({account}), und öffentlich lesen viele. Es ist nichts geschehen.',
  'announce.tooLongPost':
    'Alles zusammen ist zu lang für einen öffentlichen Beitrag: {length, number} Zeichen, möglich sind {maxLength, number}. Es ist nichts geschehen.',
} as const satisfies Record<string, string>;
