/**
 * `npm start`: tells Node to cache compiled code before `main.ts` is loaded. In TypeScript this file would itself have to be
 * stripped of its types at every start, and what does that takes 18 MB.
 */
import { enableCompileCache } from "node:module";

enableCompileCache("data/compiled");
await import("./main.ts");
