/** Plages de temps en mots. Chacune peut suivre « prêt ». ICU MessageFormat. */
export const time = {
  'time.todayUntil': 'aujourd’hui avant {to} ({zone})',
  'time.today': 'aujourd’hui entre {from} et {to} ({zone})',
  'time.tomorrow': 'demain entre {from} et {to} ({zone})',
  'time.day': '{day} entre {from} et {to} ({zone})',
  'time.days': 'entre {fromDay} à {from} et {toDay} à {to} ({zone})',
  'time.wideDays': 'entre {fromDay} et {toDay}',
  'time.dayUntil': 'avant {toDay} à {to} ({zone})',
} as const satisfies Record<string, string>;
