/** El saludo, el menú y lo que se dice en cualquier situación. ICU MessageFormat. */
export const chat = {
  'chat.hello': '¡Hola! Te ayudo a llevarte tus datos de {pod}.',
  'chat.helloClosing': '¡Hola! Te ayudo a llevarte tus datos de {pod} antes de que cierre el {day}.',
  'chat.unknown':
    'Lo siento, no lo he entendido. Soy un programa y solo conozco unas pocas palabras. Esto es lo que puedo hacer por ti:',
  'chat.unreadable':
    'No he podido leer eso: tu aplicación lo cifró antes de conocer mi dispositivo. Por favor, envíalo otra vez. Si no sirve, empieza un nuevo chat directo conmigo.',
  'chat.unencrypted':
    'Eso ha llegado sin cifrar, aunque este chat está cifrado, así que no puedo saber si es tuyo. No he hecho nada. Por favor, envíalo otra vez con una aplicación que cifre, como Element.',
  'chat.writtenPrivately': 'Te he respondido en un mensaje privado, donde nadie más puede leerlo.',
  'chat.noPrivate':
    'No puedo escribirte en privado, y tus datos no le incumben a nadie más. Por favor, escríbeme en un mensaje privado.',
  'chat.privateClosed':
    'No puedo escribirte: según tus ajustes, nadie de aquí puede enviarte mensajes directos. Por favor, permítelos en los ajustes de privacidad de este servidor, o escríbeme directamente. Si no, las novedades de tu exportación no te llegarán; a lo que preguntes aquí te sigo respondiendo aquí.',
  'chat.tooFast':
    'Eran muchos mensajes a la vez. Por favor, espera un minuto antes de volver a escribir. Mientras tanto, tu exportación continúa.',
  'chat.failed':
    'No ha funcionado, y no es culpa tuya. El equipo lo tiene anotado con el número {number}. Por favor, inténtalo otra vez dentro de un minuto.',

  'button.export': 'Obtener mis datos',
  'button.status': '¿Cómo va mi exportación?',
  'button.link': 'Enlace de descarga',
  'button.migrate': 'Mudarme a otro pod',
  'button.cancel': 'Cancelar mi exportación',
  'button.keep': 'Solo guardarlos',
  'button.next': 'Hecho, siguiente paso',
  'button.back': 'Un paso atrás',
  'button.language': 'Idioma · Language',
  'button.human': 'Hablar con una persona',
  'button.help': 'Ayuda',

  'help.headline': 'Lo que puedo hacer por ti',
  'help.export': 'exportar: le pido al pod todos tus datos, tu perfil y tus fotos.',
  'help.status': 'estado: te digo cómo va tu exportación.',
  'help.link': 'enlace: te doy un enlace de descarga nuevo, en cuanto tus datos estén listos.',
  'help.cancel': 'cancelar: retiro tu solicitud, mientras el pod no haya empezado.',
  'help.migrate': 'migrar: te ayudo a mudarte a otro pod, paso a paso.',
  'help.human': 'persona: le paso un mensaje tuyo al equipo, y una persona te responde aquí.',
  'help.touched': 'quién ha tocado mi exportación: te digo quién ha hecho qué con tus datos.',
  'help.language': 'idioma: te escribo en otro idioma.',
  'help.noPasswords': 'Nunca te pido la contraseña. Si alguien te la pide, no soy yo.',

  'language.choose': '¿En qué idioma quieres que te escriba?',
  'language.chosen': 'A partir de ahora te escribo en español.',
  'language.unknown': 'Todavía no conozco ese idioma. Estos son los que conozco:',
} as const satisfies Record<string, string>;
