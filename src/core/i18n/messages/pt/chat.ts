/** A saudação, o menu e o que se diz em qualquer situação. ICU MessageFormat. */
export const chat = {
  'chat.hello': 'Olá! Eu ajudo você a levar os seus dados de {pod}.',
  'chat.helloClosing': 'Olá! Eu ajudo você a levar os seus dados de {pod} antes de o pod fechar, em {day}.',
  'chat.unknown':
    'Desculpe, não entendi. Sou um programa e só conheço algumas palavras. Isto é o que posso fazer por você:',
  'chat.unreadable':
    'Não consegui ler isso: o seu programa de chat criptografou a mensagem antes de conhecer o meu dispositivo. Por favor, envie mais uma vez. Se não ajudar, comece uma nova conversa direta comigo.',
  'chat.unencrypted':
    'Isso chegou sem criptografia, embora este chat seja criptografado, por isso não posso saber se veio de você. Não fiz nada. Por favor, envie de novo com um programa que criptografe, como o Element.',
  'chat.writtenPrivately': 'Respondi em uma mensagem privada, que mais ninguém pode ler.',
  'chat.noPrivate':
    'Não consigo escrever para você em privado, e os seus dados não dizem respeito a mais ninguém. Por favor, escreva para mim em uma mensagem privada.',
  'chat.privateClosed':
    'Não consigo escrever para você: segundo as suas configurações, ninguém daqui pode enviar mensagens diretas a você. Por favor, permita essas mensagens nas configurações de privacidade deste servidor, ou escreva diretamente para mim. Senão, as notícias da sua exportação não chegam até você; o que você perguntar aqui, continuo a responder aqui.',
  'chat.tooFast':
    'Foram muitas mensagens de uma vez. Por favor, espere um minuto antes de escrever de novo. Enquanto isso, a sua exportação continua.',
  'chat.failed':
    'Não funcionou, e a culpa não é sua. A equipe tem isso anotado com o número {number}. Por favor, tente de novo em um minuto.',

  'button.export': 'Obter os meus dados',
  'button.status': 'Como vai a exportação?',
  'button.link': 'Link de download',
  'button.migrate': 'Mudar para outro pod',
  'button.cancel': 'Cancelar a exportação',
  'button.keep': 'Só guardar',
  'button.next': 'Feito, próximo passo',
  'button.back': 'Um passo atrás',
  'button.language': 'Idioma · Language',
  'button.human': 'Falar com uma pessoa',
  'button.help': 'Ajuda',

  'help.headline': 'O que posso fazer por você',
  'help.export': 'exportar: peço ao pod todos os seus dados, o seu perfil e as suas fotos.',
  'help.status': 'estado: digo como vai a sua exportação.',
  'help.link': 'link: dou um novo link de download, assim que os seus dados estiverem prontos.',
  'help.cancel': 'cancelar: retiro o seu pedido, enquanto o pod não tiver começado.',
  'help.migrate': 'migrar: ajudo você a mudar para outro pod, passo a passo.',
  'help.human': 'pessoa: passo uma mensagem sua à equipe, e uma pessoa responde aqui.',
  'help.touched': 'quem mexeu na minha exportação: digo quem fez o quê com os seus dados.',
  'help.language': 'idioma: escrevo em outro idioma.',
  'help.noPasswords': 'Nunca peço a sua senha. Se alguém pedir, não sou eu.',

  'language.choose': 'Em que idioma devo escrever?',
  'language.chosen': 'A partir de agora escrevo em português.',
  'language.unknown': 'Ainda não conheço esse idioma. Estes são os que conheço:',
} as const satisfies Record<string, string>;
