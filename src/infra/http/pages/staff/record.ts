import type { verifyAuditChain } from '../../../../core/staff/audit-chain.ts';
import type { ChainedEntry } from '../../../../core/work/audit-log.ts';
import { type Html, html } from '../../../../kernel/html.ts';
import type { PageWords } from '../../page-words.ts';
import { renderDesk, renderField, renderForm } from './desk-frame.ts';
import type { DeskFrame } from './desk-frame.ts';
import { renderEntries } from './entries.ts';

/** What was written in the fields of the search; empty where nothing was. */
export type Searched = Readonly<Record<'subject' | 'member' | 'action' | 'from' | 'to', string>>;

export interface RecordPage {
  readonly words: PageWords;
  readonly searched: Searched;
  readonly entries: readonly ChainedEntry[];
  readonly hasMore: boolean;
  readonly now: Date;
}

/** How the fields are filled in. */
export const EXAMPLES = { member: 'matrix:@anna:example.org', action: 'export-cancelled', day: '2026-12-31' };

/** Who did what, the latest first. */
export function renderRecord(frame: DeskFrame, page: RecordPage): string {
  const { words, searched, entries, hasMore, now } = page;
  const { t } = words;
  const last = entries.at(-1);
  const older = last && new URLSearchParams({ ...searched, before: String(last.position) }).toString();
  return renderDesk(frame, {
    title: t('page.desk.record'),
    main: html`${renderSearch(frame, searched)}
      ${entries.length === 0 ? html`<p>${t('page.desk.nothingFound')}</p>` : renderEntries(words, entries, now, true)}
      ${hasMore && html`<p><a href="/staff/record?${older}">${t('page.desk.older')}</a></p>`}
      <section class="card">
        <h2>${t('page.desk.chain')}</h2>
        <p>${t('page.desk.chainText')}</p>
        ${renderForm(frame, {
          action: '/staff/record/check',
          fields: renderField({ name: 'noted', label: t('page.desk.noted'), isOptional: true, maxLength: 64 }),
          label: t('page.desk.check'),
          isPlain: true,
        })}
      </section>`,
  });
}

function renderSearch(frame: DeskFrame, { subject, member, action, from, to }: Searched): Html {
  const { t } = frame.words;
  const isOptional = true;
  return renderForm(frame, {
    action: '/staff/record/search',
    className: 'card act',
    label: t('page.desk.search'),
    fields: html`${renderField({ name: 'subject', label: t('page.desk.account'), value: subject, isOptional })}
      ${renderField({
        name: 'member',
        label: t('page.desk.member', { example: EXAMPLES.member }),
        value: member,
        isOptional,
      })}
      ${renderField({
        name: 'action',
        label: t('page.desk.act', { example: EXAMPLES.action }),
        value: action,
        isOptional,
      })}
      <div class="pair">
        ${renderDay('from', t('page.desk.from'), from)} ${renderDay('to', t('page.desk.to'), to)}
      </div>`,
  });
}

/** Written as the record writes days, in every language alike. */
function renderDay(name: string, label: string, value: string): Html {
  return renderField({ name, label: `${label} (${EXAMPLES.day})`, value, isOptional: true, maxLength: 10 });
}

export interface ChainCheckPage {
  readonly words: PageWords;
  readonly verdict: Awaited<ReturnType<typeof verifyAuditChain>>;
}

/** Whether the record is whole. */
export function renderChainCheck(frame: DeskFrame, { words: { t }, verdict }: ChainCheckPage): string {
  return renderDesk(frame, {
    title: t('page.desk.chain'),
    main: html`${renderVerdict(t, verdict)}
      <p><a class="button plain" href="/staff/record">${t('page.desk.back')}</a></p>`,
  });
}

function renderVerdict(t: PageWords['t'], verdict: ChainCheckPage['verdict']): Html {
  switch (verdict.kind) {
    case 'whole':
      return html`<p>${t('page.desk.whole', { count: verdict.count })}</p>
        ${
          verdict.hash !== undefined &&
          html`<p>${t('page.desk.note')}</p>
            <p><code>${verdict.hash}</code></p>`
        }`;
    case 'broken':
      return html`<p class="warning">${t('page.desk.broken', { position: verdict.position })}</p>`;
    case 'cut-off':
      return html`<p class="warning">${t('page.desk.cutOff')}</p>`;
    default:
      return verdict satisfies never;
  }
}
