import { generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, test } from 'vitest';
import { shortKey } from '../../../src/core/downloads/archive-lock.ts';
import { ALICE, openConversation, RIGHT_CODE } from './conversation-rig.ts';
import type { ConversationRig } from './conversation-rig.ts';

async function openLinked(): Promise<ConversationRig> {
  const rig = await openConversation();
  await rig.say('status');
  await rig.say(RIGHT_CODE);
  return rig;
}

const keyOf = (rig: ConversationRig) => rig.work.transact((tx) => tx.publicKeys.find(ALICE.podUserId));
const acts = async (rig: ConversationRig) =>
  (await rig.db.selectFrom('audit_entries').select('action').orderBy('id').execute())
    .map(({ action }) => action)
    .filter((action) => action.startsWith('encryption'));

describe('a key', () => {
  test('is kept until it is taken back, and the person can read of both', async () => {
    const rig = await openLinked();
    const key = await identityToRecipient(await generateX25519Identity());
    const chosen = await rig.say(`encrypt ${key}`);
    const kept = await keyOf(rig);
    expect(kept).toBe(key);
    expect(chosen).toContain(kept && shortKey(kept));
    expect(chosen).toContain('write: encrypt off');
    expect(chosen).toContain('https://export.pod.example/decrypt');
    await rig.say(key);
    expect(await rig.say('encrypt')).toContain(kept && shortKey(kept));
    expect(await rig.say('encrypt off')).toContain('unencrypted again');
    expect(await keyOf(rig)).toBeUndefined();
    expect(await rig.say('encrypt off')).toContain('nothing has changed');
    expect(await acts(rig)).toEqual(['encryption-chosen', 'encryption-ended']);
    expect(await rig.say('who touched my export')).toContain('chose the key that your files are encrypted to');
  });

  test('may be a post-quantum one, and takes the place of another', async () => {
    const rig = await openLinked();
    await rig.say(`encrypt ${await identityToRecipient(await generateX25519Identity())}`);
    const key = await identityToRecipient(await generateHybridIdentity());
    await rig.say(`Verschlüsseln ${key}`);
    expect(await keyOf(rig)).toBe(key);
    expect(await acts(rig)).toEqual(['encryption-chosen', 'encryption-chosen']);
  });

  test('that nothing can be encrypted to changes nothing', async () => {
    const rig = await openLinked();
    const key = await identityToRecipient(await generateX25519Identity());
    await rig.say(`encrypt ${key}`);
    for (const text of [key.slice(0, -1), 'age1yubikey1qwt50d05nh5vutpdzmlg5wn80xq5negm4uj9ghv0snvdd3yysf5yw3rhl3t']) {
      expect(await rig.say(`encrypt ${text}`)).toContain('I cannot encrypt to that key');
    }
    expect(await keyOf(rig)).toBe(key);
  });

  test('takes a proven account, and is named again after that', async () => {
    const rig = await openConversation();
    const key = await identityToRecipient(await generateX25519Identity());
    const answer = await rig.say(`encrypt ${key}`);
    expect(answer).toContain('write this to me once more');
    expect(answer).toContain('/sign-in/');
    expect(await rig.db.selectFrom('public_keys').selectAll().execute()).toEqual([]);
  });

  test('is nobody’s to name while the owner of the account has said STOP', async () => {
    const rig = await openLinked();
    await rig.work.transact((tx) => tx.freezes.insert({ ...ALICE, frozenAt: rig.clock.now() }));
    const answer = await rig.say(`encrypt ${await identityToRecipient(await generateX25519Identity())}`);
    expect(answer).toContain('The owner of this account has stopped');
    expect(await keyOf(rig)).toBeUndefined();
  });
});

test('a passphrase is not taken in a chat, and the page is offered instead', async () => {
  const rig = await openLinked();
  const answer = await rig.say('encrypt correct horse battery staple');
  expect(answer).toContain('A passphrase does not belong in a chat');
  expect(answer).toContain('on the download page');
  expect(await keyOf(rig)).toBeUndefined();
});

test('a secret key is refused, and kept in no table, even where the team was to be told something', async () => {
  const rig = await openLinked();
  const secret = await generateX25519Identity();
  const { length } = rig.chat.screen('private alice');
  await rig.say('human');
  for (const text of [
    secret,
    `encrypt ${secret}`,
    `human, this is my key: ${secret}`,
    `here: ${secret.toLowerCase()}`,
  ]) {
    expect(await rig.say(text)).toContain('That was a secret key');
  }
  expect(rig.chat.screen('private alice').slice(length).join('\n').toUpperCase()).not.toContain(secret);
  expect(await rig.db.selectFrom('cases').selectAll().execute()).toEqual([]);
});
