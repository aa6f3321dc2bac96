import { afterEach, describe, expect, test } from "vitest";
import { aCreatingText } from "../../../test/support/act-text.ts";
import {
  aHold,
  BREAKABLE,
  CRASHING,
  untilUnderWay,
  untilWaiting,
} from "../../../test/support/held-reading.ts";
import { readFileAsResolution } from "../../regulation/read-file.ts";
import { DocumentReader, type ReadingLimits } from "./document-reader.ts";

let reader: DocumentReader;
afterEach(() => reader.close());

const open = (limits: Partial<ReadingLimits> = {}) =>
  (reader = new DocumentReader({ program: BREAKABLE, ...limits }));
const bytesOf = (text: string) => new TextEncoder().encode(text);
const ACT = aCreatingText();
const read = (fileName = "act.txt", text = ACT) => reader.read({ fileName, bytes: bytesOf(text) });

describe("a document", () => {
  test("is read in a thread as on the spot", async () => {
    reader = new DocumentReader();
    expect(await read()).toEqual(await readFileAsResolution("act.txt", bytesOf(ACT)));
  });

  test("that cannot be read is refused with its reason", async () => {
    open();
    const refused = {
      name: "ResolutionFileError",
      code: "FILE_EMPTY",
      message: expect.stringContaining("пуст"),
    };
    await expect(read("act.txt", "")).rejects.toMatchObject(refused);
  });

  test("is handed over without a copy", async () => {
    open();
    const bytes = bytesOf(ACT);
    await reader.read({ fileName: "act.txt", bytes });
    expect(bytes.byteLength).toBe(0);
  });

  test("in a shared buffer leaves its neighbours alone", async () => {
    open();
    const shared = bytesOf(`соседи${ACT}`);
    const { length } = bytesOf("соседи");
    const { source } = await reader.read({ fileName: "act.txt", bytes: shared.subarray(length) });
    expect(source.text).toBe(ACT);
    expect(new TextDecoder().decode(shared.subarray(0, length))).toBe("соседи");
  });

  test("that takes too long is refused, and the next is read", { timeout: 30_000 }, async () => {
    open({ readingMs: 3_000, mostAtOnce: 1 });
    const hold = aHold();
    await expect(read(hold.fileName)).rejects.toMatchObject({ code: "READING_TOO_LONG" });
    hold.release();
    expect((await read()).outcome).toBe("CREATE");
  });

  test("that needs too much memory is refused, and the next is read", async () => {
    open({ heapMb: 64, mostAtOnce: 1 });
    const long =
      ACT + "\n7. Ответственный секретарь ведёт протокол заседания центра управления.".repeat(120_000);
    await expect(read("act.txt", long)).rejects.toMatchObject({ code: "TEXT_TOO_LONG" });
    expect((await read()).outcome).toBe("CREATE");
  }, 20_000);

  test("that breaks the thread fails, and the next is read", async () => {
    open({ mostAtOnce: 1 });
    await expect(read(CRASHING)).rejects.toThrow("The reading thread ended with code 9.");
    expect((await read()).outcome).toBe("CREATE");
  });

  test("is read after the thread ended for lack of work", async () => {
    open({ mostAtOnce: 1, idleMs: 1 });
    await read();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await read()).outcome).toBe("CREATE");
  });
});

describe("a queue", () => {
  test("lets no more be read at once than allowed", async () => {
    open({ mostAtOnce: 2 });
    const hold = aHold();
    const readings = [read(hold.fileName), read(hold.fileName), read()];
    await untilWaiting(reader, 1);
    expect(reader.underWay).toBe(2);
    hold.release();
    expect((await Promise.all(readings)).map(({ outcome }) => outcome)).toEqual([
      "CREATE",
      "CREATE",
      "CREATE",
    ]);
    expect([reader.underWay, reader.waiting]).toEqual([0, 0]);
  });

  test("goes in the order of arrival", async () => {
    open({ mostAtOnce: 1 });
    const hold = aHold();
    const ended: string[] = [];
    const readings = [hold.fileName, "b.txt", "c.txt"].map((name) => read(name).then(() => ended.push(name)));
    await untilWaiting(reader, 2);
    hold.release();
    await Promise.all(readings);
    expect(ended).toEqual([hold.fileName, "b.txt", "c.txt"]);
  });

  test("that is full turns a document away", async () => {
    open({ mostAtOnce: 1, mostWaiting: 1 });
    const hold = aHold();
    const readings = [read(hold.fileName), read()];
    await untilWaiting(reader, 1);
    await expect(read()).rejects.toMatchObject({ code: "READING_BUSY" });
    hold.release();
    expect(await Promise.all(readings)).toHaveLength(2);
  });

  test("turns away a document whose turn does not come", async () => {
    open({ mostAtOnce: 1, waitingMs: 50 });
    const hold = aHold();
    const first = read(hold.fileName);
    await expect(read()).rejects.toMatchObject({ code: "READING_BUSY" });
    hold.release();
    expect((await first).outcome).toBe("CREATE");
  });

  test("goes on after a thread broke", async () => {
    open({ mostAtOnce: 1 });
    const [broken, next] = await Promise.allSettled([read(CRASHING), read()]);
    expect([broken.status, next.status]).toEqual(["rejected", "fulfilled"]);
  });
});

describe("a reader that closes", () => {
  test("denies what is being read and what waits", async () => {
    open({ mostAtOnce: 1 });
    const hold = aHold();
    const readings = Promise.allSettled([read(hold.fileName), read()]);
    await untilUnderWay(reader, 1);
    await reader.close();
    hold.release();
    const codes = (await readings).map(
      (each) => each.status === "rejected" && (each.reason as { code: string }).code,
    );
    expect(codes).toEqual(["UNAVAILABLE", "UNAVAILABLE"]);
  });

  test("reads nothing more", async () => {
    open();
    await reader.close();
    await expect(read()).rejects.toMatchObject({ code: "UNAVAILABLE" });
  });
});
