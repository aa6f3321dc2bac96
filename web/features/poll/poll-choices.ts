import type { PollRoom } from "@/features/poll/poll-room.ts";
import { personText } from "@/features/poll/poll-words.ts";
import { PollMembersDocument, PollSettlementChoicesDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Whom and what a poll may be tied to. */
export interface PollChoices {
  readonly members: readonly Choice[];
  readonly settlements: readonly Choice[];
}

/** Members of the centre, for a form that names one. */
export async function memberChoices(slug: string): Promise<Choice[]> {
  const { municipality } = await load(PollMembersDocument, { slug });
  return (municipality?.members.edges ?? []).map(({ node }) => ({ value: node.id, label: personText(node) }));
}

export async function pollChoices({ slug, parts }: PollRoom): Promise<PollChoices> {
  const members = await memberChoices(slug);
  if (!parts.includes("settlements")) return { members, settlements: [] };
  const { settlements } = await load(PollSettlementChoicesDocument, {});
  return { members, settlements: settlements.map(({ id, name }) => ({ value: id, label: name })) };
}
