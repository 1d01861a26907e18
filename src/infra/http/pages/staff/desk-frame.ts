import type { StaffMember } from '../../../../core/staff/staff-member.ts';
import type { NoticeBlock } from '../../desk-notice.ts';
import { type Html, html } from '../../../../kernel/html.ts';
import type { PageWords } from '../../page-words.ts';
import { renderFrame } from '../frame.ts';
import { renderBlocks } from './blocks.ts';

/** What stands around every page of the team. */
export interface DeskFrame {
  readonly words: PageWords;
  readonly by: StaffMember;
  /** Goes along with every form. */
  readonly token: string;
  /** Where this page is. */
  readonly path: string;
  /** What came of the last form. */
  readonly notice?: readonly NoticeBlock[];
}

const PAGES = [
  ['/staff', 'page.desk.overview'],
  ['/staff/failures', 'page.desk.failures'],
  ['/staff/accounts', 'page.desk.accounts'],
  ['/staff/cases', 'page.desk.cases'],
  ['/staff/announcements', 'page.desk.announcements'],
  ['/staff/record', 'page.desk.record'],
] as const;

/** A page of the team: where it is, what came of the last form, and the way out. */
export function renderDesk(
  frame: DeskFrame,
  { title, main, script }: { readonly title: string; readonly main: Html; readonly script?: string },
): string {
  const { words, by, path, notice } = frame;
  const { t } = words;
  const isHere = (href: string) => path === href || (href !== '/staff' && path.startsWith(`${href}/`));
  return renderFrame({
    words,
    title,
    ...(script && { script }),
    before: html`<header class="desk">
      <nav aria-label="${t('page.desk.nav')}">
        <ul>
          ${PAGES.map(
            ([href, key]) =>
              html`<li><a href="${href}" ${isHere(href) && html`aria-current="page"`}>${t(key)}</a></li>`,
          )}
        </ul>
      </nav>
    </header>`,
    main: html`${
      notice &&
      html`<section class="notice" role="status" aria-label="${t('page.desk.result')}">
        ${renderBlocks(notice)}
      </section>`
    }
    ${main}
    ${renderForm(frame, {
      action: '/staff/sign-out',
      className: 'leave',
      fields: html`<p class="quiet">
        <bdi translate="no">${t('page.desk.signedIn', { who: by.displayName, role: by.role })}</bdi>
      </p>`,
      label: t('page.desk.signOut'),
      isPlain: true,
    })}`,
  });
}

export interface DeskForm {
  readonly action: string;
  readonly fields?: Html;
  readonly label: string;
  /** A quiet button. */
  readonly isPlain?: boolean;
  readonly className?: string;
}

/** A form that bears the token of its session. */
export function renderForm(
  { token }: Pick<DeskFrame, 'token'>,
  { action, fields, label, isPlain = false, className = 'act' }: DeskForm,
): Html {
  return html`<form method="post" action="${action}" class="${className}">
    <input type="hidden" name="token" value="${token}" />
    ${fields}
    <button class="${isPlain ? 'button plain' : 'button'}" type="submit">${label}</button>
  </form>`;
}

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly isOptional?: boolean;
  readonly maxLength?: number;
}

/** One line to write in. Its label is part of it, so that no two fields of a page can share an id. */
export function renderField({ name, label, value, isOptional = false, maxLength = 400 }: Field): Html {
  return html`<label class="field"
    ><span>${label}</span>
    <input
      type="text"
      name="${name}"
      maxlength="${maxLength}"
      autocomplete="off"
      ${value !== undefined && html`value="${value}"`}
      ${!isOptional && html`required`}
  /></label>`;
}

/** Several lines to write in. */
export function renderTextField({ name, label, isOptional = false, maxLength = 4_000 }: Field): Html {
  return html`<label class="field"
    ><span>${label}</span
    ><textarea name="${name}" rows="3" maxlength="${maxLength}" ${!isOptional && html`required`}></textarea>
  </label>`;
}
