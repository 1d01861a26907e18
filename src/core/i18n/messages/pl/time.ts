/** Przedziały czasu w słowach. Każdy może stać po „gotowe”. ICU MessageFormat. */
export const time = {
  'time.todayUntil': 'dzisiaj do {to} ({zone})',
  'time.today': 'dzisiaj między {from} a {to} ({zone})',
  'time.tomorrow': 'jutro między {from} a {to} ({zone})',
  'time.day': '{day}, między {from} a {to} ({zone})',
  'time.days': '{fromDay}, {from} – {toDay}, {to} ({zone})',
  'time.wideDays': '{fromDay} – {toDay}',
  'time.dayUntil': '{toDay}, najpóźniej o {to} ({zone})',
} as const satisfies Record<string, string>;
