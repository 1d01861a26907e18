import * as wasm from '@matrix-org/matrix-sdk-crypto-wasm';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Attachment, EncryptedAttachment } from '@matrix-org/matrix-sdk-crypto-nodejs';

test('a file encrypted here is read by the wasm, and the other way round', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 1000 }), (data) => {
      const ours = Attachment.encrypt(data);
      const read = wasm.Attachment.decrypt(new wasm.EncryptedAttachment(ours.encryptedData, ours.mediaEncryptionInfo));
      expect(Buffer.from(read)).toEqual(Buffer.from(data));
      using theirs = wasm.Attachment.encrypt(data);
      const info = String(theirs.mediaEncryptionInfo);
      const back = Attachment.decrypt(new EncryptedAttachment(theirs.encryptedData, info));
      expect(Buffer.from(back)).toEqual(Buffer.from(data));
    }),
    { numRuns: 30 },
  );
});

test('no two files have a key or a start in common', () => {
  const infos = [1, 2].map(() => JSON.parse(Attachment.encrypt(Buffer.from('same')).mediaEncryptionInfo) as Info);
  expect(infos[0]?.key.k).not.toBe(infos[1]?.key.k);
  expect(infos[0]?.iv).not.toBe(infos[1]?.iv);
});

test('a file with one bit turned is refused', () => {
  const { encryptedData, mediaEncryptionInfo } = Attachment.encrypt(Buffer.from('a photo'));
  for (let at = 0; at < encryptedData.length; at++) {
    const altered = Uint8Array.from(encryptedData, (byte, i) => (i === at ? byte ^ 1 : byte));
    const attachment = new EncryptedAttachment(altered, mediaEncryptionInfo);
    expect(() => Attachment.decrypt(attachment)).toThrow('altered');
  }
});

test.each(['v', 'iv', 'hashes', 'key'])('a description without %s is refused', (name) => {
  const { encryptedData, mediaEncryptionInfo } = Attachment.encrypt(Buffer.from('a photo'));
  const info = { ...(JSON.parse(mediaEncryptionInfo) as Info), [name]: undefined };
  expect(() => new EncryptedAttachment(encryptedData, JSON.stringify(info))).toThrow('incomplete');
});

interface Info {
  readonly key: { readonly k: string };
  readonly iv: string;
}
