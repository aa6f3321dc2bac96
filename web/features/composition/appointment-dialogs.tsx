"use client";

import { MultiSelect, Select, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import {
  memberName,
  type Appointment,
  type CompositionContext,
  type Member,
} from "@/features/composition/composition-types.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { AppointDocument, EndAppointmentDocument } from "@/lib/graphql.generated.ts";
import { send } from "@/lib/browser-graphql.ts";
import { useClauseName } from "@/lib/use-clause-name.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface AppointmentFacts {
  roleCode: string | null;
  sectorIds: string[];
  validFrom: string | null;
  validTo: string | null;
}

export const blankAppointment = (today: string): AppointmentFacts => ({
  roleCode: null,
  sectorIds: [],
  validFrom: today,
  validTo: null,
});

/** Gives a member a role that the regulation in force knows. */
export function AppointButton({ member, context }: { member: Member; context: CompositionContext }) {
  const t = useTranslations("composition");
  const [facts, setFacts] = useState(blankAppointment(context.today));
  const save = async () => {
    const { roleCode, sectorIds, validFrom, validTo } = facts;
    if (!roleCode) return t("roleMissing");
    if (!validFrom) return t("dayMissing");
    const input = { memberId: member.id, roleCode, sectorIds, validFrom, validTo };
    return refusalOf((await send(AppointDocument, { input })).appoint);
  };
  return (
    <DialogButton
      label={t("appoint")}
      accessibleLabel={t("appointOf", { member: memberName(member) })}
      title={t("appointTitle", { member: memberName(member) })}
      submitLabel={t("appoint")}
      onOpen={() => setFacts(blankAppointment(context.today))}
      onSubmit={save}
    >
      <AppointmentFields facts={facts} onChange={setFacts} context={context} />
    </DialogButton>
  );
}

interface FieldsProps {
  facts: AppointmentFacts;
  onChange: (facts: AppointmentFacts) => void;
  context: CompositionContext;
}

/** Role, sectors and days. */
export function AppointmentFields({ facts, onChange, context }: FieldsProps) {
  const t = useTranslations("composition");
  const clauseName = useClauseName();
  const chosen = context.roles.find(({ code }) => code === facts.roleCode);
  return (
    <>
      <Select
        label={t("role")}
        description={chosen?.clause ? clauseName(chosen.clause) : undefined}
        data={context.roles.map(({ code, title }) => ({ value: code, label: title }))}
        value={facts.roleCode}
        onChange={(roleCode) => onChange({ ...facts, roleCode })}
        required
        withAsterisk={false}
        data-autofocus
      />
      {context.sectors.length > 0 && (
        <MultiSelect
          label={t("sectors")}
          data={context.sectors.map(({ id, name }) => ({ value: id, label: name }))}
          value={facts.sectorIds}
          onChange={(sectorIds) => onChange({ ...facts, sectorIds })}
        />
      )}
      <DayField
        label={t("validFrom")}
        value={facts.validFrom}
        onChange={(validFrom) => onChange({ ...facts, validFrom })}
        required
      />
      <DayField
        label={t("validTo")}
        description={t("validToHint")}
        value={facts.validTo}
        onChange={(validTo) => onChange({ ...facts, validTo })}
        clearable
      />
    </>
  );
}

/** Ends a role on a day; the member stays. */
export function EndAppointmentButton({
  appointment,
  member,
  today,
}: {
  appointment: Appointment;
  member: Member;
  today: string;
}) {
  const t = useTranslations("composition");
  const [validTo, setValidTo] = useState<string | null>(today);
  const save = async () => {
    if (!validTo) return t("dayMissing");
    return refusalOf((await send(EndAppointmentDocument, { id: appointment.id, validTo })).endAppointment);
  };
  return (
    <DialogButton
      label={t("end")}
      accessibleLabel={t("endOf", { member: memberName(member) })}
      title={t("endTitle")}
      submitLabel={t("end")}
      onOpen={() => setValidTo(today)}
      onSubmit={save}
    >
      <Text>{t("endLead", { member: memberName(member) })}</Text>
      <DayField label={t("validTo")} value={validTo} onChange={setValidTo} required />
    </DialogButton>
  );
}
