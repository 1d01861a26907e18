import type { PodUserId } from '../../kernel/ids.ts';
import type { AgePublicKey } from '../downloads/archive-lock.ts';
import { shortKey } from '../downloads/archive-lock.ts';
import type { Block } from '../chat/reply.ts';
import { LOCALES } from '../i18n/locales.ts';
import type { Words } from '../i18n/words.ts';
import type { Link } from '../identity/link.ts';
import { buttons, openAnswer, paragraph, personalAnswer, warning } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Desk } from './desk.ts';
import type { Intent } from './intent.ts';
import type { Asker } from './route.ts';
import { frozenAnswer } from './stop-answers.ts';

/** What an account's files are encrypted to. */
export interface EncryptionDesk<Tx> {
  /** The page that tells how to open an encrypted file. */
  readonly helpUrl: string;
  keyOf(tx: Tx, podUserId: PodUserId): Promise<AgePublicKey | undefined>;
  /** @returns the key, or `undefined` when nothing can be encrypted to it; nothing is changed then. */
  choose(tx: Tx, podUserId: PodUserId, key: string): Promise<AgePublicKey | undefined>;
  /** @returns `false` when nothing was encrypted. */
  end(tx: Tx, podUserId: PodUserId): Promise<boolean>;
}

export type EncryptionIntent = Extract<Intent, { readonly kind: 'encrypt' | 'encrypt-off' }>;

/** Encrypts what is downloaded from now on, or ends that, or tells how it is done. */
export async function answerEncryption<Tx>(
  { encryption: desk, isFrozen }: Pick<Desk<Tx>, 'encryption' | 'isFrozen'>,
  tx: Tx,
  { asker, link, intent }: { readonly asker: Asker; readonly link: Link; readonly intent: EncryptionIntent },
): Promise<Answer> {
  const { words, isOwner } = asker;
  const { podUserId } = link;
  if (!isOwner && (await isFrozen(tx, podUserId))) return frozenAnswer(words, false);
  if (intent.kind === 'encrypt-off') return encryptionEnded(words, await desk.end(tx, podUserId));
  if (intent.key === undefined) {
    const current = await desk.keyOf(tx, podUserId);
    return howToEncrypt(words, desk.helpUrl, { current, saysMore: intent.saysMore });
  }
  const chosen = await desk.choose(tx, podUserId, intent.key);
  return chosen === undefined ? unusableKey(words) : encryptionChosen(words, desk.helpUrl, chosen);
}

/** @param about - What files are encrypted to now, and whether anything was said that may have been a passphrase. */
export function howToEncrypt(
  words: Words,
  helpUrl: string,
  { current, saysMore }: { readonly current: AgePublicKey | undefined; readonly saysMore: boolean },
): Answer {
  const { t } = words;
  const lead = saysMore ? [warning(t('encrypt.noPassphrase'))] : [];
  const standing = current === undefined ? [] : standingOf(words, t('encrypt.now', { key: shortKey(current) }));
  return personalAnswer(words, [...lead, ...standing, ...ways(words), ...wayOn(words, helpUrl)]);
}

export function encryptionChosen(words: Words, helpUrl: string, key: AgePublicKey): Answer {
  const { t } = words;
  return personalAnswer(words, [
    ...standingOf(words, t('encrypt.chosen', { key: shortKey(key) })),
    warning(t('encrypt.chosenNext')),
    ...wayOn(words, helpUrl),
  ]);
}

export function unusableKey(words: Words): Answer {
  return personalAnswer(words, [paragraph(words.t('encrypt.unusable')), ...ways(words)]);
}

/** @param wasOn - Whether anything was encrypted until now. */
export function encryptionEnded(words: Words, wasOn: boolean): Answer {
  return personalAnswer(words, [
    paragraph(words.t(wasOn ? 'encrypt.off' : 'encrypt.wasOff')),
    buttons(words, ['link']),
  ]);
}

/** For a key that nobody else should have seen; nothing of it is passed on from here. */
export function secretKeyAnswer(words: Words): Answer {
  return openAnswer(words, [warning(words.t('encrypt.secretKey'))]);
}

function standingOf(words: Words, standing: string): readonly Block[] {
  const [word] = LOCALES[words.locale].commands['encrypt-off'];
  return [paragraph(standing), paragraph(words.t('encrypt.back', { word }))];
}

function ways({ t, locale }: Words): readonly Block[] {
  const [word] = LOCALES[locale].commands.encrypt;
  return [
    paragraph(t('encrypt.how')),
    { kind: 'list', items: [t('encrypt.byKey', { word }), t('encrypt.byPassphrase')] },
  ];
}

function wayOn(words: Words, url: string): readonly Block[] {
  return [{ kind: 'link', label: words.t('page.decrypt.title'), url }, buttons(words, ['link'])];
}
