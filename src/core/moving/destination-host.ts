/** Longer is no host, whatever it is. */
const MAX_LENGTH = 300;
const NAME = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])$/u;

/**
 * The name of a pod, however somebody writes it: `diasp.org`, `https://www.diasp.org/stream`, `alice@diasp.org` or
 * `münchen.example`.
 *
 * @returns it in lower case and in ASCII; `undefined` when there is none in the text, or it is the number of a machine.
 */
export function findHost(text: string): string | undefined {
  const written = text.trim().slice(0, MAX_LENGTH);
  const [, bare = written] = /^(?:https?:\/\/|@?[\w.-]{1,64}@)(?<bare>.*)$/iu.exec(written) ?? [];
  const url = `https://${bare}`;
  if (/[\s@\\]/u.test(bare) || !URL.canParse(url)) return undefined;
  const { hostname, port } = new URL(url);
  const name = hostname.replace(/\.$/u, '');
  return port === '' && NAME.test(name) ? name : undefined;
}
