import { randomBytes } from 'node:crypto';
import type { PodJobId } from './pod-gateway.ts';

const JOB_ID = /^[0-9a-f]{24}$/;

/** A new job id, in Sidekiq's own format: 12 random bytes in hex. */
export function newPodJobId(): PodJobId {
  return parsePodJobId(randomBytes(12).toString('hex'));
}

/** @throws TypeError when the text is not 24 lower-case hex digits. */
export function parsePodJobId(text: string): PodJobId {
  if (!JOB_ID.test(text)) throw new TypeError('pod job id is not 24 hex digits');
  return text as PodJobId;
}
