/** Characters that end a file name, change directories, or make a name look like another (controls, bidi marks). */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}/\\:*?"<>|]/gu;
const MAX_NAME_LENGTH = 150;

/**
 * Tells the browser to save under this name.
 *
 * @param fileName - Any text: what is unsafe in it is replaced.
 * @see RFC 6266 §4.3, RFC 8187
 */
export function attachment(fileName: string): string {
  const name = safeFileName(fileName);
  const ascii = name.replaceAll(/[^\x20-\x7e]/gu, '_').replaceAll('%', '_');
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/gu, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

function safeFileName(fileName: string): string {
  const name = fileName
    .toWellFormed()
    .replaceAll(UNSAFE, '_')
    .replace(/^[.\s]+/u, '')
    .trim();
  // The end is kept: it says what kind of file it is.
  return name.slice(-MAX_NAME_LENGTH).toWellFormed() || 'archive';
}
