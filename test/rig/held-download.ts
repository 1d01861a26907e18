import { createHash } from 'node:crypto';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { once } from 'node:events';

/** A download of which nothing is read until somebody says so. */
export interface HeldDownload {
  /** Reads it to the end. @returns its SHA-256 in hex. @throws when it breaks off. */
  finish(): Promise<string>;
  abandon(): void;
}

/** Begins a download and reads nothing but its headers. */
export async function holdDownload(url: URL): Promise<HeldDownload> {
  const request = get(url);
  const [response]: IncomingMessage[] = await once(request, 'response');
  if (response?.statusCode !== 200) throw new Error(`the download answered ${response?.statusCode}`);
  response.pause();
  response.on('error', () => undefined);
  return {
    finish: async () => {
      const hash = createHash('sha256');
      for await (const chunk of response) hash.update(Buffer.from(chunk));
      return hash.digest('hex');
    },
    abandon: () => request.destroy(),
  };
}
