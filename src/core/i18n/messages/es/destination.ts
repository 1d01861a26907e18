/** Lo que se dice de un pod al que alguien quiere mudarse, y la carta a su podmin. ICU MessageFormat. */
export const destination = {
  'destination.looking': 'Estoy mirando {host}. En unos segundos te escribo aquí lo que he encontrado.',
  'destination.off':
    'Desde aquí no puedo mirar otros pods, pero tú sí: {page} indica la versión, que debería ser 0.9 o más nueva.',
  'destination.tooMany': 'Ya he mirado varios pods para ti. A partir de {time} puedo mirar más.',
  'destination.busy': 'En este momento mucha gente me pregunta por pods. A partir de {time} puedo mirar más.',
  'destination.unreachable':
    'No he podido llegar a {host}. Mira si el nombre está bien. Si lo está, puede que el pod no responda por un momento: inténtalo de nuevo en unos minutos.',
  'destination.notAPod': '{host} responde, pero no dice que sea un pod de diaspora*. Mira si el nombre está bien.',
  'destination.otherSoftware':
    '{host} usa {software} y no diaspora*. No puede leer tu archivo: podrías empezar de nuevo allí, pero tus publicaciones y contactos no irían contigo.',
  'destination.thisPod': '{host} es el pod que cierra. Elige otro, por favor.',
  'destination.older':
    '{host} es un pod de diaspora*, pero su versión, {version}, no puede acoger una cuenta. Hace falta 0.9 o más nueva. Puedes pedirle a su podmin que lo actualice, o elegir otro pod.',
  'destination.fits': '{host} puede acoger tu cuenta',
  'destination.perhaps': '{host} quizá pueda acoger tu cuenta',
  'destination.perhapsWhy':
    'Su versión, {version}, está entre dos publicaciones. Pregunta al podmin si tiene la orden que está en la carta de abajo.',
  'destination.labelSoftware': 'Versión',
  'destination.labelAccounts': 'Cuentas nuevas',
  'destination.labelPodmin': 'Podmin',
  'destination.open': 'abierto a todo el mundo',
  'destination.closed': 'cerrado; el podmin puede acogerte de todos modos',
  'destination.podminUnknown': 'no se indica',
  'destination.archive': 'Qué haría con tu archivo',
  'destination.accepted': 'Tu archivo está revisado y sería aceptado.',
  'destination.language':
    'No se podría crear una cuenta, porque diaspora* 0.9 no conoce el idioma de la tuya. Elige otro en los ajustes de {pod} y pídeme una nueva exportación.',
  'destination.mail':
    'No se podría crear una cuenta, porque la dirección de correo de la tuya no sirve. Pon en {pod} una que puedas leer y pídeme una nueva exportación.',
  'destination.mailUsed':
    'Si ya tienes allí una cuenta con la misma dirección de correo, díselo al podmin: con ella no se puede crear otra.',
  'destination.comments':
    'Se {count, plural, one {quedaría fuera # comentario o «me gusta» de otras personas} other {quedarían fuera # comentarios y «me gusta» de otras personas}}, porque la publicación no está en tu archivo.',
  'destination.reshares':
    'Se {count, plural, one {quedaría fuera # publicación compartida} other {quedarían fuera # publicaciones compartidas}}, porque el original ya no existe.',
  'destination.missingPhotos': '{count, plural, one {Falta # foto} other {Faltan # fotos}} que {pod} ya no tiene.',
  'destination.noPhotos': 'Tus fotos aún no están listas. Hay que importarlas junto con tu perfil.',
  'destination.notReady':
    'Tu archivo aún no está listo. Cuando lo esté, vuelve a preguntarme y te digo qué haría {host} con él.',
  'destination.unproven': 'Cuando me hayas pedido tus datos, también puedo decirte qué haría {host} con tu archivo.',
  'destination.next':
    'Ahora: envía esta carta a su podmin, y ningún archivo antes de que responda. Yo no envío nada a nadie.',
  'destination.podminPage': 'La página del podmin',
  'destination.letter': 'Una carta para copiar',
  'destination.helpers': 'Pods que se han ofrecido a acoger gente',
  'destination.helper': '{host}: {note}',
  'letter.ask':
    '¡Hola! Mi pod, {pod}, cierra, y me gustaría mudarme a {host} con mi cuenta {account}. ¿Podrías importarla?',
  'letter.askUnnamed':
    '¡Hola! Mi pod, {pod}, cierra, y me gustaría mudarme a {host} con mi cuenta. ¿Podrías importarla?',
  'letter.command': 'Con diaspora* 0.9 o más nueva basta una orden en tu servidor:',
  'letter.name':
    'El tercer valor es el nombre de usuario que me gustaría. Mira antes que nadie lo tenga en {host}: mi archivo se añadiría a esa cuenta.',
  'letter.settings': 'Los dos últimos dicen si vienen mis ajustes y mi perfil.',
  'letter.log':
    'No importa que los registros estén cerrados. La orden dice que ha terminado aunque haya rechazado el archivo: lo que pasó de verdad está en el registro del servidor.',
  'letter.online':
    'Tiene que hacerse mientras {pod} esté en línea; si no, mis contactos no se enteran de que me he mudado.',
  'letter.onlineUntil':
    'Tiene que hacerse mientras {pod} esté en línea, es decir, antes del {day}; si no, mis contactos no se enteran de que me he mudado.',
  'letter.mail': 'Mi dirección de correo no debe pertenecer aún a ninguna cuenta en {host}. Puedo decirte cuál es.',
  'letter.files':
    'Los archivos ({size}) contienen la clave privada de mi cuenta. ¿Cómo puedo dártelos sin que nadie más los consiga? Bórralos después, por favor.',
  'letter.filesUnmeasured':
    'Los archivos contienen la clave privada de mi cuenta. ¿Cómo puedo dártelos sin que nadie más los consiga? Bórralos después, por favor.',
  'letter.thanks': '¡Muchas gracias!',
} as const satisfies Record<string, string>;
