import { randomBytes } from 'node:crypto';
import { authorizeAccount } from '../core/identity/authorize-account.ts';
import type { AuthorizeAccountOutcome } from '../core/identity/authorize-account.ts';
import { PodAccountAuthorizer } from '../infra/oidc/pod-account-authorizer.ts';
import type { Parts } from './compose.ts';
import { sunsetAccountOf } from './sunset.ts';

/** The terminal of whoever sets Pappus up. */
export interface OperatorIo {
  say(line: string): void;
  /** One line that the operator types or pastes. */
  ask(question: string): Promise<string>;
}

/** What reading and writing private messages takes. */
const SCOPES: readonly string[] = ['profile', 'conversations', 'contacts:read', 'contacts:modify', 'notifications'];
/** Announcements may be posted in public. The pod gives the right to read public posts to everybody. */
const POST_SCOPES = ['public:modify'];

/**
 * Lets the sunset account allow Pappus, once, to read and write its private messages. Says what to do and how it went,
 * and nothing that is secret.
 *
 * @returns whether Pappus may act for the account now.
 * @throws {@link PodUnreachableError} {@link PodSignInError}
 */
export async function sunsetLogin(
  parts: Pick<Parts, 'config' | 'podHost' | 'publicUrl' | 'work' | 'sealer' | 'clock' | 'log'>,
  io: OperatorIo,
  signal: AbortSignal = new AbortController().signal,
): Promise<boolean> {
  const account = sunsetAccountOf(parts);
  if (account === undefined) {
    io.say('SUNSET_ACCOUNT is empty: set it to the account of the pod that people shall write to.');
    return false;
  }
  const redirectUri = new URL('sunset/authorized', parts.publicUrl).href;
  const clientName = `Pappus private messages (${parts.publicUrl.host})`;
  const podUrl = new URL(`${parts.config.pod.url}/`);
  const scopes = parts.config.announcements.post === undefined ? SCOPES : [...SCOPES, ...POST_SCOPES];
  const authorizer = new PodAccountAuthorizer({ ...parts, podUrl, clientName, redirectUri, scopes });
  const outcome = await authorizeAccount(
    { ...parts, authorizer, randomBytes },
    account,
    async (url) => {
      io.say(`Open this address, sign in at the pod as ${account} and approve:`);
      io.say(url.href);
      io.say(`The browser then goes to ${redirectUri}?code=… and may show an error there: that is as it should be.`);
      return io.ask('Paste that whole address here: ');
    },
    signal,
  );
  io.say(explain(outcome, account));
  return outcome.kind === 'authorized';
}

function explain(outcome: AuthorizeAccountOutcome, account: string): string {
  switch (outcome.kind) {
    case 'authorized':
      return `Done: Pappus reads and writes the private messages of ${account} from now on.`;
    case 'no-api':
      return 'This pod has no REST API, which came with diaspora* 0.9. Leave SUNSET_ACCOUNT empty on this pod.';
    case 'no-answer':
      return 'There is no code in what was pasted. Run this again and copy the whole address from the browser.';
    case 'other-attempt':
      return 'That address belongs to another attempt. Run this again and use the address of this time.';
    case 'refused':
      return `The pod did not give its leave (${outcome.cause}). Run this again; each code works only once.`;
    case 'other-account':
      return `The browser was signed in as another account than ${account}. Sign out at the pod and run this again.`;
    default:
      return outcome satisfies never;
  }
}
