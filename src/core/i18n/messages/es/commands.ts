import type { CommandWords } from '../../command-words.ts';

/** Lo que la gente escribe en español. */
export const commands = {
  export: [
    'exportar',
    'exporta',
    'exportación',
    'exportar mis datos',
    'mis datos',
    'obtener mis datos',
    'quiero mis datos',
    'descargar mis datos',
    'copia de seguridad',
  ],
  status: ['estado', 'cómo va mi exportación', 'dónde está mi exportación', 'cuánto falta'],
  link: ['enlace', 'enlace de descarga', 'nuevo enlace', 'enlace nuevo', 'descargar', 'descarga'],
  cancel: ['cancelar', 'cancela', 'anular', 'cancelar mi exportación', 'cancelar la exportación'],
  email: [
    'correo',
    'email',
    'e-mail',
    'mail',
    'correo electrónico',
    'código por correo',
    'un código por correo',
    'prefiero un código por correo',
    'envíame un código',
    'mándame un código',
  ],
  help: ['ayuda', 'menú', '?', 'comandos', 'qué puedes hacer'],
  human: ['persona', 'hablar con una persona', 'una persona', 'humano', 'equipo', 'el equipo'],
  touched: ['quién ha tocado mi exportación', 'quién tocó mi exportación', 'quién ha tocado mis datos', 'historial'],
  language: ['idioma', 'idiomas', 'lengua'],
  greeting: ['hola', 'buenas', 'buenos días', 'buenas tardes', 'buenas noches', 'hey'],
} as const satisfies CommandWords;
