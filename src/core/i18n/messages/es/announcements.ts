/** Los avisos: lo que la gente lee alrededor de ellos, y lo que el equipo lee sobre ellos. ICU MessageFormat. */
export const announcements = {
  'announce.footer': 'Para no recibir más avisos, escribe: {word}',
  'optOut.done':
    'De acuerdo, ya no hay más avisos. Las novedades de tu propia exportación te siguen llegando. Para volver a recibir avisos, escribe: {word}',
  'optOut.again': 'De acuerdo, vuelves a recibir avisos. Para no recibir más, escribe: {word}',
  'optOut.stopHint': 'Para no recibir más avisos, escribe: {word}',
  'help.optOut':
    'sin avisos: no te envío más avisos del equipo. Las novedades de tu propia exportación te siguen llegando.',

  'reminder.headline': '{pod} cierra dentro de {days, plural, one {# día} other {# días}}',
  'reminder.neverAsked':
    '{pod} cierra el {day}, y todavía no has pedido tus datos. Después de ese día ya nadie podrá obtenerlos.',
  'reminder.neverAskedNext': 'Escribe «exportar», y los recojo por ti. No tienes que hacer nada más.',
  'reminder.notDownloaded': '{pod} cierra el {day}. Tus datos están listos, y todavía no los has descargado todos.',
  'reminder.notDownloadedNext': 'Escribe «enlace», y te doy un enlace nuevo.',
  'reminder.notMoved':
    '{pod} cierra el {day}. Ya has descargado tus datos: guárdalos en un lugar seguro. Si quieres mudarte a otro pod, hazlo antes de ese día, porque tu cuenta antigua tiene que avisar a tus contactos.',
  'reminder.notMovedNext':
    'Escribe «migrar», y te guío. Si no sabes cómo seguir, escribe «persona», y alguien te ayuda.',

  'announce.help': 'Avisos. En un chat privado, cada comando empieza con: staff',
  'announce.helpAudiences': 'AUDIENCE es uno de estos grupos, o varios con comas: {audiences}',
  'announce.helpPlaceholders': 'Un texto puede contener: {placeholders}',
  'announce.helpText':
    'Un texto tiene párrafos con una línea vacía entre ellos. Una línea puede empezar con # (título), - (punto) o ! (advertencia), o ser un enlace: [nombre](https://…)',
  'announce.created': 'Creado. Ahora el texto: announce text {name} IDIOMA TEXTO',
  'announce.exists': 'Ya hay un aviso {name}. No se ha hecho nada.',
  'announce.unknown': 'No hay ningún aviso {name}. Para ver los que hay, escribe: announces',
  'announce.wrongLanguage': 'No escribo en {language}. Estos conozco: {known}',
  'announce.wrongAudience': 'Ese grupo no existe. Estos hay: {audiences}',
  'announce.wrongPlatform': 'No estoy en {platform}. Estoy aquí: {known}',
  'announce.wrongTime': 'No entiendo esa hora. Escríbela así, en {zone}: announce send {name} at 2026-12-01 18:00',
  'announce.notNow':
    '{state, select, draft {{name} aún no está aprobado: announce approve {name}} approved {{name} está aprobado, y no se está enviando: announce send {name}} scheduled {{name} espera su hora.} sending {{name} se está enviando.} paused {{name} está en pausa: announce resume {name}} sent {{name} ya se ha enviado.} other {{name} se detuvo.}} No se ha hecho nada.',
  'announce.textKept':
    'Guardado el texto de {name} ({language}). Para verlo como lo verá la gente: announce preview {name}',
  'announce.audienceKept':
    'Guardado. En este momento {count, plural, =0 {no hay nadie} one {hay una persona} other {hay # personas}} en el grupo de {name}.',
  'announce.approveAgain': 'Ya estaba aprobado; como ha cambiado, hay que aprobarlo otra vez.',
  'announce.noText': '{name} aún no tiene texto: announce text {name} IDIOMA TEXTO',
  'announce.noAudience': '{name} aún no tiene grupo: announce audience {name} AUDIENCE',
  'announce.unknownPlaceholder':
    'En el texto ({language}) está {names}, que no significa nada. Existen: {known}. No se ha hecho nada.',
  'announce.noDay':
    'El texto ({language}) nombra el día del cierre, y no hay ninguno configurado (POD_CLOSES_ON). No se ha hecho nada.',
  'announce.tooLong':
    'El texto ({language}) es demasiado largo para {platform}: {length, number} caracteres con su última línea, caben {maxLength, number}. No se ha hecho nada.',
  'announce.preview': 'Vista previa de {name} ({language}). La gente lee esto:',
  'announce.state':
    '{state, select, draft {borrador} approved {aprobado} scheduled {programado} sending {enviándose} paused {en pausa} sent {enviado} other {detenido}}',
  'announce.labelState': 'Estado',
  'announce.labelAudience': 'Grupo',
  'announce.labelReach': 'Llega a',
  'announce.labelNot': 'No llega a',
  'announce.labelDuration': 'Tiempo aproximado',
  'announce.labelDue': 'Se envía el',
  'announce.labelLanguages': 'Idiomas',
  'announce.labelApproved': 'Aprobado por',
  'announce.noneYet': 'aún ninguno',
  'announce.reach': '{count, plural, =0 {nadie} one {# persona} other {# personas}}',
  'announce.reachOn': '{platform}: {count, number}',
  'announce.notReached':
    '{optedOut, number} que no quieren avisos, {unreachable, number} cuyos chats no aceptan mensajes',
  'announce.approved': '{name} está aprobado. Para enviarlo: announce send {name}',
  'announce.approvedScheduled': '{name} está aprobado, y se envía el {when}.',
  'announce.own':
    'El último cambio de {name} es tuyo, así que tiene que aprobarlo otra persona. Escribe: announce approve {name}',
  'announce.samePerson':
    'Tú y {other}, de donde viene el último cambio de {name}, habéis mostrado la misma cuenta del pod: para mí sois una sola persona. Tiene que aprobarlo otra persona. Escribe: announce approve {name}',
  'announce.sending':
    '{name} se está enviando a {count, plural, one {# persona} other {# personas}}; tiempo aproximado: {duration}. Verás cómo va en las salas del equipo, o con: announce report {name}',
  'announce.scheduled':
    '{name} se envía el {when}. Quién lo recibe se decide entonces. Para anularlo: announce stop {name}',
  'announce.reachNow':
    'En este momento {count, plural, =0 {no lo recibiría nadie: su grupo está vacío, o no se puede llegar a nadie de él. Si sigue así, nadie lo recibirá nunca} one {lo recibiría # persona} other {lo recibirían # personas}}.',
  'announce.nobody': 'Cuando llegó su hora no había nadie en su grupo: no lo ha recibido nadie.',
  'announce.empty':
    'Nadie recibiría {name}: su grupo está vacío, o no se puede llegar a nadie de él. No se ha hecho nada.',
  'announce.past': 'Esa hora ya pasó. No se ha hecho nada.',
  'announce.paused': '{name} está en pausa. Para seguir: announce resume {name}',
  'announce.resumed': '{name} sigue adelante.',
  'announce.stopped':
    '{name} se ha detenido para siempre. Quien lo tiene lo conserva, y nadie más lo recibe: announce report {name}',
  'announce.report': 'Aviso {name}: {state}',
  'announce.progress': 'Ya les ha tocado a {done, number} de {all, number} personas',
  'announce.gathering': 'El grupo todavía se está reuniendo.',
  'announce.tally':
    '{state, select, pending {aún sin enviar} sent {enviado} opted_out {no quieren avisos} unreachable {bloquean, se fueron o no aceptan mensajes} in_doubt {quizá lo recibieron, su chat ya no está} left_out {ya no son del grupo} other {fallido}}: {count, number}',
  'announce.tallyCause': '{line} ({cause})',
  'announce.notBegun': '{name} aún no se ha enviado a nadie.',
  'announce.list': 'Avisos, el último primero',
  'announce.line': '{name}: {state}',
  'announce.lineDue': '{name}: {state}, {when}',
  'announce.none': 'Aún no hay avisos. Para empezar uno: announce new NOMBRE',
  'announce.labelPlaces': 'En público',
  'announce.placeRoom': 'sala {room} ({platform})',
  'announce.placePost': 'publicación pública en el pod',
  'announce.placeLine': '{place}: {state, select, pending {todavía no} sent {dicho} other {ha fallado}}',
  'announce.placeCause':
    '{cause, select, NOT_THERE {no estoy allí} NOT_ALLOWED {no puedo escribir allí} other {{cause}}}',
  'announce.alsoIn': 'También se dice en público: {places}',
  'announce.sendingPublicly':
    '{name} se está diciendo en público. Ves cómo va en las salas del equipo, o con: announce report {name}',
  'announce.helpPlaces':
    '{rooms} y {post} son públicos y pueden estar entre ellos: todas las salas de anuncios, y una publicación pública en el pod.',
  'announce.previewIn': 'En público, aquí: {place}, se lee:',
  'announce.barredRoom':
    '{barrier, select, not_there {No estoy allí: {place}. Invítame, déjame verla o mira su identificador.} other {No puedo escribir allí: {place}. Dame ese permiso.}} No se ha hecho nada.',
  'announce.barredPost':
    'No tengo permiso para publicar en el pod. Quien me opera vuelve a iniciar la sesión de la cuenta sunset y da ese permiso. No se ha hecho nada.',
  'announce.noRooms': 'No hay allí ninguna sala de anuncios ({variable}). No se ha hecho nada.',
  'announce.noPost':
    'No hay publicación pública: está desactivada, o su plataforma no está entre las nombradas ({variable}). No se ha hecho nada.',
  'announce.accountInPublic':
    'El texto ({language}) nombra la cuenta de quien lee ({account}), y en público leen muchas personas. No se ha hecho nada.',
  'announce.tooLongPost':
    'Todo junto es demasiado largo para una publicación pública: {length, number} caracteres, caben {maxLength, number}. No se ha hecho nada.',
} as const satisfies Record<string, string>;
