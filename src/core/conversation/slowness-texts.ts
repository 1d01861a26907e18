import type { MessageKey } from '../i18n/catalog.ts';
import type { SlownessReason } from '../work/pace-verdict.ts';

/** What people are told when the line is slower than it could be. */
export const SLOWNESS_TEXTS = {
  slowed: 'slow.slowed',
  stopped: 'slow.stopped',
  paused: 'slow.paused',
  'quiet-hours': 'slow.quietHours',
  'waiting-for-night': 'slow.night',
  'copying-earlier': 'slow.earlierArchive',
  'pod-unreachable': 'slow.podAway',
} as const satisfies Record<SlownessReason, MessageKey>;
