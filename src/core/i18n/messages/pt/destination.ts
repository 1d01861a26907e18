/** O que se diz de um pod para onde alguém quer se mudar, e a carta ao podmin dele. ICU MessageFormat. */
export const destination = {
  'destination.looking': 'Estou olhando {host}. Em alguns segundos escrevo aqui o que encontrei.',
  'destination.off':
    'Daqui não posso olhar outros pods, mas você pode: {page} mostra a versão, que deve ser 0.9 ou mais nova.',
  'destination.tooMany': 'Já olhei vários pods para você. A partir das {time} posso olhar outros.',
  'destination.busy': 'Muita gente está me perguntando sobre pods agora. A partir das {time} posso olhar outros.',
  'destination.unreachable':
    'Não consegui chegar a {host}. Veja se o nome está certo. Se estiver, o pod pode estar fora do ar por um momento: tente de novo em alguns minutos.',
  'destination.notAPod': '{host} responde, mas não diz que é um pod diaspora*. Veja se o nome está certo.',
  'destination.otherSoftware':
    '{host} usa {software}, e não diaspora*. Ele não consegue ler o seu arquivo: você poderia recomeçar lá, mas as suas publicações e os seus contatos não iriam junto.',
  'destination.thisPod': '{host} é o pod que vai fechar. Escolha outro, por favor.',
  'destination.older':
    '{host} é um pod diaspora*, mas a versão dele, {version}, não consegue receber uma conta. Para isso é preciso 0.9 ou mais nova. Você pode pedir uma atualização ao podmin ou escolher outro pod.',
  'destination.fits': '{host} pode receber a sua conta',
  'destination.perhaps': '{host} talvez possa receber a sua conta',
  'destination.perhapsWhy':
    'A versão dele, {version}, fica entre dois lançamentos. Pergunte ao podmin se ela tem o comando da carta abaixo.',
  'destination.labelSoftware': 'Versão',
  'destination.labelAccounts': 'Contas novas',
  'destination.labelPodmin': 'Podmin',
  'destination.open': 'aberto a todos',
  'destination.closed': 'fechado; o podmin pode receber você mesmo assim',
  'destination.podminUnknown': 'não informado',
  'destination.archive': 'O que ele faria com o seu arquivo',
  'destination.accepted': 'O seu arquivo foi conferido e seria aceito.',
  'destination.language':
    'Não daria para criar uma conta, porque o diaspora* 0.9 não conhece o idioma da sua. Escolha outro nas configurações em {pod} e peça uma nova exportação.',
  'destination.mail':
    'Não daria para criar uma conta, porque o endereço de e-mail da sua não serve. Informe em {pod} um que você possa ler e peça uma nova exportação.',
  'destination.mailUsed':
    'Se você já tem lá uma conta com o mesmo endereço de e-mail, avise o podmin: não dá para criar outra com ele.',
  'destination.comments':
    '{count, plural, one {# comentário ou curtida de outras pessoas ficaria} other {# comentários e curtidas de outras pessoas ficariam}} de fora, porque a publicação não está no seu arquivo.',
  'destination.reshares':
    '{count, plural, one {# compartilhamento ficaria} other {# compartilhamentos ficariam}} de fora, porque o original não existe mais.',
  'destination.missingPhotos': '{count, plural, one {Falta # foto} other {Faltam # fotos}} que {pod} não tem mais.',
  'destination.noPhotos': 'As suas fotos ainda não estão prontas. Elas precisam ser importadas junto com o perfil.',
  'destination.notReady':
    'O seu arquivo ainda não está pronto. Quando estiver, pergunte de novo e eu digo o que {host} faria com ele.',
  'destination.unproven':
    'Depois que você me pedir os seus dados, também posso dizer o que {host} faria com o seu arquivo.',
  'destination.next':
    'Agora: mande esta carta ao podmin, e nenhum arquivo antes da resposta. Eu mesmo não mando nada a ninguém.',
  'destination.podminPage': 'A página do podmin',
  'destination.letter': 'Uma carta para copiar',
  'destination.helpers': 'Pods que se ofereceram para receber pessoas',
  'destination.helper': '{host}: {note}',
  'letter.ask':
    'Olá! O meu pod, {pod}, vai fechar, e eu gostaria de me mudar para {host} com a minha conta {account}. Você poderia importá-la para mim?',
  'letter.askUnnamed':
    'Olá! O meu pod, {pod}, vai fechar, e eu gostaria de me mudar para {host} com a minha conta. Você poderia importá-la para mim?',
  'letter.command': 'Com o diaspora* 0.9 ou mais novo basta um comando no seu servidor:',
  'letter.name':
    'O terceiro valor é o nome de usuário que eu gostaria de ter. Veja antes se ninguém o usa em {host}: o meu arquivo entraria nessa conta.',
  'letter.settings': 'Os dois últimos dizem se as minhas configurações e o meu perfil vão junto.',
  'letter.log':
    'Não importa se os cadastros estão fechados. O comando diz que terminou mesmo quando recusou o arquivo: o que aconteceu de verdade está no log.',
  'letter.online':
    'É preciso fazer isso enquanto {pod} estiver no ar; senão os meus contatos não ficam sabendo que me mudei.',
  'letter.onlineUntil':
    'É preciso fazer isso enquanto {pod} estiver no ar, ou seja, antes de {day}; senão os meus contatos não ficam sabendo que me mudei.',
  'letter.mail': 'O meu endereço de e-mail ainda não pode pertencer a nenhuma conta em {host}. Posso dizer qual é.',
  'letter.files':
    'Os arquivos ({size}) contêm a chave privada da minha conta. Como posso entregá-los sem que mais ninguém os receba? Depois, por favor, apague-os.',
  'letter.filesUnmeasured':
    'Os arquivos contêm a chave privada da minha conta. Como posso entregá-los sem que mais ninguém os receba? Depois, por favor, apague-os.',
  'letter.thanks': 'Agradeço desde já!',
} as const satisfies Record<string, string>;
