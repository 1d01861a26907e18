import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/**
 * Where files go that no power cut has to leave whole. In memory where there is such a place: a disk that others use takes
 * a tenth of a second for what a test does a thousand times.
 */
export const SCRATCH = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
