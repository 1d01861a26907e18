import type { JsonScalar } from '../archive/json-grammar.ts';
import type { JsonSink, JsonText } from '../archive/json-sink.ts';
import { KeyTable, decodeJsonText } from '../archive/key-table.ts';

/** Where values begin that are handed over whole. `[]` is any item of a list. */
const ITEM_PATHS = [
  'user.username',
  'user.profile',
  'user.contact_groups[]',
  'user.contacts[]',
  'user.posts[]',
  'user.followed_tags[]',
  'user.relayables[]',
  'others_data.relayables[]',
] as const;
export type ItemPath = (typeof ITEM_PATHS)[number];

/** Lists and objects that items are looked for in. */
const WAYS: ReadonlySet<string> = new Set([
  '',
  'user',
  'user.contact_groups',
  'user.contacts',
  'user.posts',
  'user.followed_tags',
  'user.relayables',
  'others_data',
  'others_data.relayables',
]);

/** The only keys that are read. Keys of people, their addresses and the lists of pods stay out by not being named. */
const KEYS = new KeyTable(
  [
    'user others_data username profile contact_groups contacts posts followed_tags relayables entity_type',
    'entity_data author guid parent_guid created_at public text photos remote_photo_path',
    'remote_photo_name location address poll question poll_answers answer poll_answer_guid root_author',
    'root_guid positive name person_name account_id sharing receiving contact_groups_membership',
    'first_name last_name bio birthday gender tag_string image_url',
  ].flatMap((line) => line.split(' ')),
);

/** What one item may hold; the rest of it is left out. A post has some dozen values, however many photos it shows. */
const MAX_VALUES = 20_000;

type Container = Record<string, unknown> | unknown[];

/**
 * Puts together the items of a profile archive one at a time while it flows by. Holds one item and nothing else.
 *
 * Numbers and nulls are left out: nothing that people read is one.
 */
export class ItemCollector implements JsonSink {
  readonly #onItem: (path: ItemPath, value: unknown) => void;
  /** The way from the root to where items are looked for. */
  readonly #way: string[] = [];
  /** Open containers of the item in hand, the outermost first. */
  readonly #open: Container[] = [];
  readonly #names: (string | undefined)[] = [];
  /** How deep inside something that nobody wants. */
  #skipped = 0;
  #key: string | undefined;
  #values = 0;
  #itemPath: ItemPath | undefined;

  constructor(onItem: (path: ItemPath, value: unknown) => void) {
    this.#onItem = onItem;
  }

  openObject(): void {
    this.#begin({});
  }

  openArray(): void {
    this.#begin([]);
  }

  closeObject(): void {
    this.#end();
  }

  closeArray(): void {
    this.#end();
  }

  key(text: JsonText): void {
    if (this.#skipped === 0) this.#key = KEYS.nameOf(KEYS.find(text));
  }

  string(text: JsonText): void {
    if (this.#skipped > 0) return;
    if (this.#open.length > 0) {
      if (this.#isWanted()) this.#put(decodeText(text));
      return;
    }
    const path = itemPathOf(this.#here());
    if (path !== undefined) this.#onItem(path, decodeText(text));
  }

  scalar(scalar: JsonScalar): void {
    if (this.#skipped > 0 || this.#open.length === 0) return;
    if (scalar === 'true' || scalar === 'false') {
      if (this.#isWanted()) this.#put(scalar === 'true');
    }
  }

  #begin(container: Container): void {
    if (this.#skipped > 0) {
      this.#skipped += 1;
      return;
    }
    if (this.#open.length > 0) {
      if (!this.#isWanted()) {
        this.#skipped = 1;
        return;
      }
      this.#put(container);
      this.#enter(container);
      return;
    }
    const here = this.#here();
    const path = itemPathOf(here);
    if (path !== undefined) {
      this.#itemPath = path;
      this.#values = 0;
      this.#enter(container);
    } else if (here !== undefined && WAYS.has(here)) {
      this.#way.push(Array.isArray(container) ? `${here}[]` : here);
    } else {
      this.#skipped = 1;
    }
  }

  #enter(container: Container): void {
    this.#open.push(container);
    this.#names.push(this.#key);
    this.#key = undefined;
  }

  #end(): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    const whole = this.#open.pop();
    if (whole === undefined) {
      this.#way.pop();
      return;
    }
    this.#key = this.#names.pop();
    if (this.#open.length === 0 && this.#itemPath !== undefined) this.#onItem(this.#itemPath, whole);
  }

  /** The path of the value in hand outside of items; `undefined` where its key is not known. */
  #here(): string | undefined {
    const way = this.#way.at(-1);
    if (way === undefined) return '';
    if (way.endsWith('[]')) return way;
    if (this.#key === undefined) return undefined;
    return way === '' ? this.#key : `${way}.${this.#key}`;
  }

  #isWanted(): boolean {
    if (this.#values >= MAX_VALUES) return false;
    return Array.isArray(this.#open.at(-1)) || this.#key !== undefined;
  }

  #put(value: unknown): void {
    this.#values += 1;
    const parent = this.#open.at(-1);
    if (Array.isArray(parent)) parent.push(value);
    else if (parent !== undefined && this.#key !== undefined) parent[this.#key] = value;
  }
}

function itemPathOf(here: string | undefined): ItemPath | undefined {
  return ITEM_PATHS.find((path) => path === here);
}

/** The text without its escapes; of one too long to be kept whole as much as there is. */
function decodeText(text: JsonText): string {
  const isCut = text.lengthBytes !== text.end - text.start;
  if (!isCut || !text.escaped) return decodeJsonText(text);
  const raw = Buffer.from(text.bytes.buffer, text.bytes.byteOffset + text.start, text.end - text.start).toString();
  // It may end in half an escape.
  const whole = raw.replace(/(?<!\\)(?:\\\\)*\\(?:u[0-9a-fA-F]{0,3})?$/u, '');
  try {
    const decoded: unknown = JSON.parse(`"${whole}"`);
    return typeof decoded === 'string' ? decoded : raw;
  } catch {
    return raw;
  }
}
