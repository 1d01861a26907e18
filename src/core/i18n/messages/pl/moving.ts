/** Przewodnik na inny pod. ICU MessageFormat. */
export const moving = {
  'moving.titleChoose': 'Wybierz pod',
  'moving.chooseVersion':
    'Wybierz pod, na którym działa diaspora* 0.9 lub nowsza; starsze nie potrafią przyjąć konta. Może być zamknięty dla nowych kont: osoba, która go prowadzi, czyli podmin, i tak może Cię przyjąć.',
  'moving.chooseNoPage':
    'Import robi podmin. Żadna wydana wersja diaspora* nie ma strony, na której można samemu wgrać archiwum. Jeśli podmin mówi, że u niego taka jest, załóż tam najpierw konto i wgraj oba pliki razem.',
  'moving.chooseTell': 'Gdy masz już jakiś na oku, podaj mi jego nazwę. Napisz na przykład: {word} diasp.org',
} as const satisfies Record<string, string>;
