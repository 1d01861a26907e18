/** @see diaspora* 0.9.1, config/locale_settings.yml */
export const POD_LANGUAGES: readonly string[] = (
  'ar art-nvi bg br bs ca cs cy da de de_formal de_moo de-CH el en en_1337 en_pirate en_shaw en_valspeak eo es es-AR ' +
  'es-CL es-CO es-VE es-MX et eu fi fil fr fy ga gd gl he hu hye hye-classical hyw ia id is it ja ja-KS ka ko lt mk ml ' +
  'ms nb nds nl nn oc pa pl pt-PT pt-BR ro ru sc si sk sl sq sr sv te tr uk ur-PK vi wo zh-CN zh-TW'
).split(' ');
const KNOWN = new Set(POD_LANGUAGES);

/** Whether a pod can create an account in this language; with any other one the move fails after validation. */
export function isPodLanguage(language: string): boolean {
  return KNOWN.has(language);
}
