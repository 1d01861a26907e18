/** How a person shows which account is theirs, as told in the chat. ICU MessageFormat. */
export const proof = {
  'proof.headline': 'First show me which account is yours',
  'proof.how': 'Open this link and sign in at {pod}. You will see a short code there. Send me that code here.',
  'proof.open': 'Sign in at {pod}',
  'proof.minutes': '{minutes, plural, one {The link works for one minute.} other {The link works for # minutes.}}',
  'proof.noPasswords': 'No passwords here, please: I never ask for one.',

  'proof.codeWaiting':
    'I am still waiting for the code from the page where you signed in: please send it to me here. If that page is gone, begin again with this new link.',

  'proof.linked': 'That’s you: {account}.',
  'proof.replaced': 'Until now this chat belonged to {account}. It gets no more news of that account.',
  'proof.wrongCode':
    'That is not the right code. Please look at the page where you signed in, and send me the code once more. {tries, plural, one {You have one try left.} other {You have # tries left.}}',
  'proof.noCode':
    'I am waiting for the code from the page where you signed in, and this is not one: a code has seven characters, like {example}. Please send me the one you see there. Nothing is lost, and this did not count as a try.',
  'proof.noTriesLeft': 'That was not the right code either, so it no longer counts. Here is a new link to begin again.',
  'proof.expiredCode': 'That code is too old by now. Nothing is lost: here is a new link to begin again.',
  'proof.noCodeAwaited': 'I am not waiting for a code right now. If you want your data, begin here:',
  'proof.otherAccount':
    'This chat belongs to {account}, and I give everybody only their own data. To export another account, write to me from another chat account.',
  'proof.otherPod': 'I can only export accounts of {pod}. Other pods do not know me.',
} as const satisfies Record<string, string>;
