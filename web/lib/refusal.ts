/** The sentence of a refusal, or null when the change was made. */
export function refusalOf(outcome: { __typename: string; message?: string }): string | null {
  return outcome.message ?? null;
}
