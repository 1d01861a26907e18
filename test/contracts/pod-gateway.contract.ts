import { accountsContract } from './pod-gateway/accounts.contract.ts';
import { archivesContract } from './pod-gateway/archives.contract.ts';
import { outagesContract } from './pod-gateway/outages.contract.ts';
import { pacingContract } from './pod-gateway/pacing.contract.ts';
import { defectsContract, preflightContract } from './pod-gateway/preflight.contract.ts';
import { previousArchiveContract } from './pod-gateway/previous-archive.contract.ts';
import { startingContract } from './pod-gateway/starting.contract.ts';
import type { OpenRig } from './pod-gateway/steps.ts';
import { turnsContract } from './pod-gateway/turns.contract.ts';
import { watchingContract } from './pod-gateway/watching.contract.ts';

/** What every way to a pod has to keep, whatever its queue is made of; what rests on its tables alone is beside. */
export function podGatewayContract(name: string, open: OpenRig): void {
  turnsContract(name, open);
  startingContract(name, open);
  previousArchiveContract(name, open);
  watchingContract(name, open);
  archivesContract(name, open);
  pacingContract(name, open);
  outagesContract(name, open);
  preflightContract(name, open);
}

/** What rests on the pod's tables, as its version and its database have them. */
export function podTablesContract(name: string, open: OpenRig): void {
  accountsContract(name, open);
  defectsContract(name, open);
}
