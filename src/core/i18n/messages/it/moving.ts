/** La guida verso un altro pod. ICU MessageFormat. */
export const moving = {
  'moving.titleChoose': 'Scegli un pod',
  'moving.chooseVersion':
    'Scegli un pod che usa diaspora* 0.9 o una versione più recente; quelli più vecchi non possono accogliere un account. Può anche essere chiuso ai nuovi account: chi lo gestisce, il podmin, può accoglierti lo stesso.',
  'moving.chooseNoPage':
    'L’importazione la fa il podmin. Nessuna versione pubblicata di diaspora* ha una pagina in cui tu possa caricare da te il tuo archivio. Se un podmin ti dice che il suo pod ce l’ha, crea prima un account lì e carica i due file insieme.',
  'moving.chooseTell': 'Quando ne hai in mente uno, dimmi il suo nome. Scrivi, per esempio: {word} diasp.org',
} as const satisfies Record<string, string>;
