import type { UnitOfWork } from '../work/unit-of-work.ts';
import type { AnnouncementStore } from './announcement.ts';
import { placesFor } from './public-place.ts';
import type { AnnouncingPlatform, BarredPlace, PublicPlace } from './public-place.ts';

export interface FindBarredPlacesDeps {
  readonly work: UnitOfWork<{ readonly announcements: Pick<AnnouncementStore, 'find'> }>;
  readonly adapters: ReadonlyMap<string, AnnouncingPlatform>;
  readonly places: readonly PublicPlace[];
}

/** A member of staff waits no longer than this. */
const LOOK_TIMEOUT_MS = 5_000;

/** The places of an announcement that would not take it now. One that cannot be asked at the moment is not among them. */
export async function findBarredPlaces(deps: FindBarredPlacesDeps, name: string): Promise<readonly BarredPlace[]> {
  const found = await deps.work.transact((tx) => tx.announcements.find(name));
  if (found === undefined) return [];
  const looks = placesFor(found, deps.places).map((place) => lookAt(deps, place));
  return (await Promise.all(looks)).filter((barred) => barred !== undefined);
}

async function lookAt(
  { adapters }: Pick<FindBarredPlacesDeps, 'adapters'>,
  place: PublicPlace,
): Promise<BarredPlace | undefined> {
  try {
    const adapter = adapters.get(place.to.platform);
    const barrier = await adapter?.findBarrier?.(place.to, AbortSignal.timeout(LOOK_TIMEOUT_MS));
    return barrier && { place, barrier };
  } catch {
    return undefined;
  }
}
