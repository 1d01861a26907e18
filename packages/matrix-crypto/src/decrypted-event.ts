import * as wasm from '@matrix-org/matrix-sdk-crypto-wasm';
import { MegolmDecryptionError } from './errors.ts';

/** How far an event can be trusted, as clients show it. */
export interface Shield {
  readonly color: wasm.ShieldColor;
  readonly code: wasm.ShieldStateCode | undefined;
}

/** A readable event, as a plain value. */
export interface DecryptedRoomEvent {
  /** JSON */
  readonly event: string;
  readonly sender: string;
  readonly senderDevice: string | undefined;
  readonly senderCurve25519Key: string;
  readonly senderClaimedEd25519Key: string | undefined;
  /** Strict also counts a device that its owner has signed but we have not verified. */
  readonly shield: Shield;
  readonly strictShield: Shield;
}

/**
 * Copies a decrypted event out of the wasm's memory and frees it there.
 *
 * @throws MegolmDecryptionError `MismatchedSender` when somebody else's session encrypted it than the homeserver names as
 *   sender: matrix-bot-sdk believes the homeserver.
 */
export function takeDecrypted(from: wasm.DecryptedRoomEvent): DecryptedRoomEvent {
  using event = from;
  const shield = shieldOf(event, false);
  const strictShield = shieldOf(event, true);
  if ([shield.code, strictShield.code].includes(wasm.ShieldStateCode.MismatchedSender)) {
    throw new MegolmDecryptionError('MismatchedSender', 'the event is not from the person it names as sender');
  }
  return {
    event: event.event,
    sender: textOf(event.sender),
    senderDevice: event.senderDevice && textOf(event.senderDevice),
    senderCurve25519Key: event.senderCurve25519Key,
    senderClaimedEd25519Key: event.senderClaimedEd25519Key,
    shield,
    strictShield,
  };
}

function shieldOf(event: wasm.DecryptedRoomEvent, isStrict: boolean): Shield {
  using state = event.shieldState(isStrict);
  return { color: state.color, code: state.code };
}

function textOf(from: Disposable & { toString(): string }): string {
  using id = from;
  return id.toString();
}
