import type { Filling } from "./module.ts";

/**
 * Does one thing through the API and gives what was saved.
 *
 * @param saved selection on the member of the union that means success: `SubmissionSaved { submission { id } }`
 * @throws {Error} when the API refuses: a stage without the row would prove nothing of it
 */
export async function deed<Saved>(
  { api, own }: Pick<Filling, "api" | "own">,
  mutation: `${string}(${string})`,
  saved: string,
  input: Readonly<Record<string, unknown>>,
): Promise<Saved> {
  const [name, inputType] = mutation.slice(0, -1).split("(");
  const answer = await api.send<{ done: Saved & { __typename: string } }>(
    own,
    `mutation ($input: ${inputType}!) { done: ${name}(input: $input) { __typename ... on ${saved} } }`,
    { input },
  );
  const done = answer.data?.done;
  if (!done || done.__typename.endsWith("Refused"))
    throw new Error(`${name} was not done in the stage: ${answer.text}`);
  return done;
}

/** A submission as it is now, for the next step on it. */
export async function revisionOf(
  { api, own }: Pick<Filling, "api" | "own">,
  submissionId: string | undefined,
): Promise<{ submissionId: string | undefined; revision: number }> {
  const answer = await api.send<{ submission: { revision: number } }>(
    own,
    "query ($id: ID!) { submission(id: $id) { revision } }",
    { id: submissionId },
  );
  if (!answer.data) throw new Error(answer.text);
  return { submissionId, revision: answer.data.submission.revision };
}
