import type { Clock } from '../../kernel/clock.ts';
import type { Block } from '../chat/reply.ts';
import { LOCALES } from '../i18n/locales.ts';
import type { Words } from '../i18n/words.ts';
import { openAnswer, paragraph } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Desk, OptingSpeaker, PodFacts } from './desk.ts';
import { parseFreezeWord } from './freeze-words.ts';
import { hello } from './menu.ts';

interface OptDeps<Tx> {
  readonly desk: Pick<Desk<Tx>, 'optOut' | 'optIn'>;
  readonly pod: PodFacts;
  readonly clock: Clock;
}
type OptingAsker = OptingSpeaker & { readonly words: Words };

export async function answerOptOut<Tx>({ desk }: OptDeps<Tx>, tx: Tx, asker: OptingAsker): Promise<Answer> {
  const { words } = asker;
  await desk.optOut(tx, asker);
  const [word] = LOCALES[words.locale].commands['opt-in'];
  return openAnswer(words, [paragraph(words.t('optOut.done', { word }))]);
}

/** “Start” is also how some people say hello. */
export async function answerOptIn<Tx>(
  { desk, pod, clock }: OptDeps<Tx>,
  tx: Tx,
  { asker, text }: { readonly asker: OptingAsker; readonly text: string | undefined },
): Promise<Answer> {
  const { words } = asker;
  const isBack = await desk.optIn(tx, asker);
  const isGreeting = text !== undefined && parseFreezeWord({ kind: 'text', text }) === 'start';
  if (!isBack && isGreeting) return hello(words, pod, clock.now());
  const [word] = LOCALES[words.locale].commands['opt-out'];
  return openAnswer(words, [paragraph(words.t('optOut.again', { word }))]);
}

/** For somebody whose STOP stops nothing else. */
export function optOutHint(words: Words): Block {
  const [word] = LOCALES[words.locale].commands['opt-out'];
  return paragraph(words.t('optOut.stopHint', { word }));
}
