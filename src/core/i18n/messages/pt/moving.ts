/** O guia para outro pod. ICU MessageFormat. */
export const moving = {
  'moving.begin':
    'Eu faço isso com você, passo a passo, e guardo em que ponto você está. Volte quando quiser, em qualquer um dos seus chats, e escreva: {word}',
  'moving.titleDownload': 'Leve os seus dados',
  'moving.titleChoose': 'Escolha um pod',
  'moving.titleAsk': 'Pergunte ao podmin',
  'moving.titleHandOver': 'Entregue os seus arquivos',
  'moving.titleWait': 'Espere a importação',
  'moving.titleSettle': 'Dê uma olhada na casa nova',
  'moving.titleKeep': 'Guarde bem os seus arquivos',

  'moving.downloadNone': 'Ainda não tenho nenhum arquivo seu. Peça primeiro: todo o resto precisa dele.',
  'moving.downloadUnderWay':
    'A sua exportação está a caminho. Você não precisa fazer nada; escrevo quando ficar pronta.',
  'moving.downloadReady': 'Os seus dados estão prontos. Baixe cada arquivo e veja se o tamanho é o da página.',
  'moving.downloadDone': 'Você já baixou tudo o que está pronto.',
  'moving.downloadFirst':
    'Primeiro baixe, depois mude: assim que você tiver mudado, {pod} apaga os seus arquivos e não faz outros.',

  'moving.chooseVersion':
    'Escolha um pod que use o diaspora* 0.9 ou mais novo; os mais antigos não conseguem receber uma conta. Ele pode estar fechado para contas novas: quem cuida dele, o podmin, pode receber você mesmo assim.',
  'moving.chooseNoPage':
    'Quem faz a importação é o podmin. Nenhuma versão lançada do diaspora* tem uma página onde você mesmo possa enviar o seu arquivo. Se um podmin disser que o pod dele tem, crie primeiro uma conta lá e envie os dois arquivos juntos.',
  'moving.chooseTell': 'Quando tiver um em mente, diga o nome dele. Escreva, por exemplo: {word} diasp.org',
  'moving.chosen': 'O pod que você tem em mente: {host}',
  'moving.late':
    '{pod} ia fechar em {day}. Se já não responde, um pod novo pode receber os seus dados, mas não a sua conta: os seus contatos não são avisados, e a maioria dos seus comentários e curtidas fica para trás.',

  'moving.askFirst': 'Escreva ao podmin antes de enviar qualquer arquivo, e pergunte se pode receber você. Diga:',
  'moving.askName': 'o nome de usuário que você gostaria de ter lá',
  'moving.askMail':
    'o endereço de e-mail da sua conta daqui: você precisa poder ler, e nenhuma conta de lá pode já usar',
  'moving.askSettings': 'se as suas configurações e o seu perfil devem ir junto',
  'moving.askFiles': 'que são dois arquivos: o seu perfil (.json.gz) e as suas fotos (.zip)',
  'moving.askPrivate':
    'Combinem um caminho privado para os arquivos, e não publique um link para eles em lugar nenhum. O perfil contém a chave privada da sua conta: quem a tem pode se passar por você.',

  'moving.handBoth':
    'Dê os dois arquivos ao podmin, para importar de uma só vez. As fotos que não são importadas junto com o perfil ficam em {pod} e somem com ele.',
  'moving.handOnline':
    'Tem de acontecer enquanto {pod} estiver no ar, ou seja, antes de {day}: só assim os seus contatos são avisados, e só assim vão junto os seus comentários e curtidas.',
  'moving.handOnlineOpen':
    'Tem de acontecer enquanto {pod} estiver no ar: só assim os seus contatos são avisados, e só assim vão junto os seus comentários e curtidas.',
  'moving.handFinal':
    'Isto não pode ser desfeito: com a mudança acaba o seu acesso a {pod}, e o pod apaga os seus arquivos.',
  'moving.handOnce':
    'O arquivo deve ser importado uma única vez, em um único pod. Vale a primeira mudança, e não há uma segunda.',

  'moving.waitTime': 'Uma importação leva de minutos a horas. Você não precisa fazer nada.',
  'moving.waitNotice': 'Fico olhando se a sua conta já mudou, e escrevo quando tiver mudado.',
  'moving.waitLog':
    'Se o podmin disser que terminou e eu não tiver escrito até o dia seguinte, peça que olhe o log do pod dele: a importação se diz completa mesmo quando não está.',

  'moving.settleSignIn':
    'Se você ainda não tinha conta lá, escolha “esqueci a senha” no pod novo para entrar; a mensagem vai para o endereço de e-mail da sua conta antiga.',
  'moving.settleCheck': 'Confira lá:',
  'moving.settleAvatar': 'a sua foto de perfil: envie de novo, ela não vai junto',
  'moving.settlePosts': 'as suas publicações e as fotos nelas',
  'moving.settleContacts': 'os seus contatos: vão junto aqueles com quem você compartilha, não os que só seguem você',
  'moving.settleContactsCounted':
    'os seus contatos: no seu arquivo havia {contacts, plural, one {#} other {#}}; vão junto aqueles com quem você compartilha, não os que só seguem você',
  'moving.settleOnce': 'Não mande importar o arquivo outra vez, nem lá nem em outro lugar.',

  'moving.keepSafe':
    'Guarde os arquivos fora da internet e só para você, de preferência em dois lugares. O perfil contém a chave privada da sua conta: quem a tem pode se passar por você.',
  'moving.keepOpen':
    'Descompacte o arquivo .json.gz, com 7-Zip ou gunzip, e qualquer editor de texto abre. Ele chama as suas fotos pelos nomes dos arquivos do .zip. As mensagens privadas não estão nele.',
  'moving.keepReadable': 'Para ler, posso fazer uma cópia que abre em qualquer navegador, sem internet.',
  'moving.keepLater':
    'Um pod também pode importar os arquivos mais tarde. Mas quando {pod} não existir mais, só os seus dados mudam, não os seus contatos.',

  'arrival.headline': 'Você chegou!',
  'arrival.moved': 'A sua conta mudou. A partir de agora você é {newAccount}. Tudo de bom na casa nova!',
  'arrival.photos':
    'Parece que as suas fotos não foram junto: as suas publicações antigas ainda mostram imagens que estão em {pod} e vão sumir com ele.',
  'arrival.photosNext':
    'Peça ao podmin de {host} que importe o seu arquivo de fotos (.zip) na sua conta; isso também pode ser feito depois.',
} as const satisfies Record<string, string>;
