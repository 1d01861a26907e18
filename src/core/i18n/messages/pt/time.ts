/** Períodos, que podem vir depois de “pronto”, e durações. ICU MessageFormat. */
export const time = {
  'time.todayUntil': 'hoje até as {to} ({zone})',
  'time.today': 'hoje entre as {from} e as {to} ({zone})',
  'time.tomorrow': 'amanhã entre as {from} e as {to} ({zone})',
  'time.day': '{day}, entre as {from} e as {to} ({zone})',
  'time.days': 'entre {fromDay}, às {from}, e {toDay}, às {to} ({zone})',
  'time.wideDays': 'entre {fromDay} e {toDay}',
  'time.dayUntil': 'até {toDay}, às {to} ({zone})',
  'duration.minutes': '{count, plural, one {# minuto} other {# minutos}}',
  'duration.hours': '{count, plural, one {# hora} other {# horas}}',
  'duration.days': '{count, plural, one {# dia} other {# dias}}',
} as const satisfies Record<string, string>;
