import type * as wasm from '@matrix-org/matrix-sdk-crypto-wasm';
import { type OutgoingRequest, takeRequest } from './requests.ts';

/** Which of the account's private cross-signing keys the store has. */
export interface CrossSigningStatus {
  readonly hasMaster: boolean;
  readonly hasSelfSigning: boolean;
  readonly hasUserSigning: boolean;
}

/** What has to reach the server, in this order. */
export interface CrossSigningRequests {
  /** `POST /keys/upload`, when the device's own keys have not been uploaded yet; mark it as sent afterwards. */
  readonly uploadKeys: OutgoingRequest | undefined;
  /** Body (JSON) of `POST /keys/device_signing/upload`; the server may ask for a password when it replaces keys. */
  readonly uploadSigningKeysBody: string;
  /** Body (JSON) of `POST /keys/signatures/upload`. */
  readonly uploadSignaturesBody: string;
}

/** The private cross-signing keys, in unpadded base64. Who has them can sign devices of the account. */
export interface CrossSigningKeys {
  readonly masterKey: string;
  readonly selfSigningKey: string;
  readonly userSigningKey: string;
}

export function takeStatus(from: wasm.CrossSigningStatus): CrossSigningStatus {
  using status = from;
  const { hasMaster, hasSelfSigning, hasUserSigning } = status;
  return { hasMaster, hasSelfSigning, hasUserSigning };
}

export function takeRequests(from: wasm.CrossSigningBootstrapRequests): CrossSigningRequests {
  using requests = from;
  using signingKeys = requests.uploadSigningKeysRequest;
  using signatures = requests.uploadSignaturesRequest;
  const uploadKeys = requests.uploadKeysRequest as wasm.KeysUploadRequest | undefined;
  return {
    uploadKeys: uploadKeys && takeRequest(uploadKeys),
    uploadSigningKeysBody: signingKeys.body,
    uploadSignaturesBody: signatures.body,
  };
}

/** @returns nothing when one of the three is missing. */
export function takeKeys(from: wasm.CrossSigningKeyExport | undefined): CrossSigningKeys | undefined {
  if (from === undefined) return undefined;
  using keys = from;
  const { masterKey, self_signing_key: selfSigningKey, userSigningKey } = keys;
  if (masterKey === undefined || selfSigningKey === undefined || userSigningKey === undefined) return undefined;
  return { masterKey, selfSigningKey, userSigningKey };
}

/** @returns the one ed25519 key in the JSON of a public cross-signing key. */
export function publicKeyIn(json: string): string | undefined {
  const { keys } = JSON.parse(json) as { readonly keys?: Readonly<Record<string, string>> };
  return Object.values(keys ?? {})[0];
}
