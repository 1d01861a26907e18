/** Ceilings of the scanner; passing one is a fault like any other. */
export interface JsonScannerLimits {
  readonly maxDepth: number;
  readonly maxStringBytes: number;
  /** How much of a string that goes on in the next chunk is kept; 64 KiB when left out. */
  readonly maxHeldBytes?: number;
}

/** Why the bytes are not one JSON value, and at which byte. */
export interface JsonFault {
  readonly kind: 'invalid' | 'truncated' | 'trailing' | 'too-deep' | 'string-too-long';
  readonly offset: number;
}
