/** Le chemin d’un export, tel que la conversation le raconte. ICU MessageFormat. */
export const exports = {
  'export.inLine': 'Ton export est dans la file d’attente',
  'export.atWork': 'Ton export est en cours',
  'export.ready': 'Tes données sont prêtes',
  'export.partlyReady': 'Une partie de tes données est prête',
  'export.held': 'Ton export s’est arrêté, et l’équipe s’en occupe',
  'export.failed': 'Ton export n’a pas marché',
  'export.cancelled': 'Ta demande est annulée',
  'export.expired': 'Ton archive n’est plus ici',
  'export.none': 'Il n’y a pas encore d’export pour {account}. Tu peux en demander un maintenant.',

  'export.kind': '{kind, select, profile {Profil} photos {Photos} other {Archive}}',
  'export.line': '{what} : {state}',
  'export.stateRequested': 'dans la file, place {place, number}, ce sera prêt {window}',
  'export.stateRequestedOpen': 'dans la file, place {place, number}',
  'export.stateSubmitted': 'c’est son tour sur le pod, ce sera prêt {window}',
  'export.stateSubmittedOpen': 'c’est son tour sur le pod',
  'export.stateBuilding': 'le pod rassemble tout, ce sera prêt {window}',
  'export.stateBuildingOpen': 'le pod rassemble tout',
  'export.stateCopying': 'le pod a terminé, je copie tout en lieu sûr',
  'export.stateVerifying': 'copie faite, je vérifie que tout y est',
  'export.stateHeld': 'à l’arrêt. {cause}',
  'export.stateFailed': 'impossible. {cause}',
  'export.stateCancelled': 'demande annulée, comme tu le voulais',
  'export.stateExpired': 'tout est supprimé, car le délai est passé',

  'export.profileCounts':
    '{posts, plural, one {# publication} other {# publications}}, {contacts, plural, one {# contact} other {# contacts}}, {interactions, plural, one {# commentaire ou « J’aime »} other {# commentaires et « J’aime »}}',
  'export.photoCounts': '{found, number} sur {expected, plural, one {# photo} other {# photos}}',
  'export.readyLine': '{what} : c’est prêt, {size} ({counts}).',
  'export.readyLineShort': '{what} : c’est prêt, {size}.',
  'export.checked': 'Vérifié : complet et lisible.',
  'export.checkedImport': 'Vérifié : complet et lisible ; un pod diaspora* 0.9 l’acceptera.',
  'export.notInIt': 'Ce qui n’y est pas : les messages privés.',
  'export.notInItPhotos':
    'Ce qui n’y est pas : les messages privés, et {missing, plural, one {# photo que le pod n’a plus} other {# photos que le pod n’a plus}} (la liste est sur la page de téléchargement).',
  'export.until': 'Tu peux tout télécharger jusqu’au {day}.',
  'export.privateKey': 'La clé privée de ton compte est dedans : garde tout pour toi.',

  'export.wait': 'Tu n’as rien à faire. Redemander ne change rien. Je t’écris dès que tout est prêt.',
  'export.watch': 'Suivre en direct',
  'export.countedAt': 'Place dans la file à {time}.',
  'export.slower': 'Cela prend plus de temps que je ne te l’avais dit. Pardon ! Voici où cela en est.',
  'export.released': 'L’équipe s’est occupée de ton export, et il repart.',
  'export.heldNext': 'L’équipe s’en charge maintenant. Tu n’as rien à faire ; je t’écris quand cela repart.',
  'export.heldMeanwhile': 'L’équipe s’occupe de ce qui s’est arrêté ; le reste continue pendant ce temps.',
  'export.failedNext': 'Tu peux refaire une demande à tout moment.',
  'export.again': 'Tu peux redemander tes données à tout moment.',

  'slow.slowed': 'Le pod fatigue un peu en ce moment, alors je lui en demande moins à la fois.',
  'slow.stopped':
    'Le pod est surchargé en ce moment, alors je le laisse se reposer. Ta place est gardée, et cela repartira tout seul.',
  'slow.paused': 'L’équipe a arrêté la file pour un moment. Ta place est gardée, et je t’écris quand cela repart.',
  'slow.pausedNote': 'L’équipe dit : {note}',
  'slow.quietHours': 'À cette heure-ci, le pod reste au calme. Ensuite, cela repartira tout seul.',
  'slow.night': 'Ton compte est très grand, alors le pod y travaille la nuit.',
  'slow.earlierArchive':
    'Une grande archive plus ancienne est mise à l’abri avant que le pod ne la remplace. Cela prend un moment, et ta place est gardée.',
  'slow.podAway': 'Le pod n’accepte pas de travail en ce moment. Je continue d’essayer, et ta place est gardée.',

  'download.headline': 'Voici ton lien de téléchargement',
  'download.open': 'Aller au téléchargement',
  'download.until': 'Le lien est valable jusqu’au {day}.',
  'download.notReady':
    'Tes données ne sont pas encore prêtes, il n’y a donc pas encore de lien. Voici où cela en est :',

  'cancel.done': 'Ta demande est annulée. Rien ne sera exporté.',
  'cancel.partly':
    '{cancelled, select, profile {La demande pour ton profil} photos {La demande pour tes photos} other {Ta demande}} est annulée. {tooLate, select, profile {L’export de ton profil} photos {L’export de tes photos} other {Le reste}} ne peut plus être arrêté, car le pod a commencé.',
  'cancel.keptReady':
    '{cancelled, select, profile {La demande pour ton profil} photos {La demande pour tes photos} other {Ta demande}} est annulée. Ce qui est prêt reste prêt.',
  'cancel.tooLate':
    'Il est trop tard pour annuler : le pod a commencé, et ce qu’il commence, il le termine. Si tu ne veux plus tes données, laisse-les simplement : elles seront effacées à la fin du délai.',
  'cancel.ready': 'Il n’y a rien à annuler : tes données sont déjà prêtes.',
  'cancel.nothing': 'Il n’y a rien à annuler : aucun export n’est en attente.',

  'cause.exporter': 'Le pod n’a pas réussi à rassembler tes données.',
  'cause.archive': 'L’archive avait un défaut, alors je ne te la donne pas.',
  'cause.missing': 'Le pod n’avait plus l’archive terminée.',
  'cause.rows': 'Le pod bute sur quelque chose d’abîmé dans ton compte. Tu n’y es pour rien.',
  'cause.locked': 'Ton compte est bloqué sur le pod.',
  'cause.closed': 'Ton compte est fermé sur le pod.',
  'cause.moved': 'Ton compte a déménagé sur un autre pod, et ses exports d’ici ont disparu avec le déménagement.',
  'cause.gone': 'Le pod n’a plus ce compte.',
  'cause.other': 'Il y a eu un imprévu.',
} as const satisfies Record<string, string>;
