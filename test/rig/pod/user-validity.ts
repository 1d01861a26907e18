import { isPodLanguage } from '../../../src/core/archive/languages.ts';
import type { PodDatabase } from './store/pod-database.ts';

const THEMES = new Set(['original', 'original_white', 'dark_green', 'magenta', 'egyptian_blue', 'dark']);
/** `settings.username_blacklist` of the configuration as it comes. */
const BLACKLIST = new Set(
  'admin administrator hostmaster info postmaster root ssladmin ssladministrator sslwebmaster sysadmin webmaster support contact'.split(
    ' ',
  ),
);
const USERNAME = /^[A-Za-z0-9_.-]{1,32}$/;
const EMAIL = /^[^@\s]+@[^@\s]+$/;

/**
 * Whether the pod's model would save this account: anything else loses whatever an update was to write.
 *
 * @see diaspora*, app/models/user.rb and person.rb, `validates …`
 */
export async function isValidUser(db: PodDatabase, userId: number): Promise<boolean> {
  const user = await db
    .selectFrom('users')
    .leftJoin('simulated_accounts', 'simulated_accounts.user_id', 'users.id')
    .leftJoin('people', 'people.owner_id', 'users.id')
    .leftJoin('profiles', 'profiles.person_id', 'people.id')
    .select(['username', 'email', 'unconfirmed_email', 'language', 'color_theme', 'stay_invalid'])
    .select(['people.serialized_public_key', 'profiles.id as profile_id'])
    .where('users.id', '=', userId)
    .executeTakeFirst();
  if (user === undefined) return true;
  const isTaken = async (email: string) => {
    const others = db.selectFrom('users').select('id').where('email', '=', email).where('id', '<>', userId);
    return (await others.executeTakeFirst()) !== undefined;
  };
  if (user.stay_invalid === true || user.profile_id === null || !user.serialized_public_key) return false;
  if (user.language === null || !isPodLanguage(user.language)) return false;
  if (user.color_theme && !THEMES.has(user.color_theme)) return false;
  if (!USERNAME.test(user.username) || BLACKLIST.has(user.username)) return false;
  if (!EMAIL.test(user.email) || (await isTaken(user.email.toLowerCase()))) return false;
  if (!user.unconfirmed_email) return true;
  return EMAIL.test(user.unconfirmed_email) && !(await isTaken(user.unconfirmed_email));
}
