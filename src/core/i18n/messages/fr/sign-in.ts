/** Mots des pages où l’on montre quel compte est le sien. ICU MessageFormat. */
export const signIn = {
  'signIn.start.title': 'Montre quel compte est le tien',
  'signIn.start.asks': 'Ce compte de discussion demande les données d’un compte de {pod} :',
  'signIn.start.asksFor': 'Ce compte de discussion demande les données de {account} :',
  'signIn.start.how':
    'Si c’est bien toi, appuie sur le bouton, connecte-toi sur {pod} et donne là-bas ton accord. Tu verras ensuite ici un code court. Envoie-le à l’assistant dans ta conversation, et c’est terminé.',
  'signIn.start.noPasswords':
    'Aucun mot de passe ici : tu ne tapes le tien que sur {pod}, et l’assistant ne le voit jamais.',
  'signIn.start.notYou':
    'Ce n’est pas toi, ou quelqu’un d’autre t’a envoyé ce lien ? Ferme simplement cette page. Il ne se passera rien.',
  'signIn.start.button': 'Se connecter à {pod}',
  'signIn.on': 'sur {platform}',

  'signIn.code.title': 'Presque terminé',
  'signIn.code.asks': 'Ce compte de discussion demande les données de {account} :',
  'signIn.code.send': 'Si c’est bien toi, envoie ce code à l’assistant dans ta conversation :',
  'signIn.code.until': 'Le code est valable jusqu’à {until}. D’ici là, tu peux revenir sur cette page.',
  'signIn.code.warning':
    'Ne donne ce code à personne d’autre. Quelqu’un t’a envoyé le lien ou te demande le code ? Ferme cette page et ne fais rien : sans le code, on ne peut rien obtenir.',

  'signIn.nothingChanged': 'Rien n’a changé, et rien n’est perdu.',
  'signIn.newLink': 'Pour un nouveau lien, retourne dans ta conversation et écris « export » à l’assistant.',
  'signIn.again': 'Réessayer',

  'signIn.unknown.title': 'Ce lien ne fonctionne pas',
  'signIn.unknown.text': 'Il est peut-être trop ancien, ou il n’a été copié qu’en partie.',
  'signIn.expired.title': 'Ce lien est trop ancien',
  'signIn.expired.text': 'Pour ta sécurité, un lien n’est valable que peu de temps.',
  'signIn.used.title': 'Ce lien a déjà servi',
  'signIn.used.text':
    'Chaque lien ne sert qu’une fois. Celui-ci a été utilisé, ou il y en a un plus récent dans ta conversation. Si tu as déjà envoyé ton code, tu n’as rien à faire.',
  'signIn.podDown.title': '{pod} ne répond pas',
  'signIn.podDown.text':
    'Il y a sans doute beaucoup de monde en ce moment. Attends une minute et réessaie ; ton lien est toujours valable.',
  'signIn.podDownAfter.title': '{pod} ne répond pas',
  'signIn.podDownAfter.text':
    'De ton côté, tout est en ordre, mais {pod} n’a pas pu nous dire qui tu es. Il y a sans doute beaucoup de monde en ce moment. Attends une minute avant de réessayer.',
  'signIn.otherBrowser.title': 'Reste dans le même navigateur, s’il te plaît',
  'signIn.otherBrowser.text':
    'Cette page s’est ouverte dans un autre navigateur que celui du début, ou ce navigateur ne garde pas les cookies. Ouvre le lien de ta conversation et reste dans le même navigateur jusqu’à ce que tu voies ton code.',
  'signIn.stale.title': 'Cette page n’est plus à jour',
  'signIn.stale.text': 'Elle fait partie d’une connexion qui est terminée, ou qui a commencé ailleurs.',
  'signIn.declined.title': 'Tu as dit non',
  'signIn.declined.text':
    'Tu n’as pas donné ton accord sur {pod}, l’assistant n’a donc rien appris sur toi. C’était le mauvais bouton ? Ouvre encore une fois le lien de ta conversation.',
  'signIn.refused.title': 'Cela n’a pas marché',
  'signIn.refused.text':
    'Tu n’y es pour rien : {pod} n’a pas confirmé qui tu es. Si cela se reproduit, demande aux personnes qui gèrent {pod}.',
  'signIn.otherAccount.title': 'C’est un autre compte',
  'signIn.otherAccount.text':
    'Tu as utilisé le compte {account}, mais la conversation demandait {expected}. Si tu as plusieurs comptes, déconnecte-toi de {pod} et choisis le bon la prochaine fois.',
  'signIn.foreignAccount.title': 'Ce compte est ailleurs',
  'signIn.foreignAccount.text': 'L’assistant ne peut aider que pour les comptes de {pod}.',
  'signIn.unknownAccount.title': 'Nous ne trouvons pas ce compte',
  'signIn.unknownAccount.text':
    '{pod} dit que tu es {account}, mais nous n’y trouvons pas ce compte. Demande aux personnes qui gèrent {pod}.',
  'signIn.lockedAccount.title': 'Ce compte est bloqué',
  'signIn.lockedAccount.text':
    '{account} est bloqué sur {pod}, l’assistant ne peut donc pas récupérer ses données. Demande aux personnes qui gèrent {pod} de le débloquer, puis reviens.',
  'signIn.closedAccount.title': 'Ce compte est fermé',
  'signIn.closedAccount.text':
    '{account} a été fermé sur {pod}, et ses données y ont été supprimées. Si tu penses que c’est une erreur, demande aux personnes qui gèrent {pod}.',

  'signIn.checking.title': 'Un instant, s’il te plaît',
  'signIn.checking.text':
    'Nous demandons à {pod} qui tu es. Tu n’as rien à faire : cette page se met à jour toute seule.',
  'signIn.linked.title': 'C’est fait',
  'signIn.linked.text':
    'L’assistant sait maintenant que ce compte est le tien. Tu peux fermer cette page et continuer dans ta conversation.',
  'signIn.codeExpired.title': 'Le code est trop ancien',
  'signIn.codeExpired.text': 'Pour ta sécurité, un code n’est valable que dix minutes.',
  'signIn.nothing.title': 'Il n’y a pas de code ici',
  'signIn.nothing.text': 'Aucune connexion n’est en cours dans ce navigateur, ou elle est terminée.',
} as const satisfies Record<string, string>;
