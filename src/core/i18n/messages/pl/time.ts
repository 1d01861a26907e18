/** Przedziały czasu, które mogą stać po „gotowe”, i czasy trwania w bierniku. ICU MessageFormat. */
export const time = {
  'time.todayUntil': 'dzisiaj do {to} ({zone})',
  'time.today': 'dzisiaj między {from} a {to} ({zone})',
  'time.tomorrow': 'jutro między {from} a {to} ({zone})',
  'time.day': '{day}, między {from} a {to} ({zone})',
  'time.days': '{fromDay}, {from} – {toDay}, {to} ({zone})',
  'time.wideDays': '{fromDay} – {toDay}',
  'time.dayUntil': '{toDay}, najpóźniej o {to} ({zone})',
  'duration.minutes': '{count, plural, one {# minutę} few {# minuty} many {# minut} other {# minuty}}',
  'duration.hours': '{count, plural, one {# godzinę} few {# godziny} many {# godzin} other {# godziny}}',
  'duration.days': '{count, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}',
} as const satisfies Record<string, string>;
