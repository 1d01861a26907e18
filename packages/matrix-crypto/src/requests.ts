import * as wasm from '@matrix-org/matrix-sdk-crypto-wasm';

/** A request the machine wants sent, as a plain value. */
export interface OutgoingRequest {
  /** To be given back to {@link OlmMachine.markRequestAsSent} with the answer. */
  readonly id: string;
  readonly type: wasm.RequestType;
  /** JSON */
  readonly body: string;
}

export interface ToDeviceRequest extends OutgoingRequest {
  readonly eventType: string;
  readonly txnId: string;
}

interface WasmRequest extends Disposable {
  readonly id: string | undefined;
  readonly type: wasm.RequestType;
  readonly body: string;
}

/** Copies a request out of the wasm's memory and frees it there. */
export function takeRequest(from: WasmRequest): OutgoingRequest {
  using request = from;
  if (request instanceof wasm.ToDeviceRequest) return plainToDevice(request);
  return { id: request.id ?? '', type: request.type, body: request.body };
}

/** Copies a to-device request out of the wasm's memory and frees it there. */
export function takeToDeviceRequest(from: wasm.ToDeviceRequest): ToDeviceRequest {
  using request = from;
  return plainToDevice(request);
}

/** matrix-bot-sdk reads type and transaction id from the body, in `RustEngine.processToDeviceRequest`. */
function plainToDevice({
  id,
  type,
  event_type: eventType,
  txn_id: txnId,
  body,
}: wasm.ToDeviceRequest): ToDeviceRequest {
  const { messages } = JSON.parse(body) as { readonly messages: unknown };
  return { id, type, eventType, txnId, body: JSON.stringify({ messages, event_type: eventType, txn_id: txnId }) };
}

/** @returns whether matrix-bot-sdk can send it; it stops at the first it cannot, and the rest would wait for ever. */
export function isSendable({ type }: OutgoingRequest): boolean {
  const sendable: readonly wasm.RequestType[] = [
    wasm.RequestType.KeysUpload,
    wasm.RequestType.KeysQuery,
    wasm.RequestType.KeysClaim,
    wasm.RequestType.ToDevice,
  ];
  return sendable.includes(type);
}
