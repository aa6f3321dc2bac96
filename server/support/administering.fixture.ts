/** Sending operations of the administrator's work, and what comes back. */
import type { Register } from "../../test/support/a-register.ts";

export interface Done {
  __typename: string;
  code?: string;
  message?: string;
  clause?: string | null;
  request?: { id: string; revision: number; state: string; number: number; steps: string[]; dueAt: string };
  system?: { id: string; revision: number };
  version?: { number: number; restoredNumber: number | null };
  proposal?: { id: string; ground: { sectors: { received: number }[] } | null };
  added?: number;
  rows?: { name: string; outcome: string }[];
}

export const REFUSED = "__typename ... on SubmissionRefused { code message clause }";
export const REQUEST = `${REFUSED} ... on SupportRequestSaved { request { id revision state number steps dueAt } }`;

export async function askApi<Data>(
  register: Register,
  token: string,
  query: string,
  variables: object = {},
): Promise<Data> {
  const answer = await register.send<Data>(token, query, variables);
  if (!answer.data) throw new Error(answer.text);
  return answer.data;
}

export async function actOn(
  register: Register,
  token: string,
  call: string,
  type: string,
  input: object,
  selection: string,
): Promise<Done> {
  const answer = await register.send<{ done: Done }>(
    token,
    `mutation ($input: ${type}!) { done: ${call}(input: $input) { ${selection} } }`,
    { input },
  );
  return answer.data?.done ?? { __typename: answer.code ?? answer.text };
}
