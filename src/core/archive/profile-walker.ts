import type { JsonScalar } from './json-grammar.ts';
import type { JsonSink, JsonText } from './json-sink.ts';
import { decodeJsonText } from './key-table.ts';
import { JSON_TYPES, TEXT_RULES } from './schema-node.ts';
import type { Schema, SchemaNode } from './schema-node.ts';

/** Which rule a value breaks. */
export type SchemaRule = 'missing' | 'type' | 'length' | 'word' | 'exactly-one';

/** Hears marked values, in document order. */
export interface MarkListener {
  /** A string, already known to keep its rule. */
  text(mark: number, text: JsonText): void;
  scalar(mark: number, scalar: JsonScalar): void;
  /** A marked object or list begins. */
  opened(mark: number): void;
  /**
   * A marked object or list is over.
   *
   * @param seen - Bits of the keys it had.
   * @param items - How many values it held.
   * @returns The key below it that breaks a rule only this listener knows, and the rule.
   */
  closed(mark: number, seen: number, items: number): { readonly key: string; readonly rule: SchemaRule } | undefined;
}

/** Hears what is wrong. `path` begins at the root: `user.posts[17].entity_data.text`. */
export interface OffenceListener {
  offence(path: string, rule: SchemaRule): void;
  duplicateKey(path: string): void;
}

const SCALAR_TYPES: Readonly<Record<JsonScalar, number>> = {
  number: JSON_TYPES.number,
  true: JSON_TYPES.boolean,
  false: JSON_TYPES.boolean,
  null: JSON_TYPES.null,
};
const UNKNOWN_KEY = -1;

/** Holds what the scanner finds against a schema. Keeps one frame per open container and nothing else. */
export class ProfileWalker implements JsonSink {
  readonly #schema: Schema;
  readonly #marks: MarkListener;
  readonly #offences: OffenceListener;
  readonly #nodes: SchemaNode[] = [];
  readonly #seen: Int32Array;
  /** Number of the key in hand, per frame; meaningless in arrays. */
  readonly #keys: Int32Array;
  /** Values met so far less one, per frame. */
  readonly #indexes: Int32Array;
  readonly #isArray: Uint8Array;
  #depth = 0;
  #expected: SchemaNode;

  constructor(
    schema: Schema,
    listeners: { readonly marks: MarkListener; readonly offences: OffenceListener },
    maxDepth: number,
  ) {
    this.#schema = schema;
    this.#marks = listeners.marks;
    this.#offences = listeners.offences;
    this.#expected = schema.root;
    this.#seen = new Int32Array(maxDepth + 1);
    this.#keys = new Int32Array(maxDepth + 1);
    this.#indexes = new Int32Array(maxDepth + 1);
    this.#isArray = new Uint8Array(maxDepth + 1);
    for (let i = 0; i <= maxDepth; i += 1) this.#nodes.push(schema.anything);
  }

  /** Where the walk stands, as far as the keys are ones of the format. */
  get path(): string {
    return this.#pathTo(this.#depth);
  }

  openObject(): void {
    this.#open(JSON_TYPES.object);
  }

  openArray(): void {
    this.#open(JSON_TYPES.array);
  }

  closeObject(): void {
    const node = this.#node();
    const seen = this.#seen[this.#depth] as number;
    if ((seen & node.required) !== node.required) this.#missing(node, seen);
    this.#close(node, seen);
  }

  closeArray(): void {
    this.#close(this.#node(), 0);
  }

  key(text: JsonText): void {
    const depth = this.#depth;
    const node = this.#nodes[depth] as SchemaNode;
    if (node === this.#schema.anything) return;
    const id = this.#schema.keys.find(text);
    this.#keys[depth] = id;
    if (id === UNKNOWN_KEY) {
      this.#expected = this.#schema.anything;
      return;
    }
    const bit = node.bits[id] as number;
    const seen = this.#seen[depth] as number;
    if ((seen & bit) !== 0) this.#offences.duplicateKey(this.#pathTo(depth));
    this.#seen[depth] = seen | bit;
    this.#expected = node.props[id] as SchemaNode;
  }

  string(text: JsonText): void {
    const node = this.#expected;
    const depth = this.#depth;
    this.#indexes[depth] = (this.#indexes[depth] as number) + 1;
    if (node === this.#schema.anything) return;
    if ((node.types & JSON_TYPES.string) === 0) this.#offend('type');
    else if (node.rule !== TEXT_RULES.any && !this.#keepsRule(node, text)) return;
    else if (node.mark !== 0) this.#marks.text(node.mark, text);
  }

  scalar(scalar: JsonScalar): void {
    const node = this.#expected;
    const depth = this.#depth;
    this.#indexes[depth] = (this.#indexes[depth] as number) + 1;
    if (node === this.#schema.anything) return;
    if ((node.types & SCALAR_TYPES[scalar]) === 0) this.#offend('type');
    else if (node.mark !== 0) this.#marks.scalar(node.mark, scalar);
  }

  #node(): SchemaNode {
    return this.#nodes[this.#depth] as SchemaNode;
  }

  #open(type: number): void {
    const node = this.#expected;
    const { anything } = this.#schema;
    this.#indexes[this.#depth] = (this.#indexes[this.#depth] as number) + 1;
    const fits = (node.types & type) !== 0;
    if (!fits) this.#offend('type');
    else if (node.mark !== 0) this.#marks.opened(node.mark);
    this.#depth += 1;
    const depth = this.#depth;
    const entered = fits ? node : anything;
    this.#nodes[depth] = entered;
    this.#seen[depth] = 0;
    this.#keys[depth] = UNKNOWN_KEY;
    this.#indexes[depth] = -1;
    this.#isArray[depth] = type === JSON_TYPES.array ? 1 : 0;
    this.#expected = entered.items ?? anything;
  }

  #close(node: SchemaNode, seen: number): void {
    if (node.mark !== 0) {
      const broken = this.#marks.closed(node.mark, seen, (this.#indexes[this.#depth] as number) + 1);
      if (broken !== undefined) this.#offences.offence(this.#below(broken.key), broken.rule);
    }
    this.#depth -= 1;
    this.#expected = this.#node().items ?? this.#schema.anything;
  }

  #keepsRule(node: SchemaNode, text: JsonText): boolean {
    const rule = brokenRule(node, text);
    if (rule === undefined) return true;
    this.#offend(rule);
    return false;
  }

  #offend(rule: SchemaRule): void {
    this.#offences.offence(this.#pathTo(this.#depth), rule);
  }

  #missing(node: SchemaNode, seen: number): void {
    const { keys } = this.#schema;
    // Lowest bit first: the order in which the format lists the keys.
    const lacking = node.required & ~seen;
    const bit = lacking & -lacking;
    for (let id = 0; id < keys.size; id += 1) {
      if (node.bits[id] === bit) this.#offences.offence(this.#below(keys.nameOf(id) ?? ''), 'missing');
    }
  }

  #below(key: string): string {
    const path = this.#pathTo(this.#depth - 1);
    return path === '' ? key : `${path}.${key}`;
  }

  /** The path of the value in hand in the frame at this depth. */
  #pathTo(depth: number): string {
    let path = '';
    for (let i = 1; i <= depth; i += 1) {
      const name = this.#schema.keys.nameOf(this.#keys[i] as number);
      if (this.#isArray[i] === 1) path += `[${this.#indexes[i] as number}]`;
      else if (name === undefined) return path;
      else path += path === '' ? name : `.${name}`;
    }
    return path;
  }
}

function brokenRule(node: SchemaNode, text: JsonText): SchemaRule | undefined {
  if (node.rule === TEXT_RULES.oneOf) return node.words.find(text) === -1 ? 'word' : undefined;
  const plain = text.escaped || text.lengthBytes > 255 ? decodeJsonText(text).length : text.lengthBytes;
  if (node.rule === TEXT_RULES.guid) return plain >= 16 && plain <= 255 ? undefined : 'length';
  return plain === 0 || plain >= 30 ? undefined : 'length';
}
