/** What a person can ask for with a word. */
export const COMMANDS = [
  'export',
  'status',
  'link',
  'readable',
  'cancel',
  'migrate',
  'encrypt',
  'encrypt-off',
  'email',
  'human',
  'touched',
  'help',
  'language',
  'opt-out',
  'opt-in',
  'forget',
  'forget-confirm',
  'greeting',
] as const;
export type Command = (typeof COMMANDS)[number];

/**
 * Words that freeze and release what is handed out of one's own account, and what people add to be polite: lower case,
 * without punctuation. The first is the one that messages tell people to use.
 */
export type FreezeWords = Readonly<Record<'stop' | 'start' | 'please', readonly [string, ...string[]]>>;

/** The words of one language for each command, lower case; the first is the one that messages tell people to use. */
export type CommandWords = Readonly<Record<Command, readonly [string, ...string[]]>>;

/** How people answer a step of moving on. */
export const MOVING_ANSWERS = ['next', 'back', 'keep'] as const;
export type MovingAnswer = (typeof MOVING_ANSWERS)[number];

/** The words of one language for each answer, lower case; each is said alone. */
export type MovingWords = Readonly<Record<MovingAnswer, readonly [string, ...string[]]>>;
