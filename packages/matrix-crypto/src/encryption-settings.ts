import * as wasm from '@matrix-org/matrix-sdk-crypto-wasm';

const WEEK_MS = 604_800_000n;
const MICROSECONDS_PER_MS = 1000n;
/** Longer than any room lives, and far from where the wasm's 64 bits wrap round. */
const MAX_PERIOD_MS = 1000n * 365n * 86_400_000n;

/** How a room's session is made and when it is replaced, as matrix-bot-sdk fills it in from `m.room.encryption`. */
export class EncryptionSettings {
  /** matrix-bot-sdk writes `undefined` for an algorithm it does not know. */
  algorithm: wasm.EncryptionAlgorithm | undefined = wasm.EncryptionAlgorithm.MegolmV1AesSha2;
  /** Milliseconds, as matrix-bot-sdk passes `rotation_period_ms` (the wasm counts microseconds). */
  rotationPeriod = WEEK_MS;
  rotationPeriodMessages = 100n;
  historyVisibility: wasm.HistoryVisibility = wasm.HistoryVisibility.Shared;

  /** @throws when the room asks for anything but Megolm: `undefined` would otherwise count as Olm. */
  toWasm(): wasm.EncryptionSettings {
    if (this.algorithm !== wasm.EncryptionAlgorithm.MegolmV1AesSha2) {
      throw new Error('the room asks for an encryption algorithm other than m.megolm.v1.aes-sha2');
    }
    const settings = new wasm.EncryptionSettings();
    settings.algorithm = this.algorithm;
    settings.historyVisibility = this.historyVisibility;
    settings.rotationPeriod = within(this.rotationPeriod, MAX_PERIOD_MS) * MICROSECONDS_PER_MS;
    settings.rotationPeriodMessages = within(this.rotationPeriodMessages, MAX_PERIOD_MS);
    settings.sharingStrategy = wasm.CollectStrategy.allDevices();
    return settings;
  }
}

/** The room's state is anybody's text: a negative number must not wrap round to the end of time. */
function within(value: bigint, most: bigint): bigint {
  if (value < 0n) return 0n;
  return value > most ? most : value;
}
