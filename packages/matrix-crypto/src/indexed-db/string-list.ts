/** Names as IndexedDB lists them (a `DOMStringList`): sorted, and readable by place. */
export class StringList extends Array<string> {
  static sorted(names: Iterable<string>): StringList {
    const list = new StringList();
    list.push(...[...names].toSorted());
    return list;
  }

  item(place: number): string | null {
    return this[place] ?? null;
  }

  contains(name: string): boolean {
    return this.includes(name);
  }
}
