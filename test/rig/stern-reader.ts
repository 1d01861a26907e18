import { linkIn } from './console-client.ts';
import type { Saying, ShownMessage } from './console-client.ts';
import type { JourneyRig } from './journey-rig.ts';
import { snapshot } from './snapshot.ts';
import { Visitor } from './visitor.ts';

/** Words that no person should ever read. */
const INNARDS = /\b(?:undefined|null|NaN|Error|select|insert|stack)\b|\[object|\n\s+at /;

/** Plays people who make mistakes, or worse, and looks closely at every answer. */
export class SternReader {
  readonly #rig: JourneyRig;

  constructor(rig: JourneyRig) {
    this.#rig = rig;
  }

  /** Says something and waits for the answer. @throws when it is not fit for people. */
  async ask(text: string, pattern: RegExp, saying: Saying): Promise<ShownMessage> {
    const answer = await this.#rig.chat.ask(text, pattern, saying);
    const innards = INNARDS.exec(answer.texts.at(-1) ?? '');
    if (innards !== null) throw new Error(`an answer shows ${innards[0]}`);
    return answer;
  }

  /** Everything that people have. @param more - Further tables to look at. */
  async rows(more: readonly string[] = []): Promise<readonly string[]> {
    return snapshot(this.#rig.database.url, more);
  }

  /** The link with which a chat account that has proven nothing can begin. */
  async linkFor(from: string, word = 'export'): Promise<URL> {
    return linkIn(await this.ask(word, /\/sign-in\//, { from }));
  }

  /** @returns the code that is awaited then. */
  async proveUpToCode(username: string, from: string, word = 'export'): Promise<string> {
    return new Visitor().signIn(await this.linkFor(from, word), this.#rig.pod, username);
  }

  /** A new download link for somebody whose data is ready. */
  async freshLink(from: string): Promise<URL> {
    return linkIn(await this.ask('link', /Here is your download link/, { from }));
  }

  answersTo(person: string): readonly ShownMessage[] {
    return this.#rig.chat.messages.filter(({ to }) => to === person);
  }
}
