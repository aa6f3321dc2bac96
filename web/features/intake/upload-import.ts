import { Failure } from "@/lib/failure.ts";

/** Bytes of one request: a lost connection costs no more than this. */
const portion = 4 * 1024 * 1024;
/** A portion that did not arrive is sent again so often. */
const tries = 4;

interface Taken {
  readonly importId: string;
  readonly receivedBytes: number;
  readonly isWhole: boolean;
  readonly refusal: string | null;
}

interface Denied {
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

async function sendPortion(address: string, body: Blob): Promise<Taken> {
  const headers = { "content-type": "application/octet-stream" };
  const response = await fetch(address, { method: "POST", headers, body }).catch((cause: unknown) => {
    throw new Failure("OFFLINE", "No answer from the API.", { cause });
  });
  const answer: unknown = await response.json().catch(() => ({}));
  if (response.ok) return answer as Taken;
  const error = (answer as Denied).errors?.[0];
  throw new Failure(error?.extensions?.code ?? "INTERNAL", error?.message ?? `HTTP ${response.status}`);
}

async function sendSafely(address: string, body: Blob): Promise<Taken> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await sendPortion(address, body);
    } catch (error) {
      const isLost = error instanceof Failure && error.code === "OFFLINE";
      if (!isLost || attempt >= tries) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 1000));
    }
  }
}

/**
 * Sends a file of submissions in portions.
 *
 * @param onProgress share sent, 0..1
 * @returns id of the import, or why the file is no table
 * @throws {Failure}
 */
export async function uploadImport(
  file: File,
  onProgress: (share: number) => void,
): Promise<{ id: string; refusal: string | null }> {
  const begin = `/files/imports?name=${encodeURIComponent(file.name)}&size=${file.size}`;
  let taken = await sendPortion(begin, file.slice(0, portion));
  while (!taken.isWhole) {
    const offset = taken.receivedBytes;
    onProgress(offset / file.size);
    taken = await sendSafely(
      `/files/imports/${taken.importId}?offset=${offset}`,
      file.slice(offset, offset + portion),
    );
  }
  onProgress(1);
  return { id: taken.importId, refusal: taken.refusal };
}
