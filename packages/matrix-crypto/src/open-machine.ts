import * as wasm from '@matrix-org/matrix-sdk-crypto-wasm';
import { type CryptoStore, openCryptoStore } from './crypto-store.ts';
import { CryptoStoreError } from './errors.ts';
import { guard } from './guard.ts';
import type { DeviceId, UserId } from './ids.ts';
import { watchForPanics } from './panic.ts';
import { EncryptedStore, type StoreType } from './store-type.ts';

/** A machine of the wasm and the store it writes to; without a store it forgets everything with the process. */
export interface OpenMachine {
  readonly machine: wasm.OlmMachine;
  readonly store: CryptoStore | undefined;
}

/** @throws {@link CryptoStoreError} */
export async function openMachine(
  device: { readonly userId: UserId; readonly deviceId: DeviceId },
  directory: string | null | undefined,
  storeType: StoreType | null | undefined,
): Promise<OpenMachine> {
  watchForPanics();
  await wasm.initAsync();
  const ids = [device.userId.toWasm(), device.deviceId.toWasm()] as const;
  if (directory === undefined || directory === null || directory === '') {
    return { machine: closed(await guard(wasm.OlmMachine.initialize(...ids))), store: undefined };
  }
  const store = openCryptoStore(directory);
  try {
    using handle = await openHandle(store.name, storeType);
    return { machine: closed(await guard(wasm.OlmMachine.initFromStore(...ids, handle))), store };
  } catch (error) {
    await store.close();
    throw new CryptoStoreError(problemOf(error), directory, { cause: error });
  }
}

async function openHandle(name: string, storeType: StoreType | null | undefined): Promise<wasm.StoreHandle> {
  if (storeType instanceof EncryptedStore) return guard(wasm.StoreHandle.openWithKey(name, storeType.key()));
  // No passphrase and an empty one differ: the empty one would be stretched on every start and protect nothing.
  return guard(wasm.StoreHandle.open(name, undefined));
}

/** A bot neither hands on keys it was given nor asks other devices for any. */
function closed(machine: wasm.OlmMachine): wasm.OlmMachine {
  machine.roomKeyForwardingEnabled = false;
  machine.roomKeyRequestsEnabled = false;
  return machine;
}

/** The wasm says in words alone what is wrong with a store. */
function problemOf(error: unknown): CryptoStoreError['code'] {
  const reason = error instanceof Error ? error.message : String(error);
  if (reason.includes("doesn't match the account")) return 'CRYPTO_STORE_OF_ANOTHER_DEVICE';
  return /decrypt|unpickl|passphrase/iu.test(reason) ? 'CRYPTO_STORE_KEY_WRONG' : 'CRYPTO_STORE_UNREADABLE';
}
