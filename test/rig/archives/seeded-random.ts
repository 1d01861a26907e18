/** Numbers that repeat for the same seed, so that a broken archive can be built again from its description. */
export interface SeededRandom {
  /** An integer in `[0, below)`. */
  below(below: number): number;
  bytes(length: number): Buffer;
}

function mix(value: number): number {
  let x = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

export function createRandom(seed: number): SeededRandom {
  let state = mix(seed + 0x9e3779b9) || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  return {
    below: (below) => next() % below,
    bytes: (length) => {
      const bytes = Buffer.allocUnsafe(length);
      for (let i = 0; i < length; i += 1) bytes[i] = next() >>> 11;
      return bytes;
    },
  };
}

const HEX = Array.from({ length: 65_536 }, (_, value) => value.toString(16).padStart(4, '0'));

function hexWord(value: number): string {
  return `${HEX[value >>> 16]}${HEX[value & 0xffff]}`;
}

/** A GUID as diaspora* makes them, 32 hex digits. The same three numbers always give the same one. */
export function seededGuid(seed: number, kind: number, index: number): string {
  const first = mix(seed + Math.imul(kind, 0x9e3779b9));
  const second = mix(first ^ index);
  const third = mix(second + 0x7f4a7c15);
  return hexWord(second) + hexWord(third) + hexWord(mix(third ^ first)) + hexWord(mix(index + third));
}
