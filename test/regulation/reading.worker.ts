import { parentPort, workerData } from "node:worker_threads";
import { readDocument } from "../../server/regulation/document/read-document.ts";
import { ResolutionFileError } from "../../server/regulation/document/resolution-file-error.ts";
import { ResolutionReading } from "../../server/regulation/draft.ts";
import { readResolution } from "../../server/regulation/read-resolution.ts";
import type { WorkerAnswer } from "./read-in-worker.ts";

const { text, fileName } = workerData as { text: string; fileName: string };

async function answer(): Promise<WorkerAnswer> {
  try {
    const reading = readResolution(await readDocument(Buffer.from(text), fileName));
    return { outcome: reading.outcome, isValid: ResolutionReading.safeParse(reading).success };
  } catch (error) {
    if (error instanceof ResolutionFileError) return { error: error.code };
    throw error;
  }
}

parentPort?.postMessage(await answer());
