"use client";

import { Select, Text, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AppointmentFields, blankAppointment } from "@/features/composition/appointment-dialogs.tsx";
import {
  type CompositionContext,
  type Member,
  memberName,
} from "@/features/composition/composition-types.ts";
import { send } from "@/lib/browser-graphql.ts";
import {
  type BlockProposalRowFragment,
  DecideOnBlockDocument,
  ProposeForBlockDocument,
} from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface ProposeProps {
  members: readonly Member[];
  context: CompositionContext;
}

/** Proposes somebody for a sector block. */
export function ProposeForBlockButton({ members, context }: ProposeProps) {
  const t = useTranslations("composition");
  const [memberId, setMemberId] = useState<string | null>(null);
  const [facts, setFacts] = useState(blankAppointment(context.today));
  const submit = async () => {
    const { roleCode, sectorIds, validFrom, validTo } = facts;
    if (!memberId) return t("blocks.memberMissing");
    if (!roleCode) return t("roleMissing");
    if (!validFrom) return t("dayMissing");
    const input = { memberId, roleCode, sectorIds, validFrom, validTo };
    return refusalOf((await send(ProposeForBlockDocument, { input })).outcome);
  };
  return (
    <DialogButton
      label={t("blocks.propose")}
      title={t("blocks.propose")}
      submitLabel={t("blocks.submit")}
      buttonProps={{ size: "sm", variant: "default" }}
      onOpen={() => {
        setMemberId(null);
        setFacts(blankAppointment(context.today));
      }}
      onSubmit={submit}
    >
      <Select
        label={t("member")}
        data={members
          .filter(({ leftOn }) => leftOn === null)
          .map((member) => ({ value: member.id, label: memberName(member) }))}
        value={memberId}
        onChange={setMemberId}
        searchable
        required
        withAsterisk={false}
        data-autofocus
      />
      <AppointmentFields facts={facts} onChange={setFacts} context={context} />
    </DialogButton>
  );
}

/** Approves: the appointment is made at once. */
export function ApproveBlock({ row: { id, member } }: { row: BlockProposalRowFragment }) {
  const t = useTranslations("composition.blocks");
  const who = { member: memberName(member) };
  return (
    <DialogButton
      label={t("approve")}
      accessibleLabel={t("approveOf", who)}
      title={t("approve")}
      submitLabel={t("approve")}
      buttonProps={{ size: "compact-sm", variant: "filled" }}
      onSubmit={async () =>
        refusalOf((await send(DecideOnBlockDocument, { id, isApproved: true, note: null })).outcome)
      }
    >
      <Text>{t("approveLead", who)}</Text>
    </DialogButton>
  );
}

/** Declines, and says why. */
export function DeclineBlock({ row: { id, member } }: { row: BlockProposalRowFragment }) {
  const t = useTranslations("composition.blocks");
  const [note, setNote] = useState("");
  return (
    <DialogButton
      label={t("decline")}
      accessibleLabel={t("declineOf", { member: memberName(member) })}
      title={t("decline")}
      submitLabel={t("decline")}
      isDanger
      buttonProps={{ size: "compact-sm", variant: "default" }}
      onOpen={() => setNote("")}
      onSubmit={async () =>
        refusalOf((await send(DecideOnBlockDocument, { id, isApproved: false, note })).outcome)
      }
    >
      <Textarea
        label={t("why")}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={1_000}
        required
        withAsterisk={false}
        autosize
        minRows={2}
        data-autofocus
      />
    </DialogButton>
  );
}
