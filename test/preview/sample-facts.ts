import type { PodFacts } from '../../src/core/conversation/desk.ts';
import type { Link } from '../../src/core/identity/link.ts';
import { AgeLocks } from '../../src/infra/age/age-locks.ts';
import { parseDiasporaId, parseLinkId, parsePodUserId } from '../../src/kernel/ids.ts';

/** When every sample is said. */
export const NOW = new Date('2026-02-23T12:00:00Z');
export const TIME_ZONE = 'Europe/Berlin';
export const POD: PodFacts = { host: 'pod.example', closesAt: new Date('2026-03-01T00:00:00Z') };
export const DOWNLOAD_URL = 'https://export.pod.example/download/3q2-7wAAyv66vnq2bDPlo8Zl1-Mx8rVt0kYbJ5dQeHs';
export const SIGN_IN_URL = 'https://export.pod.example/sign-in/Xk0_q9vTzB2s7LwFh4uNc8yRj1aGdE5pKm3iVoQtWbY';

export const DECRYPT_URL = 'https://export.pod.example/decrypt';
export const PUBLIC_KEY = await publicKey('age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p');

export const LINK: Link = {
  id: parseLinkId('00000000-0000-4000-8000-000000000000'),
  speaker: { platform: 'discord', id: '80351110224678912' },
  podUserId: parsePodUserId(41),
  diasporaId: parseDiasporaId('alice@pod.example'),
  linkedAt: NOW,
};

async function publicKey(text: string) {
  const found = await new AgeLocks().findPublicKey(text);
  if (found === undefined) throw new Error('the key of the samples is none');
  return found;
}

/** Where a person watches their own export. */
export const PROGRESS_URL = `https://export.pod.example/progress/${'Xk0_q9vTzB2s7LwFh4uNc8yRj1aGdE5pKm3iVoQtWbY'.repeat(2).slice(0, 70)}`;
