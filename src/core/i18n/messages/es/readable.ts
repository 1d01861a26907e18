/** La copia para leer: cómo se pide, y las palabras de sus propias páginas. ICU MessageFormat. */
export const readable = {
  'button.readable': 'Copia para leer',
  'help.readable': 'legible: hago una copia de tus datos que puedes abrir en cualquier navegador.',
  'command.readable': 'Una copia de tus datos para leer en cualquier navegador, sin internet',

  'readable.accepted':
    'Estoy haciendo una copia de tus datos que se abre en cualquier navegador, también sin internet. Tarda más o menos {minutes, plural, one {# minuto} other {# minutos}}. No tienes que hacer nada; te escribiré cuando esté lista.',
  'readable.making':
    'Ya estoy en ello: tu copia para leer tarda en total más o menos {minutes, plural, one {# minuto} other {# minutos}}. Pedirla otra vez no cambia nada; te escribiré cuando esté lista.',
  'readable.withoutPhotos':
    'Tus fotos no están en ella, porque aquí no están listas. Cuando lo estén, vuelve a pedirla y tendrás una copia con ellas.',
  'readable.noProfile':
    'Para una copia para leer necesito tu perfil, exportado y comprobado, y aquí todavía no está listo. Cuando lo esté, vuelve a pedírmela.',
  'readable.ready': 'Tu copia para leer está lista',
  'readable.contents':
    '{size}: {posts, plural, one {# publicación} other {# publicaciones}}, {photos, plural, one {# foto} other {# fotos}}.',
  'readable.howTo':
    'Es un archivo zip en la página de descarga, debajo de tus archivos. Descomprímelo y abre index.html; para eso no hace falta internet.',
  'readable.private': 'Guárdala para ti: también muestra lo que compartiste solo con algunas personas.',
  'readable.failed': 'No se ha podido hacer tu copia para leer',
  'readable.failedNext':
    'No es culpa tuya, y tus archivos están como estaban. El equipo ya lo sabe. Puedes volver a pedir la copia cuando quieras.',

  'page.download.readable': 'Tu copia para leer',
  'page.download.readableExplained':
    'Tus publicaciones, comentarios, contactos y fotos como páginas para cualquier navegador. Descomprime el archivo zip y abre index.html.',
  'page.download.readableCounts':
    '{posts, plural, one {# publicación} other {# publicaciones}}, {photos, plural, one {# foto} other {# fotos}}.',
  'page.download.saveReadable': 'Guardar mi copia para leer ({size})',
  'page.encrypt.saveReadable': 'Guardar mi copia cifrada ({size})',
  'page.download.checkedReadable': 'Se ha hecho con tus archivos comprobados.',
  'page.download.notInItReadable':
    'Los mensajes privados, lo que es de otras personas y la clave privada de tu cuenta.',

  'page.readable.skip': 'Ir al texto',
  'page.readable.menu': 'Partes de esta copia',
  'page.readable.home': 'Inicio',
  'page.readable.posts': 'Publicaciones',
  'page.readable.photos': 'Fotos',
  'page.readable.comments': 'Tus comentarios',
  'page.readable.tags': 'Etiquetas',
  'page.readable.contacts': 'Contactos',
  'page.readable.search': 'Buscar',
  'page.readable.about': 'Lo que no está aquí',
  'page.readable.made':
    'Hecha el {day} con los datos de {account}. Todo está en esta carpeta; no se carga nada de internet.',
  'page.readable.pages': 'Páginas anteriores y siguientes',
  'page.readable.newer': 'Anterior: {page}',
  'page.readable.older': 'Siguiente: {page}',
  'page.readable.pageOf': 'página {page, number} de {pages, number}',

  'page.readable.profile': 'Sobre ti',
  'page.readable.byTime': 'Publicaciones por fecha',
  'page.readable.noPosts': 'En tu archivo no hay publicaciones.',
  'page.readable.undated': 'Sin fecha',
  'page.readable.public': 'Pública',
  'page.readable.limited': 'Compartida solo con algunas personas',
  'page.readable.place': 'Lugar: {place}',
  'page.readable.reshared': 'Compartiste una publicación de {author}. Es de esa persona y no está en tu archivo.',
  'page.readable.reshareGone': 'Compartiste una publicación que después se borró.',
  'page.readable.original': 'La publicación en el pod, mientras el pod exista',
  'page.readable.likeCount': '{count, plural, one {# me gusta} other {# me gusta}}',
  'page.readable.commentCount': '{count, plural, one {# comentario} other {# comentarios}}',
  'page.readable.moreComments':
    '{count, plural, one {# comentario más está en tu archivo de perfil.} other {# comentarios más están en tu archivo de perfil.}}',
  'page.readable.poll': 'Encuesta: {question}',
  'page.readable.votes': '{count, plural, one {# voto} other {# votos}}',
  'page.readable.picture': 'Imagen en internet: {description}',
  'page.readable.photoOf': 'Foto {number, number}, {day}',
  'page.readable.photoAlone': 'Foto {number, number}',
  'page.readable.photoGone': 'Una foto que no está aquí:',
  'page.readable.postOf': 'Publicación del {day}',
  'page.readable.unposted': 'En ninguna publicación',

  'page.readable.commentsIntro':
    'Lo que escribiste debajo de publicaciones de otras personas, lo más nuevo primero. Esas publicaciones son suyas y no están en tu archivo.',
  'page.readable.contactsIntro':
    'Las personas con las que estabas en contacto. También puedes llevarte la lista en un archivo:',
  'page.readable.contactsCsv': 'Como tabla (CSV)',
  'page.readable.contactsVcf': 'Para una libreta de direcciones (vCard)',
  'page.readable.sharing':
    '{how, select, both {Compartís entre vosotros} you {Tú compartes con esta persona} they {Esta persona comparte contigo} other {No se comparte nada}}',
  'page.readable.column':
    '{column, select, name {Nombre} account {Cuenta} page {Página} sharing {Quién comparte} other {Grupos}}',
  'page.readable.tagsUsed': 'Etiquetas de tus publicaciones',
  'page.readable.tagsFollowed': 'Etiquetas que sigues',
  'page.readable.goesOn': '(continuación)',

  'page.readable.searchOff':
    'Para buscar hace falta JavaScript, y en este navegador está desactivado. Leer se puede todo sin él.',
  'page.readable.searchFor': 'Palabras que buscar',
  'page.readable.searchHint': 'Encuentra publicaciones y comentarios que tienen todas estas palabras.',
  'page.readable.searching': 'Buscando…',
  'page.readable.found': 'Encontrado:',
  'page.readable.foundNone': 'No se ha encontrado nada.',
  'page.readable.more': 'Mostrar más',

  'page.readable.gapMessagesTitle': 'Mensajes privados',
  'page.readable.gapMessages':
    'El pod no los entrega. Los que quieras conservar puedes copiarlos a mano, mientras el pod exista.',
  'page.readable.gapPhotosTitle': 'Fotos que faltan',
  'page.readable.gapPhotos':
    '{missing, plural, =0 {Ninguna: todas las fotos de tus publicaciones están aquí.} one {# foto de tus publicaciones, porque el pod ya no la tenía.} other {# fotos de tus publicaciones, porque el pod ya no las tenía.}}',
  'page.readable.gapPhotosList': 'Mostrar sus nombres',
  'page.readable.gapFiles':
    '{count, plural, one {# archivo de tus fotos, porque los navegadores no pueden mostrarlo.} other {# archivos de tus fotos, porque los navegadores no pueden mostrarlos.}}',
  'page.readable.gapNoPhotos':
    'Todas: no estaban exportadas cuando se hizo esta copia. Pide tus datos otra vez al asistente, y después una copia nueva.',
  'page.readable.gapOthersTitle': 'Lo que es de otras personas',
  'page.readable.gapPosts':
    'Publicaciones debajo de las que escribiste algo: tus palabras están aquí, las publicaciones no.',
  'page.readable.gapReshares':
    '{count, plural, one {# publicación que compartiste: solo se nombra a quien la escribió.} other {# publicaciones que compartiste: solo se nombra a quienes las escribieron.}}',
  'page.readable.gapLikes':
    '{count, plural, one {# publicación o comentario que te gustó.} other {# publicaciones y comentarios que te gustaron.}}',
  'page.readable.gapNotifications': 'Las notificaciones.',
  'page.readable.gapKeyTitle': 'La clave de tu cuenta',
  'page.readable.gapKey':
    'Esta copia es para leer. La clave privada y todo lo que otro pod necesita están en tu archivo de perfil, el que termina en .json.gz. Guárdalo también si quizá quieras mudarte algún día.',
} as const satisfies Record<string, string>;
