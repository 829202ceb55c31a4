import type { Services } from "../../context.ts";
import { deliver } from "../../deliver.ts";
import type { Feature } from "../../phases.ts";
import type { Rights } from "../rights.ts";
import { isRefused } from "../staff-only.ts";
import { loadingView } from "./reload-view.ts";
import type { Reloads } from "./reloads.ts";

interface Needs extends Pick<Services, "metrics"> {
  rights: Rights;
  reloads: Pick<Reloads, "begin">;
}

/**
 * `/reload`, for the staff: puts changed data into use without a stop. Its update ends at once, so that the chat goes on
 * meanwhile; the outcome comes in a message of its own.
 */
export function reload(needs: Needs): Feature {
  return {
    commands: {
      async reload(ctx) {
        if ((await isRefused(ctx, "reload", needs)) || !ctx.msg) return;
        await deliver(ctx, loadingView(), "everyone");
        needs.reloads.begin(ctx.msg);
      },
    },
  };
}
