"use client";

import { MultiSelect, Select, Text, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { refusalOf } from "@/lib/refusal.ts";
import {
  AddRecipientDocument,
  ChangeRecipientDocument,
  CloseRecipientDocument,
  ReopenRecipientDocument,
  type RecipientInput,
  type RecipientKind,
  type RecipientsQuery,
} from "@/lib/graphql.generated.ts";
import { send } from "@/lib/browser-graphql.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

export type RecipientRow = RecipientsQuery["municipality"]["recipients"]["edges"][number]["node"];
export type SectorChoice = RecipientsQuery["municipality"]["sectors"][number];

interface RecipientFacts {
  name: string;
  shortName: string;
  kind: RecipientKind;
  sectorIds: string[];
  email: string;
  phone: string;
}

const KINDS: readonly RecipientKind[] = [
  "INTERNAL",
  "SUBORDINATE",
  "COMPANY",
  "OUTSIDE",
  "REGIONAL",
  "FEDERAL",
];

const blank: RecipientFacts = {
  name: "",
  shortName: "",
  kind: "INTERNAL",
  sectorIds: [],
  email: "",
  phone: "",
};

const inputOf = ({ name, shortName, kind, sectorIds, email, phone }: RecipientFacts): RecipientInput => ({
  name: name.trim(),
  shortName: shortName.trim() || null,
  kind,
  sectorIds,
  email: email.trim() || null,
  phone: phone.trim() || null,
});

const factsOf = ({ name, shortName, kind, sectors, email, phone }: RecipientRow): RecipientFacts => ({
  name,
  shortName: shortName ?? "",
  kind,
  sectorIds: sectors.map(({ id }) => id),
  email: email ?? "",
  phone: phone ?? "",
});

interface FieldsProps {
  facts: RecipientFacts;
  onChange: (facts: RecipientFacts) => void;
  sectors: readonly SectorChoice[];
}

function RecipientFields({ facts, onChange, sectors }: FieldsProps) {
  const t = useTranslations("recipients");
  const { name: label } = useLabels();
  const field = (name: "name" | "shortName" | "email" | "phone") => ({
    label: t(name),
    value: facts[name],
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      onChange({ ...facts, [name]: event.currentTarget.value }),
  });
  return (
    <>
      <TextInput {...field("name")} required withAsterisk={false} data-autofocus />
      <TextInput {...field("shortName")} />
      <Select
        label={t("kind")}
        data={KINDS.map((kind) => ({ value: kind, label: label("recipientKind", kind) }))}
        value={facts.kind}
        allowDeselect={false}
        onChange={(kind) => onChange({ ...facts, kind: kind as RecipientKind })}
      />
      {sectors.length > 0 && (
        <MultiSelect
          label={t("sectors")}
          data={sectors.map(({ id, name }) => ({ value: id, label: name }))}
          value={facts.sectorIds}
          onChange={(sectorIds) => onChange({ ...facts, sectorIds })}
        />
      )}
      <TextInput {...field("email")} type="email" />
      <TextInput {...field("phone")} type="tel" />
    </>
  );
}

export function AddRecipientButton({ sectors }: { sectors: readonly SectorChoice[] }) {
  const t = useTranslations("recipients");
  const [facts, setFacts] = useState(blank);
  return (
    <DialogButton
      label={t("add")}
      title={t("add")}
      submitLabel={t("addShort")}
      buttonProps={{ size: "sm", variant: "filled", leftSection: <IconPlus size={16} aria-hidden="true" /> }}
      onOpen={() => setFacts(blank)}
      onSubmit={async () =>
        refusalOf((await send(AddRecipientDocument, { input: inputOf(facts) })).addRecipient)
      }
    >
      <RecipientFields facts={facts} onChange={setFacts} sectors={sectors} />
    </DialogButton>
  );
}

interface ChangeProps {
  recipient: RecipientRow;
  sectors: readonly SectorChoice[];
}

export function ChangeRecipientButton({ recipient, sectors }: ChangeProps) {
  const t = useTranslations("recipients");
  const [facts, setFacts] = useState(factsOf(recipient));
  const save = async () => {
    const { changeRecipient } = await send(ChangeRecipientDocument, {
      id: recipient.id,
      input: inputOf(facts),
    });
    return refusalOf(changeRecipient);
  };
  return (
    <DialogButton
      label={t("change")}
      accessibleLabel={t("changeOf", { recipient: recipient.name })}
      title={t("changeTitle")}
      submitLabel={t("save")}
      onOpen={() => setFacts(factsOf(recipient))}
      onSubmit={save}
    >
      <RecipientFields facts={facts} onChange={setFacts} sectors={sectors} />
    </DialogButton>
  );
}

/** Takes a recipient out of use, or back into it; what it answered stays with it. */
export function ClosingButton({ recipient: { id, name, isClosed } }: { recipient: RecipientRow }) {
  const t = useTranslations("recipients");
  const save = async () =>
    isClosed
      ? refusalOf((await send(ReopenRecipientDocument, { id })).reopenRecipient)
      : refusalOf((await send(CloseRecipientDocument, { id })).closeRecipient);
  return (
    <DialogButton
      label={isClosed ? t("reopen") : t("close")}
      accessibleLabel={isClosed ? t("reopenOf", { recipient: name }) : t("closeOf", { recipient: name })}
      title={isClosed ? t("reopenTitle") : t("closeTitle")}
      submitLabel={isClosed ? t("reopen") : t("close")}
      isDanger={!isClosed}
      onSubmit={save}
    >
      <Text>{isClosed ? t("reopenLead", { recipient: name }) : t("closeLead", { recipient: name })}</Text>
    </DialogButton>
  );
}
