/** Ce qu’apprend une personne dont le pod lui-même prouve le compte. ICU MessageFormat. */
export const owner = {
  'author.foreign': 'Je ne peux exporter que les comptes de {pod}, et le tien est sur un autre pod.',
  'author.foreignHelp':
    'L’équipe de {host} peut t’aider. Dans tes paramètres là-bas, il y a aussi un bouton pour demander tes données.',
  'author.unknown': 'La base de données de {pod} ne connaît pas ton compte, il n’y a donc rien que je puisse exporter.',
  'author.locked':
    'Ton compte est bloqué sur le pod, je ne peux donc pas l’exporter. Écris à l’équipe du pod, s’il te plaît : elle peut te dire pourquoi.',
  'author.closed':
    'Ton compte est fermé sur le pod, et ses données avec lui. Je suis désolé : il ne reste rien à exporter.',

  'owner.headline': 'C’était toi ?',
  'owner.asked':
    'Quelqu’un qui s’appelle « {who} » sur {platform} a demandé un export de ton compte {account} et, pour cela, s’est connecté au pod avec ton compte.',
  'owner.you': 'Si c’était toi, tu n’as rien à faire.',
  'owner.notYou':
    'Ce n’était pas toi ? Réponds STOP. Je ne donnerai alors plus rien de ton compte jusqu’à nouvel ordre de ta part, et j’appellerai l’équipe.',

  'stop.headline': 'Arrêté : je ne donne plus rien de ton compte',
  'stop.disconnected': 'Le compte « {who} » sur {platform} n’est plus relié au tien.',
  'stop.links':
    '{links, plural, one {# lien de téléchargement ne fonctionne plus.} other {# liens de téléchargement ne fonctionnent plus.}}',
  'stop.goesOn': 'Ce que le pod est en train de rassembler continue sans bruit et reste sous clé.',
  'stop.team': 'J’ai appelé l’équipe. Elle s’en occupe maintenant.',
  'stop.password':
    'La personne qui a fait la demande s’est connectée avec ton mot de passe. Change-le maintenant sur {pod}, dans tes paramètres, s’il te plaît.',
  'stop.undo': 'Si c’était toi finalement, réponds REPRENDRE.',
  'stop.nothing': 'Il n’y a rien à arrêter : personne d’autre que toi n’a demandé quoi que ce soit de ton compte.',
  'stop.inForce': 'Je ne donne rien de ton compte en ce moment, parce que tu as dit STOP. L’équipe est au courant.',
  'stop.elsewhere':
    'La personne à qui appartient ce compte a arrêté tout ce que je donne. L’équipe s’en charge maintenant. Si ce compte est le tien, écris-moi un message privé sur le pod.',

  'start.headline': 'C’est noté, je donne de nouveau tes données',
  'start.next':
    'Les anciens liens de téléchargement restent désactivés ; demande-m’en un nouveau. Les conversations ailleurs ne sont plus reliées : connecte-toi là-bas encore une fois si tu veux les utiliser.',
} as const satisfies Record<string, string>;
