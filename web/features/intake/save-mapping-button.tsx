"use client";

import { Select, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import {
  type MappingInput,
  SaveColumnMappingDocument,
  type SubmissionImportQuery,
} from "@/lib/graphql.generated.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  mapping: MappingInput;
  mappings: SubmissionImportQuery["columnMappings"];
}

/** Keeps the choice of columns for the next file, under a new name or in place of an old one. */
export function SaveMappingButton({ mapping, mappings }: Props) {
  const t = useTranslations("imports");
  const [name, setName] = useState("");
  const [replaced, setReplaced] = useState<string | null>(null);
  const own = mappings.filter(({ isBuiltIn }) => !isBuiltIn);
  const save = async () => {
    const known = own.find(({ id }) => id === replaced);
    const input = { id: known?.id ?? null, name: known?.name ?? name, mapping };
    const { saveColumnMapping } = await send(SaveColumnMappingDocument, { input });
    return saveColumnMapping.__typename === "IntakeRefused" ? saveColumnMapping.message : null;
  };
  return (
    <DialogButton
      label={t("saveMapping")}
      title={t("saveMappingTitle")}
      submitLabel={t("save")}
      onSubmit={save}
    >
      {own.length > 0 && (
        <Select
          label={t("replaceMapping")}
          data={own.map(({ id, name: label }) => ({ value: id, label }))}
          value={replaced}
          onChange={setReplaced}
          clearable
        />
      )}
      {replaced === null && (
        <TextInput
          label={t("mappingName")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          required
        />
      )}
    </DialogButton>
  );
}
