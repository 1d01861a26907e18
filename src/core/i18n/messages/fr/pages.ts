/** Mots des pages. ICU MessageFormat. */
export const pages = {
  'page.frame.footer': 'Pappus aide les gens à emporter leurs données d’un pod diaspora* qui ferme.',

  'page.download.title': 'Tes données sont prêtes',
  'page.download.intro':
    '{count, plural, =1 {Enregistre ce fichier maintenant et garde-le en lieu sûr.} other {Enregistre ces fichiers maintenant et garde-les en lieu sûr.}}',
  'page.download.private':
    'Garde ton profil pour toi : il contient la clé privée de ton compte. Qui la possède peut se faire passer pour toi. Ne l’envoie jamais à quelqu’un en qui tu n’as pas confiance.',
  'page.download.profile': 'Ton profil',
  'page.download.profileExplained': 'Tes publications, commentaires, « J’aime », contacts et paramètres.',
  'page.download.photos': 'Tes photos',
  'page.download.photosExplained': 'Les images que tu as mises en ligne, dans un fichier zip.',
  'page.download.profileCounts':
    '{posts, plural, one {# publication} other {# publications}}, {contacts, plural, one {# contact} other {# contacts}}, {interactions, plural, one {# commentaire ou « J’aime »} other {# commentaires et « J’aime »}}.',
  'page.download.photosCounts': '{found, number} sur {expected, plural, one {# photo} other {# photos}}.',
  'page.download.saveProfile': 'Enregistrer mon profil ({size})',
  'page.download.savePhotos': 'Enregistrer mes photos ({size})',
  'page.download.checked': 'Vérifié',
  'page.download.checkedExplained': 'Chaque octet a été relu. Le fichier est complet et il vient bien de ton compte.',
  'page.download.notInIt': 'Ce qui n’y est pas',
  'page.download.notInItProfile': 'Les messages privés, et les images elles-mêmes.',
  'page.download.notInItPhotos':
    '{missing, plural, =0 {Rien : toutes les photos sont là.} one {# photo que le pod n’a plus.} other {# photos que le pod n’a plus.}}',
  'page.download.missingPhotos': 'Voir les photos manquantes',
  'page.download.missingMore': '{count, plural, one {et # autre} other {et # autres}}',
  'page.download.checksum': 'Somme de contrôle, pour les spécialistes',
  'page.download.checksumExplained': 'SHA-256 du fichier :',
  'page.download.receipt': 'Enregistrer l’attestation de cette vérification',
  'page.download.until': 'Cette page est disponible jusqu’au {until}.',
  'page.download.broken':
    'Si le téléchargement s’interrompt, relance-le : ton navigateur reprend là où il s’était arrêté. Tu peux enregistrer les fichiers aussi souvent que tu veux.',
  'page.download.revokeTitle': 'Terminé ?',
  'page.download.revokeExplained':
    'Une fois tes fichiers en sécurité, tu peux désactiver ce lien, pour que personne d’autre ne puisse l’utiliser. Tu peux toujours en demander un nouveau à l’assistant.',
  'page.download.revoke': 'Désactiver ce lien',

  'page.progress.title': 'Exports de {pod}',
  'page.progress.intro': 'Les gens emportent leurs données. Voici où cela en est.',
  'page.progress.delivered': 'Exports remis',
  'page.progress.today': 'Dont aujourd’hui',
  'page.progress.waiting': 'Dans la file d’attente',
  'page.progress.count': '{count, number}',
  'page.progress.end': 'Le dernier de la file sera prêt au plus tard le',
  'page.progress.endLate': '{day}. C’est après la fermeture du pod, et l’équipe le sait.',
  'page.progress.endInTime': '{day}. C’est avant la fermeture du pod.',
  'page.progress.closes': 'Le pod ferme le',
  'page.progress.chart': 'Exports remis chaque jour',
  'page.progress.day': 'Jour',
  'page.progress.deliveredThen': 'Remis',
  'page.progress.news': 'La dernière annonce de l’équipe',
  'page.progress.yours':
    'Un profil et ses photos comptent pour deux. Pour avoir tes données, écris à l’assistant ; demander une fois suffit.',

  'page.own.title': 'Ton export',
  'page.own.isReady': 'prêt',
  'page.own.state': 'Où il en est',
  'page.own.window': 'Sera prêt',
  'page.own.windowOpen': 'impossible à dire pour le moment',
  'page.own.holder': 'Qui s’en occupe',
  'page.own.withLine': 'personne encore : il attend son tour',
  'page.own.withPod': 'le pod, qui rassemble tes données',
  'page.own.withPappus': 'l’assistant, qui copie tes données en lieu sûr et les vérifie',
  'page.own.withTeam': 'l’équipe',
  'page.own.withYou': 'toi : le lien de téléchargement est dans ta discussion',
  'page.own.stepLine': 'Attente dans la file',
  'page.own.stepPod': 'Le pod rassemble tout',
  'page.own.stepCopy': 'Copie en lieu sûr',
  'page.own.stepCheck': 'Vérification',
  'page.own.stepReady': 'Prêt',
  'page.own.done': 'fait',
  'page.own.now': 'en cours',
  'page.own.toCome': 'à venir',
  'page.own.fetch':
    'Le lien de téléchargement est dans ta discussion avec l’assistant. Si tu ne le trouves pas, écris-y « lien ».',
  'page.own.none': 'Rien n’est en cours. Pour recevoir tes données, écris « export » à l’assistant.',
  'page.own.asOf': 'État à {time}.',
  'page.own.kept': 'Cette page se met à jour toute seule.',
  'page.own.again': 'Regarder de nouveau',
  'page.own.until': 'Cette page montre où en est ton export, et rien d’autre. Elle fonctionne jusqu’au {day}.',

  'page.message.noLinkTitle': 'Ce lien ne fonctionne pas',
  'page.message.noLinkText':
    'Il est peut-être trop ancien, désactivé, ou n’a été copié qu’en partie. Tes données ne sont pas perdues : écris « lien » à l’assistant et tu en recevras un nouveau.',
  'page.message.noProgressTitle': 'Cette page n’existe plus',
  'page.message.noProgressText':
    'Le lien est peut-être trop ancien, ou la discussion où il se trouvait n’est plus reliée à ton compte. Ton export n’est pas perdu : écris « statut » à l’assistant et tu en recevras un nouveau.',
  'page.message.revokedTitle': 'Le lien est désactivé',
  'page.message.revokedText':
    'Plus personne ne peut l’utiliser. Si tu as encore besoin de tes fichiers, écris « lien » à l’assistant.',
  'page.message.replacedTitle': 'Il y a un fichier plus récent',
  'page.message.replacedText':
    'Tes données ont été exportées de nouveau depuis le début de ce téléchargement. Supprime la partie que tu as et enregistre le nouveau fichier.',
  'page.message.toDownloads': 'Vers la page de téléchargement',
  'page.message.damagedTitle': 'Il y a un problème avec ce fichier',
  'page.message.damagedText':
    'Il ne se lit pas tel qu’il a été enregistré, tu ne le reçois donc pas. L’équipe est prévenue. Redemande à l’assistant demain, s’il te plaît ; tu n’as rien d’autre à faire.',
  'page.message.busyTitle': 'Beaucoup de gens téléchargent en ce moment',
  'page.message.busyText': 'Rien n’est perdu. Réessaie dans une minute, s’il te plaît.',
  'page.message.tooFastTitle': 'Un instant, s’il te plaît',
  'page.message.tooFastText':
    'Énormément de demandes sont venues de ta connexion. Attends une minute et réessaie, s’il te plaît.',
  'page.message.notFoundTitle': 'Cette page n’existe pas',
  'page.message.notFoundText': 'Ouvre encore une fois le lien de ta conversation, s’il te plaît.',
  'page.message.badRequestTitle': 'Cela n’a pas marché',
  'page.message.badRequestText':
    'La demande n’a pas pu être comprise. Ouvre encore une fois le lien de ta conversation, s’il te plaît.',
  'page.message.failedTitle': 'Quelque chose n’a pas marché ici',
  'page.message.failedText': 'Tu n’y es pour rien, et rien n’est perdu. Réessaie dans quelques minutes, s’il te plaît.',
} as const satisfies Record<string, string>;
