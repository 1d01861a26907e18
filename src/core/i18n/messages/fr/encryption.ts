/** Mots sur les fichiers chiffrés. ICU MessageFormat. */
export const encryption = {
  'page.download.encryptTitle': 'Tu veux des fichiers chiffrés ?',
  'page.download.encryptExplained':
    'Tu peux aussi recevoir tes fichiers verrouillés par une phrase secrète ou par une clé. Personne d’autre ne pourra les ouvrir, où que tu les gardes.',
  'page.download.encrypt': 'Chiffrer pour moi',
  'page.download.encryptedTitle': 'Chiffrés pour toi',
  'page.download.encrypted':
    'Ces fichiers sont chiffrés pour la clé que tu as donnée à l’assistant. Seule la clé secrète qui va avec les ouvre :',
  'page.download.encryptedChange': 'Pour les recevoir sans chiffrement, écris à l’assistant : {word}',

  'page.encrypt.title': 'Recevoir tes fichiers chiffrés',
  'page.encrypt.intro':
    'Ton fichier est verrouillé en chemin vers toi. Il y a trois façons de le faire ; la première est la plus simple.',
  'page.encrypt.nobodyHelps':
    'Ce qui ouvre le fichier n’est gardé nulle part ici. Si tu le perds, personne ne peut ouvrir le fichier, pas même l’équipe. Tant que ton lien fonctionne, tu peux l’enregistrer de nouveau.',
  'page.encrypt.madeTitle': 'Avec une phrase secrète faite pour toi',
  'page.encrypt.madeExplained':
    'Note-la avant d’enregistrer tes fichiers. Elle n’est montrée que maintenant : la prochaine fois, cette page en montre une autre.',
  'page.encrypt.ownTitle': 'Avec ta propre phrase secrète',
  'page.encrypt.ownExplained':
    'Au moins {min, number} caractères : des lettres de a à z sans accents, des chiffres, des signes, et des espaces entre eux. Plusieurs mots sans rapport entre eux conviennent bien.',
  'page.encrypt.passphrase': 'Phrase secrète',
  'page.encrypt.again': 'La phrase secrète encore une fois',
  'page.encrypt.keyTitle': 'Avec ta clé publique age',
  'page.encrypt.keyExplained':
    'Pour les gens qui connaissent le programme age. La clé commence par age1. Ta clé secrète reste chez toi : ici, on n’en a jamais besoin.',
  'page.encrypt.key': 'Clé publique',
  'page.encrypt.saveProfile': 'Recevoir mon profil chiffré ({size})',
  'page.encrypt.savePhotos': 'Recevoir mes photos chiffrées ({size})',
  'page.encrypt.noResume':
    'Si le téléchargement d’un fichier chiffré s’interrompt, relance-le. Il repart alors du début, car le fichier est chiffré de nouveau à chaque fois. Tu peux enregistrer les fichiers aussi souvent que tu veux.',
  'page.encrypt.checksumExplained': 'SHA-256 du fichier une fois ouvert :',
  'page.encrypt.different': 'Les deux phrases secrètes ne sont pas les mêmes. Tape-les encore une fois, s’il te plaît.',
  'page.encrypt.tooShort': 'Cette phrase secrète est trop courte : il faut au moins {min, number} caractères.',
  'page.encrypt.tooLong': 'Cette phrase secrète est trop longue : {max, number} caractères au plus.',
  'page.encrypt.oddCharacters':
    'Utilise seulement des lettres de a à z sans accents, des chiffres, des signes, et des espaces entre eux. D’autres caractères pourraient ne pas ouvrir le fichier sur un autre ordinateur.',
  'page.encrypt.secretKey':
    'C’était une clé secrète. On n’en a pas besoin ici et elle n’a pas été gardée ; par prudence, crée une nouvelle clé et ne chiffre plus rien avec l’ancienne. Ta clé publique commence par age1.',
  'page.encrypt.noKey':
    'Ce n’est pas une clé publique utilisable ici. Elle commence par age1 ; copie-la en entier, s’il te plaît.',

  'page.decrypt.title': 'Comment ouvrir un fichier chiffré',
  'page.decrypt.intro':
    'Le nom d’un fichier chiffré se termine par .age. Le programme libre age l’ouvre sur ton propre appareil. Le programme rage comprend les mêmes commandes.',
  'page.decrypt.getTitle': 'Installe le programme',
  'page.decrypt.get': 'Ouvre le terminal de ton système et tape la ligne qui lui correspond :',
  'page.decrypt.phone':
    'Sur Android, l’application Termux est le terminal. Sur un iPhone ou un iPad, il n’y en a pas : ouvre le fichier sur un ordinateur. Sans ces commandes, tu trouves le programme sur github.com/FiloSottile/age.',
  'page.decrypt.openTitle': 'Ouvre le fichier',
  'page.decrypt.open': 'Écris le nom de ton fichier partout où tu lis alice.json.gz.',
  'page.decrypt.folder': 'Va dans le dossier du fichier',
  'page.decrypt.withPassphrase': 'Avec une phrase secrète',
  'page.decrypt.withKey': 'Avec une clé : sa moitié secrète est dans le fichier key.txt',
  'page.decrypt.notShown': 'Rien ne s’affiche pendant que tu tapes une phrase secrète. C’est normal.',
  'page.decrypt.checkTitle': 'Vérifie-le',
  'page.decrypt.check':
    'La ligne de ton système affiche la somme de contrôle du fichier ouvert. Elle doit être la même que sur la page de téléchargement et dans l’attestation.',
  'page.decrypt.keyTitle': 'Crée ta propre clé',
  'page.decrypt.makeKey':
    'Un second programme accompagne age. Il écrit une clé secrète dans un fichier et te montre la clé publique qui va avec :',
  'page.decrypt.keepKey':
    'Garde une copie de key.txt ailleurs. Sans elle, personne ne peut ouvrir ce qui a été chiffré pour sa clé publique.',

  'help.encrypt': 'chiffrer : je te donne tes fichiers chiffrés, pour que personne d’autre ne puisse les ouvrir.',
  'encrypt.how':
    'Tu peux recevoir tes fichiers chiffrés, pour être la seule personne à pouvoir les ouvrir. Il y a deux façons :',
  'encrypt.byKey':
    'Avec une clé du programme age : écris {word} et ta clé publique, qui commence par age1. Dès lors, tes fichiers arrivent chiffrés pour elle.',
  'encrypt.byPassphrase':
    'Avec une phrase secrète : sur la page de téléchargement, où l’on en fait une pour toi. Pas ici, car une conversation garde ce qu’on y écrit.',
  'encrypt.now': 'Tes fichiers arrivent chiffrés pour la clé {key}.',
  'encrypt.chosen':
    'Désormais, tes fichiers arrivent chiffrés pour la clé {key}, par chacun de tes liens de téléchargement.',
  'encrypt.chosenNext':
    'Seule la clé secrète qui va avec les ouvre. Je ne l’ai pas, l’équipe non plus : gardes-en une copie ailleurs.',
  'encrypt.back': 'Pour recevoir de nouveau tes fichiers sans chiffrement, écris : {word}',
  'encrypt.noPassphrase':
    'Une phrase secrète n’a rien à faire dans une conversation, qui garde ce qu’on y écrit. Je n’ai rien gardé de ton message. S’il contenait une phrase secrète, prends-en une autre, sur la page de téléchargement.',
  'encrypt.unusable':
    'Je ne peux pas chiffrer pour cette clé. Elle commence par age1, et elle doit être entière. Les clés comme age1yubikey1 ne sont connues que de leur propre module.',
  'encrypt.secretKey':
    'C’était une clé secrète. Je n’en ai pas besoin et n’en ai rien gardé, mais cette conversation, si. Supprime ton message, crée une nouvelle clé avec age-keygen et ne chiffre plus rien avec l’ancienne. Ce qu’il me faut, c’est la clé publique, qui commence par age1.',
  'encrypt.off': 'Désormais, tes fichiers arrivent de nouveau sans chiffrement.',
  'encrypt.wasOff': 'Tes fichiers arrivent déjà sans chiffrement ; rien n’a changé.',
  'encrypt.proveFirst': 'Montre-moi d’abord quel compte est le tien. Ensuite, écris-moi cela encore une fois.',
} as const satisfies Record<string, string>;
