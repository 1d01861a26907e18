import type * as wasm from '@matrix-org/matrix-sdk-crypto-wasm';
import type { UserId } from './ids.ts';

export interface MaybeSignature {
  readonly isValid: boolean;
  readonly signature: { toBase64(): string } | null;
}

/** Signatures by user and key. */
export interface Signatures {
  get(user: UserId): Readonly<Record<string, MaybeSignature>> | null;
}

/** Gives the wasm's signatures the form matrix-bot-sdk reads: properties and a record instead of methods and a map. */
export function takeSignatures(signatures: wasm.Signatures): Signatures {
  return {
    get(user) {
      const found = signatures.get(user.toWasm());
      if (found === undefined) return null;
      return Object.fromEntries([...found].map(([key, signature]) => [key, takeSignature(signature)]));
    },
  };
}

function takeSignature(from: wasm.MaybeSignature): MaybeSignature {
  using maybe = from;
  const base64 = maybe.signature?.toBase64();
  return { isValid: maybe.isValid(), signature: base64 === undefined ? null : { toBase64: () => base64 } };
}
