import { findDiasporaId, usernameOf } from '../../kernel/ids.ts';
import type { Contact } from './items.ts';
import { profileUrlOf, withoutControls } from './render-text.ts';

/** What a table programme takes for a formula, and would run. */
const FORMULA = /^[=+\-@\t\r]/u;
const VCARD_LINE_BYTES = 75;

/**
 * Contacts as a table.
 *
 * @param head - Titles of the five columns: name, account, address of the page, who shares, groups.
 * @see RFC 4180
 */
export function contactsCsv(
  contacts: readonly Contact[],
  { head, sayShared }: { readonly head: readonly string[]; readonly sayShared: (contact: Contact) => string },
): string {
  const rows = contacts.map((contact) => [
    contact.name,
    contact.account,
    profileUrlOf(contact.account) ?? '',
    sayShared(contact),
    contact.groups.join(', '),
  ]);
  // Without the mark Excel takes the file for one of another century.
  return `\ufeff${[head, ...rows].map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(text: string): string {
  const line = withoutControls(text).replaceAll(/[\r\n\t]+/gu, ' ');
  const safe = FORMULA.test(text.trimStart()) ? `'${line}` : line;
  return `"${safe.replaceAll('"', '""')}"`;
}

/**
 * Contacts for an address book, as version 3.0, which every phone reads.
 *
 * @see RFC 2426
 */
export function contactsVcard(contacts: readonly Contact[]): string {
  return contacts.map(vcard).join('');
}

function vcard({ name, account, groups }: Contact): string {
  const url = profileUrlOf(account);
  const id = findDiasporaId(account);
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${vcardText(name)}`,
    `N:;${vcardText(name)};;;`,
    ...(id ? [`NICKNAME:${vcardText(usernameOf(id))}`] : []),
    ...(url ? [`URL:${url}`] : []),
    `NOTE:${vcardText(`diaspora*: ${account}`)}`,
    ...(groups.length > 0 ? [`CATEGORIES:${groups.map(vcardText).join(',')}`] : []),
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function vcardText(text: string): string {
  return withoutControls(text)
    .replaceAll(/[\\;,]/gu, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/gu, '\\n');
}

/** Long lines go on after a blank, and no character is cut in two. */
function folded(line: string): string {
  let folds = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > VCARD_LINE_BYTES) {
      folds += '\r\n ';
      bytes = 1;
    }
    folds += character;
    bytes += size;
  }
  return folds;
}
