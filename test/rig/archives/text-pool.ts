import type { SeededRandom } from './seeded-random.ts';

const WORDS: readonly (readonly string[])[] = [
  'the pod closes this summer and we take our words with us because they were ours from the start'.split(' '),
  'heute war ein schöner Tag über den Dächern größer als müde Straßen am Fluß'.split(' '),
  'à bientôt mes chères amies où êtes-vous déjà passées cet été près du château'.split(' '),
  'привет друзья сегодня мы собираем вещи и переезжаем на другой сервер'.split(' '),
  'مرحبا بكم جميعا في هذا المكان الجميل قبل أن يغلق الباب'.split(' '),
  'שלום לכולם היום אנחנו עוברים לבית חדש ברשת'.split(' '),
  'これから 新しい サーバー へ 引っ越します 皆さん ありがとう 写真 も 全部'.split(' '),
];
const EXTRAS = [
  '😀',
  '👩‍👩‍👧‍👦',
  '🇩🇪',
  '#linux',
  '#cats',
  '@{Bob; bob@other.example}',
  '[link](https://example.org/?a=1&b=2)',
  '![](https://pod.example/uploads/images/scaled_full_x.jpg)',
  '"quoted"',
  'back\\slash',
  '<b>&amp;</b>',
  'tab\tnew\nline\r\n',
  '\u2028',
  'e\u0301',
  '\u0007',
];

/** Rails escapes what could end a script element; some of the other characters come escaped from older releases. */
function escapeLikeRails(json: string, alsoAstral: boolean): string {
  const html = json.replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return alsoAstral ? html.replace(/[\ud800-\udfff]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`) : html;
}

function sentence(random: SeededRandom): string {
  // Half of the texts are English, as on the real network; the rest is spread over the other scripts.
  const words = WORDS[Math.max(0, random.below(2 * WORDS.length) - WORDS.length + 1)] ?? [];
  const parts: string[] = [];
  for (let left = 3 + random.below(24); left > 0; left -= 1) {
    parts.push(words[random.below(words.length)] ?? '');
    if (random.below(9) === 0) parts.push(EXTRAS[random.below(EXTRAS.length)] ?? '');
    if (random.below(5) === 0) parts.push(random.below(1_000_000).toString(36));
  }
  return parts.join(' ');
}

/** Texts in several scripts, as JSON string literals ready to be copied into an archive. */
export function createTextPool(random: SeededRandom, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => escapeLikeRails(JSON.stringify(sentence(random)), i % 3 === 0));
}
