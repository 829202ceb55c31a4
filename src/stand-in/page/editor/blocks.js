// @ts-check
/** @import { DraftBlock } from "../../../editor/protocol.ts" */
import { h } from "../dom.js";
import { fieldOf, iconButton, textButton } from "./fields.js";
import { textBox } from "./text-box.js";

/** @type {Record<DraftBlock["type"], string>} */
const NAMES = { paragraph: "Paragraph", list: "List", steps: "Steps", quote: "Quote" };

/** @type {[value: string, label: string][]} */
const PLATFORMS = [
  ["", "the same everywhere"],
  ["ios", "iPhone and iPad"],
  ["android", "Android"],
  ["desktop", "Computer (Telegram Desktop)"],
  ["macos", "Mac (Telegram for macOS)"],
  ["web", "Telegram Web"],
];

/** The blocks of an answer, which can be edited, added, removed and moved. */
export class Blocks {
  element = h("fieldset", { class: "blocks", "data-field": "answer", tabindex: -1 });
  #list = h("div", { class: "block-list" });
  /** @type {DraftBlock[]} */
  #blocks;
  #change;
  #isReadOnly;

  /**
   * @param {readonly DraftBlock[]} blocks
   * @param {(blocks: DraftBlock[]) => void} change
   * @param {boolean} isReadOnly
   */
  constructor(blocks, change, isReadOnly) {
    this.#isReadOnly = isReadOnly;
    this.#blocks = [...blocks];
    this.#change = change;
    const types = /** @type {DraftBlock["type"][]} */ (["paragraph", "list", "steps", "quote"]);
    this.element.append(
      h("legend", {}, "Answer"),
      this.#list,
      h(
        "div",
        { class: "adders", role: "group", "aria-label": "Add to the answer" },
        ...types.map((type) =>
          textButton(`Add ${NAMES[type].toLowerCase()}`, () => this.#add(type)),
        ),
      ),
    );
    this.#draw();
  }

  #draw() {
    this.#list.replaceChildren(...this.#blocks.map((block, at) => this.#drawBlock(block, at)));
  }

  /**
   * @param {DraftBlock} block
   * @param {number} at
   */
  #drawBlock(block, at) {
    const name = `${NAMES[block.type]}, part ${at + 1} of ${this.#blocks.length}`;
    const isLast = at === this.#blocks.length - 1;
    const formats = h("div", { class: "head-formats" });
    const head = h(
      "div",
      { class: "block-head" },
      h("span", { class: "block-name" }, NAMES[block.type]),
      block.type === "steps" ? this.#platform(block, at) : formats,
      iconButton("up", "Move up", () => this.#move(at, -1), {
        disabled: at === 0,
        "data-move": "-1",
      }),
      iconButton("down", "Move down", () => this.#move(at, 1), {
        disabled: isLast,
        "data-move": "1",
      }),
      iconButton("trash", `Remove ${NAMES[block.type].toLowerCase()}`, () => this.#remove(at)),
    );
    return h(
      "div",
      { class: "block", role: "group", "aria-label": name, "data-block": at },
      head,
      ...("html" in block ? [this.#paragraph(block, at, formats)] : this.#items(block, at)),
    );
  }

  /**
   * @param {Extract<DraftBlock, { html: string }>} block
   * @param {number} at
   * @param {HTMLElement} head  where its format buttons stand
   */
  #paragraph(block, at, head) {
    return textBox({
      label: `${NAMES[block.type]} text`,
      field: `answer.${at}.html`,
      html: block.html,
      isReadOnly: this.#isReadOnly,
      change: (html) => this.#set(at, { ...block, html }),
      split: (pieces, isAtStart) => this.#addPieces(at, block.type, pieces, isAtStart),
      head,
    });
  }

  /**
   * @param {Extract<DraftBlock, { items: string[] }>} block
   * @param {number} at
   */
  #items(block, at) {
    const what = block.type === "steps" ? "Step" : "Item";
    const current = () => /** @type {typeof block} */ (this.#blocks[at]);
    const boxes = block.items.map((html, i) =>
      textBox({
        label: `${what} ${i + 1}`,
        field: `answer.${at}.items.${i}`,
        html,
        isReadOnly: this.#isReadOnly,
        split: (pieces, isAtStart) => this.#addItems(at, i + 1, pieces, isAtStart),
        change: (text) => this.#set(at, { ...current(), items: current().items.with(i, text) }),
        after: [
          iconButton(
            "up",
            `Move ${what.toLowerCase()} ${i + 1} up`,
            () => this.#moveItem(at, i, -1),
            {
              disabled: i === 0,
            },
          ),
          iconButton("trash", `Remove ${what.toLowerCase()} ${i + 1}`, () =>
            this.#removeItem(at, i),
          ),
        ],
      }),
    );
    const add = textButton(`Add ${what.toLowerCase()}`, () =>
      this.#addItems(at, current().items.length, [""], true),
    );
    return [...boxes, add];
  }

  /**
   * @param {Extract<DraftBlock, { type: "steps" }>} block
   * @param {number} at
   */
  #platform(block, at) {
    const select = h(
      "select",
      {},
      ...PLATFORMS.map(([value, label]) => h("option", { value }, label)),
    );
    select.value = block.platform ?? "";
    select.addEventListener("change", () => {
      const steps = /** @type {typeof block} */ (this.#blocks[at]);
      this.#set(at, {
        ...steps,
        platform: /** @type {typeof block.platform} */ (select.value || null),
      });
    });
    return fieldOf({ label: "on", field: `answer.${at}.platform`, control: select });
  }

  /**
   * @param {number} at
   * @param {DraftBlock} block
   */
  #set(at, block) {
    this.#blocks = this.#blocks.with(at, block);
    this.#change(this.#blocks);
  }

  /** @param {DraftBlock["type"]} type */
  #add(type) {
    const block = /** @type {DraftBlock} */ (
      type === "paragraph" || type === "quote"
        ? { type, html: "" }
        : type === "list"
          ? { type, items: [""] }
          : { type, platform: null, items: [""] }
    );
    this.#blocks = [...this.#blocks, block];
    this.#change(this.#blocks);
    this.#draw();
    this.#focusText(this.#blocks.length - 1, 0);
  }

  /** @param {number} at */
  #remove(at) {
    this.#blocks = this.#blocks.toSpliced(at, 1);
    this.#change(this.#blocks);
    this.#draw();
    if (this.#blocks.length > 0) this.#focusText(Math.min(at, this.#blocks.length - 1), 0);
    else this.element.querySelector(/** @type {"button"} */ (".adders button"))?.focus();
  }

  /**
   * @param {number} at
   * @param {1 | -1} by
   */
  #move(at, by) {
    const block = this.#blocks[at];
    if (!block || !this.#blocks[at + by]) return;
    this.#blocks = this.#blocks.toSpliced(at, 1).toSpliced(at + by, 0, block);
    this.#change(this.#blocks);
    this.#draw();
    const buttons = [...this.#list.querySelectorAll(`[data-block="${at + by}"] [data-move]`)];
    const same = buttons.find((button) => button.getAttribute("data-move") === `${by}`);
    const [usable] = [same, ...buttons].filter((button) => button && !button.matches(":disabled"));
    if (usable instanceof HTMLElement) usable.focus();
  }

  /**
   * Adds texts after a block: of its kind, but what follows a quote without words is a paragraph again.
   *
   * @param {number} at
   * @param {"paragraph" | "quote"} type
   * @param {string[]} pieces
   * @param {boolean} isAtStart  whether the caret belongs at the start of the last one
   */
  #addPieces(at, type, pieces, isAtStart) {
    const blocks = pieces.map((html) => ({ type: html === "" ? "paragraph" : type, html }));
    this.#blocks = this.#blocks.toSpliced(at + 1, 0, .../** @type {DraftBlock[]} */ (blocks));
    this.#change(this.#blocks);
    this.#draw();
    this.#focusText(at + pieces.length, 0, isAtStart);
  }

  /**
   * @param {number} at
   * @param {number} item  where the first new one stands
   * @param {string[]} pieces
   * @param {boolean} isAtStart  whether the caret belongs at the start of the last one
   */
  #addItems(at, item, pieces, isAtStart) {
    const block = this.#blocks[at];
    if (!block || !("items" in block)) return;
    this.#set(at, { ...block, items: block.items.toSpliced(item, 0, ...pieces) });
    this.#draw();
    this.#focusText(at, item + pieces.length - 1, isAtStart);
  }

  /**
   * @param {number} at
   * @param {number} item
   * @param {-1} by
   */
  #moveItem(at, item, by) {
    const block = this.#blocks[at];
    if (!block || !("items" in block)) return;
    const text = block.items[item] ?? "";
    this.#set(at, {
      ...block,
      items: block.items.toSpliced(item, 1).toSpliced(item + by, 0, text),
    });
    this.#draw();
    this.#focusText(at, item + by);
  }

  /**
   * @param {number} at
   * @param {number} item
   */
  #removeItem(at, item) {
    const block = this.#blocks[at];
    if (!block || !("items" in block)) return;
    if (block.items.length === 1) return this.#remove(at);
    const items = block.items.toSpliced(item, 1);
    this.#set(at, { ...block, items });
    this.#draw();
    this.#focusText(at, Math.min(item, items.length - 1));
  }

  /**
   * @param {number} at
   * @param {number} item
   * @param {boolean} [isAtStart]  whether the caret belongs at the start
   */
  #focusText(at, item, isAtStart = true) {
    const boxes = this.#list.querySelectorAll(`[data-block="${at}"] [role=textbox]`);
    const box = boxes[item];
    if (!(box instanceof HTMLElement)) return;
    box.focus();
    if (isAtStart) return;
    getSelection()?.selectAllChildren(box);
    getSelection()?.collapseToEnd();
  }
}
