/** Palabras sobre los archivos cifrados. ICU MessageFormat. */
export const encryption = {
  'page.download.encryptTitle': '¿Los quieres cifrados?',
  'page.download.encryptExplained':
    'También puedes recibir tus archivos cerrados con una frase secreta o con una clave. Así nadie más puede abrirlos, los guardes donde los guardes.',
  'page.download.encrypt': 'Cifrarlos para mí',
  'page.download.encryptedTitle': 'Cifrados para ti',
  'page.download.encrypted':
    'Estos archivos están cifrados con la clave que le diste al asistente. Solo los abre la clave secreta que le corresponde:',
  'page.download.encryptedChange': 'Para recibirlos sin cifrar, escribe al asistente: {word}',

  'page.encrypt.title': 'Recibir tus archivos cifrados',
  'page.encrypt.intro':
    'Tu archivo se cierra de camino hacia ti. Hay tres maneras de hacerlo; la primera es la más fácil.',
  'page.encrypt.nobodyHelps':
    'Lo que abre el archivo no se guarda aquí en ninguna parte. Si lo pierdes, nadie puede abrir el archivo, tampoco el equipo. Mientras tu enlace funcione, puedes guardarlo otra vez.',
  'page.encrypt.madeTitle': 'Con una frase secreta hecha para ti',
  'page.encrypt.madeExplained':
    'Apúntala antes de guardar tus archivos. Solo se muestra ahora: la próxima vez, esta página muestra otra.',
  'page.encrypt.ownTitle': 'Con tu propia frase secreta',
  'page.encrypt.ownExplained':
    'Al menos {min, number} caracteres: letras de la a a la z sin acentos ni eñe, cifras, signos y espacios entre ellos. Varias palabras que no tengan nada que ver entre sí son una buena elección.',
  'page.encrypt.passphrase': 'Frase secreta',
  'page.encrypt.again': 'La frase secreta otra vez',
  'page.encrypt.keyTitle': 'Con tu clave pública de age',
  'page.encrypt.keyExplained':
    'Para quienes conocen el programa age. La clave empieza por age1. Tu clave secreta se queda contigo: aquí nunca hace falta.',
  'page.encrypt.key': 'Clave pública',
  'page.encrypt.saveProfile': 'Guardar mi perfil cifrado ({size})',
  'page.encrypt.savePhotos': 'Guardar mis fotos cifradas ({size})',
  'page.encrypt.noResume':
    'Si se corta la descarga de un archivo cifrado, empiézala de nuevo. Entonces comienza desde el principio, porque el archivo se cifra de nuevo cada vez. Puedes guardar los archivos tantas veces como quieras.',
  'page.encrypt.checksumExplained': 'SHA-256 del archivo una vez abierto:',
  'page.encrypt.different': 'Las dos frases secretas no son iguales. Escríbelas otra vez, por favor.',
  'page.encrypt.tooShort': 'Esta frase secreta es demasiado corta: necesita al menos {min, number} caracteres.',
  'page.encrypt.tooLong': 'Esta frase secreta es demasiado larga: puede tener {max, number} caracteres como máximo.',
  'page.encrypt.oddCharacters':
    'Usa solo letras de la a a la z sin acentos ni eñe, cifras, signos y espacios entre ellos. Puede que otros caracteres no abran el archivo en otro ordenador.',
  'page.encrypt.secretKey':
    'Eso era una clave secreta. Aquí no hace falta y no se ha guardado; por seguridad, crea una nueva y no cifres nada más con la antigua. Tu clave pública empieza por age1.',
  'page.encrypt.noKey':
    'Esa no es una clave pública que se pueda usar aquí. Empieza por age1; cópiala entera, por favor.',

  'page.decrypt.title': 'Cómo abrir un archivo cifrado',
  'page.decrypt.intro':
    'El nombre de un archivo cifrado termina en .age. El programa libre age lo abre en tu propio dispositivo. El programa rage entiende las mismas órdenes.',
  'page.decrypt.getTitle': 'Consigue el programa',
  'page.decrypt.get': 'Abre la terminal de tu sistema y escribe la línea que le corresponde:',
  'page.decrypt.phone':
    'En Android, la aplicación Termux es la terminal. En un iPhone o iPad no hay ninguna: abre el archivo en un ordenador. Sin estas órdenes, encuentras el programa en github.com/FiloSottile/age.',
  'page.decrypt.openTitle': 'Abre el archivo',
  'page.decrypt.open': 'Escribe el nombre de tu archivo donde pone alice.json.gz.',
  'page.decrypt.folder': 'Ve a la carpeta del archivo',
  'page.decrypt.withPassphrase': 'Con una frase secreta',
  'page.decrypt.withKey': 'Con una clave: su mitad secreta está en el archivo key.txt',
  'page.decrypt.notShown': 'Mientras escribes una frase secreta no se ve nada. Así debe ser.',
  'page.decrypt.checkTitle': 'Compruébalo',
  'page.decrypt.check':
    'La línea de tu sistema muestra la suma de comprobación del archivo abierto. Tiene que ser la misma que la de la página de descarga y la del justificante.',
  'page.decrypt.keyTitle': 'Crea tu propia clave',
  'page.decrypt.makeKey':
    'Con age viene un segundo programa. Escribe una clave secreta en un archivo y te muestra la clave pública que le corresponde:',
  'page.decrypt.keepKey':
    'Guarda una copia de key.txt en otro lugar. Sin ella nadie puede abrir lo que se cifró con su clave pública.',

  'help.encrypt': 'cifrar: te doy tus archivos cifrados, para que nadie más pueda abrirlos.',
  'encrypt.how': 'Puedes recibir tus archivos cifrados, de modo que solo tú puedas abrirlos. Hay dos maneras:',
  'encrypt.byKey':
    'Con una clave del programa age: escribe {word} y tu clave pública, que empieza por age1. Desde entonces tus archivos llegan cifrados con ella.',
  'encrypt.byPassphrase':
    'Con una frase secreta: en la página de descarga, donde se hace una para ti. Aquí no, porque un chat guarda lo que se escribe en él.',
  'encrypt.now': 'Tus archivos llegan cifrados con la clave {key}.',
  'encrypt.chosen':
    'Desde ahora tus archivos llegan cifrados con la clave {key}, por cualquiera de tus enlaces de descarga.',
  'encrypt.chosenNext':
    'Solo los abre la clave secreta que le corresponde. Yo no la tengo, y el equipo tampoco: guarda una copia en otro lugar.',
  'encrypt.back': 'Para recibir tus archivos otra vez sin cifrar, escribe: {word}',
  'encrypt.noPassphrase':
    'Una frase secreta no tiene nada que hacer en un chat, que guarda lo que se escribe en él. No he guardado nada de tu mensaje. Si había una frase secreta en él, toma otra, en la página de descarga.',
  'encrypt.unusable':
    'No puedo cifrar con esa clave. Empieza por age1 y tiene que estar entera. Las claves como age1yubikey1 solo las conoce su propio complemento.',
  'encrypt.secretKey':
    'Eso era una clave secreta. No la necesito y no he guardado nada de ella, pero este chat sí. Borra tu mensaje, crea una clave nueva con age-keygen y no cifres nada más con la antigua. Lo que necesito es la clave pública, que empieza por age1.',
  'encrypt.off': 'Desde ahora tus archivos llegan otra vez sin cifrar.',
  'encrypt.wasOff': 'Tus archivos ya llegan sin cifrar; no ha cambiado nada.',
  'encrypt.proveFirst': 'Muéstrame primero qué cuenta es la tuya. Después, escríbeme esto otra vez.',
} as const satisfies Record<string, string>;
