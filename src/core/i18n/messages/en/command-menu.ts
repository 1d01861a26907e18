/** What platforms show beside the commands they offer: 100 characters at most. ICU MessageFormat. */
export const commandMenu = {
  'command.greeting': 'What I can do for you, and where to begin',
  'command.export': 'Get all your data, your profile and your photos, out of the pod',
  'command.status': 'Where your export is now, and when it will be ready',
  'command.link': 'Get a fresh link to download your data',
  'command.cancel': 'Take your request back, as long as the pod has not begun',
  'command.email': 'Get a code by e-mail, if you cannot sign in at the pod',
  'command.code': 'Send the code that shows which account is yours',
  'command.language': 'Choose the language I write to you in',
  'command.help': 'Show everything you can ask me for',

  'command.option.export': 'account',
  'command.optionExplained.export': 'The name of your account, such as alice@pod.example, if you want to name it',
  'command.option.email': 'account',
  'command.optionExplained.email': 'The name of your account at the pod, not your e-mail address',
  'command.option.code': 'code',
  'command.optionExplained.code': 'The seven characters from the page where you signed in, or from the e-mail',
  'command.option.language': 'language',
  'command.optionExplained.language': 'The language you would like to read',
} as const satisfies Record<string, string>;
