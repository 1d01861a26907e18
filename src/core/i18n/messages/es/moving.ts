/** La guía hacia otro pod. ICU MessageFormat. */
export const moving = {
  'moving.titleChoose': 'Elige un pod',
  'moving.chooseVersion':
    'Elige un pod que use diaspora* 0.9 o una versión más nueva; los más antiguos no pueden acoger una cuenta. Puede estar cerrado a cuentas nuevas: quien lo administra, el podmin, puede acogerte de todos modos.',
  'moving.chooseNoPage':
    'La importación la hace el podmin. Ninguna versión publicada de diaspora* tiene una página donde puedas subir tú tu archivo. Si un podmin te dice que la suya la tiene, crea allí primero una cuenta y sube los dos archivos juntos.',
  'moving.chooseTell': 'Cuando pienses en uno, dime su nombre. Escribe, por ejemplo: {word} diasp.org',
} as const satisfies Record<string, string>;
