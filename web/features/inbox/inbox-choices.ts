import type { InboxChoicesQuery } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Somebody who may answer. */
interface Executor extends Choice {
  /** Responsible recipient the person works for; null for the centre's own. */
  readonly recipientId: string | null;
}

/** What the filters of the inbox offer in one municipality. */
export interface InboxChoices {
  readonly channels: readonly Choice[];
  readonly sectors: readonly Choice[];
  readonly topics: readonly Choice[];
  readonly recipients: readonly Choice[];
  readonly executors: readonly Executor[];
}

/** Names of codes are taken in the language of the page. */
export function choicesOf(data: InboxChoicesQuery, locale: "ru" | "en"): InboxChoices {
  const { municipality, topics, assignees } = data;
  return {
    channels: municipality.openChannels.map(({ code, name }) => ({
      value: code,
      label: name ?? label("channel", code, locale),
    })),
    sectors: municipality.sectors.map(({ id, name }) => ({ value: id, label: name })),
    topics: topics.map(({ id, name }) => ({ value: id, label: name })),
    recipients: municipality.recipients.edges.map(({ node }) => ({
      value: node.id,
      label: node.shortName ?? node.name,
    })),
    executors: assignees.map(({ accountId, name, recipientId }) => ({
      value: accountId,
      label: name,
      recipientId,
    })),
  };
}
