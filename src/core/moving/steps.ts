import type { MovingFacts } from './facts.ts';

/** Where somebody is going, and the steps there in their order. Their numbers are said to people, so none is ever skipped. */
export const ROUTES = {
  /** To another pod, whose podmin does the import. */
  move: ['download', 'choose', 'ask', 'hand-over', 'wait', 'settle'],
  /** Nowhere for now: the files alone. */
  keep: ['download', 'keep'],
} as const;
export type Route = keyof typeof ROUTES;
export type StepKey = (typeof ROUTES)[Route][number];

/** One thing that is said at a step; `core/conversation/moving-answers.ts` has its words. */
export type LineKey =
  | 'begin'
  | 'download-none'
  | 'download-under-way'
  | 'download-ready'
  | 'download-done'
  | 'download-first'
  | 'private-key'
  | 'choose-version'
  | 'choose-no-page'
  | 'choose-tell'
  | 'chosen'
  | 'late'
  | 'ask-first'
  | 'ask-name'
  | 'ask-mail'
  | 'ask-settings'
  | 'ask-files'
  | 'ask-private'
  | 'hand-both'
  | 'hand-online'
  | 'hand-online-open'
  | 'hand-final'
  | 'hand-once'
  | 'wait-time'
  | 'wait-notice'
  | 'wait-log'
  | 'arrived'
  | 'settle-sign-in'
  | 'settle-check'
  | 'settle-avatar'
  | 'settle-posts'
  | 'settle-contacts'
  | 'photos-left'
  | 'photos-next'
  | 'photos-kept'
  | 'settle-once'
  | 'keep-safe'
  | 'keep-open'
  | 'keep-readable'
  | 'keep-later';

type Condition = (facts: MovingFacts) => boolean;

export interface Line {
  readonly says: LineKey;
  /** Items that follow one another make one list. */
  readonly as: 'paragraph' | 'item' | 'warning';
  /** Always, unless given. */
  readonly when?: Condition;
}

/** What can be asked for beside an answer to the step, by its command. */
export type OfferAction = 'export' | 'status' | 'link' | 'readable' | 'human' | 'migrate';

export interface Offer {
  readonly action: OfferAction;
  readonly when?: Condition;
}

export interface Step {
  readonly lines: readonly Line[];
  readonly offers: readonly Offer[];
  /** Whoever begins now need not begin here. */
  readonly isDone?: Condition;
}

const isMoving: Condition = ({ route }) => route === 'move';
const closes: Condition = ({ closesAt }) => closesAt !== undefined;
const hasClosed: Condition = ({ closesAt, now }) => closesAt !== undefined && closesAt <= now;
const isHeading: Condition = ({ host }) => host !== undefined;
const hasMoved: Condition = ({ move }) => move !== undefined;
const hasLeftPhotos: Condition = ({ move }) => move?.photosLeft === true;
const canFetchPhotos: Condition = (facts) => hasLeftPhotos(facts) && facts.photosKeptUntil !== undefined;
const archivesAre =
  (wanted: MovingFacts['archives']): Condition =>
  ({ archives }) =>
    archives === wanted;
const hasArchives: Condition = ({ archives }) => archives === 'ready' || archives === 'downloaded';

/**
 * What is said at every step, and when. Nothing in it needs more than released versions of diaspora* have.
 *
 * @see diaspora*, lib/tasks/accounts.rake and app/services/migration_service.rb
 */
export const STEPS: Readonly<Record<StepKey, Step>> = {
  download: {
    lines: [
      { says: 'begin', as: 'paragraph', when: isMoving },
      { says: 'download-none', as: 'paragraph', when: archivesAre('none') },
      { says: 'download-under-way', as: 'paragraph', when: archivesAre('under-way') },
      { says: 'download-ready', as: 'paragraph', when: archivesAre('ready') },
      { says: 'download-done', as: 'paragraph', when: archivesAre('downloaded') },
      { says: 'download-first', as: 'warning', when: isMoving },
      { says: 'private-key', as: 'warning', when: archivesAre('ready') },
    ],
    offers: [
      { action: 'export', when: archivesAre('none') },
      { action: 'status', when: archivesAre('under-way') },
      { action: 'link', when: archivesAre('ready') },
      { action: 'link', when: archivesAre('downloaded') },
    ],
    isDone: archivesAre('downloaded'),
  },
  choose: {
    lines: [
      { says: 'choose-version', as: 'paragraph' },
      { says: 'choose-no-page', as: 'paragraph' },
      { says: 'chosen', as: 'paragraph', when: isHeading },
      { says: 'choose-tell', as: 'paragraph', when: (facts) => !isHeading(facts) },
      { says: 'late', as: 'warning', when: hasClosed },
    ],
    offers: [],
    isDone: isHeading,
  },
  ask: {
    lines: [
      { says: 'chosen', as: 'paragraph', when: isHeading },
      { says: 'ask-first', as: 'paragraph' },
      { says: 'ask-name', as: 'item' },
      { says: 'ask-mail', as: 'item' },
      { says: 'ask-settings', as: 'item' },
      { says: 'ask-files', as: 'item' },
      { says: 'ask-private', as: 'warning' },
    ],
    offers: [],
  },
  'hand-over': {
    lines: [
      { says: 'hand-both', as: 'paragraph' },
      { says: 'hand-online', as: 'paragraph', when: (facts) => closes(facts) && !hasClosed(facts) },
      { says: 'hand-online-open', as: 'paragraph', when: (facts) => !closes(facts) },
      { says: 'late', as: 'warning', when: hasClosed },
      { says: 'download-first', as: 'warning', when: (facts) => !archivesAre('downloaded')(facts) },
      { says: 'hand-final', as: 'warning' },
      { says: 'hand-once', as: 'warning' },
    ],
    offers: [{ action: 'link', when: archivesAre('ready') }],
  },
  wait: {
    lines: [
      { says: 'wait-time', as: 'paragraph' },
      { says: 'wait-notice', as: 'paragraph' },
      { says: 'wait-log', as: 'paragraph' },
    ],
    offers: [],
  },
  settle: {
    lines: [
      { says: 'arrived', as: 'paragraph', when: hasMoved },
      { says: 'settle-sign-in', as: 'paragraph' },
      { says: 'settle-check', as: 'paragraph' },
      { says: 'settle-avatar', as: 'item' },
      { says: 'settle-posts', as: 'item' },
      { says: 'settle-contacts', as: 'item' },
      { says: 'photos-left', as: 'warning', when: hasLeftPhotos },
      { says: 'photos-next', as: 'paragraph', when: hasLeftPhotos },
      { says: 'photos-kept', as: 'paragraph', when: canFetchPhotos },
      { says: 'settle-once', as: 'warning' },
    ],
    offers: [{ action: 'link', when: canFetchPhotos }, { action: 'human' }],
  },
  keep: {
    lines: [
      { says: 'keep-safe', as: 'paragraph' },
      { says: 'keep-open', as: 'paragraph' },
      { says: 'keep-readable', as: 'paragraph', when: hasArchives },
      { says: 'keep-later', as: 'paragraph' },
    ],
    offers: [
      { action: 'link', when: archivesAre('ready') },
      { action: 'readable', when: hasArchives },
      { action: 'migrate' },
    ],
  },
};

/** What a step says to somebody of whom this is known. */
export function linesOf(key: StepKey, facts: MovingFacts): readonly Line[] {
  return STEPS[key].lines.filter(({ when }) => when === undefined || when(facts));
}

export function offersOf(key: StepKey, facts: MovingFacts): readonly OfferAction[] {
  return STEPS[key].offers.filter(({ when }) => when === undefined || when(facts)).map(({ action }) => action);
}

/** Where somebody begins: at the first step that is not done; whoever has arrived is at the end. */
export function firstStep(facts: MovingFacts): StepKey {
  if (isMoving(facts) && hasMoved(facts)) return 'settle';
  const steps: readonly StepKey[] = ROUTES[facts.route];
  return steps.find((key) => STEPS[key].isDone?.(facts) !== true) ?? ROUTES[facts.route][0];
}

/** The step that many places on, or the same one where the route has no such. */
export function stepFrom(route: Route, key: StepKey, places: 1 | -1): StepKey {
  const steps: readonly StepKey[] = ROUTES[route];
  return steps[steps.indexOf(key) + places] ?? key;
}

/** Counts from 1. */
export function numberOf(route: Route, key: StepKey): number {
  const steps: readonly StepKey[] = ROUTES[route];
  return steps.indexOf(key) + 1;
}

export function isStepOf(route: Route, key: StepKey): boolean {
  return numberOf(route, key) > 0;
}
