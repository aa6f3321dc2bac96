"use client";

import { useEffect, useState } from "react";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { fetchData } from "@/lib/browser-graphql.ts";
import { ItemChoicesDocument, type ItemChoicesQuery, type Scale } from "@/lib/graphql.generated.ts";
import { useFailureText } from "@/lib/use-action.ts";

interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ItemChoices {
  readonly recipients: readonly (Choice & { readonly kind: string })[];
  /** Those who may be told to answer; `recipientId` is null for the centre's own people. */
  readonly executors: readonly (Choice & { readonly recipientId: string | null })[];
  readonly sectors: readonly Choice[];
  readonly topics: readonly (Choice & { readonly sectorId: string | null })[];
  readonly causes: readonly (Choice & { readonly group: string })[];
  readonly grounds: ItemChoicesQuery["dismissalGrounds"];
  /** Scales that the regulation tells apart. */
  readonly scales: readonly Scale[];
}

const scaleOf: Readonly<Record<string, Scale>> = { MUNICIPAL: "MUNICIPAL", REGIONAL: "REGIONAL" };

function choicesOf({ municipality, ...rest }: ItemChoicesQuery): ItemChoices {
  const classes = (municipality.regulation?.settings ?? []).filter(
    ({ group }) => group === "incidentClasses",
  );
  return {
    recipients: municipality.recipients.edges.map(({ node: { id, name, kind } }) => ({
      value: id,
      label: name,
      kind,
    })),
    executors: rest.assignees.map(({ accountId, name, roleTitles, recipientId }) => ({
      value: accountId,
      label: [name, roleTitles.join(", ")].filter(Boolean).join(" — "),
      recipientId,
    })),
    sectors: municipality.sectors.map(({ id, name }) => ({ value: id, label: name })),
    topics: rest.topics.map(({ id, name, sector }) => ({
      value: id,
      label: name,
      sectorId: sector?.id ?? null,
    })),
    causes: rest.causes.map(({ id, name, group }) => ({ value: id, label: name, group })),
    grounds: rest.dismissalGrounds,
    scales: [...new Set(classes.map(({ key }) => scaleOf[key] ?? "OTHER"))],
  };
}

export interface Choosing {
  /** Null while they are being read. */
  readonly choices: ItemChoices | null;
  readonly failure: string | null;
}

/** What dialogues offer, read when the first of them opens. */
export function useChoices(): Choosing {
  const { slug } = useItem();
  const describe = useFailureText();
  const [choices, setChoices] = useState<ItemChoices | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let isLeft = false;
    fetchData(ItemChoicesDocument, { slug }).then(
      (data) => !isLeft && setChoices(choicesOf(data)),
      (error: unknown) => !isLeft && setFailure(describe(error)),
    );
    return () => {
      isLeft = true;
    };
  }, [slug, describe]);
  return { choices, failure };
}
