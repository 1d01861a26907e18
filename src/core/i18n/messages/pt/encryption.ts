/** Palavras sobre os ficheiros cifrados. ICU MessageFormat. */
export const encryption = {
  'page.download.encryptTitle': 'Quer os arquivos cifrados?',
  'page.download.encryptExplained':
    'Também pode receber os seus arquivos fechados com uma frase secreta ou com uma chave. Assim mais ninguém consegue abri-los, estejam onde estiverem.',
  'page.download.encrypt': 'Cifrar para mim',
  'page.download.encryptedTitle': 'Cifrados para você',
  'page.download.encrypted':
    'Estes arquivos estão cifrados com a chave que você deu ao assistente. Só a chave secreta que pertence a ela os abre:',
  'page.download.encryptedChange': 'Para os receber sem cifra, escreva ao assistente: {word}',

  'page.encrypt.title': 'Receber os seus arquivos cifrados',
  'page.encrypt.intro':
    'O seu arquivo é fechado a caminho de você. Há três maneiras de o fazer; a primeira é a mais fácil.',
  'page.encrypt.nobodyHelps':
    'O que abre o arquivo não fica guardado aqui em lugar nenhum. Se o perder, ninguém consegue abrir o arquivo, nem a equipe. Enquanto o seu link funcionar, pode guardá-lo outra vez.',
  'page.encrypt.madeTitle': 'Com uma frase secreta feita para você',
  'page.encrypt.madeExplained':
    'Anote-a antes de guardar os seus arquivos. Ela só aparece agora: da próxima vez, esta página mostra outra.',
  'page.encrypt.ownTitle': 'Com uma frase secreta sua',
  'page.encrypt.ownExplained':
    'Pelo menos {min, number} caracteres: letras de a a z sem acentos nem cedilha, algarismos, sinais e espaços entre eles. Várias palavras que nada têm a ver umas com as outras são uma boa escolha.',
  'page.encrypt.passphrase': 'Frase secreta',
  'page.encrypt.again': 'A frase secreta outra vez',
  'page.encrypt.keyTitle': 'Com a sua chave pública age',
  'page.encrypt.keyExplained':
    'Para quem conhece o programa age. A chave começa por age1. A sua chave secreta fica com você: aqui nunca é precisa.',
  'page.encrypt.key': 'Chave pública',
  'page.encrypt.saveProfile': 'Guardar o perfil cifrado ({size})',
  'page.encrypt.savePhotos': 'Guardar as fotos cifradas ({size})',
  'page.encrypt.noResume':
    'Se o download de um arquivo cifrado for interrompido, comece outra vez. Ele recomeça do início, porque o arquivo é cifrado de novo a cada vez. Pode guardar os arquivos quantas vezes quiser.',
  'page.encrypt.checksumExplained': 'SHA-256 do arquivo depois de aberto:',
  'page.encrypt.different': 'As duas frases secretas não são iguais. Escreva-as outra vez, por favor.',
  'page.encrypt.tooShort': 'Esta frase secreta é curta demais: são precisos pelo menos {min, number} caracteres.',
  'page.encrypt.tooLong': 'Esta frase secreta é longa demais: pode ter no máximo {max, number} caracteres.',
  'page.encrypt.oddCharacters':
    'Use só letras de a a z sem acentos nem cedilha, algarismos, sinais e espaços entre eles. Outros caracteres podem não abrir o arquivo em outro computador.',
  'page.encrypt.secretKey':
    'Isso era uma chave secreta. Aqui ela não é precisa e não foi guardada; por segurança, crie uma nova e não cifre mais nada com a antiga. A sua chave pública começa por age1.',
  'page.encrypt.noKey':
    'Essa não é uma chave pública que se possa usar aqui. Ela começa por age1; copie-a inteira, por favor.',

  'page.decrypt.title': 'Como abrir um arquivo cifrado',
  'page.decrypt.intro':
    'O nome de um arquivo cifrado termina em .age. O programa livre age abre-o no seu próprio dispositivo. O programa rage entende os mesmos comandos.',
  'page.decrypt.getTitle': 'Obtenha o programa',
  'page.decrypt.get': 'Abra o terminal do seu sistema e escreva a linha que lhe corresponde:',
  'page.decrypt.phone':
    'No Android, o aplicativo Termux é o terminal. Num iPhone ou iPad não há nenhum: abra o arquivo num computador. Sem estes comandos, o programa está em github.com/FiloSottile/age.',
  'page.decrypt.openTitle': 'Abra o arquivo',
  'page.decrypt.open': 'Escreva o nome do seu arquivo onde está alice.json.gz.',
  'page.decrypt.folder': 'Vá para a pasta do arquivo',
  'page.decrypt.withPassphrase': 'Com uma frase secreta',
  'page.decrypt.withKey': 'Com uma chave: a metade secreta está no arquivo key.txt',
  'page.decrypt.notShown': 'Enquanto você escreve uma frase secreta, não se vê nada. É assim mesmo.',
  'page.decrypt.checkTitle': 'Verifique-o',
  'page.decrypt.check':
    'A linha do seu sistema mostra a soma de verificação do arquivo aberto. Tem de ser igual à da página de download e à do comprovante.',
  'page.decrypt.keyTitle': 'Crie uma chave sua',
  'page.decrypt.makeKey':
    'Com o age vem um segundo programa. Ele escreve uma chave secreta num arquivo e mostra a chave pública que pertence a ela:',
  'page.decrypt.keepKey':
    'Guarde uma cópia de key.txt em outro lugar. Sem ela ninguém consegue abrir o que foi cifrado com a sua chave pública.',

  'help.encrypt': 'cifrar: dou os seus arquivos cifrados, para que mais ninguém consiga abri-los.',
  'encrypt.how': 'Você pode receber os seus arquivos cifrados, para que só você consiga abri-los. Há duas maneiras:',
  'encrypt.byKey':
    'Com uma chave do programa age: escreva {word} e a sua chave pública, que começa por age1. A partir daí os seus arquivos chegam cifrados com ela.',
  'encrypt.byPassphrase':
    'Com uma frase secreta: na página de download, onde é feita uma para você. Aqui não, porque um chat guarda o que se escreve nele.',
  'encrypt.now': 'Os seus arquivos chegam cifrados com a chave {key}.',
  'encrypt.chosen':
    'A partir de agora os seus arquivos chegam cifrados com a chave {key}, por qualquer link de download seu.',
  'encrypt.chosenNext':
    'Só a chave secreta que pertence a ela os abre. Eu não a tenho, e a equipe também não: guarde uma cópia dela em outro lugar.',
  'encrypt.back': 'Para receber os seus arquivos outra vez sem cifra, escreva: {word}',
  'encrypt.noPassphrase':
    'Uma frase secreta não deve estar num chat, que guarda o que se escreve nele. Não guardei nada da sua mensagem. Se havia uma frase secreta nela, use outra, na página de download.',
  'encrypt.unusable':
    'Não consigo cifrar com essa chave. Ela começa por age1 e tem de estar inteira. Chaves como age1yubikey1 só são conhecidas pelo próprio plugin.',
  'encrypt.secretKey':
    'Isso era uma chave secreta. Não preciso dela e não guardei nada, mas este chat guardou. Apague a sua mensagem, crie uma chave nova com age-keygen e não cifre mais nada com a antiga. O que preciso é da chave pública, que começa por age1.',
  'encrypt.off': 'A partir de agora os seus arquivos chegam outra vez sem cifra.',
  'encrypt.wasOff': 'Os seus arquivos já chegam sem cifra; nada mudou.',
  'encrypt.proveFirst': 'Primeiro mostre-me qual conta é a sua. Depois escreva-me isto outra vez.',
} as const satisfies Record<string, string>;
