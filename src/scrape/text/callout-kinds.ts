/** What generators of documentation call boxes with notes. */
export const calloutKinds: ReadonlySet<string> = new Set(
  "note notes info information tip tips hint important warning caution danger error attention success check example abstract summary tldr question quote bug failure callout-note callout-tip callout-warning callout-important callout-caution alert".split(
    " ",
  ),
);
