const SCHEME = /^https?:\/\//u;
/** What may stand around a name: `alice@pod.example`, `<pod.example>`, `pod.example/stream`. */
const BEFORE = /^(?:.*@|[<([])/u;
const AFTER = /[/?#>)\]].*$/u;
const MAX_HOST_LENGTH = 253;
/** At least two labels, the last of which is no number: an address of a machine is no name of a pod. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[a-z])[a-z0-9-]{1,62}[a-z0-9](?::\d{1,5})?$/u;

/**
 * The first word that names a pod, as its host in ASCII with a port if one was written; `undefined` where none does.
 * That there is such a host, and that it may be asked, is for others to find out.
 */
export function findHost(text: string): string | undefined {
  for (const word of text.split(/[\s,;]+/u)) {
    const name = word
      .toLowerCase()
      .replace(SCHEME, '')
      .replace(AFTER, '')
      .replace(BEFORE, '')
      .replace(/[.:!]+$/u, '');
    const host = inAscii(name);
    if (host !== undefined && host.length <= MAX_HOST_LENGTH && HOST.test(host)) return host;
  }
  return undefined;
}

function inAscii(name: string): string | undefined {
  if (!name.includes('.') || !URL.canParse(`https://${name}/`)) return undefined;
  return new URL(`https://${name}/`).host;
}
