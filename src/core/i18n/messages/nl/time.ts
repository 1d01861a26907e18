/** Tijdvakken in woorden. Elk kan achter ‘klaar’ staan. ICU MessageFormat. */
export const time = {
  'time.todayUntil': 'vandaag vóór {to} uur ({zone})',
  'time.today': 'vandaag tussen {from} en {to} uur ({zone})',
  'time.tomorrow': 'morgen tussen {from} en {to} uur ({zone})',
  'time.day': 'op {day} tussen {from} en {to} uur ({zone})',
  'time.days': 'tussen {fromDay}, {from} uur, en {toDay}, {to} uur ({zone})',
  'time.wideDays': 'tussen {fromDay} en {toDay}',
  'time.dayUntil': 'vóór {toDay}, {to} uur ({zone})',
} as const satisfies Record<string, string>;
