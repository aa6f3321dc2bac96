/** Runs in a thread of its own: reads one file after another, as ordered. */
import { parentPort } from "node:worker_threads";
import { ResolutionFileError } from "../../regulation/document/resolution-file-error.ts";
import { readFileAsResolution } from "../../regulation/read-file.ts";
import type { ReadingAnswer, ReadingOrder } from "./reading-messages.ts";

async function answerTo({ fileName, bytes }: ReadingOrder): Promise<ReadingAnswer> {
  try {
    return { kind: "read", reading: await readFileAsResolution(fileName, bytes) };
  } catch (error) {
    if (!(error instanceof ResolutionFileError)) return { kind: "failed", error };
    const { code, message, messageEn } = error;
    return { kind: "unreadable", code, message, messageEn };
  }
}

parentPort?.on("message", (order: ReadingOrder) => {
  void answerTo(order).then((answer) => parentPort?.postMessage(answer));
});
