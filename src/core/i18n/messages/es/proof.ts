/** Cómo se muestra en el chat qué cuenta es la propia. ICU MessageFormat. */
export const proof = {
  'proof.headline': 'Primero, muéstrame qué cuenta es la tuya',
  'proof.how': 'Abre este enlace e inicia sesión en {pod}. Allí verás un código corto. Envíame ese código aquí.',
  'proof.open': 'Iniciar sesión en {pod}',
  'proof.minutes':
    '{minutes, plural, one {El enlace funciona durante un minuto.} other {El enlace funciona durante # minutos.}}',
  'proof.noPasswords': 'Nada de contraseñas aquí, por favor: nunca las pido.',

  'proof.codeWaiting':
    'Sigo esperando el código de la página donde iniciaste sesión: envíamelo aquí, por favor. Si esa página ya no está, empieza otra vez con este enlace nuevo.',

  'proof.linked': 'Eres tú: {account}.',
  'proof.replaced': 'Hasta ahora este chat era de {account}. Aquí ya no daré noticias de esa cuenta.',
  'proof.wrongCode':
    'Ese no es el código correcto. Mira en la página donde iniciaste sesión y envíame el código otra vez. {tries, plural, one {Te queda un intento.} other {Te quedan # intentos.}}',
  'proof.noCode':
    'Estoy esperando el código de la página donde iniciaste sesión, y esto no lo es: un código tiene siete caracteres, como {example}. Por favor, envíame el que ves allí. No se ha perdido nada, y esto no ha contado como intento.',
  'proof.noTriesLeft':
    'Ese tampoco era el código correcto, así que ya no vale. Aquí tienes un enlace nuevo para empezar otra vez.',
  'proof.expiredCode':
    'Ese código ya es demasiado antiguo. No se ha perdido nada: aquí tienes un enlace nuevo para empezar otra vez.',
  'proof.noCodeAwaited': 'Ahora mismo no espero ningún código. Si quieres tus datos, empieza aquí:',
  'proof.otherAccount':
    'Este chat es de {account}, y a cada persona le doy solo sus propios datos. Para exportar otra cuenta, escríbeme desde otra cuenta de chat.',
  'proof.otherPod': 'Solo puedo exportar cuentas de {pod}. Los demás pods no me conocen.',
} as const satisfies Record<string, string>;
