import type { Account } from '../../../../core/exports/request-exports.ts';
import { requestRow } from '../../../../core/conversation/staff/account-answers.ts';
import { may } from '../../../../core/staff/role.ts';
import { writtenSpeaker } from '../../../../core/staff/staff-member.ts';
import type { AccountView } from '../../../../core/staff/view-account.ts';
import type { AuditEntry } from '../../../../core/work/audit-log.ts';
import { ARCHIVE_KINDS } from '../../../../core/pods/pod-gateway.ts';
import { type Html, html } from '../../../../kernel/html.ts';
import type { PageWords } from '../../page-words.ts';
import { renderFacts } from './blocks.ts';
import { renderDesk, renderField, renderForm } from './desk-frame.ts';
import type { DeskFrame } from './desk-frame.ts';
import { renderEntries } from './entries.ts';

export function renderAccountSearch(frame: DeskFrame): string {
  const { t } = frame.words;
  return renderDesk(frame, {
    title: t('page.desk.accounts'),
    main: renderForm(frame, {
      action: '/staff/accounts',
      className: 'card act',
      fields: html`${renderField({ name: 'account', label: t('page.desk.account'), maxLength: 320 })}
        <p class="quiet">${t('page.desk.lookNote')}</p>`,
      label: t('page.desk.lookUp'),
    }),
  });
}

export interface AccountPage {
  readonly words: PageWords;
  readonly account: Account;
  readonly view: AccountView;
  /** What was done with their data, the latest first. */
  readonly history: readonly AuditEntry[];
  readonly path: string;
  readonly now: Date;
}

/** One person's requests, chats and links, what was done with them, and what can be done. */
export function renderAccount(frame: DeskFrame, page: AccountPage): string {
  const { words, account, view, history, now } = page;
  const { t } = words;
  const { requests, chats, links, isFrozen } = view;
  const made = links.map(({ createdAt, expiresAt, speaker }) =>
    t('staff.linkLine', {
      day: words.day(createdAt, now),
      who: writtenSpeaker(speaker),
      until: words.day(expiresAt, now),
    }),
  );
  return renderDesk(frame, {
    title: account.diasporaId,
    main: html`<section class="card">
        ${renderFacts([
          ...(requests.length === 0 ? [{ label: t('staff.requests'), value: t('staff.noRequests') }] : []),
          ...requests.map((each) => requestRow(words, each, now)),
          { label: t('staff.labelChats'), value: chats.length === 0 ? t('staff.none') : chats.join(', ') },
          { label: t('staff.labelLinks'), value: made.length === 0 ? t('staff.none') : made.join('; ') },
          ...(isFrozen ? [{ label: t('staff.labelFrozen'), value: t('staff.frozen') }] : []),
        ])}
      </section>
      ${may(frame.by.role, 'serve-person') && renderActs(frame, page)}
      <section class="card">
        <h2>${t('page.desk.history')}</h2>
        ${
          history.length === 0
            ? html`<p>${t('staff.auditEmpty', { account: account.diasporaId })}</p>`
            : renderEntries(words, history, now)
        }
      </section>`,
  });
}

function renderActs(frame: DeskFrame, page: AccountPage): Html {
  const { t } = page.words;
  return html`<section class="card">
    <h2>${t('page.desk.acts')}</h2>
    <p class="quiet">${t('page.desk.actsNote')}</p>
    ${renderAct(frame, page, { act: 'rerun', label: t('page.desk.rerun'), more: renderKinds(t) })}
    ${renderAct(frame, page, { act: 'raise', label: t('page.desk.raise') })}
    ${renderAct(frame, page, { act: 'cancel', label: t('page.desk.cancel'), more: renderKinds(t) })}
    ${renderAct(frame, page, { act: 'revoke', label: t('page.desk.revoke') })}
  </section>`;
}

function renderKinds(t: PageWords['t']): Html {
  return html`<label class="field"
    ><span>${t('page.desk.which')}</span
    ><select name="kind">
      <option value="both">${t('page.desk.both')}</option>
      ${ARCHIVE_KINDS.map((kind) => html`<option value="${kind}">${t('export.kind', { kind })}</option>`)}
    </select></label
  >`;
}

/** Folded, so that nobody presses it in passing. */
function renderAct(
  frame: DeskFrame,
  { words: { t }, path }: AccountPage,
  { act, label, more }: { readonly act: string; readonly label: string; readonly more?: Html },
): Html {
  return html`<details>
    <summary>${label}</summary>
    ${renderForm(frame, {
      action: `${path}/${act}`,
      fields: html`${more}${renderField({ name: 'reason', label: t('page.desk.reason') })}`,
      label,
    })}
  </details>`;
}
