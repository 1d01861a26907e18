/** Ce qui est dit d’un pod où quelqu’un veut déménager, et la lettre à son podmin. ICU MessageFormat. */
export const destination = {
  'destination.looking': 'Je regarde {host}. Dans quelques secondes, je t’écris ici ce que j’ai trouvé.',
  'destination.off':
    'D’ici, je ne peux pas regarder d’autres pods, mais toi si : {page} indique la version, qui devrait être 0.9 ou plus récente.',
  'destination.tooMany':
    'J’ai déjà regardé plusieurs pods pour toi. À partir de {time}, je pourrai en regarder d’autres.',
  'destination.busy':
    'Beaucoup de personnes me demandent de regarder des pods en ce moment. À partir de {time}, je pourrai en regarder d’autres.',
  'destination.unreachable':
    'Je n’ai pas pu joindre {host}. Vérifie que le nom est juste. S’il l’est, le pod est peut-être absent un instant : réessaie dans quelques minutes.',
  'destination.notAPod': '{host} répond, mais ne dit pas que c’est un pod diaspora*. Vérifie que le nom est juste.',
  'destination.otherSoftware':
    '{host} tourne avec {software} et non avec diaspora*. On ne peut pas y lire ton archive : tu pourrais y recommencer à zéro, mais tes publications et tes contacts ne suivraient pas.',
  'destination.thisPod': '{host} est le pod qui ferme. Choisis-en un autre.',
  'destination.older':
    '{host} est un pod diaspora*, mais sa version, {version}, ne peut pas accueillir un compte. Il faut 0.9 ou plus récent. Tu peux demander une mise à jour au podmin, ou choisir un autre pod.',
  'destination.fits': '{host} peut accueillir ton compte',
  'destination.perhaps': '{host} peut peut-être accueillir ton compte',
  'destination.perhapsWhy':
    'Sa version, {version}, se situe entre deux publications. Demande au podmin s’il a la commande de la lettre ci-dessous.',
  'destination.labelSoftware': 'Version',
  'destination.labelAccounts': 'Nouveaux comptes',
  'destination.labelPodmin': 'Podmin',
  'destination.open': 'ouvert à tout le monde',
  'destination.closed': 'fermé ; le podmin peut t’accueillir quand même',
  'destination.podminUnknown': 'non indiqué',
  'destination.archive': 'Ce qu’il ferait de ton archive',
  'destination.accepted': 'Ton archive est vérifiée, et elle serait acceptée.',
  'destination.language':
    'Aucun compte ne pourrait être créé, car diaspora* 0.9 ne connaît pas la langue de ton compte. Choisis-en une autre dans tes paramètres sur {pod}, et demande-moi un nouvel export.',
  'destination.mail':
    'Aucun compte ne pourrait être créé, car l’adresse e-mail de ton compte est inutilisable. Indique sur {pod} une adresse que tu peux lire, et demande-moi un nouvel export.',
  'destination.mailUsed':
    'Si tu as déjà là-bas un compte avec la même adresse e-mail, dis-le au podmin : elle ne permet pas d’en créer un second.',
  'destination.comments':
    '{count, plural, one {# commentaire ou « j’aime » d’autres personnes serait laissé} other {# commentaires et « j’aime » d’autres personnes seraient laissés}} de côté, car la publication n’est pas dans ton archive.',
  'destination.reshares':
    '{count, plural, one {# repartage serait laissé} other {# repartages seraient laissés}} de côté, car l’original n’existe plus.',
  'destination.missingPhotos': 'Il manque {count, plural, one {# photo} other {# photos}} que {pod} n’a plus.',
  'destination.noPhotos': 'Tes photos ne sont pas encore prêtes. Il faut les importer en même temps que ton profil.',
  'destination.notReady':
    'Ton archive n’est pas encore prête. Quand elle le sera, redemande-moi, et je te dirai ce que {host} en ferait.',
  'destination.unproven':
    'Quand tu m’auras demandé tes données, je pourrai aussi te dire ce que {host} ferait de ton archive.',
  'destination.next':
    'Ensuite : envoie cette lettre au podmin, et aucun fichier avant sa réponse. Moi, je n’envoie rien à personne.',
  'destination.podminPage': 'La page du podmin',
  'destination.letter': 'Une lettre à copier',
  'destination.helpers': 'Les pods qui ont proposé d’accueillir du monde',
  'destination.helper': '{host} : {note}',
  'letter.ask':
    'Bonjour ! Mon pod, {pod}, ferme, et j’aimerais déménager sur {host} avec mon compte {account}. Pourrais-tu l’importer pour moi ?',
  'letter.askUnnamed':
    'Bonjour ! Mon pod, {pod}, ferme, et j’aimerais déménager sur {host} avec mon compte. Pourrais-tu l’importer pour moi ?',
  'letter.command': 'Avec diaspora* 0.9 ou plus récent, il suffit d’une commande sur ton serveur :',
  'letter.name':
    'La troisième valeur est le nom d’utilisateur que j’aimerais. Vérifie d’abord que personne ne le porte sur {host} : mon archive s’ajouterait à ce compte.',
  'letter.settings': 'Les deux dernières disent si mes paramètres et mon profil suivent.',
  'letter.log':
    'Des inscriptions fermées ne gênent pas. La commande annonce qu’elle a fini même si elle a refusé l’archive : ce qui s’est vraiment passé est dans le journal.',
  'letter.online':
    'Il faut le faire tant que {pod} est en ligne ; sinon, mes contacts n’apprennent pas que j’ai déménagé.',
  'letter.onlineUntil':
    'Il faut le faire tant que {pod} est en ligne, donc avant le {day} ; sinon, mes contacts n’apprennent pas que j’ai déménagé.',
  'letter.mail':
    'Mon adresse e-mail ne doit encore appartenir à aucun compte sur {host}. Je peux te dire laquelle c’est.',
  'letter.files':
    'Les fichiers ({size}) contiennent la clé privée de mon compte. Comment puis-je te les remettre sans que personne d’autre ne les obtienne ? Merci de les supprimer ensuite.',
  'letter.filesUnmeasured':
    'Les fichiers contiennent la clé privée de mon compte. Comment puis-je te les remettre sans que personne d’autre ne les obtienne ? Merci de les supprimer ensuite.',
  'letter.thanks': 'Merci beaucoup !',
} as const satisfies Record<string, string>;
