/** Lo que se le dice a quien tiene una cuenta que el propio pod demuestra. ICU MessageFormat. */
export const owner = {
  'author.foreign': 'Solo puedo exportar cuentas de {pod}, y la tuya es de otro pod.',
  'author.foreignHelp':
    'El equipo de {host} puede ayudarte. En tu propia configuración de allí también hay un botón para pedir tus datos.',
  'author.unknown': 'La base de datos de {pod} no conoce tu cuenta, así que no hay nada que yo pueda exportar.',
  'author.locked':
    'Tu cuenta está bloqueada en el pod, así que no puedo exportarla. Por favor, escribe al equipo del pod: puede decirte por qué.',
  'author.closed': 'Tu cuenta está cerrada en el pod, y sus datos con ella. Lo siento: ya no queda nada que exportar.',

  'owner.headline': '¿Fuiste tú?',
  'owner.asked':
    'Alguien que se llama «{who}» en {platform} ha pedido una exportación de tu cuenta {account} y, para ello, ha iniciado sesión en el pod con tu cuenta.',
  'owner.you': 'Si fuiste tú, no tienes que hacer nada.',
  'owner.notYou':
    '¿No fuiste tú? Responde STOP. Entonces no entregaré nada de tu cuenta hasta que digas otra cosa, y llamaré al equipo.',

  'stop.headline': 'Parado: ya no entrego nada de tu cuenta',
  'stop.disconnected': 'La cuenta «{who}» de {platform} ya no está conectada a la tuya.',
  'stop.links':
    '{links, plural, one {Un enlace de descarga ya no funciona.} other {# enlaces de descarga ya no funcionan.}}',
  'stop.goesOn': 'Lo que el pod está reuniendo continúa en silencio y se queda bajo llave.',
  'stop.team': 'He llamado al equipo. Ya lo está revisando.',
  'stop.password':
    'Quien lo pidió inició sesión con tu contraseña, así que, por favor, cámbiala ahora en {pod}, en tu configuración.',
  'stop.undo': 'Si al final fuiste tú, responde SEGUIR.',
  'stop.nothing': 'No hay nada que parar: nadie más que tú ha pedido nada de tu cuenta.',
  'stop.inForce': 'En este momento no entrego nada de tu cuenta, porque dijiste STOP. El equipo lo sabe.',
  'stop.elsewhere':
    'La persona dueña de esta cuenta ha parado todo lo que entrego. Ahora lo tiene el equipo. Si la cuenta es tuya, escríbeme en un mensaje privado en el pod.',

  'start.headline': 'De acuerdo, vuelvo a entregar tus datos',
  'start.next':
    'Los enlaces de descarga antiguos siguen desactivados; pídeme uno nuevo. Los chats de otros sitios están desconectados: inicia sesión otra vez allí si quieres usarlos.',
} as const satisfies Record<string, string>;
