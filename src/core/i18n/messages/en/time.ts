/** Time windows, which can stand after “ready”, and durations, which can stand after “for”. ICU MessageFormat. */
export const time = {
  'time.todayUntil': 'today by {to} ({zone})',
  'time.today': 'today between {from} and {to} ({zone})',
  'time.tomorrow': 'tomorrow between {from} and {to} ({zone})',
  'time.day': 'on {day} between {from} and {to} ({zone})',
  'time.days': 'between {fromDay}, {from}, and {toDay}, {to} ({zone})',
  'time.wideDays': 'between {fromDay} and {toDay}',
  'time.dayUntil': 'by {toDay}, {to} ({zone})',
  'duration.minutes': '{count, plural, one {# minute} other {# minutes}}',
  'duration.hours': '{count, plural, one {# hour} other {# hours}}',
  'duration.days': '{count, plural, one {# day} other {# days}}',
} as const satisfies Record<string, string>;
