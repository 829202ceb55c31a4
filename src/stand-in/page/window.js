// @ts-check

/** Shrinks the page where the screen keyboard covers it instead of resizing it (iOS). */
export function fitScreen() {
  const view = window.visualViewport;
  view?.addEventListener("resize", () => {
    const covered = window.innerHeight - view.height > 1 && view.scale === 1;
    const height = covered ? `${view.height}px` : "100dvh";
    document.documentElement.style.setProperty("--screen", height);
    if (covered) window.scrollTo(0, 0);
  });
}

/**
 * Directs letters into the message box if no other field has the focus, as in Telegram Desktop.
 *
 * @param {HTMLTextAreaElement} input
 */
export function typeAnywhere(input) {
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const isLetter = [...key].length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey;
    const isOutside =
      target instanceof Element && !target.closest("input, textarea, select, dialog");
    if (isLetter && isOutside && input.offsetParent) input.focus();
  });
}
