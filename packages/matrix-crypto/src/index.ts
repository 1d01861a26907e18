// The surface of @matrix-org/matrix-sdk-crypto-nodejs 0.4 that matrix-bot-sdk 0.8 uses.
export {
  EncryptionAlgorithm,
  HistoryVisibility,
  RequestType,
  ShieldColor,
  ShieldStateCode,
} from '@matrix-org/matrix-sdk-crypto-wasm';
export { Attachment, EncryptedAttachment } from './attachment.ts';
export type { CrossSigningKeys, CrossSigningRequests, CrossSigningStatus } from './cross-signing.ts';
export { EncryptionSettings } from './encryption-settings.ts';
export { CryptoStoreError, type CryptoStoreProblem, MegolmDecryptionError } from './errors.ts';
export { DeviceId, DeviceLists, RoomId, UserId } from './ids.ts';
export type { DecryptedRoomEvent, Shield } from './decrypted-event.ts';
export { OlmMachine } from './olm-machine.ts';
export type { OutgoingRequest, ToDeviceRequest } from './requests.ts';
export type { MaybeSignature, Signatures } from './signatures.ts';
export { type EncryptedStore, StoreType } from './store-type.ts';
