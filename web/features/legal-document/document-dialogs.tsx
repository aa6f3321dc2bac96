"use client";

import { Group, Select, Text, Textarea, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { CentreFiles } from "@/features/training/centre-files.tsx";
import { send } from "@/lib/browser-graphql.ts";
import {
  ConfirmLegalDocumentDocument,
  type LegalDocumentKind,
  type LegalDocumentRowFragment,
  RemoveLegalDocumentDocument,
  SaveLegalDocumentDocument,
} from "@/lib/graphql.generated.ts";
import { labelOptions } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DayField } from "@/ui/day-field.tsx";
import { DialogButton } from "@/ui/dialog-button.tsx";

export type Suggested = Partial<
  Pick<LegalDocumentRowFragment, "title" | "number" | "signedOn" | "issuer" | "kind">
>;

interface Props {
  document?: LegalDocumentRowFragment;
  /** What an act of the regulation says, for a new document. */
  suggested?: Suggested;
  words: string;
  accessibleLabel?: string;
  isMain?: boolean;
}

const factsOf = (document: LegalDocumentRowFragment | undefined, suggested: Suggested | undefined) => ({
  kind: document?.kind ?? suggested?.kind ?? ("MUNICIPAL" as LegalDocumentKind),
  title: document?.title ?? suggested?.title ?? "",
  issuer: document?.issuer ?? suggested?.issuer ?? "",
  number: document?.number ?? suggested?.number ?? "",
  signedOn: document?.signedOn ?? suggested?.signedOn ?? null,
  inForceFrom: document?.inForceFrom ?? null,
  inForceTo: document?.inForceTo ?? null,
  link: document?.link ?? "",
  note: document?.note ?? "",
});

/** Adds a document to the set, or changes one. */
export function DocumentButton({ document, suggested, words, accessibleLabel, isMain = false }: Props) {
  const t = useTranslations("documents");
  const locale = useLocale();
  const [facts, setFacts] = useState(factsOf(document, suggested));
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  return (
    <DialogButton
      label={words}
      {...(accessibleLabel ? { accessibleLabel } : {})}
      title={document ? t("change") : t("add")}
      submitLabel={t("save")}
      size="lg"
      {...(isMain ? { buttonProps: { size: "sm", variant: "filled" } } : {})}
      onOpen={() => setFacts(factsOf(document, suggested))}
      onSubmit={async () => {
        const input = { ...facts, id: document?.id ?? null, revision: document?.revision ?? null };
        return refusalOf((await send(SaveLegalDocumentDocument, { input })).outcome);
      }}
    >
      <Select
        label={t("kind")}
        data={labelOptions("legalDocumentKind", locale)}
        value={facts.kind}
        onChange={(kind) => kind && change({ kind: kind as LegalDocumentKind })}
        allowDeselect={false}
      />
      <TextInput
        label={t("name")}
        value={facts.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={300}
        data-autofocus
      />
      <Group grow align="flex-start">
        <TextInput
          label={t("number")}
          value={facts.number}
          onChange={(event) => change({ number: event.currentTarget.value })}
        />
        <DayField
          label={t("signedOn")}
          value={facts.signedOn}
          onChange={(signedOn) => change({ signedOn })}
          clearable
        />
      </Group>
      <TextInput
        label={t("issuer")}
        value={facts.issuer}
        onChange={(event) => change({ issuer: event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <DayField
          label={t("inForceFrom")}
          value={facts.inForceFrom}
          onChange={(inForceFrom) => change({ inForceFrom })}
          clearable
        />
        <DayField
          label={t("inForceTo")}
          value={facts.inForceTo}
          onChange={(inForceTo) => change({ inForceTo })}
          clearable
        />
      </Group>
      <TextInput
        label={t("link")}
        value={facts.link}
        onChange={(event) => change({ link: event.currentTarget.value })}
        placeholder="https://"
      />
      <Textarea
        label={t("note")}
        value={facts.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        autosize
      />
    </DialogButton>
  );
}

interface RowProps {
  document: LegalDocumentRowFragment;
  timeZone: string;
}

/** What may be done with a document of the set. */
export function DocumentActs({ document, timeZone }: RowProps) {
  const t = useTranslations("documents");
  const { id, revision, title, checkedOn } = document;
  return (
    <Group gap={4} className="no-print">
      <DialogButton
        label={t("confirm")}
        accessibleLabel={t("confirmOf", { title })}
        title={t("confirm")}
        submitLabel={t("confirm")}
        onSubmit={async () => refusalOf((await send(ConfirmLegalDocumentDocument, { id, revision })).outcome)}
      >
        <Text>{t("confirmLead", { title, day: checkedOn.split("-").toReversed().join(".") })}</Text>
      </DialogButton>
      <DocumentButton document={document} words={t("change")} accessibleLabel={t("changeOf", { title })} />
      <DialogButton
        label={t("files")}
        accessibleLabel={t("filesOf", { title })}
        title={t("files")}
        submitLabel={t("close")}
        onSubmit={async () => Promise.resolve(null)}
      >
        <CentreFiles
          files={document.files}
          address={`/files/centre/legal-documents/${id}`}
          timeZone={timeZone}
        />
      </DialogButton>
      <DialogButton
        label={t("remove")}
        accessibleLabel={t("removeOf", { title })}
        title={t("removeTitle")}
        submitLabel={t("remove")}
        isDanger
        onSubmit={async () => refusalOf((await send(RemoveLegalDocumentDocument, { id, revision })).outcome)}
      >
        <Text>{title}</Text>
      </DialogButton>
    </Group>
  );
}
