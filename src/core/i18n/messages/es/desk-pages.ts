/** Textos de las páginas del equipo. ICU MessageFormat. */
export const deskPages = {
  'page.desk.signInTitle': 'Para el equipo',
  'page.desk.signInText':
    'En estas páginas el equipo ayuda a otras personas. Si formas parte de él, inicia sesión en {pod} con tu propia cuenta: aquí no se pide ninguna contraseña.',
  'page.desk.signIn': 'Iniciar sesión en {pod}',
  'page.desk.againTitle': 'No ha funcionado',
  'page.desk.againText':
    'Ha tardado demasiado, se ha interrumpido, o {pod} no ha podido decir quién eres. No ha cambiado nada. Inténtalo otra vez dentro de un minuto, por favor.',
  'page.desk.strangerTitle': 'Aquí no hay nada para ti',
  'page.desk.strangerText':
    'Estas páginas son solo para el equipo. Para conseguir tus datos o hablar con una persona, escribe al asistente en tu chat.',
  'page.desk.staleTitle': 'Esta página está anticuada',
  'page.desk.staleText': 'No se ha hecho nada. Vuelve atrás, carga la página de nuevo e inténtalo otra vez, por favor.',
  'page.desk.refusedTitle': 'No se ha hecho nada',
  'page.desk.wrongField': 'Aquí falta algo o hay algo mal: {field}',
  'page.desk.back': 'Volver',
  'page.desk.nav': 'Páginas del equipo',
  'page.desk.signedIn': 'Eres {who} ({role}).',
  'page.desk.signOut': 'Cerrar sesión',
  'page.desk.result': 'Qué ha resultado',

  'page.desk.overview': 'Resumen',
  'page.desk.held': 'En pausa',
  'page.desk.asOf': 'Situación a las {time}.',
  'page.desk.live': 'Las cifras se actualizan solas.',
  'page.desk.chart': 'Solicitudes abiertas',
  'page.desk.chartNow':
    '{count, plural, =0 {No hay ninguna solicitud abierta.} one {Hay una solicitud abierta.} other {Hay # solicitudes abiertas.}}',
  'page.desk.chartExplained':
    'La línea: las solicitudes abiertas al final de cada día. Los guiones: el resto, al ritmo actual. La línea vertical: el pod cierra.',
  'page.desk.figures': 'Mostrar las cifras',
  'page.desk.open': 'Abiertas',
  'page.desk.line': 'Parar o reanudar la cola',
  'page.desk.pauseNote': 'Qué se le dice a la gente (puede quedar vacío)',
  'page.desk.pause': 'Parar la cola',
  'page.desk.resume': 'Reanudar la cola',
  'page.desk.ack': 'Lo he visto',

  'page.desk.failures': 'Exportaciones en pausa',
  'page.desk.heldSince': '{count, plural, one {Una solicitud} other {# solicitudes}}, la más antigua del {day}',
  'page.desk.releaseWhat':
    'Todo lo que está en pausa por esta causa sigue adelante, y se avisa a la gente. Arregla antes la causa.',
  'page.desk.release': 'Dejar que siga',
  'page.desk.reason': 'Motivo (las personas afectadas pueden leerlo)',

  'page.desk.accounts': 'Cuentas',
  'page.desk.account': 'Cuenta en el pod',
  'page.desk.lookUp': 'Consultar',
  'page.desk.lookNote': 'Que has mirado los datos de alguien queda en el registro, y esa persona puede leerlo.',
  'page.desk.acts': 'Qué puedes hacer',
  'page.desk.actsNote':
    'Lo que se hace va solo a la persona a la que pertenece la cuenta. Se le avisa, y puede leer tu motivo.',
  'page.desk.rerun': 'Hacerla otra vez',
  'page.desk.both': 'Perfil y fotos',
  'page.desk.which': 'Qué',
  'page.desk.raise': 'Ponerla al principio',
  'page.desk.cancel': 'Retirar la solicitud',
  'page.desk.revoke': 'Desactivar los enlaces',
  'page.desk.history': 'Qué se ha hecho',

  'page.desk.cases': 'Preguntas',
  'page.desk.claim': 'Me encargo yo',
  'page.desk.answer': 'Tu respuesta',
  'page.desk.send': 'Enviar la respuesta',
  'page.desk.close': 'Cerrar la pregunta',
  'page.desk.more': 'Más',

  'page.desk.announcements': 'Anuncios',
  'page.desk.writeInChat': 'Se escriben en un chat: {command}',
  'page.desk.approve': 'Aprobar',
  'page.desk.sendNow': 'Enviar ahora',
  'page.desk.hold': 'Poner en pausa',
  'page.desk.goOn': 'Continuar',
  'page.desk.stop': 'Parar del todo',

  'page.desk.record': 'Registro',
  'page.desk.member': 'Quién, por ejemplo {example}',
  'page.desk.act': 'Qué, por ejemplo {example}',
  'page.desk.from': 'Desde',
  'page.desk.to': 'Hasta',
  'page.desk.search': 'Buscar',
  'page.desk.nothingFound': 'No hay nada de eso en el registro.',
  'page.desk.who': 'De: {who}',
  'page.desk.about': 'Sobre: {what}',
  'page.desk.why': 'Motivo: {reason}',
  'page.desk.older': 'Anteriores',
  'page.desk.chain': '¿Está completo el registro?',
  'page.desk.chainText':
    'Cada entrada lleva una huella de la anterior. Una comprobación las lee todas y encuentra lo que se haya cambiado o quitado.',
  'page.desk.noted': 'Huella de una comprobación anterior, si anotaste alguna',
  'page.desk.check': 'Comprobar',
  'page.desk.whole':
    '{count, plural, =0 {Todavía no hay entradas.} one {Una entrada, tal como se escribió.} other {# entradas, cada una tal como se escribió.}}',
  'page.desk.note': 'Anota esta huella en otro lugar, para la próxima comprobación:',
  'page.desk.broken':
    'La entrada {position, number} no es lo que se escribió, o faltan otras antes. Avisa, por favor, a quien administra el programa.',
  'page.desk.cutOff':
    'Las entradas encajan, pero la que se anotó no está entre ellas: falta el final. Avisa, por favor, a quien administra el programa.',
} as const satisfies Record<string, string>;
