"use client";

import { Checkbox, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ShownCluster } from "@/features/cluster/cluster-actions.tsx";
import { send } from "@/lib/browser-graphql.ts";
import { AddToClusterDocument, ClusterCandidatesDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useLoaded } from "@/lib/use-loaded.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";
import { FailureAlert } from "@/ui/failure-alert.tsx";

const WAIT_MS = 300;

/** Puts submissions into the problem that the program did not see. */
export function AddMembers({ cluster: { id, revision } }: { slug: string; cluster: ShownCluster }) {
  const t = useTranslations("clusters");
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<string[]>([]);
  return (
    <DialogButton
      label={t("add")}
      title={t("addTitle")}
      submitLabel={t("add")}
      size="lg"
      buttonProps={{ size: "sm", variant: "default" }}
      onOpen={() => {
        setText("");
        setChosen([]);
      }}
      onSubmit={async () =>
        refusalOf(
          (await send(AddToClusterDocument, { input: { id, revision, submissionIds: chosen } })).outcome,
        )
      }
    >
      <TextInput
        label={t("searchRegister")}
        description={t("searchHint")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      {text.trim().length >= 2 && <Found text={text.trim()} chosen={chosen} onChange={setChosen} />}
      <Text role="status" fz="sm">
        {t("chosen", { count: chosen.length })}
      </Text>
    </DialogButton>
  );
}

interface FoundProps {
  text: string;
  chosen: string[];
  onChange: (ids: string[]) => void;
}

function Found({ text, chosen, onChange }: FoundProps) {
  const t = useTranslations("clusters");
  const [asked] = useDebouncedValue(text, WAIT_MS);
  const { data, failure } = useLoaded(ClusterCandidatesDocument, { text: asked });
  const rows = data?.submissions.edges.map(({ node }) => node) ?? [];
  return (
    <>
      <FailureAlert message={failure} />
      {data && rows.length === 0 && <Text>{t("nothingFound")}</Text>}
      <Checkbox.Group value={chosen} onChange={onChange} label={t("found")}>
        <Stack gap={6} mt={4} mah={320} style={{ overflowY: "auto" }}>
          {rows.map(({ id, number, summary, place }) => (
            <Checkbox key={id} value={id} label={[number, summary, place].filter(Boolean).join(" · ")} />
          ))}
        </Stack>
      </Checkbox.Group>
    </>
  );
}
