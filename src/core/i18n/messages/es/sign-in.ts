/** Palabras de las páginas donde se muestra qué cuenta es la propia. ICU MessageFormat. */
export const signIn = {
  'signIn.start.title': 'Muestra qué cuenta es la tuya',
  'signIn.start.asks': 'Esta cuenta de chat pide los datos de una cuenta de {pod}:',
  'signIn.start.asksFor': 'Esta cuenta de chat pide los datos de {account}:',
  'signIn.start.how':
    'Si eres tú, pulsa el botón, inicia sesión en {pod} y acepta allí. Después verás aquí un código corto. Envíaselo al asistente en tu chat, y ya está.',
  'signIn.start.noPasswords': 'Aquí no hay contraseñas: la tuya solo la escribes en {pod}, y el asistente nunca la ve.',
  'signIn.start.notYou':
    '¿No eres tú, o te ha enviado este enlace otra persona? Entonces cierra esta página y ya está. No pasará nada.',
  'signIn.start.button': 'Iniciar sesión en {pod}',
  'signIn.on': 'en {platform}',

  'signIn.code.title': 'Ya casi está',
  'signIn.code.asks': 'Esta cuenta de chat pide los datos de {account}:',
  'signIn.code.send': 'Si eres tú, envíale este código al asistente en tu chat:',
  'signIn.code.until': 'El código funciona hasta las {until}. Hasta entonces puedes volver a esta página.',
  'signIn.code.warning':
    'No le des este código a nadie más. ¿Te ha enviado el enlace otra persona, o te pide el código? Entonces cierra esta página y no hagas nada: sin el código no consiguen nada.',

  'signIn.nothingChanged': 'No se ha cambiado nada, y no se ha perdido nada.',
  'signIn.newLink': 'Para tener un enlace nuevo, vuelve a tu chat y escríbele «exportar» al asistente.',
  'signIn.again': 'Intentarlo otra vez',

  'signIn.unknown.title': 'Este enlace no funciona',
  'signIn.unknown.text': 'Quizá es demasiado antiguo, o solo se copió una parte.',
  'signIn.expired.title': 'Este enlace es demasiado antiguo',
  'signIn.expired.text': 'Por tu seguridad, un enlace solo funciona durante poco tiempo.',
  'signIn.used.title': 'Este enlace ya ha cumplido su función',
  'signIn.used.text':
    'Cada enlace funciona una sola vez. Este ya se usó, o hay uno más nuevo en tu chat. Si ya has enviado tu código, no tienes que hacer nada.',
  'signIn.podDown.title': '{pod} no responde',
  'signIn.podDown.text':
    'Probablemente hay mucha gente ahora mismo. Espera un minuto e inténtalo otra vez; tu enlace sigue funcionando.',
  'signIn.podDownAfter.title': '{pod} no responde',
  'signIn.podDownAfter.text':
    'Lo has hecho todo bien, pero {pod} no ha podido decirnos quién eres. Probablemente hay mucha gente ahora mismo. Espera un minuto antes de volver a intentarlo.',
  'signIn.otherBrowser.title': 'Quédate en el mismo navegador, por favor',
  'signIn.otherBrowser.text':
    'Has vuelto en un navegador distinto del que usaste al empezar, o este navegador no guarda cookies. Abre el enlace de tu chat y quédate en el mismo navegador hasta que veas tu código.',
  'signIn.stale.title': 'Esta página ya no está al día',
  'signIn.stale.text': 'Es de un inicio de sesión que ya terminó, o que empezó en otro sitio.',
  'signIn.declined.title': 'Has dicho que no',
  'signIn.declined.text':
    'No aceptaste en {pod}, así que el asistente no ha sabido nada de ti. ¿Era el botón equivocado? Entonces abre otra vez el enlace de tu chat.',
  'signIn.refused.title': 'No ha funcionado',
  'signIn.refused.text':
    'No has hecho nada mal: {pod} no ha confirmado quién eres. Si vuelve a pasar, pregunta a las personas que llevan {pod}.',
  'signIn.otherAccount.title': 'Esa es otra cuenta',
  'signIn.otherAccount.text':
    'Has iniciado sesión como {account}, pero el chat pedía {expected}. Si tienes varias cuentas, cierra la sesión en {pod} y entra con la correcta la próxima vez.',
  'signIn.foreignAccount.title': 'Esa cuenta está en otro lugar',
  'signIn.foreignAccount.text': 'El asistente solo puede ayudar con cuentas de {pod}.',
  'signIn.unknownAccount.title': 'No encontramos esa cuenta',
  'signIn.unknownAccount.text':
    '{pod} dice que eres {account}, pero no encontramos allí esa cuenta. Pregunta a las personas que llevan {pod}.',
  'signIn.lockedAccount.title': 'Esta cuenta está bloqueada',
  'signIn.lockedAccount.text':
    '{account} está bloqueada en {pod}, por eso el asistente no puede recoger sus datos. Pide a las personas que llevan {pod} que la desbloqueen, y después vuelve.',
  'signIn.closedAccount.title': 'Esta cuenta está cerrada',
  'signIn.closedAccount.text':
    '{account} se cerró en {pod}, y sus datos de allí se borraron. Si crees que es un error, pregunta a las personas que llevan {pod}.',

  'signIn.checking.title': 'Un momento, por favor',
  'signIn.checking.text':
    'Estamos preguntando a {pod} quién eres. No tienes que hacer nada: esta página se actualiza sola.',
  'signIn.linked.title': 'Listo',
  'signIn.linked.text': 'El asistente ya sabe que esta cuenta es tuya. Puedes cerrar esta página y seguir en tu chat.',
  'signIn.codeExpired.title': 'El código es demasiado antiguo',
  'signIn.codeExpired.text': 'Por tu seguridad, un código solo funciona durante diez minutos.',
  'signIn.nothing.title': 'Aquí no hay ningún código',
  'signIn.nothing.text': 'En este navegador no hay ningún inicio de sesión en marcha, o ya terminó.',
} as const satisfies Record<string, string>;
