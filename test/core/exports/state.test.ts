import { expect, test } from 'vitest';
import { IllegalTransitionError } from '../../../src/core/exports/errors.ts';
import { isMoving, isTerminal, transition } from '../../../src/core/exports/state.ts';
import type { ExportEvent } from '../../../src/core/exports/state.ts';
import { EXPORT_STATES } from '../../../src/core/work/export-states.ts';
import type { ExportState } from '../../../src/core/work/export-states.ts';

test('an undisturbed request goes from asked to expired through every step', () => {
  const events: readonly ExportEvent[] = [
    'submit',
    'begin',
    'archive-built',
    'archive-copied',
    'archive-verified',
    'expire',
  ];
  const states = events.reduce<ExportState[]>(
    (path, event) => [...path, transition(path.at(-1) ?? 'requested', event)],
    ['requested'],
  );
  expect(states).toEqual(['requested', 'submitted', 'building', 'copying', 'verifying', 'ready', 'expired']);
});

test('a quick export may be built before anybody saw the pod at work', () => {
  expect(transition('submitted', 'archive-built')).toBe('copying');
});

test('what the pod has in hand cannot be cancelled, what waits or is held can', () => {
  expect(transition('requested', 'cancel')).toBe('cancelled');
  expect(transition('held', 'cancel')).toBe('cancelled');
  for (const state of ['submitted', 'building', 'copying', 'verifying', 'ready'] as const) {
    expect(() => transition(state, 'cancel')).toThrow(IllegalTransitionError);
  }
});

test('every state that moves can be held, and a held one goes back into the line', () => {
  for (const state of EXPORT_STATES.filter(isMoving)) expect(transition(state, 'hold')).toBe('held');
  expect(transition('held', 'release')).toBe('requested');
});

test('nothing leads out of an end', () => {
  expect(EXPORT_STATES.filter(isTerminal)).toEqual(['expired', 'failed', 'cancelled']);
});

test('a refused move names the state and the event', () => {
  expect(() => transition('ready', 'submit')).toThrow(/ready cannot submit/);
});
