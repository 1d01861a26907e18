/** Intervalli di tempo in parole. Ognuno può stare dopo «pronto». ICU MessageFormat. */
export const time = {
  'time.todayUntil': 'oggi entro le {to} ({zone})',
  'time.today': 'oggi tra le {from} e le {to} ({zone})',
  'time.tomorrow': 'domani tra le {from} e le {to} ({zone})',
  'time.day': '{day} tra le {from} e le {to} ({zone})',
  'time.days': 'tra {fromDay} alle {from} e {toDay} alle {to} ({zone})',
  'time.wideDays': 'tra {fromDay} e {toDay}',
  'time.dayUntil': 'entro {toDay} alle {to} ({zone})',
} as const satisfies Record<string, string>;
