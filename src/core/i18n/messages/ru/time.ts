/** Промежутки времени словами. Каждый может стоять после «готово:». ICU MessageFormat. */
export const time = {
  'time.todayUntil': 'сегодня до {to} ({zone})',
  'time.today': 'сегодня между {from} и {to} ({zone})',
  'time.tomorrow': 'завтра между {from} и {to} ({zone})',
  'time.day': '{day}, между {from} и {to} ({zone})',
  'time.days': '{fromDay}, {from} – {toDay}, {to} ({zone})',
  'time.wideDays': '{fromDay} – {toDay}',
  'time.dayUntil': '{toDay}, не позже {to} ({zone})',
} as const satisfies Record<string, string>;
