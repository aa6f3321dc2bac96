"use client";

import { useLocale, useTranslations } from "next-intl";
import {
  roleTitle,
  type Appointment,
  type Member,
  type RoleOfCentre,
} from "@/features/composition/composition-types.ts";
import { formatShortDay } from "@/lib/dates.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { ExportMenu } from "@/ui/export-menu.tsx";

interface Props {
  members: readonly Member[];
  roles: readonly RoleOfCentre[];
  municipality: string;
}

/** The composition shown, a line per appointment; a member without a role has one line too. */
export function CompositionExport({ members, roles, municipality }: Props) {
  const t = useTranslations("composition");
  const locale = useLocale();
  const { name } = useLabels();
  const day = (value: string | null) => (value ? formatShortDay(value, locale) : "");
  const line = (member: Member, appointment: Appointment | null) => [
    member.name ?? "",
    member.post ?? "",
    member.isByAgreement ? t("yes") : "",
    appointment ? roleTitle(roles, appointment.roleCode, name("role", appointment.roleCode)) : "",
    appointment?.sectors.map((sector) => sector.name).join(", ") ?? "",
    day(appointment?.validFrom ?? member.joinedOn),
    day(appointment?.validTo ?? member.leftOn),
  ];
  const table = () => ({
    name: `${t("title")} — ${municipality}`,
    header: [t("name"), t("post"), t("byAgreement"), t("role"), t("sectors"), t("validFrom"), t("validTo")],
    rows: members.flatMap((member) =>
      member.appointments.length > 0
        ? member.appointments.map((appointment) => line(member, appointment))
        : [line(member, null)],
    ),
  });
  return <ExportMenu table={table} />;
}
