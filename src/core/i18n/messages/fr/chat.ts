/** L’accueil, le menu et ce qui se dit en toute circonstance. ICU MessageFormat. */
export const chat = {
  'chat.hello': 'Bonjour ! Je t’aide à emporter tes données de {pod}.',
  'chat.helloClosing': 'Bonjour ! Je t’aide à emporter tes données de {pod} avant sa fermeture, le {day}.',
  'chat.unknown':
    'Désolé, je n’ai pas compris. Je suis un programme et je ne connais que quelques mots. Voici ce que je peux faire pour toi :',
  'chat.unreadable':
    'Je n’ai pas pu lire ce message : ton application l’a chiffré avant de connaître mon appareil. Envoie-le encore une fois, s’il te plaît. Si cela ne suffit pas, commence une nouvelle conversation privée avec moi.',
  'chat.unencrypted':
    'Ce message est arrivé sans chiffrement, alors que cette conversation est chiffrée ; je ne peux donc pas savoir s’il vient de toi. Je n’ai rien fait. Renvoie-le, s’il te plaît, avec une application qui chiffre, par exemple Element.',
  'chat.writtenPrivately': 'Je t’ai répondu par message privé, là où personne d’autre ne peut lire.',
  'chat.noPrivate':
    'Je ne peux pas t’écrire en privé, et tes données ne regardent que toi. Écris-moi un message privé, s’il te plaît.',
  'chat.privateClosed':
    'Je ne peux pas t’écrire : d’après tes réglages, personne d’ici ne peut t’envoyer de messages privés. Autorise-les dans les réglages de confidentialité de ce serveur, ou écris-moi directement. Sinon, les nouvelles de ton export ne te parviendront pas ; à ce que tu demandes ici, je réponds toujours ici.',
  'chat.tooFast':
    'Cela faisait beaucoup de messages d’un coup. Attends une minute avant d’écrire à nouveau, s’il te plaît. Pendant ce temps, ton export continue.',
  'chat.failed':
    'Cela n’a pas marché, et tu n’y es pour rien. L’équipe trouvera l’incident sous le numéro {number}. Réessaie dans une minute, s’il te plaît.',

  'button.export': 'Récupérer mes données',
  'button.status': 'Où en est mon export ?',
  'button.link': 'Lien de téléchargement',
  'button.migrate': 'Aller sur un autre pod',
  'button.cancel': 'Annuler mon export',
  'button.keep': 'Juste garder mes données',
  'button.next': 'C’est fait, continuer',
  'button.back': 'Étape précédente',
  'button.language': 'Langue · Language',
  'button.human': 'Parler à quelqu’un',
  'button.help': 'Aide',

  'help.headline': 'Ce que je peux faire pour toi',
  'help.export': 'export : je demande au pod toutes tes données, ton profil et tes photos.',
  'help.status': 'statut : je te dis où en est ton export.',
  'help.link': 'lien : je te donne un nouveau lien de téléchargement, dès que tes données sont prêtes.',
  'help.cancel': 'annuler : je retire ta demande, tant que le pod n’a pas commencé.',
  'help.migrate': 'migrer : je t’aide à déménager sur un autre pod, étape par étape.',
  'help.human': 'humain : je transmets un message de ta part à l’équipe, et quelqu’un te répond ici.',
  'help.touched': 'qui a touché à mon export : je te dis qui a fait quoi avec tes données.',
  'help.language': 'langue : je t’écris dans une autre langue.',
  'help.noPasswords': 'Je ne demande jamais ton mot de passe. Si quelqu’un te le demande, ce n’est pas moi.',

  'language.choose': 'Dans quelle langue veux-tu que j’écrive ?',
  'language.chosen': 'À partir de maintenant, je t’écris en français.',
  'language.unknown': 'Je ne connais pas encore cette langue. Voici celles que je connais :',
} as const satisfies Record<string, string>;
