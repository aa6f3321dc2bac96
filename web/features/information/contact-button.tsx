"use client";

import { Checkbox, NumberInput, Select, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import {
  type ContactRowFragment,
  type InformationContactKind,
  SaveInformationContactDocument,
} from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

const contactFacts = (contact: ContactRowFragment | undefined) => ({
  kind: contact?.kind ?? ("MEDIA" as InformationContactKind),
  name: contact?.name ?? "",
  link: contact?.link ?? "",
  phone: contact?.phone ?? "",
  email: contact?.email ?? "",
  reach: contact?.reach ?? null,
  note: contact?.note ?? "",
  isClosed: contact?.isClosed ?? false,
});

/** Adds a contact, or changes one. */
export function ContactButton({ contact }: { contact?: ContactRowFragment }) {
  const t = useTranslations("materials");
  const locale = useLocale();
  const [facts, setFacts] = useState(contactFacts(contact));
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const known = contact ? { id: contact.id, revision: contact.revision } : {};
  const line = (key: "link" | "phone" | "email" | "note") => (
    <TextInput
      label={t(key)}
      value={facts[key]}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
    />
  );
  return (
    <DialogButton
      label={contact ? t("change") : t("addContact")}
      {...(contact ? { accessibleLabel: t("changeOf", { name: contact.name }) } : {})}
      title={contact ? t("change") : t("addContact")}
      submitLabel={t("save")}
      size="lg"
      onOpen={() => setFacts(contactFacts(contact))}
      onSubmit={async () =>
        refusalOf((await send(SaveInformationContactDocument, { input: { ...facts, ...known } })).outcome)
      }
    >
      <Select
        label={t("contactKind")}
        data={labelOptions("informationContactKind", locale)}
        value={facts.kind}
        onChange={(kind) => kind && change({ kind: kind as InformationContactKind })}
        allowDeselect={false}
      />
      <TextInput
        label={t("contactName")}
        value={facts.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={300}
        data-autofocus
      />
      {line("link")}
      {line("phone")}
      {line("email")}
      <NumberInput
        label={t("reach")}
        value={facts.reach ?? ""}
        onChange={(reach) => change({ reach: typeof reach === "number" ? reach : null })}
        min={0}
        allowDecimal={false}
      />
      {line("note")}
      {contact && (
        <Checkbox
          label={t("isClosed")}
          checked={facts.isClosed}
          onChange={(event) => change({ isClosed: event.currentTarget.checked })}
        />
      )}
    </DialogButton>
  );
}
