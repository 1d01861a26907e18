import { PodFileNameError } from '../../core/pods/errors.ts';
import type { PodFileName } from '../../core/pods/pod-gateway.ts';

/**
 * A single path segment that begins as every export does. The tail is not checked: a dot in the username lengthens it.
 *
 * @see diaspora*, app/uploaders/exported_user.rb, `filename`
 */
const ARCHIVE_NAME = /^diaspora_[^/\\\p{Cc}]{1,240}$/u;

/**
 * The name as text, once it is certain that it leads nowhere but into the uploads directory.
 *
 * @throws {@link PodFileNameError}, which does not repeat the name.
 */
export function revealFileName(fileName: PodFileName): string {
  const name = fileName.reveal();
  if (!ARCHIVE_NAME.test(name)) throw new PodFileNameError();
  return name;
}
