/** Plazos en palabras. Cada uno puede ir detrás de «listo». ICU MessageFormat. */
export const time = {
  'time.todayUntil': 'hoy antes de las {to} ({zone})',
  'time.today': 'hoy entre las {from} y las {to} ({zone})',
  'time.tomorrow': 'mañana entre las {from} y las {to} ({zone})',
  'time.day': 'el {day} entre las {from} y las {to} ({zone})',
  'time.days': 'entre el {fromDay}, a las {from}, y el {toDay}, a las {to} ({zone})',
  'time.wideDays': 'entre el {fromDay} y el {toDay}',
  'time.dayUntil': 'antes del {toDay}, a las {to} ({zone})',
} as const satisfies Record<string, string>;
