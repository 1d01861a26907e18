/**
 * The part of a diaspora* ID after `@` on the pod at this address: its host without `www.`, with a port unless standard.
 *
 * @see diaspora*, lib/configuration_methods.rb, `bare_pod_uri`
 */
export function podHostOf(url: URL): string {
  return url.host.replace(/^www\./u, '');
}
