/** Words about encrypted files. ICU MessageFormat. */
export const encryption = {
  'page.download.encryptTitle': 'Do you want it encrypted?',
  'page.download.encryptExplained':
    'You can also get your files locked with a passphrase or a key, so that nobody else can open them, wherever you keep them.',
  'page.download.encrypt': 'Encrypt it for me',
  'page.download.encryptedTitle': 'Encrypted for you',
  'page.download.encrypted':
    'These files are encrypted to the key that you told the assistant. Only the secret key that belongs to it opens them:',
  'page.download.encryptedChange': 'To get them unencrypted, write to the assistant: {word}',

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
  'page.encrypt.checksumExplained': 'SHA-256 of the file once it is opened:',
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

  'help.encrypt': 'encrypt: I give you your files encrypted, so that nobody else can open them.',
  'encrypt.how': 'You can have your files encrypted, so that only you can open them. There are two ways:',
  'encrypt.byKey':
    'With a key of the program age: write {word} and your public key, which begins with age1. From then on your files come encrypted to it.',
  'encrypt.byPassphrase':
    'With a passphrase: on the download page, where one is made for you. Not here, because a chat keeps what is written in it.',
  'encrypt.now': 'Your files come encrypted to the key {key}.',
  'encrypt.chosen': 'From now on your files come encrypted to the key {key}, through every download link of yours.',
  'encrypt.chosenNext':
    'Only the secret key that belongs to it opens them. I do not have it, and neither has the team: keep a copy of it in another place.',
  'encrypt.back': 'To get your files unencrypted again, write: {word}',
  'encrypt.noPassphrase':
    'A passphrase does not belong in a chat, which keeps what is written in it. I have kept nothing of your message. If there was a passphrase in it, take another one, on the download page.',
  'encrypt.unusable':
    'I cannot encrypt to that key. It begins with age1, and all of it has to be there. Keys such as age1yubikey1 are known only to their own plugin.',
  'encrypt.secretKey':
    'That was a secret key. I do not need it and have kept nothing of it, but this chat has. Please delete your message, make a new key with age-keygen, and encrypt nothing more to the old one. What I need is the public key, which begins with age1.',
  'encrypt.off': 'From now on your files come unencrypted again.',
  'encrypt.wasOff': 'Your files come unencrypted already; nothing has changed.',
  'encrypt.proveFirst': 'First show me which account is yours. After that, write this to me once more.',
} as const satisfies Record<string, string>;
