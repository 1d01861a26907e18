import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createWords } from '../../src/core/i18n/words.ts';
import { previewPage } from './page.ts';
import { TIME_ZONE } from './sample-facts.ts';

const FILE = path.resolve('data', 'preview.html');

await mkdir(path.dirname(FILE), { recursive: true });
await writeFile(FILE, previewPage(createWords(TIME_ZONE)));
process.stdout.write(`${FILE}\n`);
