"use client";

import { Badge, Group, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useLabels } from "@/lib/use-labels.ts";
import {
  ChangeRecipientButton,
  ClosingButton,
  type RecipientRow,
  type SectorChoice,
} from "@/features/recipient/recipient-dialogs.tsx";
import { InvitePersonButton } from "@/features/recipient/invite-person-button.tsx";
import { DataTable, type Column } from "@/ui/data-table.tsx";

interface Props {
  recipients: readonly RecipientRow[];
  sectors: readonly SectorChoice[];
  canChange: boolean;
  canInvite: boolean;
}

export function RecipientTable({ recipients, sectors, canChange, canInvite }: Props) {
  const t = useTranslations("recipients");
  const columns: Column<RecipientRow>[] = [
    {
      key: "name",
      header: t("name"),
      isHeading: true,
      cell: (recipient) => <Heading recipient={recipient} />,
    },
    {
      key: "sectors",
      header: t("sectors"),
      cell: (row) => row.sectors.map(({ name }) => name).join(", ") || "—",
    },
    {
      key: "contacts",
      header: t("contacts"),
      cell: ({ email, phone }) => [email, phone].filter(Boolean).join(", ") || "—",
    },
    { key: "people", header: t("people"), isNumeric: true, cell: ({ peopleCount }) => peopleCount },
    ...(canChange || canInvite
      ? [
          {
            key: "actions",
            header: t("actions"),
            cell: (recipient: RecipientRow) => (
              <Group gap={2}>
                {canChange && <ChangeRecipientButton recipient={recipient} sectors={sectors} />}
                {canInvite && !recipient.isClosed && <InvitePersonButton recipient={recipient} />}
                {canChange && <ClosingButton recipient={recipient} />}
              </Group>
            ),
          },
        ]
      : []),
  ];
  return <DataTable caption={t("title")} columns={columns} rows={recipients} rowKey={({ id }) => id} />;
}

function Heading({ recipient }: { recipient: RecipientRow }) {
  const t = useTranslations("recipients");
  const { name: label } = useLabels();
  return (
    <>
      <Text fw={550}>{recipient.name}</Text>
      {recipient.shortName && (
        <Text fz="sm" fw={400} c="var(--text-quiet)">
          {recipient.shortName}
        </Text>
      )}
      {recipient.kind !== "INTERNAL" && (
        <Text fz="sm" fw={400} c="var(--text-quiet)">
          {label("recipientKind", recipient.kind)}
        </Text>
      )}
      {recipient.isClosed && (
        <Badge variant="default" tt="none" fw={450} radius="sm" mt={4}>
          {t("closed")}
        </Badge>
      )}
    </>
  );
}
