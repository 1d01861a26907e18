/** Announcements: what people read around them, and what staff read about them. ICU MessageFormat. */
export const announcements = {
  'announce.footer': 'To get no more announcements, write: {word}',
  'optOut.done':
    'All right, no more announcements. News of your own export still comes. To hear announcements again, write: {word}',
  'optOut.again': 'All right, you hear announcements again. To get no more of them, write: {word}',
  'optOut.stopHint': 'To get no more announcements, write: {word}',
  'help.optOut': 'no announcements: I send you no more announcements of the team. News of your own export still comes.',

  'reminder.headline': '{pod} closes in {days, plural, one {# day} other {# days}}',
  'reminder.neverAsked':
    '{pod} closes on {day}, and you have not asked for your data yet. After that day nobody can get it any more.',
  'reminder.neverAskedNext': 'Write “export”, and I get it for you. You need do nothing else.',
  'reminder.notDownloaded': '{pod} closes on {day}. Your data is ready, and you have not downloaded all of it yet.',
  'reminder.notDownloadedNext': 'Write “link”, and I give you a fresh link to it.',
  'reminder.notMoved':
    '{pod} closes on {day}. You have downloaded your data: keep it in a safe place. If you want to move to another pod, do it before that day, because your old account has to tell your contacts.',
  'reminder.notMovedNext':
    'Write “migrate”, and I lead you through it. If you are stuck, write “human”, and a person helps you.',

  'announce.help': 'Announcements. In a private chat, begin each with: staff',
  'announce.helpAudiences': 'AUDIENCE is one of these, or several with commas: {audiences}',
  'announce.helpPlaceholders': 'A text can contain: {placeholders}',
  'announce.helpText':
    'A text has paragraphs with an empty line between them. A line can begin with # (headline), - (item) or ! (warning), or be a link: [label](https://…)',
  'announce.created': 'Begun. Now its text: announce text {name} LANGUAGE TEXT',
  'announce.exists': 'There is an announcement {name} already. Nothing was done.',
  'announce.unknown': 'There is no announcement {name}. To see which there are, write: announces',
  'announce.wrongLanguage': 'I do not write in {language}. These I know: {known}',
  'announce.wrongAudience': 'There is no such audience. These there are: {audiences}',
  'announce.wrongPlatform': 'I am not on {platform}. Here I am: {known}',
  'announce.wrongTime':
    'I do not understand that time. Write it like this, in {zone}: announce send {name} at 2026-12-01 18:00',
  'announce.notNow':
    '{state, select, draft {{name} has not been approved yet: announce approve {name}} approved {{name} is approved, and not being sent: announce send {name}} scheduled {{name} waits for its time.} sending {{name} is being sent.} paused {{name} is paused: announce resume {name}} sent {{name} has been sent.} other {{name} was stopped.}} Nothing was done.',
  'announce.textKept': 'Kept the text of {name} ({language}). To see it as people will: announce preview {name}',
  'announce.audienceKept':
    'Kept. {count, plural, =0 {Nobody is} one {One person is} other {# people are}} in the audience of {name} at the moment.',
  'announce.approveAgain': 'It was approved before; since it has changed, it has to be approved again.',
  'announce.noText': '{name} has no text yet: announce text {name} LANGUAGE TEXT',
  'announce.noAudience': '{name} has no audience yet: announce audience {name} AUDIENCE',
  'announce.unknownPlaceholder':
    'In the text ({language}) there is {names}, which means nothing. These exist: {known}. Nothing was done.',
  'announce.noDay':
    'The text ({language}) names the closing day, and none is configured (POD_CLOSES_ON). Nothing was done.',
  'announce.tooLong':
    'The text ({language}) is too long for {platform}: {length, number} characters with its last line, {maxLength, number} are possible. Nothing was done.',
  'announce.preview': 'Preview of {name} ({language}). People read this:',
  'announce.state':
    '{state, select, draft {draft} approved {approved} scheduled {scheduled} sending {being sent} paused {paused} sent {sent} other {stopped}}',
  'announce.labelState': 'State',
  'announce.labelAudience': 'Audience',
  'announce.labelReach': 'Reaches',
  'announce.labelNot': 'Does not reach',
  'announce.labelDuration': 'Takes about',
  'announce.labelDue': 'Sent on',
  'announce.labelLanguages': 'Languages',
  'announce.labelApproved': 'Approved by',
  'announce.noneYet': 'none yet',
  'announce.reach': '{count, plural, =0 {nobody} one {# person} other {# people}}',
  'announce.reachOn': '{platform}: {count, number}',
  'announce.notReached':
    '{optedOut, number} who want no announcements, {unreachable, number} whose chats take no messages',
  'announce.approved': '{name} is approved. To send it: announce send {name}',
  'announce.approvedScheduled': '{name} is approved, and is sent on {when}.',
  'announce.own':
    'You have changed {name} last, so somebody else has to approve it. They write: announce approve {name}',
  'announce.samePerson':
    'You and {other}, who has changed {name} last, have shown the same account of the pod: to me you are one person. Somebody else has to approve it. They write: announce approve {name}',
  'announce.sending':
    '{name} is being sent to {count, plural, one {# person} other {# people}}, in about {duration}. You see how far it is in the staff rooms, or with: announce report {name}',
  'announce.scheduled': '{name} is sent on {when}. Who hears it is settled then. To call it off: announce stop {name}',
  'announce.reachNow':
    'At the moment {count, plural, =0 {nobody would hear it: its audience is empty, or nobody in it can be reached. If it stays like that, nobody ever does} one {# person would hear it} other {# people would hear it}}.',
  'announce.nobody': 'Nobody was in its audience when its time came: nobody has heard it.',
  'announce.empty':
    'Nobody would hear {name}: its audience is empty, or nobody in it can be reached. Nothing was done.',
  'announce.past': 'That time is over. Nothing was done.',
  'announce.paused': '{name} is paused. To go on: announce resume {name}',
  'announce.resumed': '{name} goes on.',
  'announce.stopped':
    '{name} is stopped, for good. Whoever has it keeps it, and nobody else hears it: announce report {name}',
  'announce.report': 'Announcement {name}: {state}',
  'announce.progress': '{done, number} of {all, number} people have had their turn',
  'announce.gathering': 'The audience is still being gathered.',
  'announce.tally':
    '{state, select, pending {not sent yet} sent {sent} opted_out {want no announcements} unreachable {blocked, gone, or take no messages} in_doubt {may have heard it, their chat is gone} left_out {belong to the audience no longer} other {failed}}: {count, number}',
  'announce.tallyCause': '{line} ({cause})',
  'announce.notBegun': '{name} has not been sent to anybody.',
  'announce.list': 'Announcements, the latest first',
  'announce.line': '{name}: {state}',
  'announce.lineDue': '{name}: {state}, {when}',
  'announce.none': 'There are no announcements yet. To begin one: announce new NAME',
  'announce.labelPlaces': 'Said in public',
  'announce.placeRoom': 'room {room} ({platform})',
  'announce.placePost': 'public post at the pod',
  'announce.placeLine': '{place}: {state, select, pending {not yet} sent {said} other {failed}}',
  'announce.placeCause':
    '{cause, select, NOT_THERE {I am not in it} NOT_ALLOWED {I may not write there} other {{cause}}}',
  'announce.alsoIn': 'It is said in public as well: {places}',
  'announce.sendingPublicly':
    '{name} is being said in public. You see what comes of it in the staff rooms, or with: announce report {name}',
  'announce.helpPlaces':
    '{rooms} and {post} are public and can stand among them: every announcement room, and a public post at the pod.',
  'announce.previewIn': 'In public, in {place}, it reads:',
  'announce.barredRoom':
    '{barrier, select, not_there {I am not in it: {place}. Invite me, or let me see it, or look at its id.} other {I may not write in it: {place}. Give me the right to.}} Nothing was done.',
  'announce.barredPost':
    'I have no leave to post in public at the pod. Whoever runs me does the sunset login once more and approves that. Nothing was done.',
  'announce.noRooms': 'There is no announcement room there ({variable}). Nothing was done.',
  'announce.noPost':
    'There is no public post: it is switched off, or its platform is not among those named ({variable}). Nothing was done.',
  'announce.accountInPublic':
    'The text ({language}) names the reader’s account ({account}), and in public there is no one reader. Nothing was done.',
  'announce.tooLongPost':
    'All of it together is too long for one public post: {length, number} characters, {maxLength, number} are possible. Nothing was done.',
} as const satisfies Record<string, string>;
