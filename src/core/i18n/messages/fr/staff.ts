/** Ce que lit l’équipe, et ce que les gens lisent de l’équipe. ICU MessageFormat. */
export const staff = {
  'team.ask':
    'Que veux-tu dire à l’équipe ? Ton prochain message lui sera transmis, et rien d’autre de ce que tu écris. L’équipe voit ton nom ici et, si tu l’as montré, ton compte.',
  'team.asked': 'Je l’ai transmis à l’équipe.',
  'team.askedNext':
    'Quelqu’un te répondra ici avant le {by}. Pour ajouter quelque chose, écris : humain, puis ton message.',
  'team.answer': 'L’équipe répond',
  'team.answerNext': 'Pour répondre, commence par : humain',
  'team.closed': 'L’équipe a clos ta question. Si tout n’est pas réglé, écris : humain',
  'team.elsewhere': 'Écris-moi cela par message privé, s’il te plaît, là où personne d’autre ne peut lire.',

  'touched.none': 'Personne d’autre que toi n’a touché à tes exports.',
  'touched.headline': 'Ce qui a été fait avec tes exports',
  'touched.line': '{day}, {time} : {who} : {what}',
  'touched.reason': '{line}. Raison : {reason}',
  'touched.you': 'toi',
  'touched.link': 'quelqu’un avec ton lien de téléchargement',
  'touched.program': 'ce programme',
  'touched.operator': 'la personne qui gère le pod',
  'touched.staff': 'un membre de l’équipe',
  'touched.action':
    '{action, select, link_made {liaison d’un compte de discussion} link_replaced {liaison d’un autre compte de discussion} link_revoked {fin de la liaison d’un compte de discussion} grant_issued {création d’un lien de téléchargement} grant_viewed {ouverture de la page de téléchargement} grant_revoked {désactivation d’un lien de téléchargement} archive_downloaded {téléchargement d’une archive} export_released {reprise de ton export} profile_rerun {nouvel export de ton profil} photos_rerun {nouvel export de tes photos} profile_and_photos_rerun {nouvel export de tout} export_moved_up {passage de ton export en tête de file} export_cancelled {annulation de ta demande} account_viewed {coup d’œil à l’état de tes exports} pairing_asked {demande de liaison d’un compte de discussion} pairing_confirmed {confirmation de la liaison d’un compte de discussion} delivery_frozen {arrêt de la remise} delivery_resumed {reprise de la remise} owner_warned {message pour toi sur le pod : un compte de discussion a été relié} owner_not_warned {impossible de te prévenir sur le pod qu’un compte de discussion a été relié} other {un changement}}',

  'staff.help': 'Commandes de l’équipe',
  'staff.helpPrefix': 'Dans une conversation privée, chacune commence par : staff',
  'staff.wrong': 'Il manque quelque chose. Cela s’écrit ainsi : {usage}',
  'staff.notAllowed':
    'Ton rôle ({role}) ne permet pas cela. Il faut au moins {needed} ; un admin peut changer ton rôle.',
  'staff.notMember':
    'Seuls les membres de l’équipe peuvent utiliser des commandes ici. Un admin te fait entrer avec : grant {speaker} helper',
  'staff.podAway':
    'Le pod ne répond pas en ce moment, je ne peux donc pas chercher ce compte. Rien n’a été fait. Réessaie, s’il te plaît.',
  'staff.unknownAccount': 'Il n’y a pas de compte {named} sur {pod}. Rien n’a été fait.',

  'staff.account': '{account}',
  'staff.state':
    '{state, select, requested {dans la file} submitted {remis au pod} building {sur le pod} copying {copie en cours} verifying {vérification en cours} ready {prêt} held {à l’arrêt} expired {expiré} failed {échoué} cancelled {annulé} other {inconnu}}',
  'staff.request': '{state} depuis le {day}',
  'staff.requestCause': '{state} ({cause}) depuis le {day}',
  'staff.requestPlace': '{state}, place {place, number}, demande du {day}',
  'staff.noRequests': 'rien n’a été demandé',
  'staff.labelChats': 'Comptes de discussion',
  'staff.labelLinks': 'Liens de téléchargement valables',
  'staff.labelFrozen': 'Remise',
  'staff.frozen': 'arrêtée : la personne a dit STOP',
  'staff.none': 'aucun',
  'staff.lookupNext': 'Tu peux : rerun, raise, cancel, revoke, audit, links',

  'staff.rerun':
    '{what} : {outcome, select, new {demande faite, avant toutes les autres} again {encore une fois, avant toutes les autres demandes} moved_up {déjà dans la file, passe maintenant en premier} busy {déjà en cours} other {c’est fait}}.',
  'staff.rerunNext': 'C’est pour la personne de {account}. Elle est prévenue et peut lire ta raison.',
  'staff.raised': 'Ce que {account} a dans la file passe maintenant en premier. La personne est prévenue.',
  'staff.nothingInLine': '{account} n’a rien dans la file. Rien n’a été fait.',
  'staff.cancelled': 'La demande de {account} est annulée, et la personne le voit.',
  'staff.nothingToCancel': '{account} n’a rien qui puisse être annulé : rien n’attend, ou le pod a commencé.',
  'staff.revoked':
    '{count, plural, one {# lien de téléchargement} other {# liens de téléchargement}} de {account} : désactivation faite. La personne peut en avoir un nouveau avec : lien',
  'staff.noLinks': '{account} n’a pas de lien de téléchargement valable.',
  'staff.links': 'Liens de téléchargement de {account}',
  'staff.linkLine': 'créé le {day} pour {who}, valable jusqu’au {until}',
  'staff.audit': 'Ce qui a été fait avec les données de {account}, le plus récent d’abord',
  'staff.auditLine': '{at} {actor} {action}',
  'staff.auditReason': '{line} : {reason}',
  'staff.auditEmpty': 'Rien n’est noté pour {account}.',

  'staff.queue': 'La file d’attente',
  'staff.labelWaiting': 'En attente',
  'staff.labelAtPod': 'Sur le pod',
  'staff.labelOldest': 'Attente la plus longue',
  'staff.labelPace': 'Rythme',
  'staff.labelForecast': 'Le dernier sera prêt',
  'staff.labelClosing': 'Le pod ferme',
  'staff.oldest': '{hours, plural, =0 {moins d’une heure} one {# heure} other {# heures}}',
  'staff.forecast': 'avant le {day}',
  'staff.forecastLate': 'vers le {day} : c’est trop tard',
  'staff.verdict':
    '{verdict, select, submitted {aussi vite que permis} nothing_waits {rien n’attend} pod_at_budget {aussi vite que permis : le pod a autant d’exports qu’il doit en avoir} spacing {aussi vite que permis} slowed {lent : le pod fatigue} stopped {à l’arrêt : le pod est surchargé} paused {arrêté par l’équipe} quiet_hours {à l’arrêt : heures calmes} waiting_for_night {seuls de très grands comptes attendent, jusqu’à la nuit} throttle_looks_back {attend que le pod remarque que le dernier export est terminé} pod_unreachable {à l’arrêt : le pod n’accepte pas de travail} other {pas encore regardé}}',
  'staff.pauseNote': 'Aux gens, il est dit : {note}',
  'staff.requests': 'Demandes',
  'staff.failures': 'À l’arrêt, par cause',
  'staff.failureLine': '{cause} : {count, number}, la plus ancienne demande est du {day}',
  'staff.noFailures': 'Rien n’est à l’arrêt.',
  'staff.failuresNext': 'Quand la cause est réglée : release CAUSE et ce qui a été fait',
  'staff.released':
    '{count, plural, =0 {Rien n’est à l’arrêt pour {cause}.} one {# demande à l’arrêt pour {cause} repart, et la personne est prévenue.} other {# demandes à l’arrêt pour {cause} repartent, et les personnes sont prévenues.}}',
  'staff.paused':
    'La file est arrêtée. Ce que le pod a en cours continue. Les gens qui demandent l’apprennent, avec ceci : {note}',
  'staff.pausedPlain':
    'La file est arrêtée. Ce que le pod a en cours continue, et les gens qui demandent apprennent que l’équipe l’a arrêtée.',
  'staff.resumed': 'La file repart.',
  'staff.notPaused': 'La file n’était pas arrêtée.',

  'staff.cases': 'Questions ouvertes',
  'staff.noCases': 'Personne n’attend de réponse.',
  'staff.caseLine': '{id, number} : {who}, {assignee}, depuis le {day}',
  'staff.unclaimed': 'personne ne s’en occupe encore',
  'staff.case': 'Question {id, number} de {who}',
  'staff.caseAccount': 'Compte : {account}',
  'staff.caseNoAccount': 'Compte : pas encore montré, alors ne parle des données de personne',
  'staff.caseBy': 'Une réponse est promise avant le {by}.',
  'staff.caseNext': 'Écris : answer {id} et ta réponse',
  'staff.casePerson': '{who} : {text}',
  'staff.caseUnknown': 'Il n’y a pas de question avec ce numéro.',
  'staff.caseClosedBefore': 'Cette question est close.',
  'staff.caseTaken': '{assignee} s’occupe de cette question. Pour la reprendre, écris : claim {id}',
  'staff.claimed': 'Tu t’occupes de la question {id, number} de {who}.',
  'staff.answered': 'Envoyé à {who}. Quand tout est dit, écris : close {id}',
  'staff.answeredElsewhere': 'Question {id, number} : {by} a répondu.',
  'staff.caseClosed': 'La question {id, number} est close, et {who} est au courant.',
  'staff.canned': 'Réponses toutes prêtes. Utilise-les avec : answer NUMÉRO :NOM',
  'staff.noCanned': 'Il n’y a pas encore de réponses toutes prêtes. Ajoutes-en une avec : {usage}',
  'staff.cannedKept': '{name} ({language}) est enregistré. Utilise-le avec : answer NUMÉRO :{name}',
  'staff.cannedUnknown': 'Il n’y a pas de réponse toute prête {name} dans la langue de cette personne, ni en anglais.',

  'staff.pairAsked':
    'Un autre membre de l’équipe doit confirmer ceci : relier {who} à {account}. Pour cela, il faut écrire : confirm {id}',
  'staff.pairDone':
    'Le compte {who} est maintenant relié à {account}. Un message l’annonce sur le pod, si c’est possible.',
  'staff.pairOwn': 'La demande vient de toi, quelqu’un d’autre doit donc la confirmer.',
  'staff.pairUnknown': 'Il n’y a rien à confirmer avec ce numéro, ou l’attente a été trop longue.',
  'staff.pairings': 'À confirmer',
  'staff.pairLine': '{id, number} : {who} avec {account} : {reason}',
  'staff.noPairings': 'Il n’y a rien à confirmer.',
  'staff.team': 'L’équipe',
  'staff.teamLine': '{who} : {role}',
  'staff.granted': '{who} a maintenant le rôle {role}.',
  'staff.dismissed': '{who} ne fait plus partie de l’équipe.',
  'staff.notStaff': '{who} ne fait pas partie de l’équipe.',
  'staff.firstAdmin':
    '{who} est admin par la configuration (STAFF_ADMINS), que seule la personne qui gère Pappus peut changer.',
  'staff.diagnostics': 'Comment va Pappus, sans les données de personne',

  'alert.none': 'Tout va bien : rien ne demande l’attention de l’équipe.',
  'alert.headline': 'L’équipe doit s’en occuper',
  'alert.next': 'Quand tu l’as vu, écris : ack',
  'alert.seen': '{text} (vu par {who})',
  'alert.acked': 'C’est noté : tu l’as vu. J’écris de nouveau quand il y a du nouveau.',
  'alert.nothing': 'Il n’y a rien de nouveau à voir.',
  'alert.held':
    '{count, plural, one {# export à l’arrêt} other {# exports à l’arrêt}} pour {cause}. À voir avec : failures',
  'alert.waitingLong': 'Quelqu’un attend depuis {hours, plural, one {# heure} other {# heures}}. À voir avec : queue',
  'alert.tooSlow':
    'À ce rythme, la dernière de {waiting, plural, one {# demande} other {# demandes}} sera prête {days, plural, one {# jour} other {# jours}} après la fermeture du pod. À voir avec : queue',
  'alert.vaultFilling': 'Il ne reste que {percent, number} % de libre sur le disque des archives.',
  'alert.chatLost': 'Pas de connexion à {platform} : là-bas, personne ne reçoit de réponse en ce moment.',
  'alert.caseLate': 'La question {id} aurait déjà dû recevoir une réponse. À voir avec : case {id}',
  'alert.call': 'Le programme demande de l’aide : {call}',
} as const satisfies Record<string, string>;
