import { Failure } from "@/lib/failure.ts";

/** A file that the API looked at and did not take. */
export interface FileRefusal {
  readonly code: string;
  readonly message: string;
}

interface DenialBody {
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/**
 * Sends one file as it is. The name goes in a header, since the body is nothing but the file.
 *
 * @returns a refusal with its sentence, or null when the file is kept
 * @throws {Failure} with the API's code
 */
export async function sendFile(address: string, file: File): Promise<FileRefusal | null> {
  const headers = {
    "x-file-name": encodeURIComponent(file.name),
    "content-type": "application/octet-stream",
  };
  const response = await fetch(address, { method: "POST", body: file, headers }).catch((error: unknown) => {
    throw new Failure("OFFLINE", "No answer from the API.", { cause: error });
  });
  if (response.ok) return null;
  const body: unknown = await response.json().catch(() => null);
  if (isRefusal(body)) return body;
  const first = isDenial(body) ? body.errors?.[0] : undefined;
  throw new Failure(first?.extensions?.code ?? "INTERNAL", first?.message ?? `HTTP ${response.status}`);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
const isRefusal = (body: unknown): body is FileRefusal =>
  isRecord(body) && typeof body["code"] === "string" && typeof body["message"] === "string";
const isDenial = (body: unknown): body is DenialBody => isRecord(body) && Array.isArray(body["errors"]);
