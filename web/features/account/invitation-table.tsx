"use client";

import { Badge, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { formatInstant } from "@/lib/dates.ts";
import { RevokeInvitationDocument, type AccountsQuery } from "@/lib/graphql.generated.ts";
import { send } from "@/lib/browser-graphql.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DataTable, type Column } from "@/ui/data-table.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

type InvitationRow = AccountsQuery["municipality"]["invitations"]["edges"][number]["node"];

interface Props {
  invitations: readonly InvitationRow[];
  roles: readonly { code: string; title: string }[];
  timeZone: string;
  canChange: boolean;
}

export function InvitationTable({ invitations, roles, timeZone, canChange }: Props) {
  const t = useTranslations("accounts");
  const locale = useLocale();
  const { name } = useLabels();
  const titleOf = (code: string) => roles.find((role) => role.code === code)?.title ?? name("role", code);
  const columns: Column<InvitationRow>[] = [
    { key: "role", header: t("role"), isHeading: true, cell: ({ roleCode }) => titleOf(roleCode) },
    {
      key: "status",
      header: t("status"),
      cell: ({ status }) => (
        <Badge variant={status === "OPEN" ? "light" : "default"} tt="none" radius="sm" fw={500}>
          {t(`statusOf.${status}`)}
        </Badge>
      ),
    },
    {
      key: "issued",
      header: t("issued"),
      cell: ({ createdAt }) => formatInstant(createdAt, locale, timeZone),
    },
    {
      key: "expires",
      header: t("expires"),
      cell: ({ expiresAt }) => formatInstant(expiresAt, locale, timeZone),
    },
    { key: "acceptedBy", header: t("acceptedBy"), cell: ({ acceptedBy }) => acceptedBy ?? "—" },
    ...(canChange
      ? [
          {
            key: "actions",
            header: t("actions"),
            cell: ({ id, status, roleCode }: InvitationRow) =>
              status === "OPEN" && <RevokeButton id={id} role={titleOf(roleCode)} />,
          },
        ]
      : []),
  ];
  return <DataTable caption={t("title")} columns={columns} rows={invitations} rowKey={({ id }) => id} />;
}

function RevokeButton({ id, role }: { id: string; role: string }) {
  const t = useTranslations("accounts");
  const revoke = async () => {
    await send(RevokeInvitationDocument, { id });
    return null;
  };
  return (
    <DialogButton
      label={t("revoke")}
      accessibleLabel={t("revokeOf", { role })}
      title={t("revokeTitle")}
      submitLabel={t("revoke")}
      isDanger
      onSubmit={revoke}
    >
      <Text>{t("revokeLead", { role })}</Text>
    </DialogButton>
  );
}
