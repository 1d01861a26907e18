import { isUtf8 } from 'node:buffer';

/** Why unpacking a file of this name could write somewhere else than beside the others, or nowhere. */
export type UnsafeName =
  | 'empty'
  | 'encoding'
  | 'too-long'
  | 'control'
  | 'absolute'
  | 'traversal'
  | 'backslash'
  | 'folder';

const MAX_NAME_BYTES = 255;

/** The exporter writes flat names of hex digits with an extension (diaspora*, app/services/photo_exporter). */
export function unsafeReason(name: Buffer): UnsafeName | undefined {
  if (name.length === 0) return 'empty';
  if (name.length > MAX_NAME_BYTES) return 'too-long';
  if (!isUtf8(name)) return 'encoding';
  const text = name.toString('utf8');
  // Direction marks and line separators can hide an extension from the person who unpacks.
  if (/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/u.test(text)) return 'control';
  if (/^(?:[/\\]|[A-Za-z]:)/.test(text)) return 'absolute';
  if (text.split(/[/\\]/).some((part) => part === '..' || part === '.')) return 'traversal';
  if (text.includes('\\')) return 'backslash';
  return text.includes('/') ? 'folder' : undefined;
}

/** Whether a name looks like one the pod gave and can be shown to a person as it is. */
export function isPlainName(name: string): boolean {
  return /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,100}$/.test(name);
}
