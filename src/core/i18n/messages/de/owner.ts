/** Was jemand erfährt, dessen Konto der Pod selbst beweist. ICU MessageFormat. */
export const owner = {
  'author.foreign': 'Ich kann nur Konten von {pod} exportieren, und deines gehört zu einem anderen Pod.',
  'author.foreignHelp':
    'Das Team von {host} kann dir damit helfen. In deinen eigenen Einstellungen dort gibt es auch einen Knopf, mit dem du deine Daten anforderst.',
  'author.unknown': 'Die Datenbank von {pod} kennt dein Konto nicht, darum gibt es nichts, was ich exportieren könnte.',
  'author.locked':
    'Dein Konto beim Pod ist gesperrt, darum kann ich es nicht exportieren. Bitte schreib dem Team des Pods: Es kann dir sagen, warum.',
  'author.closed':
    'Dein Konto beim Pod ist geschlossen, und deine Daten mit ihm. Es tut mir leid: Es ist nichts mehr da, was ich exportieren könnte.',

  'owner.headline': 'Warst du das?',
  'owner.asked':
    'Jemand mit dem Namen „{who}“ auf {platform} hat einen Export deines Kontos {account} angefordert und sich dafür beim Pod als du angemeldet.',
  'owner.you': 'Wenn du das warst, musst du nichts tun.',
  'owner.notYou':
    'Das warst nicht du? Antworte mit STOPP. Dann gebe ich nichts mehr von deinem Konto heraus, bis du etwas anderes sagst, und rufe das Team.',

  'stop.headline': 'Gestoppt: Ich gebe nichts mehr von deinem Konto heraus',
  'stop.disconnected': '„{who}“ auf {platform} ist nicht mehr mit deinem Konto verbunden.',
  'stop.links':
    '{links, plural, one {Ein Link zum Herunterladen gilt nicht mehr.} other {# Links zum Herunterladen gelten nicht mehr.}}',
  'stop.goesOn': 'Was der Pod gerade zusammenstellt, läuft still weiter und bleibt unter Verschluss.',
  'stop.team': 'Ich habe das Team gerufen. Es sieht sich das jetzt an.',
  'stop.password':
    'Wer auch immer das war, hat sich mit deinem Passwort angemeldet. Bitte ändere es jetzt bei {pod} in deinen Einstellungen.',
  'stop.undo': 'Wenn du es doch selbst warst, antworte mit START.',
  'stop.nothing': 'Es gibt nichts zu stoppen: Niemand außer dir hat etwas von deinem Konto angefordert.',
  'stop.inForce': 'Ich gebe gerade nichts von deinem Konto heraus, weil du STOPP gesagt hast. Das Team weiß davon.',
  'stop.elsewhere':
    'Wem dieses Konto gehört, der hat alles gestoppt, was ich herausgebe. Jetzt ist das Team dran. Wenn es dein Konto ist, schreib mir eine private Nachricht beim Pod.',

  'start.headline': 'Gut, ich gebe deine Daten wieder heraus',
  'start.next':
    'Alte Links zum Herunterladen bleiben abgeschaltet; bitte mich um einen neuen. Chats anderswo sind getrennt: Melde dich dort noch einmal an, wenn du sie benutzen möchtest.',
} as const satisfies Record<string, string>;
