/** O que lê quem quer ser esquecido. ICU MessageFormat. */
export const forget = {
  'forget.headline': 'Quer que eu esqueça você?',
  'forget.goes': 'Isto desaparece para sempre:',
  'forget.goesArchives':
    'os arquivos de {account} que estão aqui e todos os links de download: se ainda não baixou os seus dados, faça isso primeiro',
  'forget.goesRequests': 'o seu lugar na fila e tudo o que ainda espera dos seus pedidos',
  'forget.goesChats':
    'quais conversas pertencem à sua conta, os endereços delas, os seus acessos, as nossas mensagens e o que você escreveu à equipe',
  'forget.goesThisChat':
    'o que sei desta conversa: o endereço, o seu nome aqui, os seus acessos, as nossas mensagens e o que você escreveu à equipe',
  'forget.goesAnnouncements': 'os avisos: você não recebe mais nenhum, nem mesmo que o pod fecha',
  'forget.stays': 'Isto fica:',
  'forget.staysPod':
    'a sua conta em {pod} com tudo o que há nela, também uma exportação que encontre lá nas configurações',
  'forget.staysAtPod':
    'uma exportação que o pod está fazendo neste momento: ninguém pode chamá-la de volta, mas eu não vou buscá-la',
  'forget.staysChat': 'o que está escrito nesta conversa e na da equipe: só quem está lá pode apagar',
  'forget.staysRecord': 'uma nota de que algo foi feito e quando, sem uma palavra sobre você',
  'forget.others':
    '{chats, plural, one {# outra conversa está ligada à sua conta: ela é avisada e também é esquecida.} other {# outras conversas estão ligadas à sua conta: elas são avisadas e também são esquecidas.}}',
  'forget.owner': 'A sua conta em {pod} também recebe uma mensagem privada sobre isso.',
  'forget.freeze': 'O seu PARAR termina com isso: então não há mais nada para entregar.',
  'forget.unproven':
    'Você não me mostrou nenhuma conta aqui, por isso esta conversa é tudo o que eu esqueceria. A sua conta só pode ser esquecida a partir de uma conversa em que você a mostrou.',
  'forget.confirm': 'Não há volta. Se tem certeza, escreva dentro de 15 minutos: {word}',
  'forget.begun': 'Estou esquecendo você. Nada seu é mais entregue.',
  'forget.begunNext':
    'Assim que tudo estiver destruído, digo aqui, uma vez. Depois esqueço também esta conversa. Você não precisa fazer nada.',
  'forget.done': 'Pronto: tudo sobre você foi apagado aqui, e os arquivos que estavam aqui foram destruídos.',
  'forget.again':
    'Esta é a minha última mensagem: com ela esqueço esta conversa. Se você me escrever de novo, vamos nos conhecer pela primeira vez.',
  'forget.doneElsewhere':
    'Alguém que mostrou em outra conversa que esta conta é sua pediu que eu esquecesse tudo sobre ela. Está feito: os arquivos que estavam aqui foram destruídos.',
  'forget.notYou':
    'Se não foi você, mude agora a sua senha em {pod}, por favor. Você pode pedir os seus dados de novo enquanto o pod estiver aberto.',
  'button.forget-confirm': 'Sim, esqueça-me',
  'help.forget': 'esqueça-me: apago o que sei de você, e os seus arquivos aqui, se você confirmar.',
  'command.forget': 'Apagar o que sei de você, e os seus arquivos aqui',
} as const satisfies Record<string, string>;
