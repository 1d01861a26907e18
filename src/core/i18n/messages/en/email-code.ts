/** The code by e-mail: as told in the chat, and the mail itself. ICU MessageFormat. */
export const emailCode = {
  'button.email': 'Get a code by e-mail instead',
  'help.email': 'email: I send a code to the e-mail address that the pod has for your account, if you cannot sign in.',

  'emailCode.whichAccount':
    'Which account is it? Send me its name at {pod}, such as {example}. I do not need your e-mail address: the pod knows it.',
  'emailCode.noName':
    'That does not look like the name of an account. Please send me the name alone, such as {example}.',
  'emailCode.notTheAddress':
    'If that was your e-mail address: I do not need it, because the pod knows it. Send me the name of your account at {pod}, such as {example}.',
  'emailCode.asked':
    'If that is an account of {pod}, a code is on its way to the e-mail address the pod has for it. It is good for {minutes, number} minutes. Send it here.',
  'emailCode.nothingComes':
    'If nothing comes: look among the unwanted mail, make sure that you spelt the name right, or sign in at {pod} instead.',
  'emailCode.tooMany':
    'You have asked for many codes, so I send no more for now. You can ask again at {time}, or sign in at {pod} right away.',
  'emailCode.wrongCode':
    'That is not the right code. Please look at the newest e-mail, or at the page where you signed in, and send me the code once more. {tries, plural, one {You have one try left.} other {You have # tries left.}}',
  'emailCode.noCode':
    'I am waiting for the code from the e-mail, and this is not one: a code has seven characters, like {example}. Please send me the one in the e-mail. Nothing is lost, and this did not count as a try.',
  'emailCode.off': 'I cannot send codes by e-mail here, but you can sign in at the pod.',

  'mail.subject': 'Your code for {pod}',
  'mail.asked':
    'Somebody has asked for a code, in order to take the data of an account at {pod} with them. If that was you, send this code to the assistant, in the chat where you asked for it:',
  'mail.until': 'The code is good until {time}.',
  'mail.notYou': 'Was it not you? Then you need do nothing: nobody gets in without this code.',
  'mail.neverGive':
    'Never give the code to anybody who asks you for it, whoever they say they are. It belongs in your own chat with the assistant and nowhere else.',
  'mail.noAnswers': 'This e-mail was written by a program, and nobody reads answers to it.',
} as const satisfies Record<string, string>;
