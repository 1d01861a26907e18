/** Plages de temps, qui peuvent suivre « prêt », et durées. ICU MessageFormat. */
export const time = {
  'time.todayUntil': 'aujourd’hui avant {to} ({zone})',
  'time.today': 'aujourd’hui entre {from} et {to} ({zone})',
  'time.tomorrow': 'demain entre {from} et {to} ({zone})',
  'time.day': '{day} entre {from} et {to} ({zone})',
  'time.days': 'entre {fromDay} à {from} et {toDay} à {to} ({zone})',
  'time.wideDays': 'entre {fromDay} et {toDay}',
  'time.dayUntil': 'avant {toDay} à {to} ({zone})',
  'duration.minutes': '{count, plural, one {# minute} other {# minutes}}',
  'duration.hours': '{count, plural, one {# heure} other {# heures}}',
  'duration.days': '{count, plural, one {# jour} other {# jours}}',
} as const satisfies Record<string, string>;
