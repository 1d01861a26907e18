/** Time windows in words. Every one can stand after “ready”. ICU MessageFormat. */
export const time = {
  'time.todayUntil': 'today by {to} ({zone})',
  'time.today': 'today between {from} and {to} ({zone})',
  'time.tomorrow': 'tomorrow between {from} and {to} ({zone})',
  'time.day': 'on {day} between {from} and {to} ({zone})',
  'time.days': 'between {fromDay}, {from}, and {toDay}, {to} ({zone})',
  'time.wideDays': 'between {fromDay} and {toDay}',
  'time.dayUntil': 'by {toDay}, {to} ({zone})',
} as const satisfies Record<string, string>;
