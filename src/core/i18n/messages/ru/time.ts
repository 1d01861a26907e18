/** Промежутки времени, которые могут стоять после «готово:», и длительности в винительном падеже. ICU MessageFormat. */
export const time = {
  'time.todayUntil': 'сегодня до {to} ({zone})',
  'time.today': 'сегодня между {from} и {to} ({zone})',
  'time.tomorrow': 'завтра между {from} и {to} ({zone})',
  'time.day': '{day}, между {from} и {to} ({zone})',
  'time.days': '{fromDay}, {from} – {toDay}, {to} ({zone})',
  'time.wideDays': '{fromDay} – {toDay}',
  'time.dayUntil': '{toDay}, не позже {to} ({zone})',
  'duration.minutes': '{count, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}',
  'duration.hours': '{count, plural, one {# час} few {# часа} many {# часов} other {# часа}}',
  'duration.days': '{count, plural, one {# день} few {# дня} many {# дней} other {# дня}}',
} as const satisfies Record<string, string>;
