import {
  cacheExchange,
  createClient,
  fetchExchange,
  type AnyVariables,
  type TypedDocumentNode,
} from "@urql/core";
import { registerUrql } from "@urql/next/rsc";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { apiUrl } from "@/lib/api-url.ts";
import { failureOf } from "@/lib/failure.ts";

/** One client per request; the visitor's session and address travel with every call. */
const { getClient } = registerUrql(() =>
  createClient({
    url: `${apiUrl()}/graphql`,
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange],
    fetch: async (input, init) => {
      const visitor = await headers();
      const sent = new Headers(init?.headers);
      sent.set("cookie", (await cookies()).toString());
      const address = visitor.get("x-forwarded-for");
      if (address) sent.set("x-forwarded-for", address);
      return fetch(input, { ...init, headers: sent, cache: "no-store" });
    },
  }),
);

/**
 * Reads data for a page. Somebody not signed in goes to the sign-in page; what does not exist or may
 * not be seen is "not found"; anything else is the page's error state.
 *
 * @throws {Failure} with the API's code
 */
export async function load<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, error } = await getClient().query(document, variables).toPromise();
  if (data && !error) return data;
  const failure = failureOf(error);
  if (failure.code === "UNAUTHENTICATED") redirect("/sign-in");
  if (failure.code === "NOT_FOUND" || failure.code === "FORBIDDEN") notFound();
  throw failure;
}
