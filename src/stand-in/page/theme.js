// A plain script in the head, so that the saved theme is set before the first paint.
(() => {
  const saved = localStorage.getItem("theme");
  if (saved) document.documentElement.dataset.theme = saved;
})();
