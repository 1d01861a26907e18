/** El camino de una exportación, tal como se cuenta en el chat. ICU MessageFormat. */
export const exports = {
  'export.inLine': 'Tu exportación está en la cola',
  'export.atWork': 'Tu exportación está en marcha',
  'export.ready': 'Tus datos están listos',
  'export.partlyReady': 'Una parte de tus datos está lista',
  'export.held': 'Tu exportación se ha parado, y el equipo la está revisando',
  'export.failed': 'Tu exportación no ha funcionado',
  'export.cancelled': 'Tu solicitud ha quedado retirada',
  'export.expired': 'Tu archivo ya no está aquí',
  'export.none': 'Todavía no hay ninguna exportación de {account}. Puedes pedirla ahora.',

  'export.kind': '{kind, select, profile {Perfil} photos {Fotos} other {Archivo}}',
  'export.line': '{what}: {state}',
  'export.stateRequested': 'en la cola, puesto {place, number}; todo listo {window}',
  'export.stateRequestedOpen': 'en la cola, puesto {place, number}',
  'export.stateSubmitted': 'es su turno en el pod; todo listo {window}',
  'export.stateSubmittedOpen': 'es su turno en el pod',
  'export.stateBuilding': 'el pod lo está reuniendo todo; todo listo {window}',
  'export.stateBuildingOpen': 'el pod lo está reuniendo todo',
  'export.stateCopying': 'el pod ha terminado, lo estoy copiando a un lugar seguro',
  'export.stateVerifying': 'copiado, estoy comprobando que está completo',
  'export.stateHeld': 'en pausa. {cause}',
  'export.stateFailed': 'no es posible. {cause}',
  'export.stateCancelled': 'solicitud retirada, como pediste',
  'export.stateExpired': 'ya se borró, porque su plazo aquí terminó',

  'export.profileCounts':
    '{posts, plural, one {# publicación} other {# publicaciones}}, {contacts, plural, one {# contacto} other {# contactos}}, {interactions, plural, one {# comentario o «me gusta»} other {# comentarios y «me gusta»}}',
  'export.photoCounts': '{found, number} de {expected, plural, one {# foto} other {# fotos}}',
  'export.readyLine': '{what}: todo listo, {size} ({counts}).',
  'export.readyLineShort': '{what}: todo listo, {size}.',
  'export.checked': 'Comprobado: completo y legible.',
  'export.checkedImport': 'Comprobado: completo y legible; un pod con diaspora* 0.9 lo aceptará.',
  'export.notInIt': 'No incluye los mensajes privados.',
  'export.notInItPhotos':
    'No incluye los mensajes privados ni {missing, plural, one {una foto} other {# fotos}} que el pod ya no tiene (la lista está en la página de descarga).',
  'export.until': 'Puedes descargarlo todo hasta el {day}.',
  'export.privateKey': 'Contiene la clave privada de tu cuenta: guárdalo solo para ti.',

  'export.wait': 'No tienes que hacer nada. Volver a preguntar no cambia nada. Te escribo en cuanto esté listo.',
  'export.watch': 'Seguirla en directo',
  'export.countedAt': 'Puesto en la cola a las {time}.',
  'export.slower': 'Tarda más de lo que te dije. ¡Perdona! Así está ahora.',
  'export.released': 'El equipo se ha ocupado de tu exportación, y ya sigue adelante.',
  'export.heldNext': 'Ahora la tiene el equipo. No tienes que hacer nada; te escribo cuando siga adelante.',
  'export.heldMeanwhile': 'Lo que se ha parado lo tiene el equipo; lo demás sigue mientras tanto.',
  'export.failedNext': 'Puedes volver a pedirla cuando quieras.',
  'export.again': 'Puedes volver a pedir tus datos cuando quieras.',

  'slow.slowed': 'El pod está cansado en este momento, así que le pido las cosas más despacio.',
  'slow.stopped':
    'El pod está sobrecargado en este momento, así que lo dejo descansar. Tu puesto está guardado, y seguirá por sí solo.',
  'slow.paused':
    'El equipo ha parado la cola por un tiempo. Tu puesto está guardado, y te escribo cuando siga adelante.',
  'slow.pausedNote': 'El equipo dice: {note}',
  'slow.quietHours': 'A estas horas el pod descansa. Después seguirá por sí solo.',
  'slow.night': 'Tu cuenta es muy grande, así que el pod trabaja en ella por la noche.',
  'slow.earlierArchive':
    'Se está guardando a salvo un archivo anterior grande antes de que el pod lo sustituya. Tarda un poco, y tu puesto está guardado.',
  'slow.podAway': 'El pod no acepta trabajo en este momento. Sigo intentándolo, y tu puesto está guardado.',

  'download.headline': 'Aquí tienes tu enlace de descarga',
  'download.open': 'Abrir la página de descarga',
  'download.until': 'El enlace funciona hasta el {day}.',
  'download.notReady': 'Tus datos aún no están listos, así que todavía no hay enlace. Así está ahora:',

  'cancel.done': 'Tu solicitud ha quedado retirada. No se exportará nada.',
  'cancel.partly':
    '{cancelled, select, profile {La solicitud de tu perfil} photos {La solicitud de tus fotos} other {Tu solicitud}} ha quedado retirada. {tooLate, select, profile {La exportación de tu perfil} photos {La exportación de tus fotos} other {Lo demás}} ya no se puede parar, porque el pod ha empezado.',
  'cancel.keptReady':
    '{cancelled, select, profile {La solicitud de tu perfil} photos {La solicitud de tus fotos} other {Tu solicitud}} ha quedado retirada. Lo que está listo sigue listo.',
  'cancel.tooLate':
    'Ya es tarde para cancelar: el pod ha empezado, y lo que empieza lo termina. Si ya no quieres tus datos, déjalos sin más: se borran cuando termine su plazo.',
  'cancel.ready': 'No hay nada que cancelar: tus datos ya están listos.',
  'cancel.nothing': 'No hay nada que cancelar: ninguna exportación está esperando.',

  'cause.exporter': 'El pod no ha podido reunir tus datos.',
  'cause.archive': 'El archivo tenía un fallo, por eso no te lo doy.',
  'cause.missing': 'El pod ya no tenía el archivo terminado.',
  'cause.rows': 'El pod tropieza con algo de tu cuenta que está dañado. No has hecho nada mal.',
  'cause.locked': 'Tu cuenta está bloqueada en el pod.',
  'cause.closed': 'Tu cuenta está cerrada en el pod.',
  'cause.moved': 'Tu cuenta se ha mudado a otro pod, y sus exportaciones de aquí se fueron con la mudanza.',
  'cause.gone': 'El pod ya no tiene esta cuenta.',
  'cause.other': 'Ha surgido algo imprevisto.',
} as const satisfies Record<string, string>;
