"use client";

import { MultiSelect } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { type PollQuery, SetPollSubjectsDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  poll: Pick<PollQuery["poll"], "id" | "revision" | "clusters" | "topics">;
  clusters: readonly { readonly id: string; readonly title: string }[];
  topics: readonly { readonly id: string; readonly name: string }[];
}

/** Chooses what the poll is about. */
export function SubjectsButton({ poll, clusters, topics }: Props) {
  const t = useTranslations("polls.subjects");
  const known = {
    clusterIds: poll.clusters.map(({ id }) => id),
    topicIds: poll.topics.map(({ id }) => id),
  };
  const [chosen, setChosen] = useState(known);
  const { id, revision } = poll;
  return (
    <DialogButton
      label={t("change")}
      title={t("title")}
      submitLabel={t("save")}
      size="lg"
      buttonProps={{ size: "sm", variant: "default" }}
      onOpen={() => setChosen(known)}
      onSubmit={async () =>
        refusalOf((await send(SetPollSubjectsDocument, { input: { id, revision, ...chosen } })).outcome)
      }
    >
      <MultiSelect
        label={t("clusters")}
        data={clusters.map((each) => ({ value: each.id, label: each.title }))}
        value={chosen.clusterIds}
        onChange={(clusterIds) => setChosen({ ...chosen, clusterIds })}
        searchable
        clearable
      />
      <MultiSelect
        label={t("topics")}
        data={topics.map((each) => ({ value: each.id, label: each.name }))}
        value={chosen.topicIds}
        onChange={(topicIds) => setChosen({ ...chosen, topicIds })}
        searchable
        clearable
      />
    </DialogButton>
  );
}
