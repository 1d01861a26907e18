/** Wörter über verschlüsselte Dateien. ICU MessageFormat. */
export const encryption = {
  'page.download.encryptTitle': 'Möchtest du sie verschlüsselt?',
  'page.download.encryptExplained':
    'Du kannst deine Dateien auch mit einer Passphrase oder einem Schlüssel verschlossen bekommen. Dann kann sie niemand sonst öffnen, wo auch immer du sie aufbewahrst.',
  'page.download.encrypt': 'Für mich verschlüsseln',
  'page.download.encryptedTitle': 'Für dich verschlüsselt',
  'page.download.encrypted':
    'Diese Dateien sind mit dem Schlüssel verschlüsselt, den du dem Assistenten genannt hast. Nur der geheime Schlüssel, der dazu gehört, öffnet sie:',
  'page.download.encryptedChange': 'Um sie unverschlüsselt zu bekommen, schreibe dem Assistenten: {word}',

  'page.encrypt.title': 'Deine Dateien verschlüsselt',
  'page.encrypt.intro':
    'Deine Datei wird auf dem Weg zu dir verschlossen. Dafür gibt es drei Wege; der erste ist der einfachste.',
  'page.encrypt.nobodyHelps':
    'Was die Datei öffnet, wird hier nirgends aufbewahrt. Wenn du es verlierst, kann niemand die Datei öffnen, auch das Team nicht. Solange dein Link funktioniert, kannst du sie noch einmal speichern.',
  'page.encrypt.madeTitle': 'Mit einer Passphrase für dich',
  'page.encrypt.madeExplained':
    'Schreibe sie auf, bevor du deine Dateien speicherst. Sie wird nur jetzt gezeigt: Beim nächsten Mal zeigt diese Seite eine andere.',
  'page.encrypt.ownTitle': 'Mit einer eigenen Passphrase',
  'page.encrypt.ownExplained':
    'Mindestens {min, number} Zeichen: Buchstaben von a bis z ohne Umlaute und Akzente, Ziffern, Satzzeichen und Leerzeichen dazwischen. Gut sind mehrere Wörter, die nichts miteinander zu tun haben.',
  'page.encrypt.passphrase': 'Passphrase',
  'page.encrypt.again': 'Die Passphrase noch einmal',
  'page.encrypt.keyTitle': 'Mit deinem öffentlichen age-Schlüssel',
  'page.encrypt.keyExplained':
    'Für Leute, die das Programm age kennen. Der Schlüssel beginnt mit age1. Dein geheimer Schlüssel bleibt bei dir: Er wird hier nie gebraucht.',
  'page.encrypt.key': 'Öffentlicher Schlüssel',
  'page.encrypt.saveProfile': 'Profil verschlüsselt speichern ({size})',
  'page.encrypt.savePhotos': 'Fotos verschlüsselt speichern ({size})',
  'page.encrypt.noResume':
    'Wenn der Download einer verschlüsselten Datei abbricht, starte ihn noch einmal. Er beginnt dann von vorn, weil die Datei jedes Mal neu verschlüsselt wird. Du kannst die Dateien so oft speichern, wie du möchtest.',
  'page.encrypt.checksumExplained': 'SHA-256 der geöffneten Datei:',
  'page.encrypt.different': 'Die beiden Passphrasen sind nicht gleich. Bitte tippe sie noch einmal.',
  'page.encrypt.tooShort': 'Diese Passphrase ist zu kurz: Sie braucht mindestens {min, number} Zeichen.',
  'page.encrypt.tooLong': 'Diese Passphrase ist zu lang: Sie darf höchstens {max, number} Zeichen haben.',
  'page.encrypt.oddCharacters':
    'Bitte nimm nur Buchstaben von a bis z ohne Umlaute und Akzente, Ziffern, Satzzeichen und Leerzeichen dazwischen. Andere Zeichen öffnen die Datei auf einem anderen Computer vielleicht nicht.',
  'page.encrypt.secretKey':
    'Das war ein geheimer Schlüssel. Er wird hier nicht gebraucht und wurde nicht aufbewahrt; mache dir zur Sicherheit einen neuen und verschlüssele nichts mehr mit dem alten. Dein öffentlicher Schlüssel beginnt mit age1.',
  'page.encrypt.noKey':
    'Das ist kein öffentlicher Schlüssel, der hier zu gebrauchen ist. Er beginnt mit age1; bitte kopiere ihn ganz.',

  'page.decrypt.title': 'Eine verschlüsselte Datei öffnen',
  'page.decrypt.intro':
    'Der Name einer verschlüsselten Datei endet auf .age. Das freie Programm age öffnet sie auf deinem eigenen Gerät. Das Programm rage versteht dieselben Befehle.',
  'page.decrypt.getTitle': 'Hol dir das Programm',
  'page.decrypt.get': 'Öffne das Terminal deines Systems und tippe die Zeile, die dazu gehört:',
  'page.decrypt.phone':
    'Auf Android ist die App Termux das Terminal. Auf einem iPhone oder iPad gibt es keines: Öffne die Datei an einem Computer. Ohne diese Befehle findest du das Programm unter github.com/FiloSottile/age.',
  'page.decrypt.openTitle': 'Öffne die Datei',
  'page.decrypt.open': 'Schreibe überall, wo alice.json.gz steht, den Namen deiner Datei.',
  'page.decrypt.folder': 'Gehe zu dem Ordner, in dem die Datei liegt',
  'page.decrypt.withPassphrase': 'Mit einer Passphrase',
  'page.decrypt.withKey': 'Mit einem Schlüssel: Sein geheimer Teil steht in der Datei key.txt',
  'page.decrypt.notShown': 'Während du eine Passphrase tippst, ist nichts zu sehen. Das soll so sein.',
  'page.decrypt.checkTitle': 'Prüfe sie',
  'page.decrypt.check':
    'Die Zeile für dein System zeigt die Prüfsumme der geöffneten Datei. Sie muss dieselbe sein wie auf der Download-Seite und im Prüfbericht.',
  'page.decrypt.keyTitle': 'Mach dir einen eigenen Schlüssel',
  'page.decrypt.makeKey':
    'Zu age gehört ein zweites Programm. Es schreibt einen geheimen Schlüssel in eine Datei und zeigt dir den öffentlichen Schlüssel, der dazu gehört:',
  'page.decrypt.keepKey':
    'Bewahre eine Kopie von key.txt an einem anderen Ort auf. Ohne sie kann niemand öffnen, was mit dem öffentlichen Schlüssel verschlüsselt wurde.',

  'help.encrypt': 'verschlüsseln: Ich gebe dir deine Dateien verschlüsselt, damit niemand sonst sie öffnen kann.',
  'encrypt.how': 'Du kannst deine Dateien verschlüsselt bekommen, sodass nur du sie öffnen kannst. Es gibt zwei Wege:',
  'encrypt.byKey':
    'Mit einem Schlüssel des Programms age: Schreibe {word} und deinen öffentlichen Schlüssel, der mit age1 beginnt. Von da an kommen deine Dateien damit verschlüsselt.',
  'encrypt.byPassphrase':
    'Mit einer Passphrase: auf der Download-Seite, wo eine für dich gemacht wird. Nicht hier, denn ein Chat bewahrt auf, was darin geschrieben wird.',
  'encrypt.now': 'Deine Dateien kommen mit dem Schlüssel {key} verschlüsselt.',
  'encrypt.chosen': 'Von jetzt an kommen deine Dateien mit dem Schlüssel {key} verschlüsselt, über jeden deiner Links.',
  'encrypt.chosenNext':
    'Nur der geheime Schlüssel, der dazu gehört, öffnet sie. Ich habe ihn nicht, und das Team auch nicht: Bewahre eine Kopie davon an einem anderen Ort auf.',
  'encrypt.back': 'Um deine Dateien wieder unverschlüsselt zu bekommen, schreibe: {word}',
  'encrypt.noPassphrase':
    'Eine Passphrase gehört nicht in einen Chat, denn der bewahrt auf, was darin geschrieben wird. Ich habe von deiner Nachricht nichts aufbewahrt. Wenn eine Passphrase darin war, nimm eine andere, auf der Download-Seite.',
  'encrypt.unusable':
    'Mit diesem Schlüssel kann ich nicht verschlüsseln. Er beginnt mit age1 und muss ganz da sein. Schlüssel wie age1yubikey1 kennt nur ihr eigenes Zusatzprogramm.',
  'encrypt.secretKey':
    'Das war ein geheimer Schlüssel. Ich brauche ihn nicht und habe nichts davon aufbewahrt, dieser Chat aber schon. Bitte lösche deine Nachricht, mache dir mit age-keygen einen neuen Schlüssel und verschlüssele nichts mehr mit dem alten. Was ich brauche, ist der öffentliche Schlüssel, der mit age1 beginnt.',
  'encrypt.off': 'Von jetzt an kommen deine Dateien wieder unverschlüsselt.',
  'encrypt.wasOff': 'Deine Dateien kommen schon unverschlüsselt; es hat sich nichts geändert.',
  'encrypt.proveFirst': 'Zeige mir zuerst, welches Konto deines ist. Schreibe mir das danach noch einmal.',
} as const satisfies Record<string, string>;
