/** diaspora*, lib/diaspora/taggable.rb: letters, digits, `_` and `-` of any script, after a blank or at the beginning. */
export const HASHTAG = /(?<=^|[\s(>])#(?<tag>[\p{L}\p{N}\p{M}_-]+)/gu;
/** Longer ones are none; the pod cuts them as well. */
const MAX_TAG_LENGTH = 255;
/** Tags of one post that are remembered. */
const MAX_TAGS_OF_POST = 100;

/** The different tags of a text, lower case, without `#`. */
export function hashtagsIn(text: string): ReadonlySet<string> {
  const tags = new Set<string>();
  for (const { groups } of text.matchAll(HASHTAG)) {
    const tag = groups?.['tag']?.toLowerCase().normalize('NFC') ?? '';
    if (tag !== '' && tag.length <= MAX_TAG_LENGTH) tags.add(tag);
    if (tags.size === MAX_TAGS_OF_POST) break;
  }
  return tags;
}
