/** Der Code per E-Mail: was im Chat dazu gesagt wird, und die E-Mail selbst. ICU MessageFormat. */
export const emailCode = {
  'button.email': 'Lieber einen Code per E-Mail',
  'help.email':
    'email: Ich schicke einen Code an die E-Mail-Adresse, die der Pod für dein Konto kennt, falls du dich nicht anmelden kannst.',

  'emailCode.whichAccount':
    'Um welches Konto geht es? Schick mir seinen Namen bei {pod}, zum Beispiel {example}. Deine E-Mail-Adresse brauche ich nicht: Der Pod kennt sie.',
  'emailCode.noName':
    'Das sieht nicht wie der Name eines Kontos aus. Bitte schick mir nur den Namen, zum Beispiel {example}.',
  'emailCode.notTheAddress':
    'Falls das deine E-Mail-Adresse war: Ich brauche sie nicht, der Pod kennt sie. Schick mir den Namen deines Kontos bei {pod}, zum Beispiel {example}.',
  'emailCode.asked':
    'Wenn das ein Konto von {pod} ist, ist ein Code unterwegs an die E-Mail-Adresse, die der Pod dafür kennt. Er gilt {minutes, number} Minuten. Schick ihn mir hierher.',
  'emailCode.nothingComes':
    'Wenn nichts kommt: Sieh im Spam-Ordner nach, prüfe, ob der Name richtig geschrieben ist, oder melde dich stattdessen bei {pod} an.',
  'emailCode.tooMany':
    'Du hast schon viele Codes angefordert, darum schicke ich vorerst keine mehr. Um {time} kannst du es wieder versuchen, oder melde dich gleich bei {pod} an.',
  'emailCode.wrongCode':
    'Das ist nicht der richtige Code. Bitte sieh in der neuesten E-Mail nach oder auf der Seite, auf der du dich angemeldet hast, und schick mir den Code noch einmal. {tries, plural, one {Du hast noch einen Versuch.} other {Du hast noch # Versuche.}}',
  'emailCode.noCode':
    'Ich warte auf den Code aus der E-Mail, und das ist keiner: Ein Code hat sieben Zeichen, so wie {example}. Bitte schick mir den aus der E-Mail. Nichts ist verloren, und das zählte nicht als Versuch.',
  'emailCode.off': 'Codes per E-Mail kann ich hier nicht schicken, aber du kannst dich beim Pod anmelden.',

  'mail.subject': 'Dein Code für {pod}',
  'mail.asked':
    'Jemand hat einen Code angefordert, um die Daten eines Kontos bei {pod} mitzunehmen. Wenn du das warst, schicke diesen Code dem Assistenten, in dem Chat, in dem du ihn angefordert hast:',
  'mail.until': 'Der Code gilt bis {time}.',
  'mail.notYou': 'Das warst nicht du? Dann musst du nichts tun: Ohne diesen Code kommt niemand hinein.',
  'mail.neverGive':
    'Gib den Code niemandem, der dich danach fragt, egal als wer er sich ausgibt. Er gehört nur in deinen eigenen Chat mit dem Assistenten und nirgends sonst hin.',
  'mail.noAnswers': 'Diese E-Mail hat ein Programm geschrieben, und niemand liest Antworten darauf.',
} as const satisfies Record<string, string>;
