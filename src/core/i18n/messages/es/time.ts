/** Plazos, que pueden ir detrás de «listo», y duraciones. ICU MessageFormat. */
export const time = {
  'time.todayUntil': 'hoy antes de las {to} ({zone})',
  'time.today': 'hoy entre las {from} y las {to} ({zone})',
  'time.tomorrow': 'mañana entre las {from} y las {to} ({zone})',
  'time.day': 'el {day} entre las {from} y las {to} ({zone})',
  'time.days': 'entre el {fromDay}, a las {from}, y el {toDay}, a las {to} ({zone})',
  'time.wideDays': 'entre el {fromDay} y el {toDay}',
  'time.dayUntil': 'antes del {toDay}, a las {to} ({zone})',
  'duration.minutes': '{count, plural, one {# minuto} other {# minutos}}',
  'duration.hours': '{count, plural, one {# hora} other {# horas}}',
  'duration.days': '{count, plural, one {# día} other {# días}}',
} as const satisfies Record<string, string>;
