/** Comment on montre quel compte est le sien, tel que la conversation le raconte. ICU MessageFormat. */
export const proof = {
  'proof.headline': 'Montre-moi d’abord quel compte est le tien',
  'proof.how': 'Ouvre ce lien et connecte-toi à {pod}. Tu y verras un code court. Envoie-moi ce code ici.',
  'proof.open': 'Se connecter à {pod}',
  'proof.minutes': '{minutes, plural, one {Le lien est valable # minute.} other {Le lien est valable # minutes.}}',
  'proof.noPasswords': 'Pas de mot de passe ici, s’il te plaît : je n’en demande jamais.',

  'proof.codeWaiting':
    'J’attends encore le code de la page de connexion : envoie-le-moi ici, s’il te plaît. Si cette page n’est plus là, recommence avec ce nouveau lien.',

  'proof.linked': 'C’est bien toi : {account}.',
  'proof.replaced':
    'Jusqu’ici, cette conversation était reliée à {account}. Je n’y donne plus de nouvelles de ce compte.',
  'proof.wrongCode':
    'Ce n’est pas le bon code. Regarde sur la page de connexion et envoie-moi le code encore une fois. {tries, plural, one {Il te reste # essai.} other {Il te reste # essais.}}',
  'proof.noCode':
    'J’attends le code de la page de connexion, et ceci n’en est pas un : un code a sept caractères, comme {example}. Envoie-moi celui que tu vois là-bas. Rien n’est perdu, et cela n’a pas compté comme un essai.',
  'proof.noTriesLeft':
    'Ce n’était pas non plus le bon code, il ne compte donc plus. Voici un nouveau lien pour recommencer.',
  'proof.expiredCode': 'Ce code est trop ancien maintenant. Rien n’est perdu : voici un nouveau lien pour recommencer.',
  'proof.noCodeAwaited': 'Je n’attends pas de code en ce moment. Si tu veux tes données, commence ici :',
  'proof.otherAccount':
    'Cette conversation est reliée à {account}, et je ne donne à chaque personne que ses propres données. Pour exporter un autre compte, écris-moi depuis un autre compte de discussion.',
  'proof.otherPod': 'Je ne peux exporter que les comptes de {pod}. Les autres pods ne me connaissent pas.',
} as const satisfies Record<string, string>;
