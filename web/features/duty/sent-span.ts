/** From the first to the last day of some evidence; null when there is none. */
export function spanOf(
  evidence: readonly { readonly from: string; readonly to: string }[],
): { from: string; to: string } | null {
  const from = evidence.map((each) => each.from).toSorted()[0];
  const to = evidence
    .map((each) => each.to)
    .toSorted()
    .at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
