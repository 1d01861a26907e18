import { expect, test } from 'vitest';
import type { RequestStatus } from '../../../src/core/exports/export-status.ts';
import { archivesOf } from '../../../src/core/moving/facts.ts';
import type { ArchiveKind } from '../../../src/core/pods/pod-gateway.ts';
import { HOUR, after } from '../../../src/kernel/clock.ts';
import { newExportId } from '../../../src/kernel/ids.ts';

const READY_AT = new Date('2026-11-23T12:00:00Z');

function status(kind: ArchiveKind, state: RequestStatus['state']): RequestStatus {
  const archive = { sizeBytes: 1, receipt: {}, readyAt: READY_AT, keepUntil: after(READY_AT, HOUR) };
  return {
    exportId: newExportId(),
    kind,
    state,
    place: undefined,
    window: undefined,
    archive: state === 'ready' ? archive : undefined,
    cause: undefined,
    slowness: undefined,
    releasedAt: undefined,
  };
}

type Case = readonly [
  expected: ReturnType<typeof archivesOf>,
  profile: RequestStatus['state'] | undefined,
  photos: RequestStatus['state'] | undefined,
  downloaded: Partial<Record<ArchiveKind, 'before' | 'since'>>,
];

test.each<Case>([
  ['none', undefined, undefined, {}],
  ['under-way', 'requested', 'requested', {}],
  ['under-way', 'ready', 'building', { profile: 'since' }],
  ['under-way', 'ready', 'held', {}],
  ['ready', 'ready', 'ready', {}],
  ['ready', 'ready', 'ready', { profile: 'since' }],
  ['ready', 'ready', 'ready', { profile: 'since', photos: 'before' }],
  ['downloaded', 'ready', 'ready', { profile: 'since', photos: 'since' }],
  ['downloaded', 'ready', 'failed', { profile: 'since' }],
  ['none', 'failed', 'ready', { photos: 'since' }],
  ['none', 'cancelled', 'cancelled', {}],
  ['none', 'expired', 'expired', {}],
  ['downloaded', 'expired', 'expired', { profile: 'before', photos: 'before' }],
])(
  'archives are %s where the profile is %s and the photos are %s, downloaded %j',
  (expected, profile, photos, when) => {
    const statuses = [...(profile ? [status('profile', profile)] : []), ...(photos ? [status('photos', photos)] : [])];
    const at = { before: after(READY_AT, -HOUR), since: after(READY_AT, HOUR) };
    const downloads = new Map(
      (['profile', 'photos'] as const).flatMap((kind) => {
        const said = when[kind];
        return said === undefined ? [] : [[kind, at[said]] as const];
      }),
    );
    expect(archivesOf(statuses, downloads)).toBe(expected);
  },
);
