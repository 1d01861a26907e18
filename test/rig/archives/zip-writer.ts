import { crc32, deflateRawSync } from 'node:zlib';

/** One entry as it goes into the file; the overrides make it disagree with itself. */
export interface ZipEntrySpec {
  readonly name: Buffer;
  readonly content: Buffer;
  readonly stored: boolean;
  /** Deflated bytes to write instead of the content's own. */
  readonly deflated?: Buffer;
  readonly statedBytes?: number;
  readonly statedCrc?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Name in the local header, when it differs. */
  readonly localName?: Buffer;
}

interface WrittenEntry {
  readonly directory: Buffer;
  readonly bytes: Buffer;
}

/** DOS date and time of 2021-05-03 10:11:12; one for all, so that bytes repeat. */
const DOS_TIME = (10 << 11) | (11 << 5) | 6;
const DOS_DATE = (41 << 9) | (5 << 5) | 3;
const UTF8_NAMES = 0x0800;

/** Local header with data, and its line in the directory. Sizes stand in the header, as rubyzip writes them. */
export function zipEntry(spec: ZipEntrySpec, offset: number): WrittenEntry {
  const data = spec.stored ? spec.content : (spec.deflated ?? deflateRawSync(spec.content, { level: 1 }));
  const localName = spec.localName ?? spec.name;
  const common = Buffer.alloc(22);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(spec.flags ?? UTF8_NAMES, 2);
  common.writeUInt16LE(spec.method ?? (spec.stored ? 0 : 8), 4);
  common.writeUInt16LE(DOS_TIME, 6);
  common.writeUInt16LE(DOS_DATE, 8);
  common.writeUInt32LE(spec.statedCrc ?? crc32(spec.content), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(spec.statedBytes ?? spec.content.length, 18);
  const local = Buffer.from([0x50, 0x4b, 3, 4]);
  const localLengths = Buffer.alloc(4);
  localLengths.writeUInt16LE(localName.length, 0);
  const tail = Buffer.alloc(18);
  tail.writeUInt16LE(spec.name.length, 0);
  tail.writeUInt32LE((0o100644 << 16) >>> 0, 10);
  tail.writeUInt32LE(offset % 2 ** 32, 14);
  return {
    directory: Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 0x34, 3]), common, tail, spec.name]),
    bytes: Buffer.concat([local, common, localLengths, localName, data]),
  };
}

/** The end record; counts and offsets wrap around as in a writer without zip64. */
export function zipEnd(entries: number, directoryBytes: number, directoryOffset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries % 65_536, 8);
  end.writeUInt16LE(entries % 65_536, 10);
  end.writeUInt32LE(directoryBytes % 2 ** 32, 12);
  end.writeUInt32LE(directoryOffset % 2 ** 32, 16);
  return end;
}
