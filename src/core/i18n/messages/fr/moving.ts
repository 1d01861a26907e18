/** Le guide vers un autre pod. ICU MessageFormat. */
export const moving = {
  'moving.titleChoose': 'Choisis un pod',
  'moving.chooseVersion':
    'Choisis un pod qui tourne avec diaspora* 0.9 ou plus récent ; les plus anciens ne peuvent pas accueillir un compte. Peu importe s’il est fermé aux nouveaux comptes : la personne qui s’en occupe, le podmin, peut t’accueillir quand même.',
  'moving.chooseNoPage':
    'C’est le podmin qui fait l’import. Aucune version publiée de diaspora* n’a de page où tu pourrais déposer toi-même ton archive. Si un podmin te dit que son pod en a une, crées-y d’abord un compte et dépose les deux fichiers ensemble.',
  'moving.chooseTell': 'Quand tu en as un en vue, dis-moi son nom. Écris, par exemple : {word} diasp.org',
} as const satisfies Record<string, string>;
