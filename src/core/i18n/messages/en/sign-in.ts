/** Words of the pages on which people show which account is theirs. ICU MessageFormat. */
export const signIn = {
  'signIn.start.title': 'Show which account is yours',
  'signIn.start.asks': 'This chat account asks for the data of an account at {pod}:',
  'signIn.start.asksFor': 'This chat account asks for the data of {account}:',
  'signIn.start.how':
    'If this is you, press the button, sign in at {pod} and agree there. Then you will see a short code here. Send it to the assistant in your chat, and you are done.',
  'signIn.start.noPasswords': 'No passwords here: you type yours only at {pod}, and the assistant never sees it.',
  'signIn.start.notYou':
    'Is this not you, or did somebody else send you this link? Then simply close this page. Nothing will happen.',
  'signIn.start.button': 'Sign in at {pod}',
  'signIn.on': 'on {platform}',

  'signIn.code.title': 'Almost done',
  'signIn.code.asks': 'This chat account asks for the data of {account}:',
  'signIn.code.send': 'If this is you, send this code to the assistant in your chat:',
  'signIn.code.until': 'The code works until {until}. Until then you can come back to this page.',
  'signIn.code.warning':
    'Give this code to nobody else. Did somebody else send you the link, or ask you for the code? Then close this page and do nothing: without the code they get nothing.',

  'signIn.nothingChanged': 'Nothing was changed, and nothing is lost.',
  'signIn.newLink': 'For a new link, go back to your chat and write “export” to the assistant.',
  'signIn.again': 'Try again',

  'signIn.unknown.title': 'This link does not work',
  'signIn.unknown.text': 'It may be too old, or only a part of it was copied.',
  'signIn.expired.title': 'This link is too old',
  'signIn.expired.text': 'For your safety, a link works for a short time only.',
  'signIn.used.title': 'This link has served its purpose',
  'signIn.used.text':
    'Every link works once. This one was used, or there is a newer one in your chat. If you have sent your code already, you need do nothing.',
  'signIn.podDown.title': '{pod} does not answer',
  'signIn.podDown.text': 'It is probably very busy. Please wait a minute and try again; your link still works.',
  'signIn.podDownAfter.title': '{pod} does not answer',
  'signIn.podDownAfter.text':
    'You did everything right, but {pod} could not tell us who you are. It is probably very busy. Please wait a minute before you try again.',
  'signIn.otherBrowser.title': 'Please stay in one browser',
  'signIn.otherBrowser.text':
    'You came back in another browser than the one you started in, or this browser keeps no cookies. Open the link from your chat and stay in the same browser until you see your code.',
  'signIn.stale.title': 'This page is out of date',
  'signIn.stale.text': 'It belongs to a sign-in that is over, or that began somewhere else.',
  'signIn.declined.title': 'You said no',
  'signIn.declined.text':
    'You did not agree at {pod}, so the assistant learned nothing about you. Was it the wrong button? Then open the link from your chat once more.',
  'signIn.refused.title': 'That did not work',
  'signIn.refused.text':
    'You did nothing wrong: {pod} did not confirm who you are. If it happens again, please ask the people who run {pod}.',
  'signIn.otherAccount.title': 'That is another account',
  'signIn.otherAccount.text':
    'You signed in as {account}, but the chat asked for {expected}. If you have several accounts, sign out at {pod} and sign in with the right one next time.',
  'signIn.foreignAccount.title': 'That account lives somewhere else',
  'signIn.foreignAccount.text': 'The assistant can help only with accounts of {pod}.',
  'signIn.unknownAccount.title': 'We cannot find that account',
  'signIn.unknownAccount.text':
    '{pod} says that you are {account}, but we do not find this account there. Please ask the people who run {pod}.',
  'signIn.lockedAccount.title': 'This account is locked',
  'signIn.lockedAccount.text':
    '{account} is locked at {pod}, so the assistant cannot fetch its data. Please ask the people who run {pod} to unlock it, then come back.',
  'signIn.closedAccount.title': 'This account is closed',
  'signIn.closedAccount.text':
    '{account} was closed at {pod}, and its data there was removed. If you think this is wrong, please ask the people who run {pod}.',

  'signIn.checking.title': 'One moment, please',
  'signIn.checking.text': 'We are asking {pod} who you are. You need do nothing: this page looks again by itself.',
  'signIn.linked.title': 'Done',
  'signIn.linked.text':
    'The assistant knows now that this account is yours. You can close this page and go on in your chat.',
  'signIn.codeExpired.title': 'The code is too old',
  'signIn.codeExpired.text': 'For your safety, a code works for ten minutes only.',
  'signIn.nothing.title': 'There is no code here',
  'signIn.nothing.text': 'This browser has no sign-in under way, or it is over.',
} as const satisfies Record<string, string>;
