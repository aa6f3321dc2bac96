import { parentPort } from "node:worker_threads";
import { readDocument } from "../../server/regulation/document/read-document.ts";
import { ResolutionFileError } from "../../server/regulation/document/resolution-file-error.ts";
import { ResolutionReading } from "../../server/regulation/draft.ts";
import { readResolution } from "../../server/regulation/read-resolution.ts";
import type { WorkerAnswer } from "./read-in-worker.ts";

interface Order {
  readonly text: string;
  readonly fileName: string;
}

async function answerTo({ text, fileName }: Order): Promise<WorkerAnswer> {
  try {
    const reading = readResolution(await readDocument(Buffer.from(text), fileName));
    return { outcome: reading.outcome, isValid: ResolutionReading.safeParse(reading).success };
  } catch (error) {
    if (error instanceof ResolutionFileError) return { error: error.code };
    throw error;
  }
}

parentPort?.on("message", (order: Order) => {
  void answerTo(order).then((answer) => parentPort?.postMessage(answer));
});
