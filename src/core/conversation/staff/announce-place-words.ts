import type { BarredPlace, PlaceRow, PublicPlace } from '../../broadcasts/public-place.ts';
import type { Block } from '../../chat/reply.ts';
import type { Words } from '../../i18n/words.ts';
import { paragraph } from '../answer.ts';
import { platformName } from '../stop-answers.ts';

type NamedPlace = Pick<PublicPlace, 'kind' | 'to'>;

/** “room !abc:example.org (Matrix)”, as it stands in the configuration. */
export function placeName({ t }: Words, { kind, to }: NamedPlace): string {
  if (kind === 'post') return t('announce.placePost');
  return t('announce.placeRoom', { room: to.conversation, platform: platformName(to.platform) });
}

/** Where it is said in public, too. */
export function alsoIn(words: Words, places: readonly NamedPlace[]): readonly Block[] {
  if (places.length === 0) return [];
  const names = places.map((place) => placeName(words, place)).join(', ');
  return [paragraph(words.t('announce.alsoIn', { places: names }))];
}

/** Which places would not take it, why, and what to do. */
export function barredBlocks(words: Words, barred: readonly BarredPlace[]): readonly Block[] {
  return barred.map(({ place, barrier }) =>
    paragraph(
      place.kind === 'post'
        ? words.t('announce.barredPost')
        : words.t('announce.barredRoom', {
            place: placeName(words, place),
            barrier: barrier.replaceAll('-', '_'),
          }),
    ),
  );
}

/** What came of it in each place. */
export function placeLines(words: Words, rows: readonly PlaceRow[]): readonly string[] {
  return rows.map((row) => {
    const place = placeName(words, row);
    const line = words.t('announce.placeLine', { place, state: row.state });
    if (row.cause === undefined) return line;
    return words.t('announce.tallyCause', { line, cause: words.t('announce.placeCause', { cause: row.cause }) });
  });
}
