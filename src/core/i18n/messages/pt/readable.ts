/** A cópia para ler: como se pede, e as palavras das suas próprias páginas. ICU MessageFormat. */
export const readable = {
  'button.readable': 'Cópia para ler',
  'help.readable': 'legível: faço uma cópia dos seus dados que você pode abrir em qualquer navegador.',
  'command.readable': 'Uma cópia dos seus dados para ler em qualquer navegador, sem internet',

  'readable.accepted':
    'Estou fazendo uma cópia dos seus dados que abre em qualquer navegador, também sem internet. Leva mais ou menos {minutes, plural, one {# minuto} other {# minutos}}. Você não precisa fazer nada; escrevo quando estiver pronta.',
  'readable.making':
    'Já estou nisso: a sua cópia para ler leva ao todo mais ou menos {minutes, plural, one {# minuto} other {# minutos}}. Pedir de novo não muda nada; escrevo quando estiver pronta.',
  'readable.withoutPhotos':
    'As suas fotos não estão nela, porque aqui não estão prontas. Quando estiverem, peça de novo e você recebe uma cópia com elas.',
  'readable.noProfile':
    'Para uma cópia para ler preciso do seu perfil, exportado e verificado, e ele ainda não está pronto aqui. Quando estiver, peça de novo.',
  'readable.ready': 'A sua cópia para ler está pronta',
  'readable.contents':
    '{size}: {posts, plural, one {# publicação} other {# publicações}}, {photos, plural, one {# foto} other {# fotos}}.',
  'readable.howTo':
    'É um arquivo zip na página de download, abaixo dos seus arquivos. Descompacte-o e abra o arquivo index.html; não precisa de internet.',
  'readable.private': 'Guarde-a para você: ela também mostra o que foi compartilhado com poucas pessoas.',
  'readable.failed': 'Não foi possível fazer a sua cópia para ler',
  'readable.failedNext':
    'A culpa não é sua, e os seus arquivos estão como estavam. A equipe já sabe. Você pode pedir a cópia de novo quando quiser.',

  'page.download.readable': 'A sua cópia para ler',
  'page.download.readableExplained':
    'As suas publicações, comentários, contatos e fotos como páginas para qualquer navegador. Descompacte o arquivo zip e abra index.html.',
  'page.download.readableCounts':
    '{posts, plural, one {# publicação} other {# publicações}}, {photos, plural, one {# foto} other {# fotos}}.',
  'page.download.saveReadable': 'Guardar a minha cópia ({size})',
  'page.encrypt.saveReadable': 'Guardar a cópia cifrada ({size})',
  'page.download.checkedReadable': 'Foi feita com os seus arquivos verificados.',
  'page.download.notInItReadable': 'Mensagens privadas, o que é de outras pessoas e a chave privada da sua conta.',

  'page.readable.skip': 'Ir para o texto',
  'page.readable.menu': 'Partes desta cópia',
  'page.readable.home': 'Início',
  'page.readable.posts': 'Publicações',
  'page.readable.photos': 'Fotos',
  'page.readable.comments': 'Seus comentários',
  'page.readable.tags': 'Hashtags',
  'page.readable.contacts': 'Contatos',
  'page.readable.search': 'Buscar',
  'page.readable.about': 'O que não está aqui',
  'page.readable.made':
    'Feita em {day} com os dados de {account}. Tudo está nesta pasta; nada é carregado da internet.',
  'page.readable.pages': 'Páginas antes e depois',
  'page.readable.newer': 'Anterior: {page}',
  'page.readable.older': 'Seguinte: {page}',
  'page.readable.pageOf': 'página {page, number} de {pages, number}',

  'page.readable.profile': 'Sobre você',
  'page.readable.byTime': 'Publicações por data',
  'page.readable.noPosts': 'Não há publicações no seu arquivo.',
  'page.readable.undated': 'Sem data',
  'page.readable.public': 'Pública',
  'page.readable.limited': 'Compartilhada só com algumas pessoas',
  'page.readable.place': 'Lugar: {place}',
  'page.readable.reshared': 'Você repassou uma publicação de {author}. Ela é dessa pessoa e não está no seu arquivo.',
  'page.readable.reshareGone': 'Você repassou uma publicação que foi apagada depois.',
  'page.readable.original': 'A publicação no pod, enquanto o pod existir',
  'page.readable.likeCount': '{count, plural, one {# curtida} other {# curtidas}}',
  'page.readable.commentCount': '{count, plural, one {# comentário} other {# comentários}}',
  'page.readable.moreComments':
    '{count, plural, one {Mais # comentário está no seu arquivo de perfil.} other {Mais # comentários estão no seu arquivo de perfil.}}',
  'page.readable.poll': 'Enquete: {question}',
  'page.readable.votes': '{count, plural, one {# voto} other {# votos}}',
  'page.readable.picture': 'Imagem na internet: {description}',
  'page.readable.photoOf': 'Foto {number, number}, {day}',
  'page.readable.photoAlone': 'Foto {number, number}',
  'page.readable.photoGone': 'Uma foto que não está aqui:',
  'page.readable.postOf': 'Publicação de {day}',
  'page.readable.unposted': 'Em nenhuma publicação',

  'page.readable.commentsIntro':
    'O que você escreveu em publicações de outras pessoas, o mais recente primeiro. Essas publicações são delas e não estão no seu arquivo.',
  'page.readable.contactsIntro':
    'As pessoas com quem você tinha contato. Você também pode levar a lista em um arquivo:',
  'page.readable.contactsCsv': 'Como tabela (CSV)',
  'page.readable.contactsVcf': 'Para uma agenda de contatos (vCard)',
  'page.readable.sharing':
    '{how, select, both {Vocês compartilham entre si} you {Você compartilha com esta pessoa} they {Esta pessoa compartilha com você} other {Nada é compartilhado}}',
  'page.readable.column':
    '{column, select, name {Nome} account {Conta} page {Página} sharing {Quem compartilha} other {Grupos}}',
  'page.readable.tagsUsed': 'Hashtags das suas publicações',
  'page.readable.tagsFollowed': 'Hashtags que você segue',
  'page.readable.goesOn': '(continuação)',

  'page.readable.searchOff':
    'Para buscar é preciso JavaScript, e neste navegador ele está desligado. Ler, dá para ler tudo sem ele.',
  'page.readable.searchFor': 'Palavras a buscar',
  'page.readable.searchHint': 'Encontra publicações e comentários que têm todas estas palavras.',
  'page.readable.searching': 'Buscando…',
  'page.readable.found': 'Encontrado:',
  'page.readable.foundNone': 'Nada foi encontrado.',
  'page.readable.more': 'Mostrar mais',

  'page.readable.gapMessagesTitle': 'Mensagens privadas',
  'page.readable.gapMessages':
    'O pod não as entrega. As que você quiser guardar podem ser copiadas à mão, enquanto o pod existir.',
  'page.readable.gapPhotosTitle': 'Fotos que faltam',
  'page.readable.gapPhotos':
    '{missing, plural, =0 {Nenhuma: todas as fotos das suas publicações estão aqui.} one {# foto das suas publicações, porque o pod já não a tinha.} other {# fotos das suas publicações, porque o pod já não as tinha.}}',
  'page.readable.gapPhotosList': 'Mostrar os nomes delas',
  'page.readable.gapFiles':
    '{count, plural, one {# arquivo das suas fotos, porque os navegadores não conseguem mostrá-lo.} other {# arquivos das suas fotos, porque os navegadores não conseguem mostrá-los.}}',
  'page.readable.gapNoPhotos':
    'Todas: não estavam exportadas quando esta cópia foi feita. Peça os seus dados de novo ao assistente, e depois uma cópia nova.',
  'page.readable.gapOthersTitle': 'O que é de outras pessoas',
  'page.readable.gapPosts': 'Publicações em que você escreveu algo: as suas palavras estão aqui, as publicações não.',
  'page.readable.gapReshares':
    '{count, plural, one {# publicação que você repassou: só se diz de quem ela é.} other {# publicações que você repassou: só se diz de quem elas são.}}',
  'page.readable.gapLikes':
    '{count, plural, one {# publicação ou comentário que você curtiu.} other {# publicações e comentários que você curtiu.}}',
  'page.readable.gapNotifications': 'As notificações.',
  'page.readable.gapKeyTitle': 'A chave da sua conta',
  'page.readable.gapKey':
    'Esta cópia é para ler. A chave privada e tudo de que outro pod precisa estão no seu arquivo de perfil, o que termina em .json.gz. Guarde-o também, se um dia talvez quiser se mudar.',
} as const satisfies Record<string, string>;
