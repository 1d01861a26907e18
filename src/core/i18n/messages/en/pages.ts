/** Words of the pages. ICU MessageFormat. */
export const pages = {
  'page.frame.footer': 'Pappus carries people’s data out of a closing diaspora* pod.',

  'page.download.title': 'Your data is ready',
  'page.download.intro':
    '{count, plural, one {Save this file now, and keep it somewhere safe.} other {Save these files now, and keep them somewhere safe.}}',
  'page.download.private':
    'Keep your profile to yourself: it contains your account’s private key. Whoever has it can pretend to be you. Never send it to anybody you do not trust.',
  'page.download.profile': 'Your profile',
  'page.download.profileExplained': 'Your posts, comments, likes, contacts and settings.',
  'page.download.photos': 'Your photos',
  'page.download.photosExplained': 'The pictures you uploaded, in one zip file.',
  'page.download.profileCounts':
    '{posts, plural, one {# post} other {# posts}}, {contacts, plural, one {# contact} other {# contacts}}, {interactions, plural, one {# comment or like} other {# comments and likes}}.',
  'page.download.photosCounts': '{found, number} of {expected, plural, one {# photo} other {# photos}}.',
  'page.download.saveProfile': 'Save my profile ({size})',
  'page.download.savePhotos': 'Save my photos ({size})',
  'page.download.checked': 'Checked',
  'page.download.checkedExplained': 'Every byte was read again. The file is complete and it belongs to your account.',
  'page.download.notInIt': 'Not in it',
  'page.download.notInItProfile': 'Private messages, and the pictures themselves.',
  'page.download.notInItPhotos':
    '{missing, plural, =0 {Nothing: every photo is there.} one {One photo that the pod no longer has.} other {# photos that the pod no longer has.}}',
  'page.download.missingPhotos': 'Show the missing photos',
  'page.download.missingMore': '{count, plural, one {and one more} other {and # more}}',
  'page.download.checksum': 'Checksum, for experts',
  'page.download.checksumExplained': 'SHA-256 of the file:',
  'page.download.receipt': 'Save the receipt of this check',
  'page.download.until': 'This page works until {until}.',
  'page.download.broken':
    'If the download breaks off, start it again: your browser goes on where it stopped. You can save the files as often as you like.',
  'page.download.revokeTitle': 'Done?',
  'page.download.revokeExplained':
    'Once your files are safe you can switch this link off, so that nobody else can use it. You can always ask the assistant for a new one.',
  'page.download.revoke': 'Switch this link off',

  'page.progress.title': 'Exports from {pod}',
  'page.progress.intro': 'People are taking their data with them. This is how far it is.',
  'page.progress.delivered': 'Exports delivered',
  'page.progress.today': 'Of these, today',
  'page.progress.waiting': 'Waiting in line',
  'page.progress.count': '{count, number}',
  'page.progress.end': 'The last one in line is ready by',
  'page.progress.endLate': '{day}. That is after the pod closes, and the team knows it.',
  'page.progress.closes': 'The pod closes on',
  'page.progress.chart': 'Exports delivered each day',
  'page.progress.day': 'Day',
  'page.progress.deliveredThen': 'Delivered',
  'page.progress.yours':
    'A profile and its photos count as two. To get yours, write to the assistant; asking once is enough.',

  'page.message.noLinkTitle': 'This link does not work',
  'page.message.noLinkText':
    'It may be too old, switched off, or copied only in part. Your data is not lost: write “link” to the assistant and you get a new one.',
  'page.message.revokedTitle': 'The link is switched off',
  'page.message.revokedText':
    'Nobody can use it any more. If you need your files again, write “link” to the assistant.',
  'page.message.replacedTitle': 'There is a newer file',
  'page.message.replacedText':
    'Your data was exported again since this download began. Delete the part you have and save the new file.',
  'page.message.toDownloads': 'To the download page',
  'page.message.damagedTitle': 'Something is wrong with this file',
  'page.message.damagedText':
    'It cannot be read as it was stored, so you are not given it. The team has been told. Please ask the assistant again tomorrow; you need do nothing else.',
  'page.message.busyTitle': 'Many people are downloading right now',
  'page.message.busyText': 'Nothing is lost. Please try again in a minute.',
  'page.message.tooFastTitle': 'One moment, please',
  'page.message.tooFastText': 'There were very many requests from your connection. Please wait a minute and try again.',
  'page.message.notFoundTitle': 'There is no such page',
  'page.message.notFoundText': 'Please open the link from your chat once more.',
  'page.message.badRequestTitle': 'That did not work',
  'page.message.badRequestText': 'The request could not be understood. Please open the link from your chat once more.',
  'page.message.failedTitle': 'Something went wrong here',
  'page.message.failedText': 'It is not your fault, and nothing is lost. Please try again in a few minutes.',
} as const satisfies Record<string, string>;
