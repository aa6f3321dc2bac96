"use client";

import { Select, Text, Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { type PeriodView, periodName } from "@/features/indicator/period-view.ts";
import { send } from "@/lib/browser-graphql.ts";
import {
  KeepWorkloadDocument,
  type ProposalAddressee,
  ProposeStaffDocument,
  type SectorWorkloadRowFragment,
} from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

/** Keeps the figures of a period that is over. */
export function KeepButton({ period }: { period: PeriodView }) {
  const t = useTranslations("workload");
  const locale = useLocale();
  const [conclusion, setConclusion] = useState("");
  const submit = async () =>
    refusalOf(
      (await send(KeepWorkloadDocument, { input: { period, conclusion: conclusion || null } })).outcome,
    );
  return (
    <DialogButton
      label={t("keep")}
      title={t("keep")}
      submitLabel={t("keep")}
      buttonProps={{ size: "sm", variant: "default" }}
      onOpen={() => setConclusion("")}
      onSubmit={submit}
    >
      <Text>{t("keepLead", { period: periodName(period, locale) })}</Text>
      <Textarea
        label={t("conclusion")}
        value={conclusion}
        onChange={(event) => setConclusion(event.currentTarget.value)}
        autosize
        minRows={3}
        data-autofocus
      />
    </DialogButton>
  );
}

interface ProposeProps {
  base: string;
  period: PeriodView;
  rows: readonly SectorWorkloadRowFragment[];
}

const blank = {
  sectorId: null as string | null,
  title: "",
  text: "",
  expectedEffect: "",
  addressee: "HEAD_OF_MUNICIPALITY" as ProposalAddressee,
};

/** Puts a proposal on structure or staff forward; the figures go with it. */
export function ProposeStaffButton({ base, period, rows }: ProposeProps) {
  const t = useTranslations("workload");
  const locale = useLocale();
  const router = useRouter();
  const [facts, setFacts] = useState(blank);
  const [made, setMade] = useState<string | null>(null);
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const chosen = rows.find(({ sectorId }) => sectorId === facts.sectorId);
  const submit = async () => {
    const { outcome } = await send(ProposeStaffDocument, {
      period,
      input: { ...facts, addresseeName: null, addresseeRecipientId: null },
    });
    if (outcome.__typename === "ProposalSaved") setMade(outcome.proposal.id);
    return refusalOf(outcome);
  };
  return (
    <DialogButton
      label={t("propose")}
      title={t("propose")}
      submitLabel={t("putForward")}
      size="lg"
      buttonProps={{ size: "sm" }}
      onOpen={() => setFacts(blank)}
      onDone={() => router.push(made ? `${base}/proposals/${made}` : `${base}/proposals`)}
      onSubmit={submit}
    >
      <Select
        label={t("sector")}
        placeholder={t("allSectors")}
        data={rows.flatMap(({ sectorId, sectorName }) =>
          sectorId ? [{ value: sectorId, label: sectorName ?? sectorId }] : [],
        )}
        value={facts.sectorId}
        onChange={(sectorId) => change({ sectorId })}
        clearable
      />
      <Text fz="sm" c="var(--text-quiet)">
        {chosen
          ? t("restsOn", {
              period: periodName(period, locale),
              received: chosen.received,
              overdue: chosen.overdue,
              executors: chosen.executors,
            })
          : t("restsOnAll", { period: periodName(period, locale) })}
      </Text>
      <TextInput
        label={t("proposalTitle")}
        value={facts.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={300}
      />
      <Textarea
        label={t("proposalText")}
        value={facts.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        required
        withAsterisk={false}
        autosize
        minRows={3}
      />
      <Textarea
        label={t("expectedEffect")}
        value={facts.expectedEffect}
        onChange={(event) => change({ expectedEffect: event.currentTarget.value })}
        autosize
        minRows={2}
      />
      <Select
        label={t("addressee")}
        data={labelOptions("proposalAddressee", locale).filter(
          ({ value }) => value !== "UNIT" && value !== "INSTITUTION",
        )}
        value={facts.addressee}
        onChange={(addressee) => addressee && change({ addressee: addressee as ProposalAddressee })}
        allowDeselect={false}
      />
    </DialogButton>
  );
}
