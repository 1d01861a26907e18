/** Intervalli di tempo, che possono stare dopo «pronto», e durate. ICU MessageFormat. */
export const time = {
  'time.todayUntil': 'oggi entro le {to} ({zone})',
  'time.today': 'oggi tra le {from} e le {to} ({zone})',
  'time.tomorrow': 'domani tra le {from} e le {to} ({zone})',
  'time.day': '{day} tra le {from} e le {to} ({zone})',
  'time.days': 'tra {fromDay} alle {from} e {toDay} alle {to} ({zone})',
  'time.wideDays': 'tra {fromDay} e {toDay}',
  'time.dayUntil': 'entro {toDay} alle {to} ({zone})',
  'duration.minutes': '{count, plural, one {# minuto} other {# minuti}}',
  'duration.hours': '{count, plural, one {# ora} other {# ore}}',
  'duration.days': '{count, plural, one {# giorno} other {# giorni}}',
} as const satisfies Record<string, string>;
