import { destinationAnswer, lookingAnswer } from '../../src/core/conversation/destination-answers.ts';
import type { DestinationFacts } from '../../src/core/conversation/destination-answers.ts';
import { createWords } from '../../src/core/i18n/words.ts';
import type { Words } from '../../src/core/i18n/words.ts';
import type { Destination } from '../../src/core/moving/destination.ts';
import type { Rehearsal } from '../../src/core/moving/rehearse-import.ts';
import { HOUR, after } from '../../src/kernel/clock.ts';
import type { Sample } from './samples.ts';
import { LINK, NOW, POD, TIME_ZONE } from './sample-facts.ts';

const HOST = 'diasp.example';
const FITTING = { kind: 'pod', host: HOST, version: '0.9.1.0', importer: 'yes' } as const;
const SMOOTH: Rehearsal = {
  sizeBytes: 415_200_000,
  hasPhotos: true,
  isLanguageUnknown: false,
  isMailUnusable: false,
  dropped: { comments: 4, reshares: 1 },
  missingPhotos: 2,
};
const ROUGH: Rehearsal = { ...SMOOTH, hasPhotos: false, isLanguageUnknown: true, isMailUnusable: true };

/** Everything that is said of a pod that somebody wants to move to. */
export function destinationSamples(words: Words): readonly Sample[] {
  const facts: DestinationFacts = {
    pod: POD,
    now: NOW,
    words: createWords(TIME_ZONE),
    account: LINK.diasporaId,
    rehearsal: SMOOTH,
    helpers: [{ host: 'kind.example', note: '20 accounts a day, write to @kim' }],
  };
  const of = (found: Destination, more: Partial<DestinationFacts> = {}) =>
    destinationAnswer(words, found, { ...facts, ...more }).reply;
  const retryAt = after(NOW, HOUR);
  return [
    { title: 'A pod is being looked at', reply: lookingAnswer(words, { kind: 'asked' }, HOST).reply },
    { title: 'Too many pods', reply: lookingAnswer(words, { kind: 'too-many', retryAt }, HOST).reply },
    { title: 'Too many people', reply: lookingAnswer(words, { kind: 'busy', retryAt }, HOST).reply },
    { title: 'Where nothing is looked at', reply: lookingAnswer(words, { kind: 'off' }, HOST).reply },
    { title: 'A pod that fits', reply: of({ ...FITTING, openRegistrations: false, podmin: 'anna' }) },
    {
      title: 'An archive that its importer would stumble over',
      reply: of({ ...FITTING, openRegistrations: true }, { rehearsal: ROUGH, pod: { ...POD, closesAt: undefined } }),
    },
    {
      title: 'A pod between two releases, and no archive yet',
      reply: of({ ...FITTING, version: '0.7.99.0', importer: 'perhaps' }, { rehearsal: undefined }),
    },
    { title: 'Asked by nobody in particular', reply: of(FITTING, { account: undefined, rehearsal: undefined }) },
    { title: 'A pod that is too old', reply: of({ ...FITTING, version: '0.7.18.2', importer: 'no' }) },
    {
      title: 'Something else than a pod',
      reply: of({ kind: 'other-software', host: HOST, software: 'mastodon', version: '4.3.1' }),
    },
    { title: 'No pod at all', reply: of({ kind: 'not-a-pod', host: HOST }) },
    { title: 'The pod that closes', reply: of({ kind: 'this-pod', host: POD.host }) },
    { title: 'A pod that cannot be reached', reply: of({ kind: 'unreachable', host: HOST, code: 'TIMEOUT' }) },
  ];
}
