/** Runs in a thread of its own: writes one document after another, as ordered. */
import { parentPort } from "node:worker_threads";
import type { WritingAnswer, WritingOrder } from "./document-writer.ts";
import { writeDocument } from "./write-document.ts";

parentPort?.on("message", ({ id, format, content }: WritingOrder) => {
  void writeDocument(format, content).then(
    (file) => parentPort!.postMessage({ id, file: new Uint8Array(file) } satisfies WritingAnswer),
    (error: unknown) => parentPort!.postMessage({ id, error: String(error) } satisfies WritingAnswer),
  );
});
