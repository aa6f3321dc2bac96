"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { DutyRow } from "@/features/report/duties-table.tsx";
import { reportPath } from "@/features/report/report-kinds.ts";
import { send } from "@/lib/browser-graphql.ts";
import { DraftReportDocument } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  slug: string;
  duty: DutyRow;
}

/** Begins a report ahead of the schedule, or opens the one that the period has. */
export function DraftButton({ slug, duty }: Props) {
  const t = useTranslations("reports");
  const { name } = useLabels();
  const router = useRouter();
  const [day, setDay] = useState<string | null>(duty.currentStartsOn);
  const made = useRef<string | null>(null);
  const submit = async () => {
    if (day === null) return t("dayMissing");
    const { draftReport } = await send(DraftReportDocument, { input: { key: duty.key, day } });
    if (draftReport.__typename === "ReportSaved") made.current = draftReport.report.id;
    return refusalOf(draftReport);
  };
  return (
    <DialogButton
      label={t("draft")}
      accessibleLabel={t("draftOf", { name: name("reportKind", duty.kind) })}
      title={t("draft")}
      submitLabel={t("draft")}
      onSubmit={submit}
      onDone={() => made.current !== null && router.push(reportPath(slug, made.current))}
    >
      <DayField label={t("anyDay")} value={day} onChange={setDay} />
    </DialogButton>
  );
}
