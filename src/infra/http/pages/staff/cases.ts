import { caseHead } from '../../../../core/conversation/staff/case-answers.ts';
import type { Case } from '../../../../core/staff/case.ts';
import { may } from '../../../../core/staff/role.ts';
import { actorOf } from '../../../../core/staff/staff-member.ts';
import type { CaseView } from '../../../../core/staff/view-case.ts';
import { html } from '../../../../kernel/html.ts';
import type { PageWords } from '../../page-words.ts';
import { renderBlocks } from './blocks.ts';
import { renderDesk, renderForm, renderTextField } from './desk-frame.ts';
import type { DeskFrame } from './desk-frame.ts';

export interface CasesPage {
  readonly words: PageWords;
  readonly cases: readonly Case[];
  readonly hasMore: boolean;
  readonly now: Date;
}

/** Open questions, the earliest first. */
export function renderCases(frame: DeskFrame, { words, cases, hasMore, now }: CasesPage): string {
  const { t } = words;
  return renderDesk(frame, {
    title: t('page.desk.cases'),
    main: html`${cases.length === 0 && html`<p>${t('staff.noCases')}</p>`}
      <ul class="rows">
        ${cases.map(({ id, displayName: who, assignee, openedAt }) => {
          const facts = { id, who, assignee: assignee ?? t('staff.unclaimed'), day: words.day(openedAt, now) };
          return html`<li><a href="/staff/cases/${id}">${t('staff.caseLine', facts)}</a></li>`;
        })}
      </ul>
      ${hasMore && html`<p><a href="/staff/cases?after=${cases.at(-1)?.id ?? 0}">${t('page.desk.more')}</a></p>`}`,
  });
}

export interface CasePage {
  readonly words: PageWords;
  readonly view: CaseView;
  readonly now: Date;
}

/** What was said in one, and the answer to it. */
export function renderCase(frame: DeskFrame, { words, view: { found, count, said }, now }: CasePage): string {
  const { t } = words;
  const { id, displayName, assignee, closedAt } = found;
  const [title, ...head] = caseHead({ clock: { now: () => now } }, words, found);
  const isOpen = closedAt === undefined && may(frame.by.role, 'answer');
  const isTheirs = assignee !== undefined && assignee !== actorOf(frame.by.speaker);
  return renderDesk(frame, {
    title: title !== undefined && 'text' in title ? title.text : String(id),
    main: html`${renderBlocks(head)}
      <ol class="talk">
        ${said.map(
          ({ author, text, saidAt }) =>
            html`<li class="card ${author === 'person' ? '' : 'ours'}">
              <p class="quiet">
                <bdi translate="no">${author === 'person' ? displayName : author}</bdi>,
                <time datetime="${saidAt.toISOString()}">${words.instant(saidAt, now)}</time>
              </p>
              <p class="said" dir="auto">${text}</p>
            </li>`,
        )}
      </ol>
      ${closedAt !== undefined && html`<p>${t('staff.caseClosedBefore')}</p>`}
      ${
        isOpen &&
        (assignee === undefined || isTheirs) &&
        html`<p>${assignee ?? t('staff.unclaimed')}</p>
          ${renderForm(frame, { action: `/staff/cases/${id}/claim`, label: t('page.desk.claim'), isPlain: true })}`
      }
      ${
        isOpen &&
        !isTheirs &&
        renderForm(frame, {
          action: `/staff/cases/${id}/answer`,
          fields: html`<input type="hidden" name="seen" value="${count}" />${renderTextField({
              name: 'text',
              label: t('page.desk.answer'),
            })}`,
          label: t('page.desk.send'),
        })
      }
      ${isOpen && renderForm(frame, { action: `/staff/cases/${id}/close`, label: t('page.desk.close'), isPlain: true })}`,
  });
}
