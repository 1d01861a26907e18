import type { PodUser } from '../../../src/core/pods/pod-gateway.ts';
import { parseDiasporaId, parsePodUserId } from '../../../src/kernel/ids.ts';

/** Whom most of the tests are about. */
export const ALICE = { podUserId: parsePodUserId(7), diasporaId: parseDiasporaId('alice@pod.example') };
/** ALICE as the pod knows her. */
export const ALICE_USER: PodUser = {
  id: ALICE.podUserId,
  diasporaId: ALICE.diasporaId,
  language: undefined,
  lockedAt: undefined,
  closed: false,
  moved: false,
  publicKeyPem: '',
};
