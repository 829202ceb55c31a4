// A plain script in the head: the remembered theme is set before anything is painted.
(() => {
  const remembered = localStorage.getItem("theme");
  if (remembered) document.documentElement.dataset.theme = remembered;
})();
