/** Tijdvakken, die achter ‘klaar’ kunnen staan, en tijdsduren. ICU MessageFormat. */
export const time = {
  'time.todayUntil': 'vandaag vóór {to} uur ({zone})',
  'time.today': 'vandaag tussen {from} en {to} uur ({zone})',
  'time.tomorrow': 'morgen tussen {from} en {to} uur ({zone})',
  'time.day': 'op {day} tussen {from} en {to} uur ({zone})',
  'time.days': 'tussen {fromDay}, {from} uur, en {toDay}, {to} uur ({zone})',
  'time.wideDays': 'tussen {fromDay} en {toDay}',
  'time.dayUntil': 'vóór {toDay}, {to} uur ({zone})',
  'duration.minutes': '{count, plural, one {# minuut} other {# minuten}}',
  'duration.hours': '{count, plural, one {# uur} other {# uur}}',
  'duration.days': '{count, plural, one {# dag} other {# dagen}}',
} as const satisfies Record<string, string>;
