import { ARCHIVE_SCHEMA } from './archive-schema.ts';
import type { FindingCode } from './finding.ts';
import { FindingList } from './finding.ts';
import type { JsonFault } from './json-fault.ts';
import { JsonScanner } from './json-scanner.ts';
import type { JsonText } from './json-sink.ts';
import type { VerifyLimits } from './limits.ts';
import { ProfileFacts } from './profile-facts.ts';
import { ProfileWalker } from './profile-walker.ts';
import type { OffenceListener, SchemaRule } from './profile-walker.ts';
import { Utf8Check, detectEncoding } from './utf8-check.ts';

const FAULT_CODES = {
  invalid: 'JSON_INVALID',
  truncated: 'JSON_TRUNCATED',
  trailing: 'JSON_TRAILING',
  'too-deep': 'JSON_TOO_DEEP',
  'string-too-long': 'JSON_STRING_TOO_LONG',
} as const satisfies Readonly<Record<JsonFault['kind'], FindingCode>>;

/** Reads the unpacked bytes of a profile archive: encoding, JSON, the format's rules, and the facts in it. */
export class ProfileScan implements OffenceListener {
  readonly facts: ProfileFacts;
  readonly #findings: FindingList;
  /** Held back until the bytes prove to be the right ones. */
  readonly #own = new FindingList();
  readonly #walker: ProfileWalker;
  readonly #scanner: JsonScanner;
  readonly #utf8 = new Utf8Check();
  #start: Buffer = Buffer.alloc(0);
  #isJson = true;

  constructor(limits: VerifyLimits, findings: FindingList, onPhotoName?: (name: JsonText) => void) {
    this.#findings = findings;
    this.facts = new ProfileFacts(onPhotoName);
    this.#walker = new ProfileWalker(ARCHIVE_SCHEMA, { marks: this.facts, offences: this }, limits.maxDepth);
    this.#scanner = new JsonScanner(this.#walker, limits);
  }

  /** Takes the next bytes, cut anywhere. */
  write(chunk: Buffer): void {
    if (!this.#isJson) return;
    const bytes = this.#start.length < 3 ? this.#withStart(chunk) : chunk;
    if (bytes === undefined) return;
    this.#utf8.write(bytes);
    this.#scanner.write(bytes);
    if (this.#scanner.fault !== undefined) this.#isJson = false;
  }

  /**
   * @param isWhole - Whether the bytes are all there and the ones that were packed; if not, that is what is wrong, and
   * whatever the text looks like follows from it.
   * @returns Whether the bytes were one JSON value of valid UTF-8.
   */
  end(isWhole: boolean): boolean {
    if (!isWhole) return false;
    if (this.#start.length < 3) this.#begin(this.#start);
    if (this.#isJson) {
      this.#utf8.end();
      this.#scanner.end();
    }
    const { fault } = this.#scanner;
    if (!this.#utf8.isValid) this.#own.add('ENCODING_INVALID');
    if (fault !== undefined) this.#addFault(fault);
    this.#findings.addAll(this.#own);
    return this.#isJson && fault === undefined && this.#utf8.isValid;
  }

  offence(path: string, rule: SchemaRule): void {
    this.#own.add('SCHEMA_OFFENCE', { rule }, path);
  }

  duplicateKey(path: string): void {
    this.#own.add('JSON_DUPLICATE_KEY', {}, path);
  }

  /** Gathers the first three bytes, which tell the encoding. */
  #withStart(chunk: Buffer): Buffer | undefined {
    this.#start = Buffer.concat([this.#start, chunk]);
    return this.#start.length < 3 ? undefined : this.#begin(this.#start);
  }

  #begin(bytes: Buffer): Buffer | undefined {
    const encoding = detectEncoding(bytes);
    if (encoding === 'utf16') {
      this.#own.add('ENCODING_UTF16');
      this.#isJson = false;
      return undefined;
    }
    if (encoding === 'utf8-bom') this.#own.add('ENCODING_BOM');
    const text = encoding === 'utf8-bom' ? bytes.subarray(3) : bytes;
    if (bytes.length >= 3) return text;
    this.#utf8.write(text);
    this.#scanner.write(text);
    return undefined;
  }

  #addFault({ kind, offset }: JsonFault): void {
    const { path } = this.#walker;
    this.#own.add(FAULT_CODES[kind], { offset }, path === '' ? undefined : path);
  }
}
