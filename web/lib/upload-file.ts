import { Failure } from "@/lib/failure.ts";
import type { FileRefusal } from "@/lib/send-file.ts";

interface Answer extends Partial<FileRefusal> {
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

function refusalOf(status: number, text: string): FileRefusal | null {
  if (status >= 200 && status < 300) return null;
  const { code, message, errors } = JSON.parse(text) as Answer;
  if (code && message) return { code, message };
  const first = errors?.[0];
  throw new Failure(first?.extensions?.code ?? "INTERNAL", first?.message ?? `HTTP ${status}`);
}

/**
 * Sends one file as it is and tells how much of it has gone out, which `fetch` does not.
 *
 * @param onProgress share sent, 0..1
 * @returns a refusal with its sentence, or null when the file is kept
 * @throws {Failure} with the API's code
 */
export function uploadFile(
  address: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<FileRefusal | null> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Failure("OFFLINE", "No answer from the API."));
    request.onload = () => {
      try {
        resolve(refusalOf(request.status, request.responseText));
      } catch (error) {
        reject(
          error instanceof Failure ? error : new Failure("INTERNAL", "Unreadable answer.", { cause: error }),
        );
      }
    };
    request.send(file);
  });
}
