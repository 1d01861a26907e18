/** Wie jemand im Chat zeigt, welches Konto ihm gehört. ICU MessageFormat. */
export const proof = {
  'proof.headline': 'Zeig mir zuerst, welches Konto dir gehört',
  'proof.how':
    'Öffne diesen Link und melde dich bei {pod} an. Dort siehst du einen kurzen Code. Schick mir den Code hierher.',
  'proof.open': 'Bei {pod} anmelden',
  'proof.minutes': '{minutes, plural, one {Der Link gilt eine Minute.} other {Der Link gilt # Minuten.}}',
  'proof.noPasswords': 'Bitte keine Passwörter hier: Ich frage nie danach.',

  'proof.codeWaiting':
    'Ich warte noch auf den Code von der Seite, auf der du dich angemeldet hast: Bitte schick ihn mir hierher. Wenn es die Seite nicht mehr gibt, beginne mit diesem neuen Link noch einmal.',

  'proof.linked': 'Das bist du: {account}.',
  'proof.replaced': 'Bisher gehörte dieser Chat zu {account}. Zu diesem Konto schreibe ich hier nichts mehr.',
  'proof.wrongCode':
    'Das ist nicht der richtige Code. Bitte sieh auf der Seite nach, auf der du dich angemeldet hast, und schick mir den Code noch einmal. {tries, plural, one {Du hast noch einen Versuch.} other {Du hast noch # Versuche.}}',
  'proof.noCode':
    'Ich warte auf den Code von der Seite, auf der du dich angemeldet hast, und das ist keiner: Ein Code hat sieben Zeichen, so wie {example}. Bitte schick mir den, den du dort siehst. Nichts ist verloren, und das zählte nicht als Versuch.',
  'proof.noTriesLeft':
    'Auch das war nicht der richtige Code, darum gilt er nicht mehr. Hier ist ein neuer Link, mit dem du noch einmal beginnst.',
  'proof.expiredCode':
    'Dieser Code ist inzwischen zu alt. Nichts ist verloren: Hier ist ein neuer Link, mit dem du noch einmal beginnst.',
  'proof.noCodeAwaited': 'Ich warte gerade auf keinen Code. Wenn du deine Daten möchtest, beginne hier:',
  'proof.otherAccount':
    'Dieser Chat gehört zu {account}, und ich gebe allen nur ihre eigenen Daten. Für ein anderes Konto schreibe mir bitte aus einem anderen Chat-Konto.',
  'proof.otherPod': 'Ich kann nur Konten von {pod} exportieren. Andere Pods kennen mich nicht.',
} as const satisfies Record<string, string>;
