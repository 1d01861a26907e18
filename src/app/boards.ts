import type { ChatAdapter, Connection } from '../core/chat/chat-adapter.ts';
import type { RefreshBoardsDeps } from '../core/conversation/staff/refresh-boards.ts';
import { freeShare } from '../infra/vault/free-share.ts';
import type { Parts } from './compose.ts';

/** What the alerts of the team are made from. */
export function boardDeps(parts: Parts, adapters: ReadonlyMap<string, ChatAdapter>): RefreshBoardsDeps {
  const { config, clock, vaultOptions } = parts;
  const seen = new Map<string, { readonly is: Connection; readonly since: Date }>();
  return {
    ...parts,
    ...parts.staff,
    adapters,
    closesAt: config.pod.closesOn,
    alertLimits: config.alertLimits,
    freeVault: () => freeShare(vaultOptions.directory),
    connections: () =>
      [...adapters].map(([platform, { connection }]) => {
        const before = seen.get(platform);
        const now = before?.is === connection ? before : { is: connection, since: clock.now() };
        seen.set(platform, now);
        return { platform, ...now };
      }),
  };
}
