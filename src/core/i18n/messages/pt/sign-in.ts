/** Palavras das páginas em que as pessoas mostram qual conta é a sua. ICU MessageFormat. */
export const signIn = {
  'signIn.start.title': 'Mostre qual é a sua conta',
  'signIn.start.asks': 'Esta conta de chat pede os dados de uma conta de {pod}:',
  'signIn.start.asksFor': 'Esta conta de chat pede os dados de {account}:',
  'signIn.start.how':
    'Se é você, toque no botão, entre em {pod} e dê lá a sua permissão. Depois aparece aqui um código curto. Envie o código ao assistente no seu chat, e está tudo feito.',
  'signIn.start.noPasswords': 'Aqui não há senhas: a sua você só escreve em {pod}, e o assistente nunca a vê.',
  'signIn.start.notYou':
    'Não é você, ou foi outra pessoa que enviou este link? Então simplesmente feche esta página. Não vai acontecer nada.',
  'signIn.start.button': 'Entrar em {pod}',
  'signIn.on': 'em {platform}',

  'signIn.code.title': 'Quase pronto',
  'signIn.code.asks': 'Esta conta de chat pede os dados de {account}:',
  'signIn.code.send': 'Se é você, envie este código ao assistente no seu chat:',
  'signIn.code.until': 'O código vale até as {until}. Até lá você pode voltar a esta página.',
  'signIn.code.warning':
    'Não dê este código a mais ninguém. Foi outra pessoa que enviou o link, ou alguém pede o código? Então feche esta página e não faça nada: sem o código, ninguém consegue nada.',

  'signIn.nothingChanged': 'Nada mudou, e nada se perdeu.',
  'signIn.newLink': 'Para ter um novo link, volte ao seu chat e escreva “exportar” ao assistente.',
  'signIn.again': 'Tentar de novo',

  'signIn.unknown.title': 'Este link não funciona',
  'signIn.unknown.text': 'Talvez seja antigo demais, ou só uma parte dele foi copiada.',
  'signIn.expired.title': 'Este link é antigo demais',
  'signIn.expired.text': 'Para sua segurança, um link só funciona por pouco tempo.',
  'signIn.used.title': 'Este link já cumpriu a sua função',
  'signIn.used.text':
    'Cada link funciona uma vez. Este já foi usado, ou há um mais novo no seu chat. Se você já enviou o código, não precisa fazer nada.',
  'signIn.podDown.title': '{pod} não responde',
  'signIn.podDown.text':
    'Provavelmente há muita gente lá agora. Espere um minuto e tente de novo; o seu link continua válido.',
  'signIn.podDownAfter.title': '{pod} não responde',
  'signIn.podDownAfter.text':
    'Você fez tudo certo, mas {pod} não conseguiu nos dizer quem você é. Provavelmente há muita gente lá agora. Espere um minuto antes de tentar de novo.',
  'signIn.otherBrowser.title': 'Fique no mesmo navegador, por favor',
  'signIn.otherBrowser.text':
    'Você voltou em um navegador diferente daquele em que começou, ou este navegador não guarda cookies. Abra o link do seu chat e fique no mesmo navegador até ver o código.',
  'signIn.stale.title': 'Esta página está desatualizada',
  'signIn.stale.text': 'Ela é de um início de sessão que já terminou, ou que começou em outro lugar.',
  'signIn.declined.title': 'Você disse que não',
  'signIn.declined.text':
    'Você não deu permissão em {pod}, por isso o assistente não soube nada sobre você. Foi o botão errado? Então abra mais uma vez o link do seu chat.',
  'signIn.refused.title': 'Não funcionou',
  'signIn.refused.text':
    'Você não fez nada de errado: {pod} não confirmou quem você é. Se acontecer de novo, pergunte às pessoas que cuidam de {pod}.',
  'signIn.otherAccount.title': 'Essa é outra conta',
  'signIn.otherAccount.text':
    'Você entrou como {account}, mas o chat pediu {expected}. Se você tem várias contas, saia de {pod} e da próxima vez entre com a conta certa.',
  'signIn.foreignAccount.title': 'Essa conta fica em outro lugar',
  'signIn.foreignAccount.text': 'O assistente só pode ajudar com contas de {pod}.',
  'signIn.unknownAccount.title': 'Não encontramos essa conta',
  'signIn.unknownAccount.text':
    '{pod} diz que você é {account}, mas não encontramos lá essa conta. Pergunte às pessoas que cuidam de {pod}.',
  'signIn.lockedAccount.title': 'Esta conta está bloqueada',
  'signIn.lockedAccount.text':
    '{account} está bloqueada em {pod}, por isso o assistente não consegue buscar os dados. Peça às pessoas que cuidam de {pod} que a desbloqueiem, e depois volte.',
  'signIn.closedAccount.title': 'Esta conta está fechada',
  'signIn.closedAccount.text':
    '{account} foi fechada em {pod}, e os dados que estavam lá foram removidos. Se você acha que isso é um engano, pergunte às pessoas que cuidam de {pod}.',

  'signIn.checking.title': 'Um momento, por favor',
  'signIn.checking.text': 'Perguntamos a {pod} quem você é. Não precisa fazer nada: esta página se atualiza sozinha.',
  'signIn.linked.title': 'Pronto',
  'signIn.linked.text':
    'Agora o assistente sabe que esta conta é sua. Você pode fechar esta página e continuar no seu chat.',
  'signIn.codeExpired.title': 'O código é antigo demais',
  'signIn.codeExpired.text': 'Para sua segurança, um código só vale por dez minutos.',
  'signIn.nothing.title': 'Não há nenhum código aqui',
  'signIn.nothing.text': 'Neste navegador não há nenhum início de sessão em andamento, ou ele já terminou.',
} as const satisfies Record<string, string>;
