/** Lo que lee el equipo, y lo que la gente lee del equipo. ICU MessageFormat. */
export const staff = {
  'team.ask':
    '¿Qué quieres decirle al equipo? Tu próximo mensaje le llega al equipo, y nada más de lo que escribas. El equipo ve tu nombre aquí y, si la has mostrado, tu cuenta.',
  'team.asked': 'Se lo he pasado al equipo.',
  'team.askedNext':
    'Una persona te responde aquí antes del {by}. Para añadir algo, escribe: persona, y después lo que quieras decir.',
  'team.answer': 'El equipo responde',
  'team.answerNext': 'Para contestar, empieza con: persona',
  'team.closed': 'El equipo ha cerrado tu pregunta. Si queda algo pendiente, escribe: persona',
  'team.elsewhere': 'Por favor, escríbeme eso en un mensaje privado, donde nadie más pueda leerlo.',

  'touched.none': 'Nadie más que tú ha hecho nada con tus exportaciones.',
  'touched.headline': 'Lo que se ha hecho con tus exportaciones',
  'touched.line': '{day}, {time}: {who}: {what}',
  'touched.reason': '{line}. Motivo: {reason}',
  'touched.you': 'tú',
  'touched.link': 'alguien con tu enlace de descarga',
  'touched.program': 'este programa',
  'touched.operator': 'quien lleva el pod',
  'touched.staff': 'alguien del equipo',
  'touched.action':
    '{action, select, link_made {conexión de una cuenta de chat} link_replaced {conexión de otra cuenta de chat} link_revoked {desconexión de una cuenta de chat} grant_issued {creación de un enlace de descarga} grant_redeemed {visita a la página de descarga} grant_revoked {desactivación de un enlace de descarga} archive_downloaded {descarga de un archivo} export_released {reanudación de tu exportación} profile_rerun {nueva exportación de tu perfil} photos_rerun {nueva exportación de tus fotos} profile_and_photos_rerun {nueva exportación de todo} export_moved_up {paso de tu exportación al primer puesto} export_cancelled {retirada de tu solicitud} account_viewed {consulta de cómo van tus exportaciones} pairing_asked {petición de conectar una cuenta de chat} pairing_confirmed {confirmación de la conexión de una cuenta de chat} delivery_frozen {parada de la entrega} delivery_resumed {reanudación de la entrega} owner_warned {aviso para ti en el pod de que se conectó una cuenta de chat} owner_not_warned {no fue posible avisarte en el pod de que se conectó una cuenta de chat} other {un cambio}}',

  'staff.help': 'Órdenes del equipo',
  'staff.helpPrefix': 'En un chat privado, cada una empieza con: staff',
  'staff.wrong': 'Falta algo. Se escribe así: {usage}',
  'staff.notAllowed':
    'Tu función ({role}) no permite eso. Hace falta {needed} o más; un admin puede cambiar tu función.',
  'staff.notMember':
    'Aquí solo puede dar órdenes quien es del equipo. Un admin te admite con: grant {speaker} helper',
  'staff.podAway':
    'El pod no responde en este momento, así que no puedo buscar la cuenta. No se ha hecho nada. Por favor, inténtalo otra vez.',
  'staff.unknownAccount': 'No hay ninguna cuenta {named} en {pod}. No se ha hecho nada.',

  'staff.account': '{account}',
  'staff.state':
    '{state, select, requested {en la cola} submitted {entregado al pod} building {en el pod} copying {copiándose} verifying {comprobándose} ready {listo} held {en pausa} expired {caducado} failed {fallido} cancelled {retirado} other {desconocido}}',
  'staff.request': '{state} desde el {day}',
  'staff.requestCause': '{state} ({cause}) desde el {day}',
  'staff.requestPlace': '{state}, puesto {place, number}, solicitud del {day}',
  'staff.noRequests': 'no se ha pedido nada',
  'staff.labelChats': 'Cuentas de chat',
  'staff.labelLinks': 'Enlaces de descarga que funcionan',
  'staff.labelFrozen': 'Entrega',
  'staff.frozen': 'parada: la persona dueña dijo STOP',
  'staff.none': 'ninguna',
  'staff.lookupNext': 'Puedes usar: rerun, raise, cancel, revoke, audit, links',

  'staff.rerun':
    '{what}: {outcome, select, new {solicitud hecha, antes que todas las demás} again {se hace otra vez, antes que todas las demás} moved_up {ya estaba en la cola, ahora va en primer lugar} busy {ya está en marcha} other {hecho}}.',
  'staff.rerunNext': 'Es para la persona de {account}. Ya lo sabe, y puede leer tu motivo.',
  'staff.raised': 'Lo que {account} tiene en la cola va ahora en primer lugar. La persona ya lo sabe.',
  'staff.nothingInLine': '{account} no tiene nada en la cola. No se ha hecho nada.',
  'staff.cancelled': 'La solicitud de {account} está retirada, y la persona lo ve.',
  'staff.nothingToCancel':
    '{account} no tiene nada que se pueda retirar: no hay nada esperando, o el pod ya ha empezado.',
  'staff.revoked':
    '{count, plural, one {Un enlace de descarga de {account} desactivado} other {# enlaces de descarga de {account} desactivados}}. La persona puede obtener uno nuevo con: enlace',
  'staff.noLinks': '{account} no tiene ningún enlace de descarga que funcione.',
  'staff.links': 'Enlaces de descarga de {account}',
  'staff.linkLine': 'creado el {day} para {who}, vale hasta el {until}',
  'staff.audit': 'Lo que se ha hecho con los datos de {account}, lo último primero',
  'staff.auditLine': '{at} {actor} {action}',
  'staff.auditReason': '{line}: {reason}',
  'staff.auditEmpty': 'No hay nada anotado de {account}.',

  'staff.queue': 'La cola',
  'staff.labelWaiting': 'En espera',
  'staff.labelAtPod': 'En el pod',
  'staff.labelOldest': 'Espera más larga',
  'staff.labelPace': 'Ritmo',
  'staff.labelForecast': 'La última, lista',
  'staff.labelClosing': 'El pod cierra',
  'staff.oldest': '{hours, plural, =0 {menos de una hora} one {# hora} other {# horas}}',
  'staff.forecast': 'antes del {day}',
  'staff.forecastLate': 'hacia el {day}: es demasiado tarde',
  'staff.verdict':
    '{verdict, select, submitted {tan rápido como se permite} nothing_waits {no hay nada esperando} pod_at_budget {tan rápido como se permite: el pod tiene tantas exportaciones como debe tener} spacing {tan rápido como se permite} slowed {despacio: el pod está cansado} stopped {parada: el pod está sobrecargado} paused {parada por el equipo} quiet_hours {parada: horas de descanso} waiting_for_night {solo esperan cuentas muy grandes, hasta la noche} throttle_looks_back {espera a que el pod note que la última exportación ha terminado} pod_unreachable {parada: el pod no acepta trabajo} other {aún sin mirar}}',
  'staff.pauseNote': 'A la gente se le dice: {note}',
  'staff.requests': 'Solicitudes',
  'staff.failures': 'En pausa, por causa',
  'staff.failureLine': '{cause}: {count, number}, la más antigua del {day}',
  'staff.noFailures': 'No hay nada en pausa.',
  'staff.failuresNext': 'Cuando la causa esté resuelta: release CAUSA y lo que se ha hecho',
  'staff.released':
    '{count, plural, =0 {No hay nada en pausa por {cause}.} one {Una solicitud en pausa por {cause} sigue adelante, y se le avisa a la persona.} other {# solicitudes en pausa por {cause} siguen adelante, y se les avisa a las personas.}}',
  'staff.paused':
    'La cola está parada. Lo que el pod tiene en marcha continúa. A quien pregunta se le dice eso, y además: {note}',
  'staff.pausedPlain':
    'La cola está parada. Lo que el pod tiene en marcha continúa, y a quien pregunta se le dice que el equipo ha parado la cola.',
  'staff.resumed': 'La cola sigue adelante.',
  'staff.notPaused': 'La cola no estaba parada.',

  'staff.cases': 'Preguntas abiertas',
  'staff.noCases': 'Nadie espera una respuesta.',
  'staff.caseLine': '{id, number}: {who}, {assignee}, desde el {day}',
  'staff.unclaimed': 'aún no la tiene nadie',
  'staff.case': 'Pregunta {id, number} de {who}',
  'staff.caseAccount': 'Cuenta: {account}',
  'staff.caseNoAccount': 'Cuenta: aún sin mostrar, así que no hables de los datos de nadie',
  'staff.caseBy': 'Se le prometió una respuesta antes del {by}.',
  'staff.caseNext': 'Escribe: answer {id} y tu respuesta',
  'staff.casePerson': '{who}: {text}',
  'staff.caseUnknown': 'No hay ninguna pregunta con ese número.',
  'staff.caseClosedBefore': 'Esa pregunta está cerrada.',
  'staff.caseTaken': '{assignee} tiene esa pregunta. Para ocuparte tú, escribe: claim {id}',
  'staff.claimed': 'Ahora tienes la pregunta {id, number} de {who}.',
  'staff.answered': 'Enviado a {who}. Cuando esté todo dicho, escribe: close {id}',
  'staff.answeredElsewhere': 'Pregunta {id, number}: {by} ha respondido.',
  'staff.caseClosed': 'La pregunta {id, number} está cerrada, y {who} ya lo sabe.',
  'staff.canned': 'Respuestas preparadas. Usa una con: answer NÚMERO :NOMBRE',
  'staff.noCanned': 'Aún no hay respuestas preparadas. Añade una con: {usage}',
  'staff.cannedKept': 'Se ha guardado {name} ({language}). Úsala con: answer NÚMERO :{name}',
  'staff.cannedUnknown':
    'No hay ninguna respuesta preparada {name} en el idioma de esta persona ni en inglés.',

  'staff.pairAsked':
    'Otra persona del equipo tiene que confirmarlo: conectar {who} con {account}. Escribe: confirm {id}',
  'staff.pairDone': '{who} tiene ahora conexión con {account}. Se avisa a la cuenta en el pod, si es posible.',
  'staff.pairOwn': 'Esto lo has pedido tú, así que tiene que confirmarlo otra persona.',
  'staff.pairUnknown': 'No hay nada que confirmar con ese número, o ha esperado demasiado.',
  'staff.pairings': 'Pendiente de confirmar',
  'staff.pairLine': '{id, number}: {who} con {account}: {reason}',
  'staff.noPairings': 'No hay nada pendiente de confirmar.',
  'staff.team': 'El equipo',
  'staff.teamLine': '{who}: {role}',
  'staff.granted': '{who} tiene ahora la función {role}.',
  'staff.dismissed': '{who} ya no está en el equipo.',
  'staff.notStaff': '{who} no está en el equipo.',
  'staff.firstAdmin':
    '{who} es admin por la configuración (STAFF_ADMINS), que solo puede cambiar quien lleva Pappus.',
  'staff.diagnostics': 'Cómo está Pappus, sin los datos de nadie',

  'alert.none': 'Todo bien: nada necesita al equipo.',
  'alert.headline': 'Esto necesita al equipo',
  'alert.next': 'Cuando lo hayas visto, escribe: ack',
  'alert.seen': '{text} (visto por {who})',
  'alert.acked': 'Anotado: lo has visto. Vuelvo a escribir cuando haya algo nuevo.',
  'alert.nothing': 'No hay nada nuevo que ver.',
  'alert.held':
    '{count, plural, one {# exportación en pausa} other {# exportaciones en pausa}} por {cause}. Míralo con: failures',
  'alert.waitingLong': 'Alguien lleva esperando {hours, plural, one {# hora} other {# horas}}. Míralo con: queue',
  'alert.tooSlow':
    'A este ritmo, la última de {waiting, plural, one {# solicitud} other {# solicitudes}} estará lista {days, plural, one {# día} other {# días}} después de que cierre el pod. Míralo con: queue',
  'alert.vaultFilling': 'Solo queda libre el {percent, number} % del disco con los archivos.',
  'alert.chatLost': 'No hay conexión con {platform}: allí nadie recibe respuesta en este momento.',
  'alert.caseLate': 'La pregunta {id} ya debería tener respuesta. Míralo con: case {id}',
  'alert.call': 'El programa pide ayuda: {call}',
} as const satisfies Record<string, string>;
