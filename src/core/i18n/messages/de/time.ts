/** Zeitfenster, die hinter „fertig“ stehen können, und Dauern im Akkusativ. ICU MessageFormat. */
export const time = {
  'time.todayUntil': 'heute bis {to} Uhr ({zone})',
  'time.today': 'heute zwischen {from} und {to} Uhr ({zone})',
  'time.tomorrow': 'morgen zwischen {from} und {to} Uhr ({zone})',
  'time.day': 'am {day} zwischen {from} und {to} Uhr ({zone})',
  'time.days': 'zwischen {fromDay}, {from} Uhr, und {toDay}, {to} Uhr ({zone})',
  'time.wideDays': 'zwischen {fromDay} und {toDay}',
  'time.dayUntil': 'bis {toDay}, {to} Uhr ({zone})',
  'duration.minutes': '{count, plural, one {# Minute} other {# Minuten}}',
  'duration.hours': '{count, plural, one {# Stunde} other {# Stunden}}',
  'duration.days': '{count, plural, one {# Tag} other {# Tage}}',
} as const satisfies Record<string, string>;
