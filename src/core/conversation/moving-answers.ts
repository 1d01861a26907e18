import { LOCALES } from '../i18n/locales.ts';
import type { Words } from '../i18n/words.ts';
import { buttons, headline, openAnswer, paragraph } from './answer.ts';
import type { Answer } from './answer.ts';

/** Which pods can take an account in, and who does it there. */
export function choosePod(words: Words): Answer {
  const { t } = words;
  const [word] = LOCALES[words.locale].commands.migrate;
  return openAnswer(words, [
    headline(t('moving.titleChoose')),
    paragraph(t('moving.chooseVersion')),
    paragraph(t('moving.chooseNoPage')),
    paragraph(t('moving.chooseTell', { word })),
    buttons(words, ['export', 'human']),
  ]);
}
