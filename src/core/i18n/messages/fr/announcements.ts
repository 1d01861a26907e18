/** Les annonces : ce que les gens lisent autour d’elles, et ce que l’équipe en lit. ICU MessageFormat. */
export const announcements = {
  'announce.footer': 'Pour ne plus recevoir d’annonces, écris : {word}',
  'optOut.done':
    'D’accord, plus d’annonces. Les nouvelles de ton propre export arrivent toujours. Pour recevoir de nouveau les annonces, écris : {word}',
  'optOut.again': 'D’accord, tu reçois de nouveau les annonces. Pour ne plus en recevoir, écris : {word}',
  'optOut.stopHint': 'Pour ne plus recevoir d’annonces, écris : {word}',
  'help.optOut':
    'aucune annonce : je ne t’envoie plus d’annonces de l’équipe. Les nouvelles de ton propre export arrivent toujours.',

  'reminder.headline': '{pod} ferme dans {days, plural, one {# jour} other {# jours}}',
  'reminder.neverAsked':
    '{pod} ferme le {day}, et tu n’as pas encore demandé tes données. Après ce jour, plus personne ne pourra les avoir.',
  'reminder.neverAskedNext': 'Écris « export », et je les récupère pour toi. Tu n’as rien d’autre à faire.',
  'reminder.notDownloaded':
    '{pod} ferme le {day}. Tes données sont prêtes, et tu ne les as pas encore toutes téléchargées.',
  'reminder.notDownloadedNext': 'Écris « lien », et je te donne un nouveau lien pour les télécharger.',
  'reminder.notMoved':
    '{pod} ferme le {day}. Tu as téléchargé tes données : garde-les en lieu sûr. Si tu veux déménager sur un autre pod, fais-le avant ce jour, car ton ancien compte doit prévenir tes contacts.',
  'reminder.notMovedNext':
    'Écris « migrer », et je te guide. Si tu n’y arrives pas, écris « humain », et quelqu’un t’aidera.',

  'announce.help': 'Annonces. Dans une conversation privée, chaque commande commence par : staff',
  'announce.helpAudiences': 'AUDIENCE est l’un de ces groupes, ou plusieurs avec des virgules : {audiences}',
  'announce.helpPlaceholders': 'Un texte peut contenir : {placeholders}',
  'announce.helpText':
    'Un texte a des paragraphes, avec une ligne vide entre eux. Une ligne peut commencer par # (titre), - (point) ou ! (avertissement), ou être un lien : [nom](https://…)',
  'announce.created': 'C’est créé. Maintenant le texte : announce text {name} LANGUE TEXTE',
  'announce.exists': 'Il y a déjà une annonce {name}. Rien n’a été fait.',
  'announce.unknown': 'Il n’y a pas d’annonce {name}. Pour voir celles qu’il y a, écris : announces',
  'announce.wrongLanguage': 'Je n’écris pas en {language}. Voici ce que je connais : {known}',
  'announce.wrongAudience': 'Ce groupe n’existe pas. Voici ceux qu’il y a : {audiences}',
  'announce.wrongPlatform': 'Je ne suis pas sur {platform}. Je suis ici : {known}',
  'announce.wrongTime':
    'Je ne comprends pas cette heure. Écris-la ainsi, en {zone} : announce send {name} at 2026-12-01 18:00',
  'announce.notNow':
    '{state, select, draft {{name} n’est pas encore approuvée : announce approve {name}} approved {{name} est approuvée et n’est pas envoyée : announce send {name}} scheduled {{name} attend son heure.} sending {{name} est en cours d’envoi.} paused {{name} est en pause : announce resume {name}} sent {{name} a été envoyée.} other {{name} a été arrêtée.}} Rien n’a été fait.',
  'announce.textKept':
    'Le texte de {name} ({language}) est enregistré. Pour le voir comme les gens : announce preview {name}',
  'announce.audienceKept':
    'C’est enregistré. En ce moment, {count, plural, =0 {personne n’est} one {# personne est} other {# personnes sont}} dans le groupe de {name}.',
  'announce.approveAgain': 'Elle était déjà approuvée ; comme elle a changé, il faut l’approuver de nouveau.',
  'announce.noText': '{name} n’a pas encore de texte : announce text {name} LANGUE TEXTE',
  'announce.noAudience': '{name} n’a pas encore de groupe : announce audience {name} AUDIENCE',
  'announce.unknownPlaceholder':
    'Dans le texte ({language}) il y a {names}, qui ne veut rien dire. Voici ce qui existe : {known}. Rien n’a été fait.',
  'announce.noDay':
    'Le texte ({language}) nomme le jour de la fermeture, et aucun n’est réglé (POD_CLOSES_ON). Rien n’a été fait.',
  'announce.tooLong':
    'Le texte ({language}) est trop long pour {platform} : {length, number} caractères avec sa dernière ligne, {maxLength, number} sont possibles. Rien n’a été fait.',
  'announce.preview': 'Aperçu de {name} ({language}). Les gens lisent ceci :',
  'announce.state':
    '{state, select, draft {brouillon} approved {approuvée} scheduled {prévue} sending {en cours d’envoi} paused {en pause} sent {envoyée} other {arrêtée}}',
  'announce.labelState': 'État',
  'announce.labelAudience': 'Groupe',
  'announce.labelReach': 'Atteint',
  'announce.labelNot': 'N’atteint pas',
  'announce.labelDuration': 'Dure environ',
  'announce.labelDue': 'Envoi le',
  'announce.labelLanguages': 'Langues',
  'announce.labelApproved': 'Approuvée par',
  'announce.noneYet': 'aucun pour l’instant',
  'announce.reach': '{count, plural, =0 {personne} one {# personne} other {# personnes}}',
  'announce.reachOn': '{platform} : {count, number}',
  'announce.notReached':
    '{optedOut, number} ne veulent pas d’annonces, {unreachable, number} ont une messagerie qui n’accepte pas de messages',
  'announce.approved': '{name} est approuvée. Pour l’envoyer : announce send {name}',
  'announce.approvedScheduled': '{name} est approuvée. Elle sera envoyée le {when}.',
  'announce.own':
    'La dernière modification de {name} vient de toi, quelqu’un d’autre doit donc l’approuver. Il faut écrire : announce approve {name}',
  'announce.samePerson':
    'Toi et {other}, d’où vient la dernière modification de {name}, avez montré le même compte du pod : pour moi, vous êtes une seule personne. Quelqu’un d’autre doit donc l’approuver. Il faut écrire : announce approve {name}',
  'announce.sending':
    '{name} est en cours d’envoi à {count, plural, one {# personne} other {# personnes}}, en {duration} environ. Tu vois où cela en est dans les salons de l’équipe, ou avec : announce report {name}',
  'announce.scheduled':
    '{name} sera envoyée le {when}. Qui la reçoit se décidera à ce moment-là. Pour l’annuler : announce stop {name}',
  'announce.reachNow':
    'En ce moment, {count, plural, =0 {personne ne la recevrait : son groupe est vide, ou personne n’y est joignable. Si rien ne change, personne ne la recevra jamais} one {# personne la recevrait} other {# personnes la recevraient}}.',
  'announce.nobody': 'Le moment venu, il n’y avait personne dans son groupe : personne ne l’a reçue.',
  'announce.empty':
    'Personne ne recevrait {name} : son groupe est vide, ou personne n’y est joignable. Rien n’a été fait.',
  'announce.past': 'Cette heure est passée. Rien n’a été fait.',
  'announce.paused': '{name} est en pause. Pour continuer : announce resume {name}',
  'announce.resumed': '{name} continue.',
  'announce.stopped':
    '{name} est arrêtée, pour de bon. Qui l’a reçue la garde, et personne d’autre ne la recevra : announce report {name}',
  'announce.report': 'Annonce {name} : {state}',
  'announce.progress': 'Traité : {done, number} personnes sur {all, number}',
  'announce.gathering': 'Le groupe est encore en train d’être rassemblé.',
  'announce.tally':
    '{state, select, pending {pas encore envoyé} sent {envoyé} opted_out {ne veulent pas d’annonces} unreachable {bloqué, parti ou n’accepte pas de messages} in_doubt {l’ont peut-être reçue, leur discussion n’existe plus} left_out {ne font plus partie du groupe} other {échec}} : {count, number}',
  'announce.tallyCause': '{line} ({cause})',
  'announce.notBegun': '{name} n’a encore été envoyée à personne.',
  'announce.list': 'Annonces, la plus récente d’abord',
  'announce.line': '{name} : {state}',
  'announce.lineDue': '{name} : {state}, {when}',
  'announce.none': 'Il n’y a pas encore d’annonces. Pour en commencer une : announce new NOM',
  'announce.labelPlaces': 'En public',
  'announce.placeRoom': 'salon {room} ({platform})',
  'announce.placePost': 'publication publique sur le pod',
  'announce.placeLine': '{place} : {state, select, pending {pas encore} sent {c’est dit} other {échec}}',
  'announce.placeCause':
    '{cause, select, NOT_THERE {je n’y suis pas} NOT_ALLOWED {je n’ai pas le droit d’y écrire} other {{cause}}}',
  'announce.alsoIn': 'C’est dit aussi en public : {places}',
  'announce.sendingPublicly':
    '{name} est en train d’être dit en public. Tu vois ce que ça donne dans les salons de l’équipe, ou avec : announce report {name}',
  'announce.helpPlaces':
    '{rooms} et {post} sont publics et peuvent y figurer : tous les salons d’annonces, et une publication publique sur le pod.',
  'announce.previewIn': 'En public, ici : {place}, on lira :',
  'announce.barredRoom':
    '{barrier, select, not_there {Je n’y suis pas : {place}. Invite-moi, laisse-moi le voir, ou vérifie son identifiant.} other {Je n’ai pas le droit d’y écrire : {place}. Donne-moi ce droit.}} Rien n’a été fait.',
  'announce.barredPost':
    'Je n’ai pas le droit de publier en public sur le pod. La personne qui m’exploite refait la connexion du compte sunset et accorde ce droit. Rien n’a été fait.',
  'announce.noRooms': 'Il n’y a là aucun salon d’annonces ({variable}). Rien n’a été fait.',
  'announce.noPost':
    'Il n’y a pas de publication publique : elle est désactivée, ou sa plateforme n’est pas parmi celles nommées ({variable}). Rien n’a été fait.',
  'announce.accountInPublic':
    'Le texte ({language}) nomme le compte de la personne qui lit ({account}), et en public il y en a plusieurs. Rien n’a été fait.',
  'announce.tooLongPost':
    'Le tout est trop long pour une seule publication publique : {length, number} caractères, {maxLength, number} sont possibles. Rien n’a été fait.',
} as const satisfies Record<string, string>;
