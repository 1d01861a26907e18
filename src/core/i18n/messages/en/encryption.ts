/** Words about encrypted files. ICU MessageFormat. */
export const encryption = {
  'page.download.encryptTitle': 'Do you want it encrypted?',
  'page.download.encryptExplained':
    'You can also get your files locked with a passphrase or a key, so that nobody else can open them, wherever you keep them.',
  'page.download.encrypt': 'Encrypt it for me',
  'page.download.encryptedTitle': 'Encrypted for you',
  'page.download.encrypted':
    'These files are encrypted to the key that you told the assistant. Only the secret key that belongs to it opens them:',

  'page.encrypt.title': 'Get your files encrypted',
  'page.encrypt.intro':
    'Your file is locked on its way to you. There are three ways to lock it; the first is the easiest.',
  'page.encrypt.nobodyHelps':
    'What opens the file is kept nowhere here. If you lose it, nobody can open the file, not even the team. As long as your download link works, you can save it again.',
  'page.encrypt.madeTitle': 'With a passphrase made for you',
  'page.encrypt.madeExplained':
    'Write it down before you save your files. It is shown only now: the next time, this page shows another one.',
  'page.encrypt.ownTitle': 'With a passphrase of your own',
  'page.encrypt.ownExplained':
    'At least {min, number} characters: letters from a to z without accents, digits, signs and blanks between them. Several words that have nothing to do with one another are good.',
  'page.encrypt.passphrase': 'Passphrase',
  'page.encrypt.again': 'The passphrase once more',
  'page.encrypt.keyTitle': 'With your age public key',
  'page.encrypt.keyExplained':
    'For people who know the program age. The key begins with age1. Your secret key stays with you: it is never needed here.',
  'page.encrypt.key': 'Public key',
  'page.encrypt.saveProfile': 'Save my profile, encrypted ({size})',
  'page.encrypt.savePhotos': 'Save my photos, encrypted ({size})',
  'page.encrypt.noResume':
    'If the download of an encrypted file breaks off, start it again. It then begins from the beginning, because it is encrypted anew each time. You can save the files as often as you like.',
  'page.encrypt.different': 'The two passphrases are not the same. Please type them once more.',
  'page.encrypt.tooShort': 'This passphrase is too short: it takes at least {min, number} characters.',
  'page.encrypt.tooLong': 'This passphrase is too long: it may have {max, number} characters at most.',
  'page.encrypt.oddCharacters':
    'Please use only letters from a to z without accents, digits, signs, and blanks between them. Other characters might not open the file on another computer.',
  'page.encrypt.secretKey':
    'That was a secret key. It is not needed here and was not kept; to be safe, make a new one and encrypt nothing to the old one. Your public key begins with age1.',
  'page.encrypt.noKey': 'That is no public key that can be used here. It begins with age1; please copy all of it.',

  'page.decrypt.title': 'How to open an encrypted file',
  'page.decrypt.intro':
    'The name of an encrypted file ends in .age. The free program age opens it on your own device. The program rage understands the same commands.',
  'page.decrypt.getTitle': 'Get the program',
  'page.decrypt.get': 'Open the terminal of your system and type the line for it:',
  'page.decrypt.phone':
    'On Android, the app Termux is the terminal. On an iPhone or iPad there is none: open the file on a computer. Without any of these commands, you find the program at github.com/FiloSottile/age.',
  'page.decrypt.openTitle': 'Open the file',
  'page.decrypt.open': 'Write the name of your file wherever it says alice.json.gz.',
  'page.decrypt.folder': 'Go to the folder with the file',
  'page.decrypt.withPassphrase': 'With a passphrase',
  'page.decrypt.withKey': 'With a key: its secret half is in the file key.txt',
  'page.decrypt.notShown': 'Nothing is shown while you type a passphrase. That is as it should be.',
  'page.decrypt.checkTitle': 'Check it',
  'page.decrypt.check':
    'The line for your system shows the checksum of the opened file. It has to be the same as on the download page and in the receipt.',
  'page.decrypt.keyTitle': 'Make a key of your own',
  'page.decrypt.makeKey':
    'A second program comes with age. It writes a secret key into a file and shows you the public key that belongs to it:',
  'page.decrypt.keepKey':
    'Keep a copy of key.txt in another place. Without it nobody can open what was encrypted to its public key.',
} as const satisfies Record<string, string>;
