import type { HeldGroup } from '../../../../core/exports/export-store.ts';
import { may } from '../../../../core/staff/role.ts';
import { html } from '../../../../kernel/html.ts';
import type { PageWords } from '../../page-words.ts';
import { renderDesk, renderField, renderForm } from './desk-frame.ts';
import type { DeskFrame } from './desk-frame.ts';

export interface FailuresPage {
  readonly words: PageWords;
  readonly groups: readonly HeldGroup[];
  readonly now: Date;
}

/** What is held, by cause, the most frequent first. */
export function renderFailures(frame: DeskFrame, { words, groups, now }: FailuresPage): string {
  const { t } = words;
  return renderDesk(frame, {
    title: t('page.desk.failures'),
    main: html`${groups.length === 0 && html`<p>${t('staff.noFailures')}</p>`}
    ${groups.map(
      ({ cause, count, oldestAt }) =>
        html`<section class="card">
          <h2><code>${cause}</code></h2>
          <p>${t('page.desk.heldSince', { count, day: words.day(oldestAt, now) })}</p>
          ${
            may(frame.by.role, 'release') &&
            html`<details>
              <summary>${t('page.desk.release')}</summary>
              <p>${t('page.desk.releaseWhat')}</p>
              ${renderForm(frame, {
                action: '/staff/failures/release',
                fields: html`<input type="hidden" name="cause" value="${cause}" />${renderField({
                    name: 'reason',
                    label: t('page.desk.reason'),
                  })}`,
                label: t('page.desk.release'),
              })}
            </details>`
          }
        </section>`,
    )}`,
  });
}
