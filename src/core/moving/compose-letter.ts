import { usernameOf } from '../../kernel/ids.ts';
import type { DiasporaId } from '../../kernel/ids.ts';
import type { Words } from '../i18n/words.ts';

export interface LetterFacts {
  /** The pod that closes. */
  readonly pod: string;
  readonly closesAt: Date | undefined;
  readonly now: Date;
  /** Where the letter goes. */
  readonly host: string;
  readonly account: DiasporaId | undefined;
  /** Of all files together, if they are ready. */
  readonly sizeBytes: number | undefined;
}

/**
 * The letter to a podmin, as paragraphs: what is asked for, what to run, and what to beware of. It holds no link, no
 * address and no key: those go to the podmin once they have answered, and another way.
 *
 * @see diaspora*, lib/tasks/accounts.rake, and pod facts §7
 */
export function composeLetter(words: Words, facts: LetterFacts): readonly string[] {
  const { t } = words;
  const { pod, host, account, closesAt, now, sizeBytes } = facts;
  return [
    account === undefined ? t('letter.askUnnamed', { pod, host }) : t('letter.ask', { pod, host, account }),
    t('letter.command'),
    commandFor(account),
    `${t('letter.name', { host })} ${t('letter.settings')} ${t('letter.log')}`,
    closesAt !== undefined && closesAt > now
      ? t('letter.onlineUntil', { pod, day: words.day(closesAt, now) })
      : t('letter.online', { pod }),
    t('letter.mail', { host }),
    sizeBytes === undefined ? t('letter.filesUnmeasured') : t('letter.files', { size: words.size(sizeBytes) }),
    t('letter.thanks'),
  ];
}

/** `[archive_path,photos_path,new_user_name,import_settings,import_profile]` */
function commandFor(account: DiasporaId | undefined): string {
  const name = account === undefined ? 'NAME' : usernameOf(account);
  return `RAILS_ENV=production bin/rake "accounts:migration[profile.json.gz,photos.zip,${name},true,true]"`;
}
