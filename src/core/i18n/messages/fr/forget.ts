/** Ce que lit une personne qui veut être oubliée. ICU MessageFormat. */
export const forget = {
  'forget.headline': 'Faut-il que je t’oublie ?',
  'forget.goes': 'Ceci disparaît pour toujours :',
  'forget.goesArchives':
    'les archives de {account} qui sont ici, et tous les liens de téléchargement : si tu n’as pas encore téléchargé tes données, fais-le d’abord',
  'forget.goesRequests': 'ta place dans la file et tout ce qui attend encore de tes demandes',
  'forget.goesChats':
    'les chats liés à ton compte, leurs adresses, tes connexions, nos messages et ce que tu as écrit à l’équipe',
  'forget.goesThisChat':
    'ce que je sais de ce chat : son adresse, ton nom ici, tes connexions, nos messages et ce que tu as écrit à l’équipe',
  'forget.goesAnnouncements': 'les annonces : tu n’en reçois plus, pas même celle de la fermeture du pod',
  'forget.stays': 'Ceci reste :',
  'forget.staysPod':
    'ton compte sur {pod} avec tout ce qu’il contient, et aussi un export que tu trouves là-bas dans tes paramètres',
  'forget.staysAtPod':
    'un export que le pod prépare en ce moment : personne ne peut le rappeler, mais je ne vais pas le chercher',
  'forget.staysChat':
    'ce qui est écrit dans ce chat et dans celui de l’équipe : seules les personnes qui y sont peuvent l’effacer',
  'forget.staysRecord': 'une note disant que quelque chose a été fait et quand, sans un mot sur toi',
  'forget.others':
    '{chats, plural, one {# autre chat est lié à ton compte : je l’en informe et je l’oublie aussi.} other {# autres chats sont liés à ton compte : je les en informe et je les oublie aussi.}}',
  'forget.owner': 'Ton compte sur {pod} reçoit aussi un message privé à ce sujet.',
  'forget.freeze': 'Ton STOP prend fin avec cela : il n’y a alors plus rien à donner.',
  'forget.unproven':
    'Tu ne m’as montré aucun compte ici : ce chat est donc tout ce que j’oublierais. Ton compte ne peut être oublié que depuis un chat où tu l’as montré.',
  'forget.confirm':
    'On ne peut pas revenir en arrière. Si c’est bien ce que tu veux, écris dans les 15 minutes : {word}',
  'forget.begun': 'Je t’oublie. Plus rien de toi n’est donné.',
  'forget.begunNext':
    'Dès que tout est détruit, je te le dis ici, une fois. Ensuite j’oublie aussi ce chat. Tu n’as rien à faire.',
  'forget.done': 'C’est fait : tout ce qui te concerne est effacé ici, et les archives qui étaient ici sont détruites.',
  'forget.again':
    'C’est mon dernier message : avec lui, j’oublie ce chat. Si tu m’écris de nouveau, nous ferons connaissance comme la première fois.',
  'forget.doneElsewhere':
    'Une personne qui a montré dans un autre chat que ce compte est le sien m’a demandé d’oublier tout ce qui le concerne. C’est fait : les archives qui étaient ici sont détruites.',
  'forget.notYou':
    'Si ce n’était pas toi, change maintenant ton mot de passe sur {pod}, s’il te plaît. Tu peux redemander tes données tant que le pod est ouvert.',
  'button.forget-confirm': 'Oui, oublie-moi',
  'help.forget': 'oublie-moi : j’efface ce que je sais de toi, et tes archives ici, si tu le confirmes.',
  'command.forget': 'Effacer ce que je sais de toi, et tes archives ici',
} as const satisfies Record<string, string>;
