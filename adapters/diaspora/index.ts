import type { AdapterMemory } from '../../src/core/chat/adapter-memory.ts';
import type { Logger } from '../../src/kernel/log.ts';
import { PodApi } from './pod-api.ts';
import type { PodApiOptions } from './pod-api.ts';
import { mayPost } from './public-posts.ts';
import { DiasporaAdapter } from './diaspora-adapter.ts';
import type { DiasporaAdapterConfig } from './diaspora-adapter.ts';

export type { DiasporaAdapter, DiasporaAdapterConfig };
export { PLATFORM as DIASPORA_PLATFORM } from './api-shapes.ts';
export { MAX_TEXT_LENGTH as DIASPORA_MAX_TEXT_LENGTH } from './render.ts';
export { PUBLIC_POST } from './public-posts.ts';
export { MAX_POST_LENGTH } from './render.ts';

/** Whether an account has let the assistant post in public at the pod. Posts nothing. */
export async function mayPostInPublic(options: PodApiOptions, signal: AbortSignal): Promise<boolean> {
  return mayPost(new PodApi(options), signal);
}

/** The pod's own private messages, read and written by one account of it, and its public posts. */
export function createDiasporaAdapter(
  config: DiasporaAdapterConfig,
  memory: AdapterMemory,
  log: Logger,
): DiasporaAdapter {
  return new DiasporaAdapter(config, memory, log);
}
