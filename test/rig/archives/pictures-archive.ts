import { crc32, deflateSync } from 'node:zlib';
import { zipEnd, zipEntry } from './zip-writer.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
}

/** A picture that a browser can show: a slope of two colours that follow from `index`. */
export function smallPicture(index: number, { width = 8, height = 6 } = {}): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3));
  const hue = (index * 47) % 256;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const light = Math.round(((x + y) / (width + height)) * 110);
      rows.set([(hue + light) % 256, 90 + light, (400 - hue) % 256], y * (1 + width * 3) + 1 + x * 3);
    }
  }
  const parts = [pngChunk('IHDR', head), pngChunk('IDAT', deflateSync(rows)), pngChunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([SIGNATURE, ...parts]);
}

/** A photos archive of such pictures. Browsers go by what is in a file and not by its ending. */
export function picturesArchive(
  names: readonly string[],
  size?: { readonly width: number; readonly height: number },
): Buffer {
  const parts: Buffer[] = [];
  const lines: Buffer[] = [];
  let offset = 0;
  for (const [index, name] of names.entries()) {
    const { bytes, directory } = zipEntry(
      { name: Buffer.from(name), content: smallPicture(index, size), stored: true },
      offset,
    );
    parts.push(bytes);
    lines.push(directory);
    offset += bytes.length;
  }
  const directory = Buffer.concat(lines);
  return Buffer.concat([...parts, directory, zipEnd(names.length, directory.length, offset)]);
}
