import type { CommandWords } from '../../command-words.ts';

/** What people write in English. */
export const commands = {
  export: ['export', 'get my data', 'my data', 'download my data', 'export my data', 'request my data', 'backup'],
  status: ['status', 'where is my export', 'how long', 'progress', 'state'],
  link: ['link', 'download', 'download link', 'new link', 'fresh link'],
  cancel: ['cancel', 'abort', 'cancel my export', 'cancel export'],
  help: ['help', 'menu', '?', 'commands', 'what can you do'],
  language: ['language', 'lang', 'languages'],
  greeting: ['hi', 'hello', 'hey', 'start', 'good morning', 'good evening', 'good afternoon'],
} as const satisfies CommandWords;
