import type { AuditEntry } from '../../../../core/work/audit-log.ts';
import { type Html, html } from '../../../../kernel/html.ts';
import type { PageWords } from '../../page-words.ts';

/** Entries of the record. @param isAbout - Says of each whose data it was. */
export function renderEntries(words: PageWords, entries: readonly AuditEntry[], now: Date, isAbout = false): Html {
  const { t } = words;
  return html`<ol class="entries">
    ${entries.map(
      ({ at, actor, action, subject, reason }) =>
        html`<li>
          <p><strong>${action}</strong> <time datetime="${at.toISOString()}">${words.instant(at, now)}</time></p>
          <p class="quiet">
            ${t('page.desk.who', { who: actor })}${isAbout && html`<br />${renderSubject(words, subject)}`}${
              reason !== undefined && html`<br />${t('page.desk.why', { reason })}`
            }
          </p>
        </li>`,
    )}
  </ol>`;
}

/** A person is a number in the record; who it is stands behind the link, where looking is recorded. */
function renderSubject({ t }: PageWords, subject: string): Html {
  const text = t('page.desk.about', { what: subject });
  const id = /^person:(?<id>\d{1,15})$/u.exec(subject)?.groups?.['id'];
  return id === undefined ? html`${text}` : html`<a href="/staff/accounts/${id}">${text}</a>`;
}
