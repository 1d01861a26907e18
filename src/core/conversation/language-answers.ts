import type { SpeakerStore } from '../chat/delivery.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Words } from '../i18n/words.ts';
import type { Answer } from './answer.ts';
import { languageChosen, languages } from './menu.ts';
import type { Asker } from './route.ts';

interface LanguageDeps {
  readonly words: (locale: Locale) => Words;
}
interface LanguageTables {
  readonly speakers: Pick<SpeakerStore, 'chooseLocale'>;
}

/** Writes in another language from now on, or asks in which. */
export async function answerLanguage(
  deps: LanguageDeps,
  tx: LanguageTables,
  { asker, wanted }: { readonly asker: Asker; readonly wanted: Locale | 'unknown' | undefined },
): Promise<Answer> {
  if (wanted === undefined) return languages(asker.words, 'language.choose');
  if (wanted === 'unknown') return languages(asker.words, 'language.unknown');
  await tx.speakers.chooseLocale(asker.speaker.platform, asker.speaker.id, wanted);
  return languageChosen(deps.words(wanted));
}
