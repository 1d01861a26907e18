/** The way of an export, as told in the chat. ICU MessageFormat. */
export const exports = {
  'export.inLine': 'Your export is in line',
  'export.atWork': 'Your export is under way',
  'export.ready': 'Your data is ready',
  'export.partlyReady': 'Part of your data is ready',
  'export.held': 'Your export has stopped, and the team is looking at it',
  'export.failed': 'Your export did not work',
  'export.cancelled': 'Your request is taken back',
  'export.expired': 'Your archive is no longer here',
  'export.none': 'There is no export of {account} yet. You can ask for one now.',

  'export.kind': '{kind, select, profile {Profile} photos {Photos} other {Archive}}',
  'export.line': '{what}: {state}',
  'export.stateRequested': 'in line at place {place, number}, ready {window}',
  'export.stateRequestedOpen': 'in line at place {place, number}',
  'export.stateSubmitted': 'its turn at the pod has come, ready {window}',
  'export.stateSubmittedOpen': 'its turn at the pod has come',
  'export.stateBuilding': 'the pod is putting it together, ready {window}',
  'export.stateBuildingOpen': 'the pod is putting it together',
  'export.stateCopying': 'the pod is done, I am copying it to a safe place',
  'export.stateVerifying': 'copied, I am checking that it is complete',
  'export.stateHeld': 'stopped. {cause}',
  'export.stateFailed': 'not possible. {cause}',
  'export.stateCancelled': 'taken back, as you asked',
  'export.stateExpired': 'deleted, because its time here was over',

  'export.profileCounts':
    '{posts, plural, one {# post} other {# posts}}, {contacts, plural, one {# contact} other {# contacts}}, {interactions, plural, one {# comment or like} other {# comments and likes}}',
  'export.photoCounts': '{found, number} of {expected, plural, one {# photo} other {# photos}}',
  'export.readyLine': '{what} ready, {size}: {counts}.',
  'export.readyLineShort': '{what} ready, {size}.',
  'export.checked': 'Checked: complete and readable.',
  'export.checkedImport': 'Checked: complete and readable; a diaspora* 0.9 pod will accept it.',
  'export.notInIt': 'Not in it: private messages.',
  'export.notInItPhotos':
    'Not in it: private messages; {missing, plural, one {one photo} other {# photos}} the pod no longer has (the list is on the download page).',
  'export.until': 'You can download it until {day}.',
  'export.privateKey': 'It contains your account’s private key: keep it to yourself.',

  'export.wait': 'You need do nothing. Asking again changes nothing. I will write to you as soon as it is ready.',
  'export.watch': 'Watch it live',
  'export.countedAt': 'Place in line as of {time}.',
  'export.slower': 'It takes longer than I told you. Sorry! This is where it is now.',
  'export.released': 'The team has looked at your export, and it goes on.',
  'export.heldNext': 'The team has it now. You need do nothing; I will write to you when it goes on.',
  'export.heldMeanwhile': 'The team has what has stopped; the rest goes on meanwhile.',
  'export.failedNext': 'You can ask for it again at any time.',
  'export.again': 'You can ask for your data again at any time.',

  'slow.slowed': 'The pod is tired at the moment, so I ask it more slowly.',
  'slow.stopped':
    'The pod is overloaded at the moment, so I let it rest. Your place is kept, and it goes on by itself.',
  'slow.paused':
    'The team has stopped the line for a while. Your place is kept, and I will write to you when it goes on.',
  'slow.pausedNote': 'The team says: {note}',
  'slow.quietHours': 'At this time of day the pod is left in peace. It goes on by itself afterwards.',
  'slow.night': 'Your account is very large, so the pod works on it at night.',
  'slow.earlierArchive':
    'A large earlier archive is being put in safe keeping before the pod replaces it. That takes a while, and your place is kept.',
  'slow.podAway': 'The pod takes no work at the moment. I keep trying, and your place is kept.',

  'download.headline': 'Here is your download link',
  'download.open': 'Open the download page',
  'download.until': 'The link works until {day}.',
  'download.notReady': 'Your data is not ready yet, so there is no link yet. This is where it is:',

  'cancel.done': 'Your request is taken back. Nothing will be exported.',
  'cancel.partly':
    '{cancelled, select, profile {The request for your profile} photos {The request for your photos} other {Your request}} is taken back. {tooLate, select, profile {Your profile} photos {Your photos} other {The rest}} cannot be stopped any more, because the pod has begun.',
  'cancel.keptReady':
    '{cancelled, select, profile {The request for your profile} photos {The request for your photos} other {Your request}} is taken back. What is ready stays ready.',
  'cancel.tooLate':
    'It is too late to cancel: the pod has begun, and what it has begun it ends. If you no longer want your data, just leave it: it is deleted when its time is over.',
  'cancel.ready': 'There is nothing to cancel: your data is ready already.',
  'cancel.nothing': 'There is nothing to cancel: no export is waiting.',

  'cause.exporter': 'The pod could not put your data together.',
  'cause.archive': 'The archive had a fault, so I do not give it to you.',
  'cause.missing': 'The pod no longer had the finished archive.',
  'cause.rows': 'The pod stumbles over something in your account that is damaged. You have done nothing wrong.',
  'cause.locked': 'Your account at the pod is locked.',
  'cause.closed': 'Your account at the pod is closed.',
  'cause.moved': 'Your account has moved to another pod, and its exports here went with the move.',
  'cause.gone': 'The pod no longer has this account.',
  'cause.other': 'Something unforeseen got in the way.',
} as const satisfies Record<string, string>;
