// @ts-check
/** @import { Draft } from "./draft.js" */
import { h } from "../dom.js";
import { fieldOf, iconButton } from "./fields.js";

/**
 * The entries that the answer leads on to, each with a button to remove it, and a list to add one from.
 *
 * @param {Draft} draft
 * @param {string} id
 */
export function related(draft, id) {
  const list = h("ul", { class: "chips", "aria-label": "Related entries" });
  const select = h("select", {});
  const titleOf = (/** @type {string} */ other) => draft.item(other)?.entry.question || other;

  const set = (/** @type {string[]} */ ids) => {
    draft.update(id, { related: ids });
    draw();
  };
  const draw = () => {
    const ids = draft.item(id)?.entry.related ?? [];
    const others = [...draft.items.keys()].filter((other) => other !== id && !ids.includes(other));
    list.replaceChildren(
      ...ids.map((other, at) =>
        h(
          "li",
          {},
          h("span", { dir: "auto" }, titleOf(other)),
          iconButton("close", `Remove “${titleOf(other)}”`, () => {
            set(ids.toSpliced(at, 1));
            const buttons = list.querySelectorAll("button");
            (buttons[Math.min(at, buttons.length - 1)] ?? select).focus();
          }),
        ),
      ),
    );
    list.hidden = ids.length === 0;
    select.replaceChildren(
      h("option", { value: "" }, "Add an entry…"),
      ...others.map((other) => h("option", { value: other }, titleOf(other))),
    );
  };
  select.addEventListener("change", () => {
    if (select.value) set([...(draft.item(id)?.entry.related ?? []), select.value]);
  });
  draw();
  const field = fieldOf({
    label: "Related entries",
    field: "related",
    control: select,
    hint: "Offered as buttons under the answer.",
  });
  field.querySelector(".line")?.before(list);
  return field;
}
