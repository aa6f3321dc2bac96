import { stringifyDocument, type AnyVariables, type TypedDocumentNode } from "@urql/core";
import { createClient, type Client } from "graphql-sse";

const longestPauseMs = 30_000;

let client: Client | undefined;

/** The stream of the API; it comes back by itself after a break, ever more patiently. */
function liveClient(): Client {
  client ??= createClient({
    url: new URL("/graphql/stream", window.location.origin).href,
    retryAttempts: Number.POSITIVE_INFINITY,
    retry: (tries) =>
      new Promise((resolve) =>
        setTimeout(resolve, Math.min(longestPauseMs, 1_000 * 2 ** tries) * (0.75 + Math.random() / 2)),
      ),
  });
  return client;
}

export interface Listener<Data> {
  readonly onData: (data: Data) => void;
  /** Whether news come in; after a break something may have been missed. */
  readonly onConnected?: (isConnected: boolean) => void;
}

/** Listens to a subscription until the function it gives is called. */
export function listen<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { onData, onConnected }: Listener<Data>,
): () => void {
  let isStopped = false;
  const tell = (isConnected: boolean) => {
    if (!isStopped) onConnected?.(isConnected);
  };
  const stop = liveClient().subscribe<Data>(
    { query: stringifyDocument(document), variables: { ...variables } },
    {
      next: ({ data }) => {
        if (data && !isStopped) onData(data);
      },
      error: () => tell(false),
      complete: () => tell(false),
    },
    {
      connected: () => tell(true),
      connecting: (isAgain) => {
        if (isAgain) tell(false);
      },
    },
  );
  return () => {
    isStopped = true;
    stop();
  };
}
