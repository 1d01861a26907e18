/** Le guide vers un autre pod. ICU MessageFormat. */
export const moving = {
  'moving.begin':
    'Je fais le chemin avec toi, étape par étape, et je retiens où tu en es. Reviens quand tu veux, dans n’importe laquelle de tes conversations, et écris : {word}',
  'moving.titleDownload': 'Emporte tes données',
  'moving.titleChoose': 'Choisis un pod',
  'moving.titleAsk': 'Demande au podmin',
  'moving.titleHandOver': 'Transmets tes fichiers',
  'moving.titleWait': 'Attends l’import',
  'moving.titleSettle': 'Fais le tour de ton nouveau chez-toi',
  'moving.titleKeep': 'Garde tes fichiers en lieu sûr',

  'moving.downloadNone': 'Je n’ai pas encore d’archive de toi. Demande-la d’abord : tout le reste en dépend.',
  'moving.downloadUnderWay': 'Ton export est en route. Tu n’as rien à faire ; je t’écris dès qu’il est prêt.',
  'moving.downloadReady':
    'Tes données sont prêtes. Télécharge chaque fichier et vérifie que sa taille est bien celle de la page.',
  'moving.downloadDone': 'Tu as téléchargé tout ce qui est prêt.',
  'moving.downloadFirst':
    'Télécharge d’abord, déménage ensuite : dès que tu as déménagé, {pod} efface tes archives et n’en fait plus de nouvelles.',

  'moving.chooseVersion':
    'Choisis un pod qui tourne avec diaspora* 0.9 ou plus récent ; les plus anciens ne peuvent pas accueillir un compte. Peu importe s’il est fermé aux nouveaux comptes : la personne qui s’en occupe, le podmin, peut t’accueillir quand même.',
  'moving.chooseNoPage':
    'C’est le podmin qui fait l’import. Aucune version publiée de diaspora* n’a de page où tu pourrais déposer toi-même ton archive. Si un podmin te dit que son pod en a une, crées-y d’abord un compte et dépose les deux fichiers ensemble.',
  'moving.chooseTell': 'Quand tu en as un en vue, dis-moi son nom. Écris, par exemple : {word} diasp.org',
  'moving.chosen': 'Le pod que tu as en vue : {host}',
  'moving.late':
    '{pod} devait fermer le {day}. S’il ne répond plus, un nouveau pod peut accueillir tes données, mais pas ton compte : tes contacts n’en sont pas avertis, et la plupart de tes commentaires et de tes « J’aime » restent derrière.',

  'moving.askFirst': 'Écris au podmin avant d’envoyer le moindre fichier, et demande si tu peux venir. Indique :',
  'moving.askName': 'le nom d’utilisateur que tu voudrais avoir là-bas',
  'moving.askMail':
    'l’adresse e-mail de ton compte d’ici : il faut que tu puisses la lire, et qu’aucun compte là-bas ne l’utilise déjà',
  'moving.askSettings': 'si tes réglages et ton profil doivent suivre',
  'moving.askFiles': 'qu’il y a deux fichiers : ton profil (.json.gz) et tes photos (.zip)',
  'moving.askPrivate':
    'Convenez d’un moyen privé pour les fichiers, et n’en publie le lien nulle part. Le profil contient la clé privée de ton compte : qui l’a peut se faire passer pour toi.',

  'moving.handBoth':
    'Donne au podmin les deux fichiers, à importer en une seule fois. Les photos qui ne sont pas importées avec le profil restent sur {pod} et disparaissent avec lui.',
  'moving.handOnline':
    'Il faut le faire tant que {pod} est en ligne, donc avant le {day} : c’est ainsi que tes contacts sont avertis et que tes commentaires et tes « J’aime » te suivent.',
  'moving.handOnlineOpen':
    'Il faut le faire tant que {pod} est en ligne : c’est ainsi que tes contacts sont avertis et que tes commentaires et tes « J’aime » te suivent.',
  'moving.handFinal':
    'C’est sans retour : avec le déménagement, ta connexion à {pod} prend fin, et le pod efface tes archives.',
  'moving.handOnce':
    'Fais importer l’archive une seule fois, sur un seul pod. C’est le premier déménagement qui compte, il n’y en a pas de second.',

  'moving.waitTime': 'Un import prend de quelques minutes à quelques heures. Tu n’as rien à faire.',
  'moving.waitNotice': 'Je regarde régulièrement si ton compte a déménagé, et je t’écris dès que c’est fait.',
  'moving.waitLog':
    'Si le podmin dit que c’est fini et que je n’ai rien écrit le lendemain, demande-lui de regarder le journal de son pod : l’import se dit terminé même quand il ne l’est pas.',

  'moving.settleSignIn':
    'Si tu n’y avais pas encore de compte, choisis « mot de passe oublié » sur le nouveau pod pour entrer ; le message part à l’adresse e-mail de ton ancien compte.',
  'moving.settleCheck': 'Vérifie là-bas :',
  'moving.settleAvatar': 'ta photo de profil : remets-la, elle ne suit pas',
  'moving.settlePosts': 'tes publications et leurs photos',
  'moving.settleContacts': 'tes contacts : ceux avec qui tu partages suivent, ceux qui te suivent seulement, non',
  'moving.settleContactsCounted':
    'tes contacts : il y en avait {contacts, plural, one {#} other {#}} dans ton archive ; ceux avec qui tu partages suivent, ceux qui te suivent seulement, non',
  'moving.settleOnce': 'Ne fais plus importer l’archive, ni là-bas ni ailleurs.',

  'moving.keepSafe':
    'Garde les fichiers hors ligne et pour toi, de préférence à deux endroits. Le profil contient la clé privée de ton compte : qui l’a peut se faire passer pour toi.',
  'moving.keepOpen':
    'Décompresse le fichier .json.gz, avec 7-Zip ou gunzip, et n’importe quel éditeur de texte l’ouvre. Il désigne tes photos par les noms des fichiers du .zip. Les messages privés n’y sont pas.',
  'moving.keepReadable':
    'Pour lire tes données, je peux t’en faire une copie qui s’ouvre dans n’importe quel navigateur, sans internet.',
  'moving.keepLater':
    'Un pod pourra aussi importer les fichiers plus tard. Mais quand {pod} ne sera plus là, seules tes données déménageront, pas tes contacts.',

  'arrival.headline': 'Bienvenue sur ton nouveau pod !',
  'arrival.moved': 'Ton compte a déménagé. Désormais, tu es {newAccount}. Bonne route dans ton nouveau chez-toi !',
  'arrival.photos':
    'Tes photos n’ont apparemment pas suivi : tes anciennes publications montrent encore des images qui se trouvent sur {pod} et disparaîtront avec lui.',
  'arrival.photosNext':
    'Demande au podmin de {host} d’importer ton fichier de photos (.zip) dans ton compte ; cela peut aussi se faire après coup.',
} as const satisfies Record<string, string>;
