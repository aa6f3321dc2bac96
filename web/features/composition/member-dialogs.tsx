"use client";

import { Checkbox, Text, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { memberName, type Member } from "@/features/composition/composition-types.ts";
import { refusalOf } from "@/lib/refusal.ts";
import {
  AddMemberDocument,
  ChangeMemberDocument,
  RemoveMemberDocument,
  type MemberInput,
} from "@/lib/graphql.generated.ts";
import { send } from "@/lib/browser-graphql.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface MemberFacts {
  name: string;
  post: string;
  isByAgreement: boolean;
  joinedOn: string | null;
}

const inputOf = ({ name, post, isByAgreement, joinedOn }: MemberFacts): MemberInput => ({
  name: name.trim() || null,
  post: post.trim() || null,
  isByAgreement,
  joinedOn,
});

function MemberFields({ facts, onChange }: { facts: MemberFacts; onChange: (facts: MemberFacts) => void }) {
  const t = useTranslations("composition");
  return (
    <>
      <TextInput
        label={t("name")}
        description={t("nameHint")}
        value={facts.name}
        onChange={(event) => onChange({ ...facts, name: event.currentTarget.value })}
        data-autofocus
      />
      <TextInput
        label={t("post")}
        value={facts.post}
        onChange={(event) => onChange({ ...facts, post: event.currentTarget.value })}
      />
      <DayField
        label={t("joinedOn")}
        value={facts.joinedOn}
        onChange={(joinedOn) => onChange({ ...facts, joinedOn })}
        required
      />
      <Checkbox
        label={t("byAgreement")}
        checked={facts.isByAgreement}
        onChange={(event) => onChange({ ...facts, isByAgreement: event.currentTarget.checked })}
      />
    </>
  );
}

export function AddMemberButton({ today }: { today: string }) {
  const t = useTranslations("composition");
  const blank: MemberFacts = { name: "", post: "", isByAgreement: false, joinedOn: today };
  const [facts, setFacts] = useState(blank);
  return (
    <DialogButton
      label={t("addMember")}
      title={t("addMember")}
      submitLabel={t("add")}
      buttonProps={{ size: "sm", variant: "filled", leftSection: <IconPlus size={16} aria-hidden="true" /> }}
      onOpen={() => setFacts(blank)}
      onSubmit={async () => refusalOf((await send(AddMemberDocument, { input: inputOf(facts) })).addMember)}
    >
      <MemberFields facts={facts} onChange={setFacts} />
    </DialogButton>
  );
}

export function ChangeMemberButton({ member, today }: { member: Member; today: string }) {
  const t = useTranslations("composition");
  const { name, post, isByAgreement, joinedOn } = member;
  const known: MemberFacts = {
    name: name ?? "",
    post: post ?? "",
    isByAgreement,
    joinedOn: joinedOn || today,
  };
  const [facts, setFacts] = useState(known);
  const save = async () => {
    const { changeMember } = await send(ChangeMemberDocument, { id: member.id, input: inputOf(facts) });
    return refusalOf(changeMember);
  };
  return (
    <DialogButton
      label={t("change")}
      accessibleLabel={t("changeOf", { member: memberName(member) })}
      title={t("changeTitle")}
      submitLabel={t("save")}
      onOpen={() => setFacts(known)}
      onSubmit={save}
    >
      <MemberFields facts={facts} onChange={setFacts} />
    </DialogButton>
  );
}

export function RemoveMemberButton({ member, today }: { member: Member; today: string }) {
  const t = useTranslations("composition");
  const [leftOn, setLeftOn] = useState<string | null>(today);
  const save = async () => {
    if (!leftOn) return t("dayMissing");
    return refusalOf((await send(RemoveMemberDocument, { id: member.id, leftOn })).removeMember);
  };
  return (
    <DialogButton
      label={t("remove")}
      accessibleLabel={t("removeOf", { member: memberName(member) })}
      title={t("removeTitle")}
      submitLabel={t("remove")}
      isDanger
      onOpen={() => setLeftOn(today)}
      onSubmit={save}
    >
      <Text>{t("removeLead", { member: memberName(member) })}</Text>
      <DayField label={t("leftOn")} value={leftOn} onChange={setLeftOn} required />
    </DialogButton>
  );
}
