/** Os avisos: o que as pessoas leem à volta deles, e o que a equipe lê sobre eles. ICU MessageFormat. */
export const announcements = {
  'announce.footer': 'Para não receber mais avisos, escreva: {word}',
  'optOut.done':
    'Certo, não há mais avisos. As notícias da sua própria exportação continuam a chegar. Para voltar a receber avisos, escreva: {word}',
  'optOut.again': 'Certo, você volta a receber avisos. Para não receber mais, escreva: {word}',
  'optOut.stopHint': 'Para não receber mais avisos, escreva: {word}',
  'help.optOut':
    'sem avisos: não envio mais avisos da equipe. As notícias da sua própria exportação continuam a chegar.',

  'reminder.headline': '{pod} fecha em {days, plural, one {# dia} other {# dias}}',
  'reminder.neverAsked':
    '{pod} fecha em {day}, e você ainda não pediu os seus dados. Depois desse dia, ninguém mais consegue obtê-los.',
  'reminder.neverAskedNext': 'Escreva “exportar”, e eu busco os dados para você. Não precisa fazer mais nada.',
  'reminder.notDownloaded':
    '{pod} fecha em {day}. Os seus dados estão prontos, e você ainda não fez o download de todos.',
  'reminder.notDownloadedNext': 'Escreva “link”, e eu dou um novo link.',
  'reminder.notMoved':
    '{pod} fecha em {day}. Você já fez o download dos seus dados: guarde-os em um lugar seguro. Se quiser mudar para outro pod, faça isso antes desse dia, porque a sua conta antiga precisa avisar os seus contatos.',
  'reminder.notMovedNext':
    'Escreva “migrar”, e eu guio você. Se não sabe como continuar, escreva “pessoa”, e alguém ajuda.',

  'announce.help': 'Avisos. Em um chat privado, cada comando começa com: staff',
  'announce.helpAudiences': 'AUDIENCE é um destes grupos, ou vários com vírgulas: {audiences}',
  'announce.helpPlaceholders': 'Um texto pode conter: {placeholders}',
  'announce.helpText':
    'Um texto tem parágrafos com uma linha vazia entre eles. Uma linha pode começar com # (título), - (ponto) ou ! (alerta), ou ser um link: [nome](https://…)',
  'announce.created': 'Criado. Agora o texto: announce text {name} IDIOMA TEXTO',
  'announce.exists': 'Já há um aviso {name}. Nada foi feito.',
  'announce.unknown': 'Não há nenhum aviso {name}. Para ver os que existem, escreva: announces',
  'announce.wrongLanguage': 'Não escrevo em {language}. Conheço estes: {known}',
  'announce.wrongAudience': 'Esse grupo não existe. Há estes: {audiences}',
  'announce.wrongPlatform': 'Não estou em {platform}. Estou aqui: {known}',
  'announce.wrongTime': 'Não entendo essa hora. Escreva assim, em {zone}: announce send {name} at 2026-12-01 18:00',
  'announce.notNow':
    '{state, select, draft {{name} ainda não foi aprovado: announce approve {name}} approved {{name} está aprovado, e o envio não começou: announce send {name}} scheduled {{name} espera a sua hora.} sending {{name} está em envio.} paused {{name} está em pausa: announce resume {name}} sent {{name} já foi enviado.} other {{name} foi interrompido.}} Nada foi feito.',
  'announce.textKept':
    'O texto de {name} ({language}) está guardado. Para ver como as pessoas vão ver: announce preview {name}',
  'announce.audienceKept':
    'Guardado. Neste momento, {count, plural, =0 {não há ninguém} one {há # pessoa} other {há # pessoas}} no grupo de {name}.',
  'announce.approveAgain': 'O aviso já estava aprovado; como mudou, precisa ser aprovado de novo.',
  'announce.noText': '{name} ainda não tem texto: announce text {name} IDIOMA TEXTO',
  'announce.noAudience': '{name} ainda não tem grupo: announce audience {name} AUDIENCE',
  'announce.unknownPlaceholder':
    'No texto ({language}) há {names}, que não significa nada. Existem: {known}. Nada foi feito.',
  'announce.noDay':
    'O texto ({language}) fala do dia do fechamento, e nenhum está configurado (POD_CLOSES_ON). Nada foi feito.',
  'announce.tooLong':
    'O texto ({language}) é longo demais para {platform}: {length, number} caracteres com a última linha, cabem {maxLength, number}. Nada foi feito.',
  'announce.preview': 'Prévia de {name} ({language}). As pessoas leem isto:',
  'announce.state':
    '{state, select, draft {rascunho} approved {aprovado} scheduled {programado} sending {em envio} paused {em pausa} sent {enviado} other {interrompido}}',
  'announce.labelState': 'Estado',
  'announce.labelAudience': 'Grupo',
  'announce.labelReach': 'Chega a',
  'announce.labelNot': 'Não chega a',
  'announce.labelDuration': 'Tempo aproximado',
  'announce.labelDue': 'Envio em',
  'announce.labelLanguages': 'Idiomas',
  'announce.labelApproved': 'Aprovado por',
  'announce.noneYet': 'ainda nenhum',
  'announce.reach': '{count, plural, =0 {ninguém} one {# pessoa} other {# pessoas}}',
  'announce.reachOn': '{platform}: {count, number}',
  'announce.notReached':
    '{optedOut, number} que não querem avisos, {unreachable, number} cujos chats não aceitam mensagens',
  'announce.approved': '{name} está aprovado. Para enviar: announce send {name}',
  'announce.approvedScheduled': '{name} está aprovado. Envio: {when}.',
  'announce.own':
    'A última mudança em {name} é sua, por isso outra pessoa precisa aprovar. Ela escreve: announce approve {name}',
  'announce.samePerson':
    'Você e {other}, de onde veio a última mudança em {name}, mostraram a mesma conta do pod: para mim são uma só pessoa. Outra pessoa precisa aprovar. Ela escreve: announce approve {name}',
  'announce.sending':
    '{name} está em envio a {count, plural, one {# pessoa} other {# pessoas}}; tempo aproximado: {duration}. Veja como vai nas salas da equipe, ou com: announce report {name}',
  'announce.scheduled':
    'Envio de {name}: {when}. Quem recebe é decidido nessa hora. Para cancelar: announce stop {name}',
  'announce.reachNow':
    'Neste momento, {count, plural, =0 {ninguém o receberia: o grupo está vazio, ou não se consegue chegar a ninguém nele. Se continuar assim, ninguém o receberá nunca} one {# pessoa o receberia} other {# pessoas o receberiam}}.',
  'announce.nobody': 'Quando chegou a hora, não havia ninguém no grupo: ninguém o recebeu.',
  'announce.empty':
    'Ninguém receberia {name}: o grupo está vazio, ou não se consegue chegar a ninguém nele. Nada foi feito.',
  'announce.past': 'Essa hora já passou. Nada foi feito.',
  'announce.paused': '{name} está em pausa. Para continuar: announce resume {name}',
  'announce.resumed': '{name} continua.',
  'announce.stopped':
    '{name} foi interrompido de vez. Quem já recebeu fica com ele, e mais ninguém o recebe: announce report {name}',
  'announce.report': 'Aviso {name}: {state}',
  'announce.progress': 'Já foi a vez de {done, number} de {all, number} pessoas',
  'announce.gathering': 'O grupo ainda está a ser reunido.',
  'announce.tally':
    '{state, select, pending {ainda não enviado} sent {enviado} opted_out {não querem avisos} unreachable {bloquearam, saíram ou não aceitam mensagens} in_doubt {talvez tenham recebido, a conversa já não existe} left_out {já não são do grupo} other {falhou}}: {count, number}',
  'announce.tallyCause': '{line} ({cause})',
  'announce.notBegun': '{name} ainda não foi enviado a ninguém.',
  'announce.list': 'Avisos, o mais recente primeiro',
  'announce.line': '{name}: {state}',
  'announce.lineDue': '{name}: {state}, {when}',
  'announce.none': 'Ainda não há avisos. Para começar um: announce new NOME',
  'announce.labelPlaces': 'Em público',
  'announce.placeRoom': 'sala {room} ({platform})',
  'announce.placePost': 'publicação pública no pod',
  'announce.placeLine': '{place}: {state, select, pending {ainda não} sent {dito} other {falhou}}',
  'announce.placeCause':
    '{cause, select, NOT_THERE {não estou lá} NOT_ALLOWED {não posso escrever lá} other {{cause}}}',
  'announce.alsoIn': 'Também é dito em público: {places}',
  'announce.sendingPublicly':
    '{name} está sendo dito em público. Você vê como vai nas salas da equipe, ou com: announce report {name}',
  'announce.helpPlaces':
    '{rooms} e {post} são públicos e podem estar entre eles: todas as salas de anúncios, e uma publicação pública no pod.',
  'announce.previewIn': 'Em público, aqui: {place}, lê-se:',
  'announce.barredRoom':
    '{barrier, select, not_there {Não estou lá: {place}. Convide-me, deixe-me vê-la, ou confira o id.} other {Não posso escrever lá: {place}. Dê-me essa permissão.}} Nada foi feito.',
  'announce.barredPost':
    'Não tenho permissão para publicar no pod. Quem me opera faz de novo o login da conta sunset e dá essa permissão. Nada foi feito.',
  'announce.noRooms': 'Não há lá nenhuma sala de anúncios ({variable}). Nada foi feito.',
  'announce.noPost':
    'Não há publicação pública: está desligada, ou a plataforma dela não está entre as indicadas ({variable}). Nada foi feito.',
  'announce.accountInPublic':
    'O texto ({language}) nomeia a conta de quem lê ({account}), e em público muitos leem. Nada foi feito.',
  'announce.tooLongPost':
    'Tudo junto é longo demais para uma publicação pública: {length, number} caracteres, cabem {maxLength, number}. Nada foi feito.',
} as const satisfies Record<string, string>;
