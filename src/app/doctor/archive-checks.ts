import type { DirectorySurvey } from '../../infra/machine/directory-survey.ts';
import type { WebAnswer } from '../../infra/pod/pod-web-survey.ts';
import { failure, ok, warning } from './check.ts';
import type { Check, Finding } from './check.ts';
import { explainTrouble } from './explain-trouble.ts';
import { saySize } from '../say-amount.ts';

export interface UploadsDirectoryDeps {
  readonly uploadsDirectory: () => Promise<DirectorySurvey>;
  readonly largestArchiveBytes: (signal: AbortSignal) => Promise<number>;
}

const GIB = 1024 ** 3;
/** The pod writes an archive into a temporary file, into its cache, and where it belongs. */
const COPIES = 3;
const EXPECTED = '<diaspora>/public/uploads/users';

export const uploadsDirectoryCheck: Check<UploadsDirectoryDeps> = {
  name: 'archives on the pod’s disk',
  async run({ uploadsDirectory, largestArchiveBytes }, signal): Promise<Finding> {
    const survey = await uploadsDirectory();
    if (survey.kind !== 'there') {
      const found = survey.kind === 'missing' ? 'there is no such directory' : 'this is not a directory';
      return failure(
        found,
        `let POD_UPLOADS_DIRECTORY name ${EXPECTED}, or leave it empty and fetch archives over the web`,
      );
    }
    if (!survey.isReadable || !survey.isWritable) {
      const missing = survey.isReadable ? 'write' : 'read';
      return failure(
        `this user may not ${missing} there`,
        'let Pappus’ user read and write it: replaced archives hold private keys and have to go',
      );
    }
    const largest = await largestArchiveBytes(signal);
    const found = `can be read and written, ${saySize(survey.freeBytes)} free, the largest archive has ${saySize(largest)}`;
    const advice = `make room: the pod needs ${COPIES} times the size of an archive while it builds one`;
    if (survey.freeBytes < largest) return failure(found, advice);
    return survey.freeBytes < Math.max(COPIES * largest, GIB) ? warning(found, advice) : ok(found);
  },
};

export interface WebArchiveDeps {
  readonly unknownFile: (signal: AbortSignal) => Promise<WebAnswer>;
  /** The newest archive that the pod names, if its database says; `undefined` when there is none. */
  readonly newestFile: (signal: AbortSignal) => Promise<WebAnswer | undefined>;
}

export const webArchiveCheck: Check<WebArchiveDeps> = {
  name: 'archives over the web',
  async run({ unknownFile, newestFile }, signal): Promise<Finding> {
    const unknown = await unknownFile(signal);
    if (unknown.kind === 'silent')
      return failure(explainTrouble(unknown.code), 'look at POD_URL and at the pod’s web server');
    const advice =
      'let the pod’s web server hand out files below /uploads/ to everybody who knows their name, and answer 404 otherwise';
    if (unknown.location !== undefined) {
      return failure(`a file that is not there leads to another page (HTTP ${unknown.status})`, advice);
    }
    if (unknown.status !== 404 && unknown.status !== 410) {
      return failure(`a file that is not there is answered with HTTP ${unknown.status} instead of 404`, advice);
    }
    const newest = await newestFile(signal);
    if (newest === undefined)
      return ok('a file that is not there is answered with 404; the pod has no archive yet to try');
    if (newest.kind === 'answered' && newest.status === 200) return ok('the newest archive can be fetched');
    return warning(
      newest.kind === 'silent'
        ? `the newest archive cannot be fetched: ${explainTrouble(newest.code)}`
        : `the newest archive that the pod names is answered with HTTP ${newest.status}`,
      `${advice}; if the archives are on a disk within reach, set POD_UPLOADS_DIRECTORY instead`,
    );
  },
};
