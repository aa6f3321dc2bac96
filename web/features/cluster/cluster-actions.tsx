"use client";

import { Text, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AddMembers } from "@/features/cluster/add-members.tsx";
import { send } from "@/lib/browser-graphql.ts";
import {
  ChangeClusterDocument,
  type ClusterPageQuery,
  type ClusterStep,
  CloseClusterDocument,
  ConfirmClusterDocument,
  DismissClusterDocument,
  UndoClusterStepDocument,
} from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

export type ShownCluster = ClusterPageQuery["cluster"];

const documents = {
  CONFIRM: ConfirmClusterDocument,
  DISMISS: DismissClusterDocument,
  CLOSE: CloseClusterDocument,
} as const;

/** What may be done with the problem as a whole. */
export function ClusterActions({ slug, cluster }: { slug: string; cluster: ShownCluster }) {
  return (
    <>
      {cluster.steps.map(({ step }) => (
        <StepButton key={step} step={step} cluster={cluster} />
      ))}
      <RenameButton cluster={cluster} />
      <AddMembers slug={slug} cluster={cluster} />
      {cluster.canUndo && <UndoButton cluster={cluster} />}
    </>
  );
}

function StepButton({ step, cluster: { id, revision } }: { step: ClusterStep; cluster: ShownCluster }) {
  const t = useTranslations("clusters");
  const { name } = useLabels();
  const [note, setNote] = useState("");
  const title = name("clusterStep", step);
  return (
    <DialogButton
      label={title}
      title={title}
      submitLabel={title}
      isDanger={step === "DISMISS"}
      buttonProps={{ size: "sm", variant: step === "CONFIRM" ? "filled" : "default" }}
      onOpen={() => setNote("")}
      onSubmit={async () => {
        const input = { id, revision, note: note.trim() || null };
        return refusalOf((await send(documents[step], { input })).outcome);
      }}
    >
      <Text>{t(`stepHint.${step}`)}</Text>
      <Textarea
        label={t("note")}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={2_000}
        autosize
        minRows={2}
        data-autofocus
      />
    </DialogButton>
  );
}

function RenameButton({ cluster: { id, revision, title } }: { cluster: ShownCluster }) {
  const t = useTranslations("clusters");
  const [name, setName] = useState(title);
  return (
    <DialogButton
      label={t("rename")}
      title={t("rename")}
      submitLabel={t("save")}
      buttonProps={{ size: "sm", variant: "default" }}
      onOpen={() => setName(title)}
      onSubmit={async () =>
        refusalOf((await send(ChangeClusterDocument, { input: { id, revision, title: name } })).outcome)
      }
    >
      <TextInput
        label={t("name")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={200}
        required
        withAsterisk={false}
        data-autofocus
      />
    </DialogButton>
  );
}

function UndoButton({ cluster: { id, revision, history } }: { cluster: ShownCluster }) {
  const t = useTranslations("clusters");
  const { name } = useLabels();
  const [last] = history;
  return (
    <DialogButton
      label={t("undo")}
      title={t("undo")}
      submitLabel={t("undo")}
      buttonProps={{ size: "sm", variant: "default" }}
      onSubmit={async () =>
        refusalOf((await send(UndoClusterStepDocument, { input: { id, revision } })).outcome)
      }
    >
      <Text>{t("undoHint")}</Text>
      {last && (
        <Text fz="sm" c="var(--text-quiet)">
          {name("clusterEvent", last.kind)} · {last.actor}
        </Text>
      )}
    </DialogButton>
  );
}
