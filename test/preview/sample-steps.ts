import { stepAnswer } from '../../src/core/conversation/moving-answers.ts';
import { headline, saidFirst } from '../../src/core/conversation/answer.ts';
import type { Answer } from '../../src/core/conversation/answer.ts';
import type { Words } from '../../src/core/i18n/words.ts';
import type { MovingFacts } from '../../src/core/moving/facts.ts';
import { ROUTES, numberOf } from '../../src/core/moving/steps.ts';
import type { StepKey } from '../../src/core/moving/steps.ts';
import { DAY, after } from '../../src/kernel/clock.ts';
import { LINK, NOW, POD } from './sample-facts.ts';

const FACTS: MovingFacts = {
  route: 'move',
  archives: 'downloaded',
  now: NOW,
  closesAt: POD.closesAt,
  host: 'diasp.org',
  contacts: 87,
  move: undefined,
  photosKeptUntil: after(NOW, 14 * DAY),
};

/** The steps of moving on, each where it differs by what is known. */
export function stepSamples(words: Words): readonly (readonly [string, Answer])[] {
  const { podUserId } = LINK;
  const movedTo = 'alice@diasp.org';
  const step = (key: StepKey, more: Partial<MovingFacts> = {}): Answer => {
    const facts = { ...FACTS, ...more };
    const { route } = facts;
    return stepAnswer(words, POD, { key, number: numberOf(route, key), count: ROUTES[route].length, facts });
  };
  return [
    ['Nothing was asked for', step('download', { archives: 'none' })],
    ['The export is under way', step('download', { archives: 'under-way' })],
    ['Ready, and not downloaded', step('download', { archives: 'ready' })],
    ['All downloaded', step('download')],
    ['Which pod?', step('choose', { host: undefined })],
    ['A pod is named', step('choose')],
    ['Its podmin is asked', step('ask')],
    ['The files are handed over', step('hand-over')],
    ['The same, while nobody knows when the pod closes', step('hand-over', { closesAt: undefined })],
    ['The same, after the pod has closed', step('hand-over', { archives: 'ready', closesAt: after(NOW, -DAY) })],
    ['The import runs', step('wait')],
    ['After the move', step('settle')],
    ['The same, without the number of contacts', step('settle', { contacts: undefined })],
    [
      'They have arrived',
      saidFirst(
        [headline(words.t('arrival.headline'))],
        step('settle', { move: { podUserId, movedTo, photosLeft: false, completedAt: NOW } }),
      ),
    ],
    ['The photos have not', step('settle', { move: { podUserId, movedTo, photosLeft: true, completedAt: NOW } })],
    ['Just keeping it', step('keep', { route: 'keep' })],
  ];
}
