import { KeyTable } from './key-table.ts';

/** JSON types as bits, so that one mask says which of them a value may have. */
export const JSON_TYPES = { object: 1, array: 2, string: 4, number: 8, boolean: 16, null: 32 } as const;
const ANYTHING = 63;

/** What a string has to look like. */
export const TEXT_RULES = { any: 0, guid: 1, signature: 2, oneOf: 3 } as const;

/** A rule of the archive format, as written down in archive-schema.ts. */
export interface Shape {
  readonly types: number;
  readonly rule?: number;
  readonly words?: readonly string[];
  readonly items?: Shape;
  readonly props?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /** What the collector of facts calls this value; 0 or left out when it does not care. */
  readonly mark?: number;
}

/** A {@link Shape} in the form the walker reads: keys are numbers, sets of keys are bit masks. */
export class SchemaNode {
  readonly types: number;
  readonly rule: number;
  readonly words: KeyTable;
  readonly mark: number;
  readonly required: number;
  /** By key number: the bit of the key in this object, 0 for a key the rules do not name. */
  readonly bits: Int32Array;
  readonly props: SchemaNode[] = [];
  items: SchemaNode | undefined;

  constructor(shape: Shape, keys: KeyTable) {
    this.types = shape.types;
    this.rule = shape.rule ?? TEXT_RULES.any;
    this.words = new KeyTable(shape.words ?? []);
    this.mark = shape.mark ?? 0;
    this.bits = new Int32Array(keys.size);
    const names = Object.keys(shape.props ?? {});
    // One bit per key in a signed 32-bit integer.
    if (names.length > 31) throw new RangeError('an object of the format has more than 31 keys');
    for (let id = 0; id < keys.size; id += 1) {
      const at = names.indexOf(keys.nameOf(id) ?? '');
      if (at !== -1) this.bits[id] = 1 << at;
    }
    this.required = maskOf(shape, shape.required ?? []);
  }
}

/** The bits that these keys have in objects of this shape. */
export function maskOf(shape: Shape, names: readonly string[]): number {
  const all = Object.keys(shape.props ?? {});
  let mask = 0;
  for (const name of names) mask |= 1 << all.indexOf(name);
  return mask;
}

/** A format ready to be walked. */
export interface Schema {
  readonly root: SchemaNode;
  /** Stands for every value the format says nothing about. */
  readonly anything: SchemaNode;
  readonly keys: KeyTable;
}

function collectNames(shape: Shape, into: Set<string>): void {
  for (const [name, prop] of Object.entries(shape.props ?? {})) {
    into.add(name);
    collectNames(prop, into);
  }
  if (shape.items) collectNames(shape.items, into);
}

export function compileSchema(shape: Shape): Schema {
  const names = new Set<string>();
  collectNames(shape, names);
  const keys = new KeyTable([...names]);
  const anything = new SchemaNode({ types: ANYTHING }, keys);
  const known = new Map<Shape, SchemaNode>();
  const compile = (source: Shape): SchemaNode => {
    const done = known.get(source);
    if (done !== undefined) return done;
    const node = new SchemaNode(source, keys);
    known.set(source, node);
    for (let id = 0; id < keys.size; id += 1) {
      const prop = source.props?.[keys.nameOf(id) ?? ''];
      node.props.push(prop === undefined ? anything : compile(prop));
    }
    node.items = source.items && compile(source.items);
    return node;
  };
  return { root: compile(shape), anything, keys };
}
