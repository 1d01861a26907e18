/** Como se mostra no chat qual conta é a sua. ICU MessageFormat. */
export const proof = {
  'proof.headline': 'Primeiro, mostre qual é a sua conta',
  'proof.how': 'Abra este link e entre em {pod}. Lá aparece um código curto. Envie esse código para mim aqui.',
  'proof.open': 'Entrar em {pod}',
  'proof.minutes': '{minutes, plural, one {O link funciona por # minuto.} other {O link funciona por # minutos.}}',
  'proof.noPasswords': 'Nada de senhas aqui, por favor: nunca peço nenhuma.',

  'proof.codeWaiting':
    'Ainda espero o código da página em que você entrou: por favor, envie para mim aqui. Se essa página já não existe, comece de novo com este novo link.',

  'proof.linked': 'É você: {account}.',
  'proof.replaced': 'Até agora este chat era de {account}. Aqui não haverá mais notícias dessa conta.',
  'proof.wrongCode':
    'Esse não é o código certo. Veja na página em que você entrou e envie o código mais uma vez. {tries, plural, one {Resta # tentativa.} other {Restam # tentativas.}}',
  'proof.noCode':
    'Espero o código da página em que você entrou, e isto não é um código: um código tem sete caracteres, como {example}. Por favor, envie o que você vê lá. Nada se perdeu, e isto não contou como tentativa.',
  'proof.noTriesLeft':
    'Esse também não era o código certo, por isso ele já não vale. Aqui está um novo link para começar de novo.',
  'proof.expiredCode': 'Esse código já é antigo demais. Nada se perdeu: aqui está um novo link para começar de novo.',
  'proof.noCodeAwaited': 'Agora não espero nenhum código. Se você quer os seus dados, comece aqui:',
  'proof.otherAccount':
    'Este chat é de {account}, e dou a cada pessoa apenas os seus próprios dados. Para exportar outra conta, escreva para mim a partir de outra conta de chat.',
  'proof.otherPod': 'Só posso exportar contas de {pod}. Os outros pods não me conhecem.',
} as const satisfies Record<string, string>;
