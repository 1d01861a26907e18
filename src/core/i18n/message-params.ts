/**
 * The parameters of an ICU message, read from its text by the compiler: `{name}` takes a string, `{count, number}` and
 * `{count, plural, …}` take a number, `{kind, select, …}` takes a string. A forgotten or misspelt parameter is a type
 * error. Quoted braces are not understood, and no message has any: test/core/i18n/catalog.test.ts sees to it.
 */
export type MessageParams<Text extends string> = Flat<Scan<Text, [], unknown>>;

type Flat<T> = { readonly [Name in keyof T]: T[Name] };

/** Where a brace was opened: around the options of a plural or select, or around the text of one option. */
type Level = 'options' | 'text';

/** What stands before the next brace is passed over. */
type NextBrace<S extends string> = S extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${infer Rest}`
    ? readonly ['}', `${Rest}{${After}`]
    : readonly ['{', After]
  : S extends `${string}}${infer After}`
    ? readonly ['}', After]
    : undefined;

type Scan<S extends string, Levels extends readonly Level[], Found> =
  NextBrace<S> extends infer Next
    ? Next extends readonly ['{', infer After extends string]
      ? Levels extends readonly ['options', ...(readonly Level[])]
        ? Scan<After, readonly ['text', ...Levels], Found>
        : Argument<After, Levels, Found>
      : Next extends readonly ['}', infer After extends string]
        ? Levels extends readonly [Level, ...infer Outer extends readonly Level[]]
          ? Scan<After, Outer, Found>
          : Found
        : Found
    : never;

type Argument<S extends string, Levels extends readonly Level[], Found> = S extends `${infer Head}}${infer After}`
  ? Head extends `${infer Name}, ${infer Type}`
    ? Type extends `plural,${string}`
      ? Options<S, `${Name}, plural,`, Levels, Found & { [N in Name]: number }>
      : Type extends `select,${string}`
        ? Options<S, `${Name}, select,`, Levels, Found & { [N in Name]: string }>
        : Scan<After, Levels, Found & { [N in Name]: number }>
    : Scan<After, Levels, Found & { [N in Head]: string }>
  : Found;

type Options<
  S extends string,
  Head extends string,
  Levels extends readonly Level[],
  Found,
> = S extends `${Head}${infer After}` ? Scan<After, readonly ['options', ...Levels], Found> : Found;
