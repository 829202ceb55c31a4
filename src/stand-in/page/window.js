// @ts-check

/** Where the screen keyboard covers the page instead of shrinking it (iOS), the page shrinks itself. */
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
 * A letter typed while nothing takes text goes into the message, as in Telegram Desktop.
 *
 * @param {HTMLTextAreaElement} input
 */
export function typeAnywhere(input) {
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const isLetter = [...key].length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey;
    const elsewhere =
      target instanceof Element && !target.closest("input, textarea, select, dialog");
    if (isLetter && elsewhere && input.offsetParent) input.focus();
  });
}
