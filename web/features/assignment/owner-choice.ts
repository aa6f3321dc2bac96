/** The owner as one value of a list: members and recipients stand in it together. */
import type { AssignmentChoicesQuery } from "@/lib/graphql.generated.ts";

/** `member:…` or `recipient:…`; null while nobody is chosen. */
export type OwnerChoice = string | null;

const memberPrefix = "member:";
const recipientPrefix = "recipient:";
/** Kinds that the administration may give tasks to. */
const ownKinds: ReadonlySet<string> = new Set(["INTERNAL", "SUBORDINATE", "COMPANY"]);

/** The owner as the API takes it. */
export function ownerInput(owner: OwnerChoice): {
  ownerMemberId: string | null;
  ownerRecipientId: string | null;
} {
  return {
    ownerMemberId: owner?.startsWith(memberPrefix) ? owner.slice(memberPrefix.length) : null,
    ownerRecipientId: owner?.startsWith(recipientPrefix) ? owner.slice(recipientPrefix.length) : null,
  };
}

/** The choice that stands for an owner. */
export function ownerChoice(owner: {
  readonly ownerMember: { readonly id: string } | null;
  readonly ownerRecipient: { readonly id: string } | null;
}): OwnerChoice {
  if (owner.ownerMember) return `${memberPrefix}${owner.ownerMember.id}`;
  return owner.ownerRecipient ? `${recipientPrefix}${owner.ownerRecipient.id}` : null;
}

type Choices = Pick<AssignmentChoicesQuery["municipality"], "members" | "recipients">;

/** Everybody who may own a task, in two groups. */
export function ownerOptions(
  { members, recipients }: Choices,
  names: { members: string; recipients: string },
) {
  return [
    {
      group: names.members,
      items: members.edges.map(({ node: { id, name, post } }) => ({
        value: `${memberPrefix}${id}`,
        label: name === null ? (post ?? "—") : post === null ? name : `${name}, ${post}`,
      })),
    },
    {
      group: names.recipients,
      items: recipients.edges
        .filter(({ node: { kind } }) => ownKinds.has(kind))
        .map(({ node: { id, name } }) => ({ value: `${recipientPrefix}${id}`, label: name })),
    },
  ];
}
