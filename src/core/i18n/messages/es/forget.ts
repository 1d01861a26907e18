/** Lo que lee quien quiere que se le olvide. ICU MessageFormat. */
export const forget = {
  'forget.headline': '¿Quieres que te olvide?',
  'forget.goes': 'Esto desaparece para siempre:',
  'forget.goesArchives':
    'los archivos de {account} que están aquí y todos los enlaces de descarga: si aún no has descargado tus datos, hazlo primero',
  'forget.goesRequests': 'tu lugar en la fila y todo lo que aún espera de tus solicitudes',
  'forget.goesChats':
    'qué chats pertenecen a tu cuenta, sus direcciones, tus inicios de sesión, nuestros mensajes y lo que escribiste al equipo',
  'forget.goesThisChat':
    'lo que sé de este chat: su dirección, tu nombre aquí, tus inicios de sesión, nuestros mensajes y lo que escribiste al equipo',
  'forget.goesAnnouncements': 'los avisos: ya no recibes ninguno, ni siquiera que el pod cierra',
  'forget.stays': 'Esto se queda:',
  'forget.staysPod':
    'tu cuenta en {pod} con todo lo que contiene, también una exportación que encuentres allí en tu configuración',
  'forget.staysAtPod':
    'una exportación que el pod está haciendo en este momento: nadie puede pararla, pero no la recojo',
  'forget.staysChat': 'lo que está escrito en este chat y en el del equipo: solo quien está allí puede borrarlo',
  'forget.staysRecord': 'una nota de que se hizo algo y cuándo, sin una palabra sobre ti',
  'forget.others':
    '{chats, plural, one {Hay otro chat conectado a tu cuenta: se le informa y también se olvida.} other {Hay otros # chats conectados a tu cuenta: se les informa y también se olvidan.}}',
  'forget.owner': 'Tu cuenta en {pod} también recibe un mensaje privado sobre ello.',
  'forget.freeze': 'Tu PARAR termina con ello: entonces no queda nada que entregar.',
  'forget.unproven':
    'Aquí no me has mostrado ninguna cuenta, así que este chat es todo lo que olvidaría. Tu cuenta solo puede olvidarse desde un chat en el que la hayas mostrado.',
  'forget.confirm': 'No hay vuelta atrás. Si lo tienes claro, escribe en los próximos 15 minutos: {word}',
  'forget.begun': 'Te estoy olvidando. Ya no se entrega nada tuyo.',
  'forget.begunNext':
    'En cuanto todo esté destruido, te lo digo aquí, una vez. Después olvido también este chat. No tienes que hacer nada.',
  'forget.done':
    'Hecho: todo lo que había sobre ti aquí está borrado, y los archivos que estaban aquí están destruidos.',
  'forget.again':
    'Este es mi último mensaje: con él olvido este chat. Si vuelves a escribirme, nos conoceremos por primera vez.',
  'forget.doneElsewhere':
    'Alguien que ha mostrado en otro chat que esta cuenta es suya me ha pedido que olvide todo sobre ella. Está hecho: los archivos que estaban aquí están destruidos.',
  'forget.notYou':
    'Si no fuiste tú, por favor, cambia ahora tu contraseña en {pod}. Puedes volver a pedir tus datos mientras el pod esté abierto.',
  'button.forget-confirm': 'Sí, olvídame',
  'help.forget': 'olvídame: borro lo que sé de ti, y tus archivos aquí, si lo confirmas.',
  'command.forget': 'Borrar lo que sé de ti, y tus archivos aquí',
} as const satisfies Record<string, string>;
