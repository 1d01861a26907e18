/** The guide to another pod. ICU MessageFormat. */
export const moving = {
  'moving.titleChoose': 'Choose a pod',
  'moving.chooseVersion':
    'Choose a pod that runs diaspora* 0.9 or newer; older ones cannot take an account in. It may be closed to new accounts: the person who runs it, its podmin, can take you in all the same.',
  'moving.chooseNoPage':
    'The podmin does the import. No released version of diaspora* has a page where you could upload your archive yourself. If a podmin tells you that theirs has one, make an account there first and upload both files together.',
  'moving.chooseTell': 'When you have one in mind, tell me its name. Write, for example: {word} diasp.org',
} as const satisfies Record<string, string>;
