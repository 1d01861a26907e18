/** Greeting, menu and whatever is said in any situation. ICU MessageFormat. */
export const chat = {
  'chat.hello': 'Hello! I help people take their data out of {pod}.',
  'chat.helloClosing': 'Hello! I help people take their data out of {pod} before it closes on {day}.',
  'chat.unknown': 'Sorry, I did not understand that. I am a program and know only a few words. This is what I can do:',
  'chat.unreadable':
    'I could not read that: your app encrypted it before it knew this device of mine. Please send it once more. If that does not help, begin a new direct chat with me.',
  'chat.unencrypted':
    'That came without encryption, although this chat is encrypted, so I cannot know that it is from you. I have done nothing. Please send it again with an app that encrypts, such as Element.',
  'chat.writtenPrivately': 'I have answered you in a private message, where nobody else can read along.',
  'chat.noPrivate':
    'I cannot write to you privately, and your data is nobody else’s business. Please write to me in a private message.',
  'chat.privateClosed':
    'I cannot write to you: your settings let nobody from here send you direct messages. Please allow them in the privacy settings of this server, or write to me directly. Otherwise news of your export will not reach you; what you ask for here I still answer here.',
  'chat.tooFast':
    'Those were many messages at once. Please wait a minute before you write again. Your export goes on meanwhile.',
  'chat.failed':
    'That did not work, and it is not your fault. It is noted for the team under number {number}. Please try again in a minute.',

  'button.export': 'Get my data',
  'button.status': 'Where is my export?',
  'button.link': 'Get the download link',
  'button.migrate': 'Move to another pod',
  'button.cancel': 'Cancel my export',
  'button.keep': 'Just keep it',
  'button.next': 'Done, go on',
  'button.back': 'One step back',
  'button.language': 'Language · Sprache',
  'button.human': 'Talk to a person',
  'button.help': 'Help',

  'help.headline': 'What I can do',
  'help.export': 'export: I ask the pod for all your data, your profile and your photos.',
  'help.status': 'status: I tell you where your export is.',
  'help.link': 'link: I give you a fresh download link, once your data is ready.',
  'help.cancel': 'cancel: I take your request back, as long as the pod has not begun.',
  'help.migrate': 'migrate: I help you move to another pod, step by step.',
  'help.human': 'human: I pass a message of yours on to the team, and a person answers you here.',
  'help.touched': 'who touched my export: I tell you who has done what with your data.',
  'help.language': 'language: I write to you in another language.',
  'help.noPasswords': 'I never ask for your password. If somebody does, it is not me.',

  'language.choose': 'Which language shall I write in?',
  'language.chosen': 'From now on I write to you in English.',
  'language.unknown': 'I do not know that language yet. These I know:',
} as const satisfies Record<string, string>;
