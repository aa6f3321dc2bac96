"use client";

import { Badge, Group, Stack, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { AppointButton, EndAppointmentButton } from "@/features/composition/appointment-dialogs.tsx";
import {
  memberName,
  roleTitle,
  type Appointment,
  type CompositionContext,
  type Member,
} from "@/features/composition/composition-types.ts";
import { ChangeMemberButton, RemoveMemberButton } from "@/features/composition/member-dialogs.tsx";
import { formatShortDay } from "@/lib/dates.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { ClauseLink, ClauseLinks } from "@/ui/clause-link.tsx";
import { DataTable, type Column } from "@/ui/data-table.tsx";
import classes from "./member-table.module.css";

interface Props {
  members: readonly Member[];
  context: CompositionContext;
  canChange: boolean;
  base: string;
}

/** Members with their roles and days; the buttons for those who may change them. */
export function MemberTable({ members, context, canChange, base }: Props) {
  const t = useTranslations("composition");
  const locale = useLocale();
  const columns: Column<Member>[] = [
    {
      key: "name",
      header: t("member"),
      isHeading: true,
      cell: (member) => <MemberHeading member={member} />,
    },
    {
      key: "roles",
      header: t("roles"),
      cell: (member) => (
        <>
          <Appointments member={member} context={context} canChange={canChange} base={base} />
          <Responsibility member={member} base={base} />
        </>
      ),
    },
    {
      key: "days",
      header: t("days"),
      cell: ({ joinedOn, leftOn }) =>
        leftOn
          ? t("fromTo", { from: formatShortDay(joinedOn, locale), to: formatShortDay(leftOn, locale) })
          : t("from", { from: formatShortDay(joinedOn, locale) }),
    },
    ...(canChange
      ? [
          {
            key: "actions",
            header: t("actions"),
            cell: (member: Member) =>
              member.leftOn ? null : <MemberActions member={member} context={context} />,
          },
        ]
      : []),
  ];
  return <DataTable caption={t("title")} columns={columns} rows={members} rowKey={({ id }) => id} />;
}

function MemberHeading({ member }: { member: Member }) {
  const t = useTranslations("composition");
  return (
    <>
      <Text fw={550}>{memberName(member)}</Text>
      {member.name && member.post && (
        <Text fz="sm" fw={400} c="var(--text-quiet)">
          {member.post}
        </Text>
      )}
      {member.isByAgreement && (
        <Badge variant="default" tt="none" fw={450} radius="sm" mt={4}>
          {t("byAgreement")}
        </Badge>
      )}
    </>
  );
}

function Appointments({ member, context, canChange, base }: Omit<Props, "members"> & { member: Member }) {
  const t = useTranslations("composition");
  if (member.appointments.length === 0) return <Text c="var(--text-quiet)">{t("noRoles")}</Text>;
  return (
    <Stack gap={6}>
      {member.appointments.map((appointment) => (
        <Group key={appointment.id} gap="xs" align="baseline">
          <AppointmentLine appointment={appointment} context={context} base={base} />
          {canChange && appointment.validTo === null && (
            <EndAppointmentButton appointment={appointment} member={member} today={context.today} />
          )}
        </Group>
      ))}
    </Stack>
  );
}

/** What the member answers for in person, where the act says so. */
function Responsibility({ member: { responsibility }, base }: { member: Member; base: string }) {
  const t = useTranslations("composition");
  if (!responsibility) return null;
  const { open, overdue, clauses } = responsibility;
  return (
    <Text fz="sm" c="var(--text-quiet)" component="div" mt={4}>
      {t("responsibility", { open, overdue })} <ClauseLinks base={base} clauses={clauses} />
    </Text>
  );
}

function AppointmentLine({
  appointment: { roleCode, sectors, validFrom, validTo, clause },
  context,
  base,
}: {
  appointment: Appointment;
  context: CompositionContext;
  base: string;
}) {
  const t = useTranslations("composition");
  const locale = useLocale();
  const { name } = useLabels();
  const from = formatShortDay(validFrom, locale);
  return (
    <span>
      {roleTitle(context.roles, roleCode, name("role", roleCode))}
      {sectors.length > 0 && `: ${sectors.map((sector) => sector.name).join(", ")}`}{" "}
      <Text span fz="sm" c="var(--text-quiet)">
        {validTo ? t("fromTo", { from, to: formatShortDay(validTo, locale) }) : t("from", { from })}
      </Text>{" "}
      {clause && <ClauseLink base={base} clause={clause} />}
    </span>
  );
}

function MemberActions({ member, context }: { member: Member; context: CompositionContext }) {
  return (
    <Group gap={2} className={classes.actions}>
      <AppointButton member={member} context={context} />
      <ChangeMemberButton member={member} today={context.today} />
      <RemoveMemberButton member={member} today={context.today} />
    </Group>
  );
}
