"use client";

import { Group, Select, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { NoteDialog } from "@/features/cooperation/note-dialog.tsx";
import { send } from "@/lib/browser-graphql.ts";
import {
  AdoptPracticeDocument,
  DecidePracticeDocument,
  type PracticeFactsFragment,
  type PracticeState,
  SharePracticeDocument,
} from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  practice: PracticeFactsFragment;
  /** Other regions of the viewer, to publish it in too. */
  regions: readonly { id: string; name: string }[];
  base: string;
  isRegion: boolean;
}

const decisions: Readonly<Record<PracticeState, readonly Exclude<PracticeState, "PROPOSED">[]>> = {
  PROPOSED: ["PUBLISHED", "DECLINED"],
  PUBLISHED: ["WITHDRAWN"],
  DECLINED: ["PUBLISHED"],
  WITHDRAWN: ["PUBLISHED"],
};

/** The regional centre decides on a practice; a centre takes it over. */
export function PracticeSteps({ practice, regions, base, isRegion }: Props) {
  const t = useTranslations("cooperation.practices");
  const { id, revision, state } = practice;
  if (!isRegion) return state === "PUBLISHED" ? <AdoptButton id={id} base={base} /> : null;
  return (
    <Group gap="xs" className="no-print">
      {decisions[state].map((decision) => (
        <NoteDialog
          key={decision}
          label={t(`decide.${decision}`)}
          {...(decision === "PUBLISHED" ? {} : { noteLabel: t("reason") })}
          isDanger={decision !== "PUBLISHED"}
          isPrimary={decision === "PUBLISHED"}
          onSubmit={async (note) => {
            const input = { id, revision, state: decision, note: note || null };
            return refusalOf((await send(DecidePracticeDocument, { input })).outcome);
          }}
        />
      ))}
      {state === "PUBLISHED" && regions.length > 0 && <ShareButton id={id} regions={regions} />}
    </Group>
  );
}

function AdoptButton({ id, base }: { id: string; base: string }) {
  const t = useTranslations("cooperation.practices");
  const router = useRouter();
  return (
    <div className="no-print">
      <DialogButton
        label={t("adopt")}
        title={t("adopt")}
        submitLabel={t("adopt")}
        buttonProps={{ size: "sm", variant: "filled" }}
        onSubmit={async () => refusalOf((await send(AdoptPracticeDocument, { id })).outcome)}
        onDone={() => router.push(`${base}/recommendations`)}
      >
        <Text>{t("adoptWhat")}</Text>
      </DialogButton>
    </div>
  );
}

function ShareButton({ id, regions }: Pick<Props, "regions"> & { id: string }) {
  const t = useTranslations("cooperation.practices");
  const [regionId, setRegion] = useState<string | null>(null);
  return (
    <DialogButton
      label={t("share")}
      title={t("share")}
      submitLabel={t("share")}
      buttonProps={{ size: "sm", variant: "default" }}
      onSubmit={async () =>
        regionId === null
          ? t("regionMissing")
          : refusalOf((await send(SharePracticeDocument, { id, regionId })).outcome)
      }
    >
      <Select
        label={t("region")}
        data={regions.map((region) => ({ value: region.id, label: region.name }))}
        value={regionId}
        onChange={setRegion}
      />
    </DialogButton>
  );
}
