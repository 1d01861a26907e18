/** De gids naar een andere pod. ICU MessageFormat. */
export const moving = {
  'moving.titleChoose': 'Kies een pod',
  'moving.chooseVersion':
    'Kies een pod waarop diaspora* 0.9 of nieuwer draait; oudere kunnen geen account overnemen. Hij mag gesloten zijn voor nieuwe accounts: wie hem beheert, de podmin, kan je toch opnemen.',
  'moving.chooseNoPage':
    'De podmin doet de import. Geen enkele uitgebrachte versie van diaspora* heeft een pagina waar je je archief zelf kunt uploaden. Zegt een podmin dat zijn pod er wel een heeft, maak daar dan eerst een account en upload beide bestanden samen.',
  'moving.chooseTell': 'Heb je er een op het oog, noem me dan de naam. Schrijf bijvoorbeeld: {word} diasp.org',
} as const satisfies Record<string, string>;
