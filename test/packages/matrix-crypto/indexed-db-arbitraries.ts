import * as fc from 'fast-check';
import { STORES, type Script, type Step } from './indexed-db-script.ts';

const UNITS = ['x', 'y', '\0', '\u0001', '\u0002', 'é', '\uffff', '😀', '\ud83d', ':', '/'];
const key = fc.array(fc.constantFrom(...UNITS), { maxLength: 3 }).map((units) => units.join(''));
const store = fc.constantFrom(...STORES);

const record = fc.record(
  {
    v: fc.nat({ max: 4 }),
    s: key,
    n: fc.constantFrom(-3, -0.5, 0, 1, 2.5, 1e9),
    list: fc.array(fc.nat({ max: 255 }), { maxLength: 5 }),
  },
  { requiredKeys: ['v'] },
);
const value = fc.oneof({ weight: 9, arbitrary: record }, fc.constantFrom(true, 'text', null));

const range = fc.option(
  fc.record({
    kind: fc.constantFrom('only' as const, 'lower' as const, 'upper' as const, 'bound' as const),
    keys: fc.tuple(key, key),
    open: fc.tuple(fc.boolean(), fc.boolean()),
  }),
  { nil: undefined },
);
const index = fc.constantFrom('s' as const, 'sn' as const);
const limit = fc.option(fc.nat({ max: 3 }), { nil: undefined });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('put' as const), store, key, value }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('add' as const), store, key, value }) },
  fc.record({ kind: fc.constant('get' as const), store, key }),
  fc.record({ kind: fc.constantFrom('getAll' as const, 'getAllKeys' as const), store, range, limit }),
  fc.record({ kind: fc.constantFrom('count' as const, 'deleteRange' as const), store, range }),
  fc.record({ kind: fc.constant('delete' as const), store, key }),
  fc.record({
    kind: fc.constantFrom('indexAll' as const, 'indexKeys' as const, 'indexCount' as const, 'indexGet' as const),
    store,
    index,
    key,
    limit,
    isBounded: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('cursor' as const),
    store,
    index: fc.option(index, { nil: undefined }),
    range,
    isChanging: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('wait' as const) }),
  fc.record({ kind: fc.constantFrom('abort' as const) }),
  fc.record({ kind: fc.constant('clear' as const), store }),
);

/** One transaction with a few steps over some of the stores. */
export const transactions: fc.Arbitrary<Script> = fc.record({
  stores: fc.oneof(
    fc.constant(STORES),
    store.map((name) => [name]),
  ),
  mode: fc.oneof(
    { weight: 7, arbitrary: fc.constant('readwrite' as const) },
    { weight: 3, arbitrary: fc.constant('readonly' as const) },
  ),
  steps: fc.array(step, { minLength: 1, maxLength: 8 }),
});
