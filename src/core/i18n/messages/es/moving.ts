/** La guía hacia otro pod. ICU MessageFormat. */
export const moving = {
  'moving.begin':
    'Lo hago contigo, paso a paso, y recuerdo por dónde vas. Vuelve cuando quieras, en cualquiera de tus chats, y escribe: {word}',
  'moving.titleDownload': 'Llévate tus datos',
  'moving.titleChoose': 'Elige un pod',
  'moving.titleAsk': 'Pregunta a su podmin',
  'moving.titleHandOver': 'Entrega tus archivos',
  'moving.titleWait': 'Espera la importación',
  'moving.titleSettle': 'Echa un vistazo a tu nueva casa',
  'moving.titleKeep': 'Guarda bien tus archivos',

  'moving.downloadNone': 'Todavía no tengo ningún archivo tuyo. Pídelo primero: todo lo demás lo necesita.',
  'moving.downloadUnderWay': 'Tu exportación está en camino. No tienes que hacer nada; te escribo cuando esté lista.',
  'moving.downloadReady': 'Tus datos están listos. Descarga cada archivo y comprueba que su tamaño es el de la página.',
  'moving.downloadDone': 'Ya has descargado todo lo que está listo.',
  'moving.downloadFirst':
    'Primero descarga, después múdate: en cuanto te hayas mudado, {pod} borra tus archivos y no hace otros nuevos.',

  'moving.chooseVersion':
    'Elige un pod que use diaspora* 0.9 o una versión más nueva; los más antiguos no pueden acoger una cuenta. Puede estar cerrado a cuentas nuevas: quien lo administra, el podmin, puede acogerte de todos modos.',
  'moving.chooseNoPage':
    'La importación la hace el podmin. Ninguna versión publicada de diaspora* tiene una página donde puedas subir tú tu archivo. Si un podmin te dice que la suya la tiene, crea allí primero una cuenta y sube los dos archivos juntos.',
  'moving.chooseTell': 'Cuando pienses en uno, dime su nombre. Escribe, por ejemplo: {word} diasp.org',
  'moving.chosen': 'El pod en el que piensas: {host}',
  'moving.late':
    '{pod} iba a cerrar el {day}. Si ya no responde, un pod nuevo puede acoger tus datos, pero no tu cuenta: tus contactos no se enteran, y la mayoría de tus comentarios y «me gusta» se quedan atrás.',

  'moving.askFirst': 'Escribe al podmin antes de enviar ningún archivo y pregunta si te acoge. Dile:',
  'moving.askName': 'el nombre de usuario que te gustaría tener allí',
  'moving.askMail':
    'la dirección de correo de tu cuenta de aquí: tienes que poder leerla, y ninguna cuenta de allí puede usarla ya',
  'moving.askSettings': 'si tus ajustes y tu perfil deben ir también',
  'moving.askFiles': 'que son dos archivos: tu perfil (.json.gz) y tus fotos (.zip)',
  'moving.askPrivate':
    'Acordad una vía privada para los archivos, y no publiques en ningún sitio un enlace a ellos. El perfil contiene la clave privada de tu cuenta: quien la tenga puede hacerse pasar por ti.',

  'moving.handBoth':
    'Dale al podmin los dos archivos, para importarlos de una vez. Las fotos que no se importan junto con el perfil se quedan en {pod} y desaparecen con él.',
  'moving.handOnline':
    'Tiene que ser mientras {pod} esté en línea, o sea, antes del {day}: solo así se enteran tus contactos, y solo así van contigo tus comentarios y «me gusta».',
  'moving.handOnlineOpen':
    'Tiene que ser mientras {pod} esté en línea: solo así se enteran tus contactos, y solo así van contigo tus comentarios y «me gusta».',
  'moving.handFinal': 'No se puede deshacer: con la mudanza se acaba tu acceso a {pod}, y el pod borra tus archivos.',
  'moving.handOnce':
    'Haz que importen el archivo una sola vez, en un solo pod. Cuenta la primera mudanza, y no hay una segunda.',

  'moving.waitTime': 'Una importación tarda de minutos a horas. No tienes que hacer nada.',
  'moving.waitNotice': 'Miro una y otra vez si tu cuenta se ha mudado, y te escribo cuando lo haya hecho.',
  'moving.waitLog':
    'Si el podmin dice que ha terminado y al día siguiente no te he escrito, pídele que mire el registro de su pod: la importación dice que está completa aunque no lo esté.',

  'moving.settleSignIn':
    'Si no tenías cuenta allí, elige «olvidé mi contraseña» en el pod nuevo para entrar; el correo va a la dirección de tu cuenta antigua.',
  'moving.settleCheck': 'Mira allí:',
  'moving.settleAvatar': 'tu foto de perfil: súbela otra vez, no va contigo',
  'moving.settlePosts': 'tus publicaciones y sus fotos',
  'moving.settleContacts': 'tus contactos: van contigo aquellos con los que compartes, no los que solo te siguen',
  'moving.settleContactsCounted':
    'tus contactos: en tu archivo había {contacts, plural, one {#} other {#}}; van contigo aquellos con los que compartes, no los que solo te siguen',
  'moving.settleOnce': 'No hagas importar el archivo otra vez, ni allí ni en otro sitio.',

  'moving.keepSafe':
    'Guarda los archivos sin conexión y solo para ti, mejor en dos sitios. El perfil contiene la clave privada de tu cuenta: quien la tenga puede hacerse pasar por ti.',
  'moving.keepOpen':
    'Descomprime el archivo .json.gz, con 7-Zip o gunzip, y lo abre cualquier editor de texto. Nombra tus fotos con los nombres de los archivos del .zip. Los mensajes privados no están.',
  'moving.keepReadable': 'Para leerlos puedo hacerte una copia que se abre en cualquier navegador, sin internet.',
  'moving.keepLater':
    'Un pod también puede importar los archivos más tarde. Pero cuando {pod} ya no esté, solo se mudan tus datos, no tus contactos.',

  'arrival.headline': '¡Has llegado!',
  'arrival.moved': 'Tu cuenta se ha mudado. Desde ahora eres {newAccount}. ¡Que te vaya muy bien en tu nueva casa!',
  'arrival.photos':
    'Parece que tus fotos no han ido contigo: tus publicaciones antiguas siguen mostrando imágenes que están en {pod} y desaparecerán con él.',
  'arrival.photosNext':
    'Pide al podmin de {host} que importe tu archivo de fotos (.zip) en tu cuenta; también se puede hacer después.',
} as const satisfies Record<string, string>;
