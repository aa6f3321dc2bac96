import type { AssignmentRowFragment } from "@/lib/graphql.generated.ts";

/** Who answers, in a line. */
export function ownerName({
  ownerMember,
  ownerRecipient,
}: Pick<AssignmentRowFragment, "ownerMember" | "ownerRecipient">): string {
  return ownerMember?.name ?? ownerMember?.post ?? ownerRecipient?.name ?? "—";
}
