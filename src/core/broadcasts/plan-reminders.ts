import { DAY, HOUR, after } from '../../kernel/clock.ts';
import type { Clock } from '../../kernel/clock.ts';
import { LOCALE_TAGS } from '../i18n/locales.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Words } from '../i18n/words.ts';
import type { AnnouncementStore } from './announcement.ts';
import type { Audience } from './audience.ts';

export interface PlanRemindersDeps {
  readonly clock: Clock;
  readonly closesAt: Date | undefined;
  readonly words: (locale: Locale) => Words;
}

const DAYS_BEFORE = [30, 7, 1] as const;
const REMINDED = ['never-asked', 'not-downloaded', 'not-moved'] as const satisfies readonly Audience[];
/** Past midnight UTC, so that nobody between the Americas and India is woken up. */
const HOUR_OF_DAY_MS = 14 * HOUR;
/** As the record names who made them: the catalogue was read by more than one person. */
const PLANNER = 'system';

/**
 * Schedules the reminders of the pod's end, one for each of the last days that matter and each audience; those whose day
 * has passed are left out. Safe to repeat: what staff have changed or stopped stays as it is, and one that nobody has
 * touched follows the closing day.
 */
export async function planReminders(
  { clock, closesAt, words }: PlanRemindersDeps,
  tx: { readonly announcements: AnnouncementStore },
): Promise<void> {
  if (closesAt === undefined) return;
  for (const days of DAYS_BEFORE) {
    const dueAt = after(closesAt, -days * DAY + HOUR_OF_DAY_MS);
    for (const audience of REMINDED) {
      const name = `closing-${days}-${audience}`;
      const planned = { state: 'scheduled', changedBy: PLANNER, approvedBy: PLANNER, dueAt } as const;
      if (dueAt > clock.now() && (await tx.announcements.create({ name, audiences: [audience], ...planned }))) {
        const made = await tx.announcements.lock(name);
        if (made === undefined) continue;
        for (const locale of LOCALE_TAGS) {
          await tx.announcements.putText(made.id, locale, reminderText(words(locale), audience, days));
        }
      } else {
        await follow(tx, name, dueAt);
      }
    }
  }
}

async function follow(tx: { readonly announcements: AnnouncementStore }, name: string, dueAt: Date): Promise<void> {
  const known = await tx.announcements.lock(name);
  if (known?.state !== 'scheduled' || known.changedBy !== PLANNER) return;
  if (known.dueAt?.getTime() !== dueAt.getTime()) await tx.announcements.change(known.id, { dueAt });
}

/** The text with its placeholders left in it, as staff would have written it. */
function reminderText({ t }: Words, audience: (typeof REMINDED)[number], days: number): string {
  const gaps = { pod: '{pod}', day: '{day}' };
  const headline = t('reminder.headline', { pod: gaps.pod, days });
  const [body, next] = {
    'never-asked': [t('reminder.neverAsked', gaps), t('reminder.neverAskedNext')],
    'not-downloaded': [t('reminder.notDownloaded', gaps), t('reminder.notDownloadedNext')],
    'not-moved': [t('reminder.notMoved', gaps), t('reminder.notMovedNext')],
  }[audience];
  return [`# ${headline}`, body, next].join('\n\n');
}
