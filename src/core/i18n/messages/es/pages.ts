/** Palabras de las páginas. ICU MessageFormat. */
export const pages = {
  'page.frame.footer': 'Pappus saca los datos de la gente de un pod de diaspora* que cierra.',

  'page.download.title': 'Tus datos están listos',
  'page.download.intro':
    '{count, plural, one {Guarda este archivo ahora, y consérvalo en un lugar seguro.} other {Guarda estos archivos ahora, y consérvalos en un lugar seguro.}}',
  'page.download.private':
    'Guarda tu perfil solo para ti: contiene la clave privada de tu cuenta. Quien la tenga puede hacerse pasar por ti. No se lo envíes nunca a nadie en quien no confíes.',
  'page.download.profile': 'Tu perfil',
  'page.download.profileExplained': 'Tus publicaciones, comentarios, «me gusta», contactos y configuración.',
  'page.download.photos': 'Tus fotos',
  'page.download.photosExplained': 'Las imágenes que subiste, en un archivo zip.',
  'page.download.profileCounts':
    '{posts, plural, one {# publicación} other {# publicaciones}}, {contacts, plural, one {# contacto} other {# contactos}}, {interactions, plural, one {# comentario o «me gusta»} other {# comentarios y «me gusta»}}.',
  'page.download.photosCounts': '{found, number} de {expected, plural, one {# foto} other {# fotos}}.',
  'page.download.saveProfile': 'Guardar mi perfil ({size})',
  'page.download.savePhotos': 'Guardar mis fotos ({size})',
  'page.download.checked': 'Comprobado',
  'page.download.checkedExplained': 'Se ha vuelto a leer cada byte. El archivo está completo y es de tu cuenta.',
  'page.download.notInIt': 'No incluye',
  'page.download.notInItProfile': 'Los mensajes privados, ni las imágenes mismas.',
  'page.download.notInItPhotos':
    '{missing, plural, =0 {Nada falta: están todas las fotos.} one {Una foto que el pod ya no tiene.} other {# fotos que el pod ya no tiene.}}',
  'page.download.missingPhotos': 'Ver las fotos que faltan',
  'page.download.missingMore': '{count, plural, one {y una más} other {y # más}}',
  'page.download.checksum': 'Suma de comprobación, para especialistas',
  'page.download.checksumExplained': 'SHA-256 del archivo:',
  'page.download.receipt': 'Guardar el justificante de esta comprobación',
  'page.download.until': 'Esta página funciona hasta el {until}.',
  'page.download.broken':
    'Si la descarga se corta, iníciala otra vez: tu navegador sigue donde se quedó. Puedes guardar los archivos tantas veces como quieras.',
  'page.download.revokeTitle': '¿Ya está?',
  'page.download.revokeExplained':
    'Cuando tus archivos estén a salvo puedes desactivar este enlace, para que nadie más pueda usarlo. Siempre puedes pedirle uno nuevo al asistente.',
  'page.download.revoke': 'Desactivar este enlace',

  'page.progress.title': 'Exportaciones de {pod}',
  'page.progress.intro': 'La gente se está llevando sus datos. Así va hasta ahora.',
  'page.progress.delivered': 'Exportaciones entregadas',
  'page.progress.today': 'De ellas, hoy',
  'page.progress.waiting': 'En la cola',
  'page.progress.count': '{count, number}',
  'page.progress.end': 'La última de la cola estará lista, como tarde, el',
  'page.progress.endLate': '{day}. Eso es después de que cierre el pod, y el equipo lo sabe.',
  'page.progress.endInTime': '{day}. Eso es antes de que cierre el pod.',
  'page.progress.closes': 'El pod cierra el',
  'page.progress.chart': 'Exportaciones entregadas cada día',
  'page.progress.day': 'Día',
  'page.progress.deliveredThen': 'Entregadas',
  'page.progress.news': 'El último aviso del equipo',
  'page.progress.yours':
    'Un perfil y sus fotos cuentan como dos. Para tener tus datos, escribe al asistente; basta con pedirlos una vez.',

  'page.own.title': 'Tu exportación',
  'page.own.isReady': 'lista',
  'page.own.state': 'Dónde está',
  'page.own.window': 'Estará lista',
  'page.own.windowOpen': 'por ahora no se puede saber',
  'page.own.holder': 'Quién la tiene ahora',
  'page.own.withLine': 'nadie todavía: espera su turno',
  'page.own.withPod': 'el pod, que está reuniendo tus datos',
  'page.own.withPappus': 'el asistente, que copia tus datos a un lugar seguro y los comprueba',
  'page.own.withTeam': 'el equipo',
  'page.own.withYou': 'tú: el enlace de descarga está en tu chat',
  'page.own.stepLine': 'Espera en la cola',
  'page.own.stepPod': 'El pod lo reúne todo',
  'page.own.stepCopy': 'Copia a un lugar seguro',
  'page.own.stepCheck': 'Comprobación',
  'page.own.stepReady': 'Lista',
  'page.own.done': 'hecho',
  'page.own.now': 'ahora',
  'page.own.toCome': 'pendiente',
  'page.own.fetch':
    'El enlace de descarga está en tu chat con el asistente. Si no lo encuentras, escribe allí «enlace».',
  'page.own.none': 'No hay nada en marcha. Para recibir tus datos, escríbele «exportar» al asistente.',
  'page.own.asOf': 'Situación a las {time}.',
  'page.own.kept': 'Esta página se actualiza sola.',
  'page.own.again': 'Mirar otra vez',
  'page.own.until': 'Esta página muestra cómo va tu exportación, y nada más. Funciona hasta el {day}.',

  'page.message.noLinkTitle': 'Este enlace no funciona',
  'page.message.noLinkText':
    'Quizá es demasiado antiguo, está desactivado o se copió solo en parte. Tus datos no se han perdido: escríbele «enlace» al asistente y tendrás uno nuevo.',
  'page.message.noProgressTitle': 'Esta página ya no está aquí',
  'page.message.noProgressText':
    'Quizá el enlace es demasiado antiguo, o el chat en el que estaba ya no está conectado a tu cuenta. Tu exportación no se ha perdido: escríbele «estado» al asistente y tendrás uno nuevo.',
  'page.message.revokedTitle': 'El enlace está desactivado',
  'page.message.revokedText':
    'Ya nadie puede usarlo. Si vuelves a necesitar tus archivos, escríbele «enlace» al asistente.',
  'page.message.replacedTitle': 'Hay un archivo más nuevo',
  'page.message.replacedText':
    'Tus datos se han vuelto a exportar desde que empezó esta descarga. Borra la parte que tienes y guarda el archivo nuevo.',
  'page.message.toDownloads': 'Ir a la página de descarga',
  'page.message.damagedTitle': 'Algo va mal con este archivo',
  'page.message.damagedText':
    'No se puede leer tal como se guardó, por eso no lo recibes. El equipo está avisado. Pregunta otra vez al asistente mañana, por favor; no tienes que hacer nada más.',
  'page.message.busyTitle': 'Mucha gente está descargando ahora mismo',
  'page.message.busyText': 'No se ha perdido nada. Inténtalo otra vez dentro de un minuto, por favor.',
  'page.message.tooFastTitle': 'Un momento, por favor',
  'page.message.tooFastText':
    'Han llegado muchísimas peticiones desde tu conexión. Espera un minuto e inténtalo otra vez, por favor.',
  'page.message.notFoundTitle': 'Esta página no existe',
  'page.message.notFoundText': 'Abre otra vez el enlace de tu chat, por favor.',
  'page.message.badRequestTitle': 'No ha funcionado',
  'page.message.badRequestText': 'No se ha podido entender la petición. Abre otra vez el enlace de tu chat, por favor.',
  'page.message.failedTitle': 'Algo ha ido mal aquí',
  'page.message.failedText':
    'No es culpa tuya, y no se ha perdido nada. Inténtalo otra vez dentro de unos minutos, por favor.',
} as const satisfies Record<string, string>;
