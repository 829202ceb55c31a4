import type { Services } from "../../context.ts";
import { deliver } from "../../deliver.ts";
import type { Feature } from "../../phases.ts";
import type { Rights } from "../rights.ts";
import { requireStaff } from "../staff-only.ts";
import { staffTextsIn } from "../texts/languages.ts";
import { loadingView } from "./reload-view.ts";
import type { Reloads } from "./reloads.ts";

interface Needs extends Pick<Services, "metrics"> {
  rights: Rights;
  reloads: Pick<Reloads, "begin">;
}

/**
 * `/reload`, for staff: puts changed data into use without a restart. The update ends at once, so that the chat isn't held
 * up; the outcome is sent later.
 */
export function reload(needs: Needs): Feature {
  return {
    commands: {
      async reload(ctx) {
        if (!(await requireStaff(ctx, "reload", needs)) || !ctx.msg) return;
        const texts = staffTextsIn(ctx.locale.language);
        await deliver(ctx, loadingView(texts), "everyone");
        needs.reloads.begin(ctx.msg, texts);
      },
    },
  };
}
