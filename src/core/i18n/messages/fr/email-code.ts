/** Le code par e-mail : ce qu’en dit la conversation, et l’e-mail lui-même. ICU MessageFormat. */
export const emailCode = {
  'button.email': 'Plutôt un code par e-mail',
  'help.email':
    'email : j’envoie un code à l’adresse e-mail que le pod connaît pour ton compte, si tu ne peux pas te connecter.',

  'emailCode.whichAccount':
    'De quel compte s’agit-il ? Envoie-moi son nom sur {pod}, par exemple {example}. Je n’ai pas besoin de ton adresse e-mail : le pod la connaît.',
  'emailCode.noName':
    'Cela ne ressemble pas à un nom de compte. Envoie-moi seulement le nom, s’il te plaît, par exemple {example}.',
  'emailCode.notTheAddress':
    'Si c’était ton adresse e-mail : je n’en ai pas besoin, le pod la connaît. Envoie-moi le nom de ton compte sur {pod}, par exemple {example}.',
  'emailCode.asked':
    'Si c’est un compte de {pod}, un code est en route vers l’adresse e-mail que le pod connaît. Il est valable {minutes, number} minutes. Envoie-le ici.',
  'emailCode.nothingComes':
    'Si rien n’arrive : regarde dans le courrier indésirable, vérifie que le nom est bien écrit, ou connecte-toi plutôt à {pod}.',
  'emailCode.tooMany':
    'Tu as demandé beaucoup de codes, alors je n’en envoie plus pour l’instant. Tu pourras en redemander à {time}, ou te connecter tout de suite à {pod}.',
  'emailCode.wrongCode':
    'Ce n’est pas le bon code. Regarde dans l’e-mail le plus récent, ou sur la page de connexion, et envoie-moi le code encore une fois. {tries, plural, one {Il te reste # essai.} other {Il te reste # essais.}}',
  'emailCode.noCode':
    'J’attends le code de l’e-mail, et ceci n’en est pas un : un code a sept caractères, comme {example}. Envoie-moi celui de l’e-mail, s’il te plaît. Rien n’est perdu, et cela n’a pas compté comme un essai.',
  'emailCode.off': 'Je ne peux pas envoyer de codes par e-mail ici, mais tu peux te connecter au pod.',

  'mail.subject': 'Ton code pour {pod}',
  'mail.asked':
    'Quelqu’un a demandé un code pour emporter les données d’un compte de {pod}. Si c’est toi, envoie ce code à l’assistant, dans la conversation où tu l’as demandé :',
  'mail.until': 'Le code est valable jusqu’à {time}.',
  'mail.notYou': 'Ce n’est pas toi ? Alors tu n’as rien à faire : sans ce code, personne ne peut entrer.',
  'mail.neverGive':
    'Ne donne jamais ce code à quelqu’un qui te le demande, quel que soit le nom qu’on te donne. Il n’a sa place que dans ta propre conversation avec l’assistant, et nulle part ailleurs.',
  'mail.noAnswers': 'Cet e-mail a été écrit par un programme, et personne ne lit les réponses.',
} as const satisfies Record<string, string>;
