import type { DiasporaId } from '../../../kernel/ids.ts';
import type { Translate } from '../../../core/i18n/catalog.ts';
import { html } from '../../../kernel/html.ts';
import { renderFrame } from './frame.ts';
import { renderButton } from './sign-in.ts';
import type { SignInPage } from './sign-in.ts';

interface Facts {
  readonly pod: string;
  readonly account: string;
  readonly expected: string;
}

type Telling = (t: Translate, facts: Facts) => readonly [title: string, text: string];

/** Everything about a sign-in that can only be told. */
const TELLINGS = {
  unknown: (t) => [t('signIn.unknown.title'), t('signIn.unknown.text')],
  expired: (t) => [t('signIn.expired.title'), t('signIn.expired.text')],
  used: (t) => [t('signIn.used.title'), t('signIn.used.text')],
  podDown: (t, { pod }) => [t('signIn.podDown.title', { pod }), t('signIn.podDown.text')],
  podDownAfter: (t, { pod }) => [t('signIn.podDownAfter.title', { pod }), t('signIn.podDownAfter.text', { pod })],
  otherBrowser: (t) => [t('signIn.otherBrowser.title'), t('signIn.otherBrowser.text')],
  stale: (t) => [t('signIn.stale.title'), t('signIn.stale.text')],
  declined: (t, { pod }) => [t('signIn.declined.title'), t('signIn.declined.text', { pod })],
  refused: (t, { pod }) => [t('signIn.refused.title'), t('signIn.refused.text', { pod })],
  otherAccount: (t, facts) => [t('signIn.otherAccount.title'), t('signIn.otherAccount.text', facts)],
  foreignAccount: (t, { pod }) => [t('signIn.foreignAccount.title'), t('signIn.foreignAccount.text', { pod })],
  unknownAccount: (t, facts) => [t('signIn.unknownAccount.title'), t('signIn.unknownAccount.text', facts)],
  lockedAccount: (t, facts) => [t('signIn.lockedAccount.title'), t('signIn.lockedAccount.text', facts)],
  closedAccount: (t, facts) => [t('signIn.closedAccount.title'), t('signIn.closedAccount.text', facts)],
  checking: (t, { pod }) => [t('signIn.checking.title'), t('signIn.checking.text', { pod })],
  linked: (t) => [t('signIn.linked.title'), t('signIn.linked.text')],
  codeExpired: (t) => [t('signIn.codeExpired.title'), t('signIn.codeExpired.text')],
  nothing: (t) => [t('signIn.nothing.title'), t('signIn.nothing.text')],
} as const satisfies Record<string, Telling>;

export type SignInNotice = keyof typeof TELLINGS;
export const SIGN_IN_NOTICES: readonly SignInNotice[] = Object.keys(TELLINGS).filter(isNotice);

function isNotice(name: string): name is SignInNotice {
  return name in TELLINGS;
}

/** Nothing has gone wrong, so nobody has to be calmed. */
const GOOD_NEWS: ReadonlySet<SignInNotice> = new Set(['checking', 'linked']);
/** The link in the chat still works. */
const LINK_STILL_GOOD: ReadonlySet<SignInNotice> = new Set(['podDown', 'otherBrowser', 'declined']);
/** It is the account, and a new link would lead to the same page. */
const LINK_NO_HELP: ReadonlySet<SignInNotice> = new Set(['unknownAccount', 'lockedAccount', 'closedAccount']);

export interface SignInNoticePage extends SignInPage {
  readonly notice: SignInNotice;
  readonly account?: DiasporaId;
  readonly expected?: DiasporaId;
  /** Where a button to try again leads, if that can help. */
  readonly action?: string;
}

/** A page that says what happened, that nothing was changed, and what to do next. */
export function renderSignInNotice(page: SignInNoticePage): string {
  const { words, notice, action } = page;
  const telling: Telling = TELLINGS[notice];
  const facts = { pod: page.pod, account: page.account ?? '', expected: page.expected ?? '' };
  const [title, text] = telling(words.t, facts);
  // “Nothing is lost” would be untrue of an account that was closed.
  const isCalming = !GOOD_NEWS.has(notice) && notice !== 'closedAccount';
  const isNewLinkOffered = isCalming && !LINK_STILL_GOOD.has(notice) && !LINK_NO_HELP.has(notice);
  const main = html`<p>${text}</p>
    ${isCalming && html`<p>${words.t('signIn.nothingChanged')}</p>`}
    ${isNewLinkOffered && html`<p>${words.t('signIn.newLink')}</p>`}
    ${action && renderButton(action, words.t('signIn.again'))}`;
  return renderFrame({ words, title, main });
}
