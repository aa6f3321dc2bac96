import { createClient, fetchExchange, type AnyVariables, type TypedDocumentNode } from "@urql/core";
import { failureOf } from "@/lib/failure.ts";

const client = createClient({ url: "/graphql", preferGetMethod: false, exchanges: [fetchExchange] });

/** Changes something. @throws {Failure} */
export async function send<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, error } = await client.mutation(document, variables).toPromise();
  if (data && !error) return data;
  throw failureOf(error);
}

/** Reads something in the browser. @throws {Failure} */
export async function fetchData<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, error } = await client.query(document, variables).toPromise();
  if (data && !error) return data;
  throw failureOf(error);
}
