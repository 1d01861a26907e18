import type { Announcement } from '../../../../core/broadcasts/announcement.ts';
import { findTransition } from '../../../../core/broadcasts/state.ts';
import type { Block } from '../../../../core/chat/reply.ts';
import { ANNOUNCE_STEPS } from '../../../../core/conversation/staff/announce-command.ts';
import { stateText, whenText } from '../../../../core/conversation/staff/announce-words.ts';
import { may } from '../../../../core/staff/role.ts';
import { type Html, html } from '../../../../kernel/html.ts';
import type { PageWords } from '../../page-words.ts';
import { renderBlocks } from './blocks.ts';
import { renderDesk, renderForm } from './desk-frame.ts';
import type { DeskFrame } from './desk-frame.ts';

export interface AnnouncementsPage {
  readonly words: PageWords;
  readonly all: readonly Announcement[];
  readonly hasMore: boolean;
  readonly now: Date;
}

/** All there are, the latest first. */
export function renderAnnouncements(frame: DeskFrame, { words, all, hasMore, now }: AnnouncementsPage): string {
  const { t } = words;
  const lineOf = (each: Announcement) => {
    const about = { name: each.name, state: stateText(words, each) };
    const at = each.dueAt ?? each.endedAt ?? each.startedAt;
    return at === undefined
      ? t('announce.line', about)
      : t('announce.lineDue', { ...about, when: whenText(words, at, now) });
  };
  return renderDesk(frame, {
    title: t('page.desk.announcements'),
    main: html`<ul class="rows">
        ${all.map((each) => html`<li><a href="/staff/announcements/${each.name}">${lineOf(each)}</a></li>`)}
      </ul>
      ${hasMore && html`<p><a href="/staff/announcements?before=${all.at(-1)?.id ?? 0}">${t('page.desk.older')}</a></p>`}
      <p class="quiet">${t('page.desk.writeInChat', { command: ANNOUNCE_STEPS.new.usage })}</p>`,
  });
}

export interface AnnouncementPage {
  readonly words: PageWords;
  readonly found: Announcement;
  /** How far it is; empty before it has begun. */
  readonly report: readonly Block[];
  /** Whom it reaches, and what they read. */
  readonly preview: readonly Block[];
}

/** One announcement: what it says, to whom, how far it is, and what can be done with it. */
export function renderAnnouncement(frame: DeskFrame, { words, found, report, preview }: AnnouncementPage): string {
  const { t } = words;
  const steps = [
    ['approve', 'approve', t('page.desk.approve')],
    ['send', 'send', t('page.desk.sendNow')],
    ['pause', 'pause', t('page.desk.hold')],
    ['resume', 'resume', t('page.desk.goOn')],
    ['stop', 'stop', t('page.desk.stop')],
  ] as const;
  const possible = steps.filter(([, event]) => findTransition(found.state, event) !== undefined);
  return renderDesk(frame, {
    title: found.name,
    main: html`${report.length > 0 && html`<section class="card">${renderBlocks(report)}</section>`}
      <section class="card">${renderBlocks(preview)}</section>
      ${
        may(frame.by.role, 'announce') &&
        possible.length > 0 &&
        html`<section class="card">
          <h2>${t('page.desk.acts')}</h2>
          ${possible.map(([step, , label]) => renderStep(frame, { name: found.name, step, label }))}
        </section>`
      }`,
  });
}

/** Folded, so that nobody presses it in passing. */
function renderStep(
  frame: DeskFrame,
  { name, step, label }: { readonly name: string; readonly step: string; readonly label: string },
): Html {
  return html`<details>
    <summary>${label}</summary>
    ${renderForm(frame, { action: `/staff/announcements/${name}/${step}`, label })}
  </details>`;
}
