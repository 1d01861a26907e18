/** Mots des pages de l’équipe. ICU MessageFormat. */
export const deskPages = {
  'page.desk.signInTitle': 'Pour l’équipe',
  'page.desk.signInText':
    'Sur ces pages, l’équipe aide les autres. Si tu en fais partie, connecte-toi à {pod} avec ton propre compte : aucun mot de passe n’est demandé ici.',
  'page.desk.signIn': 'Se connecter à {pod}',
  'page.desk.againTitle': 'Cela n’a pas marché',
  'page.desk.againText':
    'Cela a pris trop de temps, tout s’est interrompu, ou {pod} n’a pas pu dire qui tu es. Rien n’a changé. Réessaie dans une minute, s’il te plaît.',
  'page.desk.strangerTitle': 'Il n’y a rien pour toi ici',
  'page.desk.strangerText':
    'Ces pages sont réservées à l’équipe. Pour obtenir tes données ou parler à une personne, écris à l’assistant dans ton chat.',
  'page.desk.staleTitle': 'Cette page n’est plus à jour',
  'page.desk.staleText': 'Rien n’a été fait. Reviens en arrière, recharge la page et réessaie, s’il te plaît.',
  'page.desk.refusedTitle': 'Rien n’a été fait',
  'page.desk.wrongField': 'Quelque chose manque ou ne va pas ici : {field}',
  'page.desk.back': 'Retour',
  'page.desk.nav': 'Pages de l’équipe',
  'page.desk.signedIn': 'Tu es {who} ({role}).',
  'page.desk.signOut': 'Se déconnecter',
  'page.desk.result': 'Ce que cela a donné',

  'page.desk.overview': 'Vue d’ensemble',
  'page.desk.held': 'À l’arrêt',
  'page.desk.asOf': 'Situation à {time}.',
  'page.desk.live': 'Les chiffres se mettent à jour tout seuls.',
  'page.desk.chart': 'Demandes ouvertes',
  'page.desk.chartNow':
    '{count, plural, =0 {Aucune demande n’est ouverte.} one {# demande est ouverte.} other {# demandes sont ouvertes.}}',
  'page.desk.chartExplained':
    'La ligne : les demandes ouvertes à la fin de chaque jour. Les tirets : le reste, au rythme actuel. La ligne verticale : le pod ferme.',
  'page.desk.figures': 'Montrer les chiffres',
  'page.desk.open': 'Ouvertes',
  'page.desk.line': 'Arrêter ou relancer la file',
  'page.desk.pauseNote': 'Ce qui est dit aux gens (peut rester vide)',
  'page.desk.pause': 'Arrêter la file',
  'page.desk.resume': 'Relancer la file',
  'page.desk.ack': 'Je l’ai vu',

  'page.desk.failures': 'Exports à l’arrêt',
  'page.desk.heldSince': '{count, plural, one {# demande} other {# demandes}}, la plus ancienne du {day}',
  'page.desk.releaseWhat':
    'Tout ce qui est arrêté pour cette cause repart, et les gens en sont informés. Répare d’abord la cause.',
  'page.desk.release': 'Laisser repartir',
  'page.desk.reason': 'Raison (les personnes concernées peuvent la lire)',

  'page.desk.accounts': 'Comptes',
  'page.desk.account': 'Compte sur le pod',
  'page.desk.lookUp': 'Consulter',
  'page.desk.lookNote':
    'Le fait que tu as consulté les données de quelqu’un figure dans le registre, et la personne peut le lire.',
  'page.desk.acts': 'Ce que tu peux faire',
  'page.desk.actsNote':
    'Ce qui est produit va uniquement à la personne à qui appartient le compte. Elle en est informée et peut lire ta raison.',
  'page.desk.rerun': 'Produire encore une fois',
  'page.desk.both': 'Profil et photos',
  'page.desk.which': 'Quoi',
  'page.desk.raise': 'Faire passer devant',
  'page.desk.cancel': 'Retirer la demande',
  'page.desk.revoke': 'Désactiver les liens',
  'page.desk.history': 'Ce qui a été fait',

  'page.desk.cases': 'Questions',
  'page.desk.claim': 'Je m’en occupe',
  'page.desk.answer': 'Ta réponse',
  'page.desk.send': 'Envoyer la réponse',
  'page.desk.close': 'Clore la question',
  'page.desk.more': 'Suite',

  'page.desk.announcements': 'Annonces',
  'page.desk.writeInChat': 'Elles s’écrivent dans un chat : {command}',
  'page.desk.approve': 'Approuver',
  'page.desk.sendNow': 'Envoyer maintenant',
  'page.desk.hold': 'Mettre en pause',
  'page.desk.goOn': 'Continuer',
  'page.desk.stop': 'Arrêter pour de bon',

  'page.desk.record': 'Registre',
  'page.desk.member': 'Qui, par exemple {example}',
  'page.desk.act': 'Quoi, par exemple {example}',
  'page.desk.from': 'Du',
  'page.desk.to': 'Jusqu’au',
  'page.desk.search': 'Chercher',
  'page.desk.nothingFound': 'Rien de tel ne figure dans le registre.',
  'page.desk.who': 'Par : {who}',
  'page.desk.about': 'Au sujet de : {what}',
  'page.desk.why': 'Raison : {reason}',
  'page.desk.older': 'Plus anciennes',
  'page.desk.chain': 'Le registre est-il complet ?',
  'page.desk.chainText':
    'Chaque entrée porte une empreinte de la précédente. Une vérification les lit toutes et trouve ce qui a été modifié ou retiré.',
  'page.desk.noted': 'Empreinte d’une vérification précédente, si tu en as noté une',
  'page.desk.check': 'Vérifier',
  'page.desk.whole':
    '{count, plural, =0 {Il n’y a pas encore d’entrées.} one {# entrée, telle qu’elle a été écrite.} other {# entrées, chacune telle qu’elle a été écrite.}}',
  'page.desk.note': 'Note cette empreinte ailleurs, pour la prochaine vérification :',
  'page.desk.broken':
    'L’entrée {position, number} n’est pas ce qui a été écrit, ou d’autres manquent avant elle. Préviens la personne qui gère le programme, s’il te plaît.',
  'page.desk.cutOff':
    'Les entrées vont ensemble, mais celle qui a été notée n’y est pas : la fin manque. Préviens la personne qui gère le programme, s’il te plaît.',
} as const satisfies Record<string, string>;
