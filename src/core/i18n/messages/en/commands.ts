import type { CommandWords } from '../../command-words.ts';

/** What people write in English. */
export const commands = {
  export: ['export', 'get my data', 'my data', 'download my data', 'export my data', 'request my data', 'backup'],
  status: ['status', 'where is my export', 'how long', 'progress', 'state'],
  link: ['link', 'download', 'download link', 'get the download link', 'new link', 'fresh link'],
  cancel: ['cancel', 'abort', 'cancel my export', 'cancel export'],
  email: [
    'email',
    'e-mail',
    'mail',
    'code by email',
    'code by e-mail',
    'email code',
    'e-mail code',
    'email me',
    'e-mail me',
    'email me a code',
    'e-mail me a code',
    'send me a code',
    'get a code by email',
    'get a code by e-mail',
    'get a code by e-mail instead',
  ],
  help: ['help', 'menu', '?', 'commands', 'what can you do'],
  human: ['human', 'talk to a person', 'person', 'a human', 'support', 'team', 'ask the team'],
  touched: ['who touched my export', 'who touched my data', 'history', 'who did what'],
  language: ['language', 'lang', 'languages'],
  greeting: ['hi', 'hello', 'hey', 'start', 'good morning', 'good evening', 'good afternoon'],
} as const satisfies CommandWords;
