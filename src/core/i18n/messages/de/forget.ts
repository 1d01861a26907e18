/** Was jemand hört, der vergessen werden möchte. ICU MessageFormat. */
export const forget = {
  'forget.headline': 'Soll ich dich vergessen?',
  'forget.goes': 'Das verschwindet für immer:',
  'forget.goesArchives':
    'die Archive von {account}, die hier liegen, und jeder Link zum Herunterladen: Wenn du deine Daten noch nicht heruntergeladen hast, tu das zuerst',
  'forget.goesRequests': 'dein Platz in der Reihe und alles, was von deinen Anforderungen noch wartet',
  'forget.goesChats':
    'welche Chats zu deinem Konto gehören, ihre Adressen, deine Anmeldungen, unsere Nachrichten und was du dem Team geschrieben hast',
  'forget.goesThisChat':
    'was ich von diesem Chat weiß: seine Adresse, dein Name hier, deine Anmeldungen, unsere Nachrichten und was du dem Team geschrieben hast',
  'forget.goesAnnouncements': 'Ankündigungen: Du hörst keine mehr, auch nicht, dass der Pod schließt',
  'forget.stays': 'Das bleibt:',
  'forget.staysPod':
    'dein Konto bei {pod} mit allem darin, auch ein Export, den du dort in deinen Einstellungen findest',
  'forget.staysAtPod':
    'ein Export, den der Pod in diesem Augenblick macht: Niemand kann ihn zurückrufen, aber ich hole ihn nicht ab',
  'forget.staysChat': 'was in diesem Chat und in dem des Teams steht: Das kann nur löschen, wer dort ist',
  'forget.staysRecord': 'eine Notiz, dass etwas getan wurde und wann, ohne ein Wort über dich',
  'forget.others':
    '{chats, plural, one {Ein anderer Chat ist mit deinem Konto verbunden: Er erfährt es und wird auch vergessen.} other {# andere Chats sind mit deinem Konto verbunden: Sie erfahren es und werden auch vergessen.}}',
  'forget.owner': 'Auch dein Konto bei {pod} bekommt eine private Nachricht darüber.',
  'forget.freeze': 'Dein STOPP endet damit: Dann gibt es nichts mehr herauszugeben.',
  'forget.unproven':
    'Du hast mir hier kein Konto gezeigt, darum ist dieser Chat alles, was ich vergessen würde. Dein Konto kann ich nur von einem Chat aus vergessen, in dem du es gezeigt hast.',
  'forget.confirm': 'Es gibt kein Zurück. Wenn du sicher bist, schreib innerhalb von 15 Minuten: {word}',
  'forget.begun': 'Ich vergesse dich. Von dir wird nichts mehr herausgegeben.',
  'forget.begunNext':
    'Sobald alles zerstört ist, sage ich es dir hier, einmal. Dann vergesse ich auch diesen Chat. Du musst nichts tun.',
  'forget.done': 'Erledigt: Alles über dich ist hier gelöscht, und Archive, die hier lagen, sind zerstört.',
  'forget.again':
    'Das ist meine letzte Nachricht: Mit ihr vergesse ich diesen Chat. Wenn du mir wieder schreibst, lernen wir uns neu kennen.',
  'forget.doneElsewhere':
    'Jemand, der in einem anderen Chat gezeigt hat, dass dieses Konto ihm gehört, hat mich gebeten, alles darüber zu vergessen. Das ist geschehen: Die Archive, die hier lagen, sind zerstört.',
  'forget.notYou':
    'Wenn du das nicht warst, ändere jetzt bitte dein Passwort bei {pod}. Du kannst deine Daten neu anfordern, solange der Pod offen ist.',
  'button.forget-confirm': 'Ja, vergiss mich',
  'help.forget': 'vergiss mich: Ich lösche, was ich über dich weiß, und deine Archive hier, wenn du es bestätigst.',
  'command.forget': 'Löschen, was ich über dich weiß, und deine Archive hier',
} as const satisfies Record<string, string>;
