/** Der Wegweiser zu einem anderen Pod. ICU MessageFormat. */
export const moving = {
  'moving.titleChoose': 'Such dir einen Pod aus',
  'moving.chooseVersion':
    'Such dir einen Pod aus, auf dem diaspora* 0.9 oder neuer läuft; ältere können kein Konto aufnehmen. Er darf für neue Konten geschlossen sein: Wer ihn betreibt, der Podmin, kann dich trotzdem aufnehmen.',
  'moving.chooseNoPage':
    'Den Import macht der Podmin. Keine veröffentlichte Version von diaspora* hat eine Seite, auf der du dein Archiv selbst hochladen könntest. Sagt dir ein Podmin, dass es bei ihm eine gibt, leg dort zuerst ein Konto an und lade beide Dateien zusammen hoch.',
  'moving.chooseTell':
    'Wenn du an einen bestimmten denkst, sag mir seinen Namen. Schreibe zum Beispiel: {word} diasp.org',
} as const satisfies Record<string, string>;
