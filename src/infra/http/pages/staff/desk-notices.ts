import type { Block } from '../../../../core/chat/reply.ts';
import { html } from '../../../../kernel/html.ts';
import type { PageWords } from '../../page-words.ts';
import { renderFrame } from '../frame.ts';
import { renderButton } from '../sign-in.ts';
import { renderBlocks } from './blocks.ts';

export type DeskNotice =
  /** The way in. */
  | { readonly kind: 'sign-in' | 'signed-out' | 'again'; readonly pod: string }
  /** The same for whoever is not of the team, whatever account they have. */
  | { readonly kind: 'stranger' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'refused'; readonly blocks: readonly Block[]; readonly back: string }
  | { readonly kind: 'wrong-field'; readonly field: string; readonly back: string };

/** A page without anything of the desk on it. */
export function renderDeskNotice(words: PageWords, notice: DeskNotice): string {
  const { t } = words;
  switch (notice.kind) {
    case 'sign-in':
    case 'signed-out':
    case 'again': {
      const { kind, pod } = notice;
      const isAgain = kind === 'again';
      return renderFrame({
        words,
        title: t(isAgain ? 'page.desk.againTitle' : 'page.desk.signInTitle'),
        main: html`${kind === 'signed-out' && html`<p class="warning">${t('page.desk.staleText')}</p>`}
          <p>${t(isAgain ? 'page.desk.againText' : 'page.desk.signInText', { pod })}</p>
          ${renderButton('/staff/sign-in', t('page.desk.signIn', { pod }))}`,
      });
    }
    case 'stranger':
      return renderFrame({
        words,
        title: t('page.desk.strangerTitle'),
        main: html`<p>${t('page.desk.strangerText')}</p>`,
      });
    case 'stale':
      return renderFrame({
        words,
        title: t('page.desk.staleTitle'),
        main: html`<p>${t('page.desk.staleText')}</p>`,
      });
    case 'refused':
      return renderFrame({
        words,
        title: t('page.desk.refusedTitle'),
        main: html`${renderBlocks(notice.blocks)}
          <p><a class="button plain" href="${notice.back}">${t('page.desk.back')}</a></p>`,
      });
    case 'wrong-field':
      return renderFrame({
        words,
        title: t('page.desk.refusedTitle'),
        main: html`<p>${t('page.desk.wrongField', { field: notice.field })}</p>
          <p><a class="button plain" href="${notice.back}">${t('page.desk.back')}</a></p>`,
      });
    default:
      return notice satisfies never;
  }
}
