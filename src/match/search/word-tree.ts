/** The words that begin alike, down one more letter at a time. */
interface Node {
  readonly children: Map<string, Node>;
  /** The number of the word that ends here. */
  word: number | undefined;
}

/** What counts as a typing error. Short words have too many others one letter away. */
const errors = { shortest: 4, shortestWithWrongLetter: 5 };

/** A vocabulary as a tree of letters: finds words by how they begin, and in spite of one typing error. */
export class WordTree {
  private readonly root: Node = newNode();

  /** @param word its letters; @param number what finding it returns */
  add(word: string, number: number): void {
    let node = this.root;
    for (const letter of word) {
      let child = node.children.get(letter);
      if (!child) {
        child = newNode();
        node.children.set(letter, child);
      }
      node = child;
    }
    node.word = number;
  }

  /** The number of exactly this word. */
  word(word: string): number | undefined {
    return this.at(word)?.word;
  }

  /** The numbers of the words that begin so. */
  beginningWith(beginning: string): number[] {
    const node = this.at(beginning);
    return node ? wordsBelow(node) : [];
  }

  /**
   * The numbers of the words that are one typing error away: a letter too many, missing, wrong, or two swapped, but the
   * first letter only swapped.
   *
   * @param unfinished whether words that go on after such a beginning count too
   */
  oneErrorAway(word: string, unfinished: boolean): number[] {
    const letters = [...word];
    if (letters.length < errors.shortest || /\p{N}/u.test(word)) return [];
    const ends = new Set<Node>();
    const walk = (node: Node | undefined, from: number): void => {
      let at = node;
      for (let i = from; at && i < letters.length; i++) at = at.children.get(letters[i] as string);
      if (at) ends.add(at);
    };
    let node: Node | undefined = this.root;
    for (let i = 0; node && i < letters.length; i++) {
      const letter = letters[i] as string;
      const next = letters[i + 1];
      if (next !== undefined) walk(node.children.get(next)?.children.get(letter), i + 2);
      if (i > 0) {
        walk(node, i + 1);
        for (const child of node.children.values()) {
          walk(child, i);
          if (letters.length >= errors.shortestWithWrongLetter) walk(child, i + 1);
        }
      }
      node = node.children.get(letter);
    }
    if (node) for (const child of node.children.values()) ends.add(child);
    return [...new Set([...ends].flatMap((end) => (unfinished ? wordsBelow(end) : wordAt(end))))];
  }

  private at(beginning: string): Node | undefined {
    let node: Node | undefined = this.root;
    for (const letter of beginning) node = node?.children.get(letter);
    return node;
  }
}

function newNode(): Node {
  return { children: new Map(), word: undefined };
}

function wordAt({ word }: Node): number[] {
  return word === undefined ? [] : [word];
}

function wordsBelow(node: Node): number[] {
  const found: number[] = [];
  const collect = ({ word, children }: Node) => {
    if (word !== undefined) found.push(word);
    for (const child of children.values()) collect(child);
  };
  collect(node);
  return found;
}
