/** O código por e-mail: o que se diz dele no chat, e o próprio e-mail. ICU MessageFormat. */
export const emailCode = {
  'button.email': 'Prefiro um código por e-mail',
  'help.email':
    'email: envio um código ao endereço de e-mail que o pod tem para a sua conta, se você não consegue entrar.',

  'emailCode.whichAccount':
    'Qual é a conta? Envie o nome dela em {pod}, por exemplo {example}. Não preciso do seu endereço de e-mail: o pod já o conhece.',
  'emailCode.noName': 'Isso não parece o nome de uma conta. Por favor, envie só o nome, por exemplo {example}.',
  'emailCode.notTheAddress':
    'Se era o seu endereço de e-mail: não preciso dele, porque o pod já o conhece. Envie o nome da sua conta em {pod}, por exemplo {example}.',
  'emailCode.asked':
    'Se essa é uma conta de {pod}, um código está a caminho do endereço de e-mail que o pod tem para ela. O código vale por {minutes, number} minutos. Envie-o aqui.',
  'emailCode.nothingComes': 'Se não chegar nada: procure no spam, veja se o nome está bem escrito, ou entre em {pod}.',
  'emailCode.tooMany':
    'Você já pediu muitos códigos, por isso não envio mais por agora. Você pode pedir de novo às {time}, ou entrar já em {pod}.',
  'emailCode.wrongCode':
    'Esse não é o código certo. Veja no e-mail mais recente, ou na página em que você entrou, e envie o código mais uma vez. {tries, plural, one {Resta # tentativa.} other {Restam # tentativas.}}',
  'emailCode.noCode':
    'Espero o código do e-mail, e isto não é um código: um código tem sete caracteres, como {example}. Por favor, envie o que está no e-mail. Nada se perdeu, e isto não contou como tentativa.',
  'emailCode.off': 'Não posso enviar códigos por e-mail aqui, mas você pode entrar no pod.',

  'mail.subject': 'O seu código para {pod}',
  'mail.asked':
    'Alguém pediu um código para levar os dados de uma conta de {pod}. Se foi você, envie este código ao assistente, no chat em que o pediu:',
  'mail.until': 'O código vale até as {time}.',
  'mail.notYou': 'Não foi você? Então não precisa fazer nada: sem este código ninguém entra.',
  'mail.neverGive':
    'Nunca dê o código a quem o pedir, diga essa pessoa quem disser que é. O lugar dele é só no seu próprio chat com o assistente, e em mais nenhum.',
  'mail.noAnswers': 'Este e-mail foi escrito por um programa, e ninguém lê as respostas.',
} as const satisfies Record<string, string>;
