/** Palavras das páginas. ICU MessageFormat. */
export const pages = {
  'page.frame.footer': 'Pappus leva os dados das pessoas para fora de um pod diaspora* que vai fechar.',

  'page.download.title': 'Os seus dados estão prontos',
  'page.download.intro':
    '{count, plural, =1 {Guarde este arquivo agora, em um lugar seguro.} other {Guarde estes arquivos agora, em um lugar seguro.}}',
  'page.download.private':
    'Guarde o seu perfil só para você: ele contém a chave privada da sua conta. Quem a tem pode fingir que é você. Nunca envie o perfil a alguém em quem você não confia.',
  'page.download.profile': 'O seu perfil',
  'page.download.profileExplained': 'As suas publicações, comentários, curtidas, contatos e configurações.',
  'page.download.photos': 'As suas fotos',
  'page.download.photosExplained': 'As imagens que você enviou, em um arquivo zip.',
  'page.download.profileCounts':
    '{posts, plural, one {# publicação} other {# publicações}}, {contacts, plural, one {# contato} other {# contatos}}, {interactions, plural, one {# comentário ou curtida} other {# comentários e curtidas}}.',
  'page.download.photosCounts': '{found, number} de {expected, plural, one {# foto} other {# fotos}}.',
  'page.download.saveProfile': 'Guardar o meu perfil ({size})',
  'page.download.savePhotos': 'Guardar as minhas fotos ({size})',
  'page.download.checked': 'Verificado',
  'page.download.checkedExplained': 'Cada byte foi lido de novo. O arquivo está completo e é da sua conta.',
  'page.download.notInIt': 'Não inclui',
  'page.download.notInItProfile': 'Mensagens privadas, nem as próprias imagens.',
  'page.download.notInItPhotos':
    '{missing, plural, =0 {Não falta nada: todas as fotos estão aqui.} one {# foto que o pod já não tem.} other {# fotos que o pod já não tem.}}',
  'page.download.missingPhotos': 'Mostrar as fotos que faltam',
  'page.download.missingMore': 'e mais {count, number}',
  'page.download.checksum': 'Soma de verificação, para especialistas',
  'page.download.checksumExplained': 'SHA-256 do arquivo:',
  'page.download.receipt': 'Guardar o comprovante desta verificação',
  'page.download.until': 'Esta página funciona até {until}.',
  'page.download.broken':
    'Se o download for interrompido, comece de novo: o seu navegador continua de onde parou. Você pode guardar os arquivos quantas vezes quiser.',
  'page.download.revokeTitle': 'Pronto?',
  'page.download.revokeExplained':
    'Quando os seus arquivos estiverem em segurança, você pode desativar este link, para que mais ninguém o use. Sempre pode pedir um novo ao assistente.',
  'page.download.revoke': 'Desativar este link',

  'page.progress.title': 'Exportações de {pod}',
  'page.progress.intro': 'As pessoas levam os seus dados. Veja como está.',
  'page.progress.delivered': 'Exportações entregues',
  'page.progress.today': 'Destas, hoje',
  'page.progress.waiting': 'Na fila',
  'page.progress.count': '{count, number}',
  'page.progress.end': 'A última da fila fica pronta até',
  'page.progress.endLate': '{day}. É depois de o pod fechar, e a equipe sabe disso.',
  'page.progress.closes': 'O pod fecha em',
  'page.progress.chart': 'Exportações entregues por dia',
  'page.progress.day': 'Dia',
  'page.progress.deliveredThen': 'Entregues',
  'page.progress.yours':
    'Um perfil e as suas fotos contam como duas. Para ter os seus dados, escreva ao assistente; basta pedir uma vez.',

  'page.message.noLinkTitle': 'Este link não funciona',
  'page.message.noLinkText':
    'Talvez seja antigo demais, esteja desativado ou só uma parte tenha sido copiada. Os seus dados não se perderam: escreva “link” ao assistente e você recebe um novo.',
  'page.message.revokedTitle': 'O link está desativado',
  'page.message.revokedText':
    'Mais ninguém pode usá-lo. Se precisar dos seus arquivos de novo, escreva “link” ao assistente.',
  'page.message.replacedTitle': 'Há um arquivo mais novo',
  'page.message.replacedText':
    'Os seus dados foram exportados de novo desde que este download começou. Apague a parte que você tem e guarde o arquivo novo.',
  'page.message.toDownloads': 'Ir para a página de download',
  'page.message.damagedTitle': 'Há algo errado com este arquivo',
  'page.message.damagedText':
    'Ele não pode ser lido tal como foi guardado, por isso você não o recebe. A equipe já foi avisada. Por favor, pergunte de novo ao assistente amanhã; não precisa fazer mais nada.',
  'page.message.busyTitle': 'Muita gente faz download neste momento',
  'page.message.busyText': 'Nada se perdeu. Por favor, tente de novo em um minuto.',
  'page.message.tooFastTitle': 'Um momento, por favor',
  'page.message.tooFastText': 'Chegaram muitos pedidos da sua conexão. Por favor, espere um minuto e tente de novo.',
  'page.message.notFoundTitle': 'Esta página não existe',
  'page.message.notFoundText': 'Por favor, abra mais uma vez o link do seu chat.',
  'page.message.badRequestTitle': 'Não funcionou',
  'page.message.badRequestText': 'Não foi possível entender o pedido. Por favor, abra mais uma vez o link do seu chat.',
  'page.message.failedTitle': 'Houve um problema aqui',
  'page.message.failedText': 'A culpa não é sua, e nada se perdeu. Por favor, tente de novo em alguns minutos.',
} as const satisfies Record<string, string>;
