import { parseArgs } from 'node:util';
import { chat } from './chat.ts';
import { playStory } from './story.ts';

const HELP = `Shows Pappus at work on this machine alone: an embedded database, a simulated pod and a chat in the terminal.

  npm run demo              plays a whole story; exits 0 only if the archive arrived whole
  npm run demo -- --chat    lets you talk to Pappus yourself
`;

const { values } = parseArgs({ options: { chat: { type: 'boolean' }, help: { type: 'boolean' } } });
if (values.help) process.stdout.write(HELP);
else if (values.chat) await chat();
else await playStory();
