/** Textos das páginas da equipe. ICU MessageFormat. */
export const deskPages = {
  'page.desk.signInTitle': 'Para a equipe',
  'page.desk.signInText':
    'Nestas páginas a equipe ajuda outras pessoas. Se você faz parte dela, entre em {pod} com a sua própria conta: aqui não se pede nenhuma senha.',
  'page.desk.signIn': 'Entrar em {pod}',
  'page.desk.againTitle': 'Não funcionou',
  'page.desk.againText':
    'Demorou demais, foi interrompido, ou {pod} não pôde dizer quem você é. Nada mudou. Por favor, tente de novo em um minuto.',
  'page.desk.strangerTitle': 'Não há nada para você aqui',
  'page.desk.strangerText':
    'Estas páginas são só para a equipe. Para receber os seus dados ou falar com uma pessoa, escreva ao assistente no seu chat.',
  'page.desk.staleTitle': 'Esta página está desatualizada',
  'page.desk.staleText': 'Nada foi feito. Por favor, volte, carregue a página de novo e tente mais uma vez.',
  'page.desk.refusedTitle': 'Nada foi feito',
  'page.desk.wrongField': 'Aqui falta algo, ou algo não está certo: {field}',
  'page.desk.back': 'Voltar',
  'page.desk.nav': 'Páginas da equipe',
  'page.desk.signedIn': 'Você é {who} ({role}).',
  'page.desk.signOut': 'Sair',
  'page.desk.result': 'O que resultou',

  'page.desk.overview': 'Visão geral',
  'page.desk.held': 'Parados',
  'page.desk.asOf': 'Situação às {time}.',
  'page.desk.live': 'Os números se atualizam sozinhos.',
  'page.desk.chart': 'Pedidos abertos',
  'page.desk.chartNow':
    '{count, plural, =0 {Nenhum pedido está aberto.} one {# pedido está aberto.} other {# pedidos estão abertos.}}',
  'page.desk.chartExplained':
    'A linha: os pedidos abertos no fim de cada dia. Os traços: o resto, no ritmo atual. A linha vertical: o pod fecha.',
  'page.desk.figures': 'Mostrar os números',
  'page.desk.open': 'Abertos',
  'page.desk.line': 'Parar ou retomar a fila',
  'page.desk.pauseNote': 'O que se diz às pessoas (pode ficar vazio)',
  'page.desk.pause': 'Parar a fila',
  'page.desk.resume': 'Retomar a fila',
  'page.desk.ack': 'Já vi',

  'page.desk.failures': 'Exportações paradas',
  'page.desk.heldSince': '{count, plural, one {# pedido} other {# pedidos}}, o mais antigo de {day}',
  'page.desk.releaseWhat':
    'Tudo o que está parado por esta causa segue em frente, e as pessoas são avisadas. Primeiro resolva a causa.',
  'page.desk.release': 'Deixar seguir',
  'page.desk.reason': 'Motivo (as pessoas envolvidas podem ler)',

  'page.desk.accounts': 'Contas',
  'page.desk.account': 'Conta no pod',
  'page.desk.lookUp': 'Consultar',
  'page.desk.lookNote': 'Que você viu os dados de alguém fica no registro, e essa pessoa pode ler isso.',
  'page.desk.acts': 'O que você pode fazer',
  'page.desk.actsNote':
    'O que for criado vai só para a pessoa a quem a conta pertence. Ela é avisada e pode ler o seu motivo.',
  'page.desk.rerun': 'Criar de novo',
  'page.desk.both': 'Perfil e fotos',
  'page.desk.which': 'O quê',
  'page.desk.raise': 'Passar para a frente',
  'page.desk.cancel': 'Retirar o pedido',
  'page.desk.revoke': 'Desativar os links',
  'page.desk.history': 'O que foi feito',

  'page.desk.cases': 'Perguntas',
  'page.desk.claim': 'Eu cuido disto',
  'page.desk.answer': 'A sua resposta',
  'page.desk.send': 'Enviar a resposta',
  'page.desk.close': 'Fechar a pergunta',
  'page.desk.more': 'Mais',

  'page.desk.announcements': 'Anúncios',
  'page.desk.writeInChat': 'Escrevem-se em um chat: {command}',
  'page.desk.approve': 'Aprovar',
  'page.desk.sendNow': 'Enviar agora',
  'page.desk.hold': 'Pausar',
  'page.desk.goOn': 'Continuar',
  'page.desk.stop': 'Parar de vez',

  'page.desk.record': 'Registro',
  'page.desk.member': 'Quem, por exemplo {example}',
  'page.desk.act': 'O quê, por exemplo {example}',
  'page.desk.from': 'De',
  'page.desk.to': 'Até',
  'page.desk.search': 'Procurar',
  'page.desk.nothingFound': 'Não há nada disso no registro.',
  'page.desk.who': 'Por: {who}',
  'page.desk.about': 'Sobre: {what}',
  'page.desk.why': 'Motivo: {reason}',
  'page.desk.older': 'Mais antigos',
  'page.desk.chain': 'O registro está completo?',
  'page.desk.chainText':
    'Cada entrada leva uma impressão da anterior. Uma verificação lê todas e encontra o que foi mudado ou retirado.',
  'page.desk.noted': 'Impressão de uma verificação anterior, se você anotou uma',
  'page.desk.check': 'Verificar',
  'page.desk.whole':
    '{count, plural, =0 {Ainda não há entradas.} one {# entrada, tal como foi escrita.} other {# entradas, cada uma tal como foi escrita.}}',
  'page.desk.note': 'Anote esta impressão em outro lugar, para a próxima verificação:',
  'page.desk.broken':
    'A entrada {position, number} não é o que foi escrito, ou faltam outras antes dela. Por favor, avise quem administra o programa.',
  'page.desk.cutOff':
    'As entradas combinam, mas a que foi anotada não está entre elas: falta o fim. Por favor, avise quem administra o programa.',
} as const satisfies Record<string, string>;
