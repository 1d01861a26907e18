/** Zeitfenster in Worten. Jedes kann hinter „fertig“ stehen. ICU MessageFormat. */
export const time = {
  'time.todayUntil': 'heute bis {to} Uhr ({zone})',
  'time.today': 'heute zwischen {from} und {to} Uhr ({zone})',
  'time.tomorrow': 'morgen zwischen {from} und {to} Uhr ({zone})',
  'time.day': 'am {day} zwischen {from} und {to} Uhr ({zone})',
  'time.days': 'zwischen {fromDay}, {from} Uhr, und {toDay}, {to} Uhr ({zone})',
  'time.wideDays': 'zwischen {fromDay} und {toDay}',
  'time.dayUntil': 'bis {toDay}, {to} Uhr ({zone})',
} as const satisfies Record<string, string>;
