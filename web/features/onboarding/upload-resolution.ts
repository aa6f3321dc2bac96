import { print } from "graphql";
import { ImportResolutionDocument, type ImportResolutionMutation } from "@/lib/graphql.generated.ts";
import { Failure } from "@/lib/failure.ts";

type Outcome = ImportResolutionMutation["importResolution"];

interface Answer {
  readonly data?: ImportResolutionMutation | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Bytes of a file as base64, without the prefix of its address. */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,?/, ""));
    reader.onerror = () =>
      reject(new Failure("INTERNAL", "The file could not be read.", { cause: reader.error }));
    reader.readAsDataURL(file);
  });
}

function outcomeOf(status: number, body: string): Outcome {
  if (status === 413) throw new Failure("TOO_LARGE", "The file is too large.");
  const answer = JSON.parse(body) as Answer;
  if (answer.data) return answer.data.importResolution;
  const error = answer.errors?.[0];
  throw new Failure(error?.extensions?.code ?? "INTERNAL", error?.message ?? `HTTP ${status}`);
}

/**
 * Sends a document to be read. `fetch` does not tell how much has gone out, so this is the one place
 * that uses the older request.
 *
 * @param onProgress share sent, 0..1
 * @throws {Failure}
 */
export async function uploadResolution(file: File, onProgress: (share: number) => void): Promise<Outcome> {
  const content = await base64Of(file);
  const body = JSON.stringify({
    query: print(ImportResolutionDocument),
    variables: { input: { fileName: file.name, content } },
  });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/graphql");
    request.setRequestHeader("content-type", "application/json");
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Failure("OFFLINE", "No answer from the API."));
    request.onload = () => {
      try {
        resolve(outcomeOf(request.status, request.responseText));
      } catch (error) {
        reject(
          error instanceof Failure ? error : new Failure("INTERNAL", "Unreadable answer.", { cause: error }),
        );
      }
    };
    request.send(body);
  });
}
