/** A button. Pressing it sends `action` back as if the person had typed that word. */
export interface Button {
  /** An intent's own word, such as `export`; stable, never shown. */
  readonly action: string;
  readonly label: string;
}

/** One part of a reply. All texts are plain text: each platform escapes them its own way. */
export type Block =
  | { readonly kind: 'headline' | 'paragraph' | 'warning'; readonly text: string }
  /** Something to type or to copy, such as a code. */
  | { readonly kind: 'code'; readonly text: string }
  /** Something to pass on to somebody else, set apart from what is said here. */
  | { readonly kind: 'letter'; readonly paragraphs: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** `step` of `steps`; the label says in words what a bar shows. */
  | { readonly kind: 'progress'; readonly step: number; readonly steps: number; readonly label: string }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] };

/** What Pappus says, before any platform has dressed it. */
export interface Reply {
  /** BCP 47 tag of the language the texts are in. */
  readonly locale: string;
  readonly blocks: readonly Block[];
}
