/** The guide to another pod. ICU MessageFormat. */
export const moving = {
  'moving.begin':
    'I go through it with you, step by step, and I keep your place. Come back whenever you like, in any of your chats, and write: {word}',
  'moving.titleDownload': 'Take your data with you',
  'moving.titleChoose': 'Choose a pod',
  'moving.titleAsk': 'Ask its podmin',
  'moving.titleHandOver': 'Hand over your files',
  'moving.titleWait': 'Wait for the import',
  'moving.titleSettle': 'Look around in your new home',
  'moving.titleKeep': 'Keep your files safe',

  'moving.downloadNone': 'I have no archive of yours yet. Ask for it first: everything else needs it.',
  'moving.downloadUnderWay': 'Your export is on its way. You need do nothing; I will write to you when it is ready.',
  'moving.downloadReady': 'Your data is ready. Download every file, and see that its size is the one on the page.',
  'moving.downloadDone': 'You have downloaded everything that is ready.',
  'moving.downloadFirst':
    'Download first, move afterwards: once you have moved, {pod} deletes its archives of you and makes no new ones.',

  'moving.chooseVersion':
    'Choose a pod that runs diaspora* 0.9 or newer; older ones cannot take an account in. It may be closed to new accounts: the person who runs it, its podmin, can take you in all the same.',
  'moving.chooseNoPage':
    'The podmin does the import. No released version of diaspora* has a page where you could upload your archive yourself. If a podmin tells you that theirs has one, make an account there first and upload both files together.',
  'moving.chooseTell': 'When you have one in mind, tell me its name. Write, for example: {word} diasp.org',
  'moving.chosen': 'The pod you have in mind: {host}',
  'moving.late':
    '{pod} was to close on {day}. If it no longer answers, a new pod can take in your data, but not your account: your contacts are not told, and most of your comments and likes stay behind.',

  'moving.askFirst': 'Write to the podmin before you send any file, and ask whether they take you in. Tell them:',
  'moving.askName': 'the user name that you would like to have there',
  'moving.askMail':
    'the e-mail address of your account here: you have to be able to read it, and no account there may use it yet',
  'moving.askSettings': 'whether your settings and your profile are to come along',
  'moving.askFiles': 'that there are two files: your profile (.json.gz) and your photos (.zip)',
  'moving.askPrivate':
    'Agree on a private way for the files, and post no link to them anywhere. The profile contains your account’s private key: whoever has it can pose as you.',

  'moving.handBoth':
    'Give the podmin both files, to be imported in one go. Photos that are not imported together with the profile stay on {pod} and vanish with it.',
  'moving.handOnline':
    'It has to happen while {pod} is online, so before {day}: only then are your contacts told, and only then do your comments and likes come along.',
  'moving.handOnlineOpen':
    'It has to happen while {pod} is online: only then are your contacts told, and only then do your comments and likes come along.',
  'moving.handFinal':
    'This cannot be undone: with the move your sign-in at {pod} ends, and the pod deletes your archives.',
  'moving.handOnce': 'Have the archive imported once, at one pod. The first move counts, and there is no second one.',

  'moving.waitTime': 'An import takes minutes to hours. You need do nothing.',
  'moving.waitNotice': 'I keep looking whether your account has moved, and write to you when it has.',
  'moving.waitLog':
    'If the podmin says that it is done and I have not written by the next day, ask them to look into the log of their pod: the import says that it is complete even when it was not.',

  'moving.settleSignIn':
    'If you had no account there before, choose “forgot password” at the new pod to get in; the mail goes to the e-mail address of your old account.',
  'moving.settleCheck': 'Look there for:',
  'moving.settleAvatar': 'your profile picture: upload it again, it does not come along',
  'moving.settlePosts': 'your posts and the photos in them',
  'moving.settleContacts': 'your contacts: those you share with come along, those who only follow you do not',
  'moving.settleContactsCounted':
    'your contacts: {contacts, plural, one {# was} other {# were}} in your archive; those you share with come along, those who only follow you do not',
  'moving.settleOnce': 'Do not have the archive imported again, there or anywhere else.',

  'moving.keepSafe':
    'Keep the files offline and to yourself, best in two places. The profile contains your account’s private key: whoever has it can pose as you.',
  'moving.keepOpen':
    'Unpack the .json.gz file, with 7-Zip or gunzip, and any text editor opens it. It names your photos by the names of the files in the .zip. Private messages are not in it.',
  'moving.keepReadable': 'For reading I can make you a copy that opens in any browser, without the internet.',
  'moving.keepLater':
    'A pod can import the files later, too. But once {pod} is gone, only your data moves, not your contacts.',

  'arrival.headline': 'You have arrived!',
  'arrival.moved': 'Your account has moved. From now on you are {newAccount}. All the best in your new home!',
  'arrival.photos':
    'Your photos seem not to have come along: your old posts still show pictures that lie on {pod} and vanish with it.',
  'arrival.photosNext':
    'Ask the podmin of {host} to import your photos file (.zip) into your account; that can be done afterwards, too.',
} as const satisfies Record<string, string>;
