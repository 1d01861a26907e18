import * as wasm from '@matrix-org/matrix-sdk-crypto-wasm';

// Identifiers are plain values here and become the wasm's for one call each: the wasm frees those in an array passed to
// it, while matrix-bot-sdk passes one array to several calls.

/** @throws when the text is no Matrix user id. */
export class UserId {
  readonly #text: string;

  constructor(text: string) {
    using parsed = new wasm.UserId(text);
    this.#text = parsed.toString();
  }

  toString(): string {
    return this.#text;
  }

  toWasm(): wasm.UserId {
    return new wasm.UserId(this.#text);
  }
}

export class DeviceId {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }

  toWasm(): wasm.DeviceId {
    return new wasm.DeviceId(this.#text);
  }
}

/** @throws when the text is no Matrix room id. */
export class RoomId {
  readonly #text: string;

  constructor(text: string) {
    using parsed = new wasm.RoomId(text);
    this.#text = parsed.toString();
  }

  toString(): string {
    return this.#text;
  }

  toWasm(): wasm.RoomId {
    return new wasm.RoomId(this.#text);
  }
}

/** Whose devices have changed since the last sync, and with whom no encrypted room is shared any more. */
export class DeviceLists {
  readonly changed: readonly UserId[];
  readonly left: readonly UserId[];

  constructor(changed?: readonly UserId[] | null, left?: readonly UserId[] | null) {
    this.changed = changed ?? [];
    this.left = left ?? [];
  }

  toWasm(): wasm.DeviceLists {
    return new wasm.DeviceLists(toWasm(this.changed), toWasm(this.left));
  }
}

/** @returns a fresh array for one call, which frees it. */
export function toWasm(users: readonly UserId[] | null | undefined): wasm.UserId[] {
  return (users ?? []).map((user) => user.toWasm());
}
