"use client";

import { MultiSelect, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { ChooseMySectorsDocument } from "@/lib/graphql.generated.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  sectors: readonly { id: string; name: string }[];
  /** Ids of the sectors that count now. */
  chosen: readonly string[];
}

/** Which sectors the viewer looks after: by appointment, or by one's own choice. */
export function MySectorsButton({ sectors, chosen }: Props) {
  const t = useTranslations("sectorQueue");
  const [ids, setIds] = useState<string[]>([...chosen]);
  return (
    <DialogButton
      label={t("choose")}
      title={t("choose")}
      submitLabel={t("save")}
      buttonProps={{ size: "sm", variant: "default" }}
      onOpen={() => setIds([...chosen])}
      onSubmit={async () => {
        await send(ChooseMySectorsDocument, { sectorIds: ids });
        return null;
      }}
    >
      <Text fz="sm">{t("chooseLead")}</Text>
      <MultiSelect
        label={t("sectors")}
        data={sectors.map(({ id, name }) => ({ value: id, label: name }))}
        value={ids}
        onChange={setIds}
      />
    </DialogButton>
  );
}
