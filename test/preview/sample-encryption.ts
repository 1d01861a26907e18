import { paragraph, personalAnswer } from '../../src/core/conversation/answer.ts';
import type { Answer } from '../../src/core/conversation/answer.ts';
import {
  encryptionChosen,
  encryptionEnded,
  howToEncrypt,
  secretKeyAnswer,
  unusableKey,
} from '../../src/core/conversation/encryption-answers.ts';
import type { Words } from '../../src/core/i18n/words.ts';
import { DECRYPT_URL, PUBLIC_KEY } from './sample-facts.ts';

export function encryptionSamples(words: Words): readonly (readonly [string, Answer])[] {
  const current = PUBLIC_KEY;
  return [
    ['How files can be encrypted', howToEncrypt(words, DECRYPT_URL, { current: undefined, saysMore: false })],
    ['They are encrypted already', howToEncrypt(words, DECRYPT_URL, { current, saysMore: false })],
    ['A passphrase in the chat', howToEncrypt(words, DECRYPT_URL, { current: undefined, saysMore: true })],
    ['The key is known', encryptionChosen(words, DECRYPT_URL, PUBLIC_KEY)],
    ['No key that can be used', unusableKey(words)],
    ['A secret key', secretKeyAnswer(words)],
    ['No more encryption', encryptionEnded(words, true)],
    ['There was none', encryptionEnded(words, false)],
    ['Whose files?', personalAnswer(words, [paragraph(words.t('encrypt.proveFirst'))])],
  ];
}
