/** El código por correo: lo que se dice en el chat y el propio correo. ICU MessageFormat. */
export const emailCode = {
  'button.email': 'Prefiero un código por correo',
  'help.email':
    'correo: envío un código a la dirección de correo que el pod tiene de tu cuenta, si no puedes iniciar sesión.',

  'emailCode.whichAccount':
    '¿Qué cuenta es? Envíame su nombre en {pod}, por ejemplo {example}. No necesito tu dirección de correo: el pod la conoce.',
  'emailCode.noName':
    'Eso no parece el nombre de una cuenta. Por favor, envíame solo el nombre, por ejemplo {example}.',
  'emailCode.notTheAddress':
    'Si eso era tu dirección de correo: no la necesito, porque el pod la conoce. Envíame el nombre de tu cuenta en {pod}, por ejemplo {example}.',
  'emailCode.asked':
    'Si es una cuenta de {pod}, un código va de camino a la dirección de correo que el pod tiene de ella. Vale durante {minutes, number} minutos. Envíamelo aquí.',
  'emailCode.nothingComes':
    'Si no llega nada: mira en el correo no deseado, comprueba que el nombre está bien escrito o inicia sesión en {pod}.',
  'emailCode.tooMany':
    'Ya has pedido muchos códigos, así que por ahora no envío más. Puedes volver a pedirlos a las {time}, o iniciar sesión en {pod} ahora mismo.',
  'emailCode.wrongCode':
    'Ese no es el código correcto. Mira en el correo más reciente, o en la página donde iniciaste sesión, y envíame el código otra vez. {tries, plural, one {Te queda un intento.} other {Te quedan # intentos.}}',
  'emailCode.noCode':
    'Estoy esperando el código del correo, y esto no lo es: un código tiene siete caracteres, como {example}. Por favor, envíame el del correo. No se ha perdido nada, y esto no ha contado como intento.',
  'emailCode.off': 'Aquí no puedo enviar códigos por correo, pero puedes iniciar sesión en el pod.',

  'mail.subject': 'Tu código para {pod}',
  'mail.asked':
    'Alguien ha pedido un código para llevarse los datos de una cuenta de {pod}. Si has sido tú, envíale este código al asistente, en el chat donde lo pediste:',
  'mail.until': 'El código vale hasta las {time}.',
  'mail.notYou': '¿No has sido tú? Entonces no tienes que hacer nada: sin este código no entra nadie.',
  'mail.neverGive':
    'No le des nunca el código a quien te lo pida, diga quien diga que es. Su sitio es tu propio chat con el asistente, y ningún otro.',
  'mail.noAnswers': 'Este correo lo ha escrito un programa, y nadie lee las respuestas.',
} as const satisfies Record<string, string>;
