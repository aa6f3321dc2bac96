"use client";

import { useLocale, useTranslations } from "next-intl";
import { send } from "@/lib/browser-graphql.ts";
import { formatInstant } from "@/lib/dates.ts";
import { type IntakeKeysQuery, RevokeIntakeKeyDocument } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DataTable } from "@/ui/data-table.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

type KeyRow = IntakeKeysQuery["intakeKeys"][number];

export function KeyTable({ keys, timeZone }: { keys: readonly KeyRow[]; timeZone: string }) {
  const t = useTranslations("intakeKeys");
  const locale = useLocale();
  const { name: label } = useLabels();
  const at = (instant: string | null) => (instant === null ? "—" : formatInstant(instant, locale, timeZone));
  const revoke = async (id: string) => {
    await send(RevokeIntakeKeyDocument, { id });
    return null;
  };
  return (
    <DataTable
      caption={t("title")}
      rows={keys}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", header: t("name"), isHeading: true, cell: ({ name }) => name },
        { key: "channel", header: t("channel"), cell: ({ channel }) => label("channel", channel) },
        {
          key: "rights",
          header: t("rights"),
          cell: ({ mayAdd, mayRead }) =>
            [mayAdd ? t("mayAdd") : "", mayRead ? t("mayRead") : ""].filter(Boolean).join(", ") || "—",
        },
        { key: "by", header: t("by"), cell: ({ createdBy, createdAt }) => `${createdBy}, ${at(createdAt)}` },
        { key: "used", header: t("used"), cell: ({ lastUsedAt }) => at(lastUsedAt) },
        {
          key: "actions",
          header: t("actions"),
          cell: ({ id, name, revokedAt }) =>
            revokedAt !== null ? (
              t("revokedAt", { at: at(revokedAt) })
            ) : (
              <DialogButton
                label={t("revoke")}
                accessibleLabel={t("revokeOf", { name })}
                title={t("revokeTitle", { name })}
                submitLabel={t("revoke")}
                onSubmit={() => revoke(id)}
                isDanger
              >
                {t("revokeLead")}
              </DialogButton>
            ),
        },
      ]}
    />
  );
}
