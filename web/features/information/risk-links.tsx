"use client";

import { Group, Select, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { fetchData, send } from "@/lib/browser-graphql.ts";
import { LinkRiskDocument, type RiskLinkKind, SubmissionByNumberDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  riskId: string;
  revision: number;
}

const linkOf = async (risk: Props, kind: RiskLinkKind, id: string, isLinked = true) =>
  refusalOf((await send(LinkRiskDocument, { input: { ...risk, kind, id, isLinked } })).outcome);

/** Links a risk to a submission by its number, or to a problem. */
export function AddRiskLinks({
  clusters,
  ...risk
}: Props & { clusters: readonly { id: string; title: string }[] }) {
  const t = useTranslations("risks");
  const [number, setNumber] = useState("");
  const [cluster, setCluster] = useState<string | null>(null);
  return (
    <Group gap="xs" className="no-print">
      <DialogButton
        label={t("addSubmission")}
        title={t("addSubmission")}
        submitLabel={t("save")}
        onOpen={() => setNumber("")}
        onSubmit={async () => {
          const wanted = number.trim();
          const { submissions } = await fetchData(SubmissionByNumberDocument, { text: wanted });
          const found = submissions.edges.find(({ node }) => node.number === wanted);
          return found ? linkOf(risk, "SUBMISSION", found.node.id) : t("numberUnknown");
        }}
      >
        <TextInput
          label={t("number")}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
          required
          withAsterisk={false}
          data-autofocus
        />
      </DialogButton>
      <DialogButton
        label={t("addCluster")}
        title={t("addCluster")}
        submitLabel={t("save")}
        onOpen={() => setCluster(null)}
        onSubmit={async () => (cluster === null ? t("chooseCluster") : linkOf(risk, "CLUSTER", cluster))}
      >
        <Select
          label={t("cluster")}
          data={clusters.map(({ id, title }) => ({ value: id, label: title }))}
          value={cluster}
          onChange={setCluster}
          searchable
        />
      </DialogButton>
    </Group>
  );
}

/** Takes a link away. */
export function UnlinkButton({
  kind,
  id,
  name,
  ...risk
}: Props & { kind: RiskLinkKind; id: string; name: string }) {
  const t = useTranslations("risks");
  return (
    <DialogButton
      label={t("unlink")}
      accessibleLabel={t("unlinkOf", { name })}
      title={t("unlinkTitle")}
      submitLabel={t("unlink")}
      isDanger
      onSubmit={() => linkOf(risk, kind, id, false)}
    >
      <Text>{name}</Text>
    </DialogButton>
  );
}
