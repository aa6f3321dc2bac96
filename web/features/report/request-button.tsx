"use client";

import { Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Feature } from "@/features/feature/feature.tsx";
import { reportPath } from "@/features/report/report-kinds.ts";
import { send } from "@/lib/browser-graphql.ts";
import { DraftRequestedReportDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  slug: string;
  today: string;
}

/** Begins an answer to a request for information, with the term that was asked. */
export function RequestButton({ slug, today }: Props) {
  const t = useTranslations("reports");
  const router = useRouter();
  const [title, setTitle] = useState("");
  const [askedBy, setAskedBy] = useState("");
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(today);
  const made = useRef<string | null>(null);
  const submit = async () => {
    if (dueOn === null || from === null || to === null) return t("dayMissing");
    const input = { title, askedBy, dueOn, from, to };
    const { draftRequestedReport: outcome } = await send(DraftRequestedReportDocument, { input });
    if (outcome.__typename === "ReportSaved") made.current = outcome.report.id;
    return refusalOf(outcome);
  };
  return (
    <Feature code="REP-05">
      <DialogButton
        label={t("request")}
        title={t("request")}
        submitLabel={t("draft")}
        onSubmit={submit}
        onDone={() => made.current !== null && router.push(reportPath(slug, made.current))}
        buttonProps={{ size: "sm", variant: "filled" }}
      >
        <Textarea
          label={t("asked")}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          maxLength={300}
          autosize
          minRows={2}
          required
          withAsterisk={false}
          data-autofocus
        />
        <TextInput
          label={t("askedBy")}
          value={askedBy}
          onChange={(event) => setAskedBy(event.currentTarget.value)}
          maxLength={300}
          required
          withAsterisk={false}
        />
        <DayField label={t("dueOn")} value={dueOn} onChange={setDueOn} min={today} required />
        <DayField label={t("from")} value={from} onChange={setFrom} max={today} required />
        <DayField label={t("to")} value={to} onChange={setTo} max={today} required />
      </DialogButton>
    </Feature>
  );
}
