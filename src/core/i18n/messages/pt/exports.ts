/** O caminho de uma exportação, tal como se conta no chat. ICU MessageFormat. */
export const exports = {
  'export.inLine': 'A sua exportação está na fila',
  'export.atWork': 'A sua exportação está em andamento',
  'export.ready': 'Os seus dados estão prontos',
  'export.partlyReady': 'Uma parte dos seus dados está pronta',
  'export.held': 'A sua exportação parou, e a equipe já cuida disso',
  'export.failed': 'A sua exportação não funcionou',
  'export.cancelled': 'O seu pedido foi retirado',
  'export.expired': 'O seu arquivo já não está aqui',
  'export.none': 'Ainda não há nenhuma exportação de {account}. Você pode pedir agora.',

  'export.kind': '{kind, select, profile {Perfil} photos {Fotos} other {Arquivo}}',
  'export.line': '{what}: {state}',
  'export.stateRequested': 'na fila, lugar {place, number}, tudo pronto {window}',
  'export.stateRequestedOpen': 'na fila, lugar {place, number}',
  'export.stateSubmitted': 'chegou a vez no pod, tudo pronto {window}',
  'export.stateSubmittedOpen': 'chegou a vez no pod',
  'export.stateBuilding': 'o pod junta tudo agora, pronto {window}',
  'export.stateBuildingOpen': 'o pod junta tudo agora',
  'export.stateCopying': 'o pod terminou, agora copio tudo para um lugar seguro',
  'export.stateVerifying': 'copiado, agora verifico se está completo',
  'export.stateHeld': 'parou. {cause}',
  'export.stateFailed': 'não é possível. {cause}',
  'export.stateCancelled': 'pedido retirado, como você quis',
  'export.stateExpired': 'já foi apagado, porque o seu tempo aqui acabou',

  'export.profileCounts':
    '{posts, plural, one {# publicação} other {# publicações}}, {contacts, plural, one {# contato} other {# contatos}}, {interactions, plural, one {# comentário ou curtida} other {# comentários e curtidas}}',
  'export.photoCounts': '{found, number} de {expected, plural, one {# foto} other {# fotos}}',
  'export.readyLine': '{what}: tudo pronto, {size} ({counts}).',
  'export.readyLineShort': '{what}: tudo pronto, {size}.',
  'export.checked': 'Verificado: completo e legível.',
  'export.checkedImport': 'Verificado: completo e legível; um pod com diaspora* 0.9 vai aceitar.',
  'export.notInIt': 'Não inclui mensagens privadas.',
  'export.notInItPhotos':
    'Não inclui mensagens privadas, nem {missing, plural, one {# foto} other {# fotos}} que o pod já não tem (a lista está na página de download).',
  'export.until': 'Você pode fazer o download até {day}.',
  'export.privateKey': 'Contém a chave privada da sua conta: guarde tudo só para você.',

  'export.wait': 'Não precisa fazer nada. Pedir de novo não muda nada. Escrevo assim que estiver pronto.',
  'export.watch': 'Acompanhar ao vivo',
  'export.countedAt': 'Lugar na fila às {time}.',
  'export.slower': 'Demora mais do que eu disse. Desculpe! Veja como está agora.',
  'export.released': 'A equipe cuidou da sua exportação, e ela continua.',
  'export.heldNext': 'Agora está com a equipe. Não precisa fazer nada; escrevo quando continuar.',
  'export.heldMeanwhile': 'O que parou está com a equipe; o resto continua enquanto isso.',
  'export.failedNext': 'Você pode pedir de novo quando quiser.',
  'export.again': 'Você pode pedir os seus dados de novo quando quiser.',

  'slow.slowed': 'O pod está cansado neste momento, por isso peço as coisas mais devagar.',
  'slow.stopped':
    'O pod está sobrecarregado neste momento, por isso o deixo descansar. O seu lugar fica guardado, e depois tudo continua sozinho.',
  'slow.paused': 'A equipe parou a fila por um tempo. O seu lugar fica guardado, e escrevo quando continuar.',
  'slow.pausedNote': 'A equipe diz: {note}',
  'slow.quietHours': 'A esta hora do dia, o pod fica em paz. Depois tudo continua sozinho.',
  'slow.night': 'A sua conta é muito grande, por isso o pod trabalha nela à noite.',
  'slow.earlierArchive':
    'Um arquivo anterior grande está a ser posto a salvo antes que o pod o substitua. Isso demora um pouco, e o seu lugar fica guardado.',
  'slow.podAway': 'O pod não aceita trabalho neste momento. Continuo a tentar, e o seu lugar fica guardado.',

  'download.headline': 'Aqui está o seu link de download',
  'download.open': 'Abrir a página de download',
  'download.until': 'O link funciona até {day}.',
  'download.notReady': 'Os seus dados ainda não estão prontos, por isso ainda não há link. Veja como está agora:',

  'cancel.done': 'O seu pedido foi retirado. Nada vai ser exportado.',
  'cancel.partly':
    '{cancelled, select, profile {O pedido do seu perfil} photos {O pedido das suas fotos} other {O seu pedido}} foi retirado. {tooLate, select, profile {A exportação do seu perfil} photos {A exportação das suas fotos} other {O resto}} já não pode parar, porque o pod começou.',
  'cancel.keptReady':
    '{cancelled, select, profile {O pedido do seu perfil} photos {O pedido das suas fotos} other {O seu pedido}} foi retirado. O que está pronto continua pronto.',
  'cancel.tooLate':
    'É tarde demais para cancelar: o pod já começou, e o que ele começa, termina. Se você já não quer os seus dados, deixe-os simplesmente: serão apagados quando o tempo deles acabar.',
  'cancel.ready': 'Não há nada para cancelar: os seus dados já estão prontos.',
  'cancel.nothing': 'Não há nada para cancelar: nenhuma exportação está à espera.',

  'cause.exporter': 'O pod não conseguiu juntar os seus dados.',
  'cause.archive': 'O arquivo tinha um defeito, por isso não o dou a você.',
  'cause.missing': 'O pod já não tinha o arquivo terminado.',
  'cause.rows': 'O pod tropeça em algo danificado na sua conta. Você não fez nada de errado.',
  'cause.locked': 'A sua conta no pod está bloqueada.',
  'cause.closed': 'A sua conta no pod está fechada.',
  'cause.moved': 'A sua conta se mudou para outro pod, e as exportações daqui foram embora com a mudança.',
  'cause.gone': 'O pod já não tem esta conta.',
  'cause.other': 'Aconteceu um imprevisto.',
} as const satisfies Record<string, string>;
