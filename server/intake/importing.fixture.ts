/** A process that reads files into the register. */
import { workTelling } from "../../test/support/telling-worker.ts";
import { importSubmissions } from "./run/run-import.ts";

const [, , now, batchRows] = process.argv;
await workTelling(importSubmissions(Number(batchRows)), now!);
