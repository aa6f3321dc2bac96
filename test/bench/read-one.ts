/** Reads one document, first cold and then warm, and prints what it took as JSON. */
import { readFileSync } from "node:fs";
import { readDocument } from "../../server/regulation/document/read-document.ts";
import { readResolution } from "../../server/regulation/read-resolution.ts";
import { median } from "./report.ts";

const bytes = readFileSync(process.argv[2]!);
const timings: number[] = [];
/** Of the first reading: what later ones leave to the garbage collector is not what a document takes. */
let peakMb = 0;
for (
  const deadline = performance.now() + 5000;
  timings.length < 2 || (timings.length < 9 && performance.now() < deadline);
) {
  const startedAt = performance.now();
  readResolution(await readDocument(bytes, process.argv[2]!));
  timings.push(performance.now() - startedAt);
  peakMb ||= process.resourceUsage().maxRSS / 1024;
}
const [coldMs, ...warm] = timings;
console.log(JSON.stringify({ coldMs, warmMs: median(warm), peakMb }));
