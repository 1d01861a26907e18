import { randomUUID } from 'node:crypto';

declare const brand: unique symbol;
/** A primitive that only its parser can produce. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name };

export type ExportId = Branded<string, 'ExportId'>;
export type ArchiveId = Branded<string, 'ArchiveId'>;
export type SignInId = Branded<string, 'SignInId'>;
export type LinkId = Branded<string, 'LinkId'>;
export type GrantId = Branded<string, 'GrantId'>;
export type DeliveryId = Branded<string, 'DeliveryId'>;
export type WebSessionId = Branded<string, 'WebSessionId'>;
/** One question of somebody about a pod they might move to. */
export type PodQuestionId = Branded<string, 'PodQuestionId'>;
/** `users.id` of the pod's own database. */
export type PodUserId = Branded<number, 'PodUserId'>;
/** `alice@pod.example`, lower case. */
export type DiasporaId = Branded<string, 'DiasporaId'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function parseUuid(value: string, noun: string): string {
  if (!UUID.test(value)) throw new TypeError(`${noun} is not a lower-case UUID`);
  return value;
}

export const parseExportId = (value: string) => parseUuid(value, 'export id') as ExportId;
export const parseArchiveId = (value: string) => parseUuid(value, 'archive id') as ArchiveId;
export const parseSignInId = (value: string) => parseUuid(value, 'sign-in id') as SignInId;
export const parseLinkId = (value: string) => parseUuid(value, 'link id') as LinkId;
export const parseGrantId = (value: string) => parseUuid(value, 'grant id') as GrantId;
export const parseDeliveryId = (value: string) => parseUuid(value, 'delivery id') as DeliveryId;
export const parseWebSessionId = (value: string) => parseUuid(value, 'web session id') as WebSessionId;
export const parsePodQuestionId = (value: string) => parseUuid(value, 'pod question id') as PodQuestionId;

export const newExportId = () => randomUUID() as ExportId;
export const newArchiveId = () => randomUUID() as ArchiveId;
export const newSignInId = () => randomUUID() as SignInId;
export const newLinkId = () => randomUUID() as LinkId;
export const newGrantId = () => randomUUID() as GrantId;
export const newDeliveryId = () => randomUUID() as DeliveryId;
export const newWebSessionId = () => randomUUID() as WebSessionId;
export const newPodQuestionId = () => randomUUID() as PodQuestionId;

export function parsePodUserId(value: number): PodUserId {
  if (!Number.isSafeInteger(value) || value < 1) throw new TypeError('pod user id is not a positive integer');
  return value as PodUserId;
}

const DIASPORA_ID = /^[a-z0-9_.-]{1,32}@[a-z0-9.-]{1,253}(?::\d{1,5})?$/;

/** Reads a diaspora* ID, however it was capitalised; `undefined` when it is not one. */
export function findDiasporaId(text: string): DiasporaId | undefined {
  const lower = text.trim().toLowerCase();
  return DIASPORA_ID.test(lower) ? (lower as DiasporaId) : undefined;
}

/** @throws TypeError when the text is not a diaspora* ID. */
export function parseDiasporaId(text: string): DiasporaId {
  const id = findDiasporaId(text);
  if (id === undefined) throw new TypeError('not a diaspora* ID');
  return id;
}

/** The part before `@`. */
export function usernameOf(id: DiasporaId): string {
  return id.slice(0, id.indexOf('@'));
}

/** The pod: the part after `@`. */
export function hostOf(id: DiasporaId): string {
  return id.slice(id.indexOf('@') + 1);
}
