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
  /** A request of the regional centre to answer; asked of a person when absent. */
  request?: {
    readonly id: string;
    readonly subject: string;
    readonly askedBy: string;
    readonly dueOn: string;
    readonly from: string | null;
  };
}

/** Begins an answer to a request for information, with the term that was asked. */
export function RequestButton({ slug, today, request }: Props) {
  const t = useTranslations("reports");
  const router = useRouter();
  const [title, setTitle] = useState(request?.subject ?? "");
  const [askedBy, setAskedBy] = useState(request?.askedBy ?? "");
  const [dueOn, setDueOn] = useState<string | null>(request?.dueOn ?? null);
  const [from, setFrom] = useState<string | null>(request?.from ?? null);
  const [to, setTo] = useState<string | null>(today);
  const made = useRef<string | null>(null);
  const submit = async () => {
    if (dueOn === null || from === null || to === null) return t("dayMissing");
    const input = { title, askedBy, dueOn, from, to, requestId: request?.id ?? null };
    const { draftRequestedReport: outcome } = await send(DraftRequestedReportDocument, { input });
    if (outcome.__typename === "ReportSaved") made.current = outcome.report.id;
    return refusalOf(outcome);
  };
  return (
    <Feature code="REP-05">
      <DialogButton
        label={t(request ? "draftOnRequest" : "request")}
        title={t(request ? "draftOnRequest" : "request")}
        submitLabel={t("draft")}
        onSubmit={submit}
        onDone={() => made.current !== null && router.push(reportPath(slug, made.current))}
        buttonProps={{ size: "sm", variant: request ? "default" : "filled" }}
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
