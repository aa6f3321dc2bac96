"use client";

import { Group, Text, TextInput } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { send } from "@/lib/browser-graphql.ts";
import { type PlacementStep, SettlePlacementDocument } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { DialogButton } from "@/ui/dialog-button.tsx";

interface Props {
  id: string;
  revision: number;
  steps: readonly PlacementStep[];
  /** The page, for those who do not see the row. */
  name: string;
}

/** What a person says of a publication: that it is there, that it is not, that it shall not be. */
export function PlacementSteps({ id, revision, steps, name }: Props) {
  const t = useTranslations("officialPages");
  const locale = useLocale();
  const [link, setLink] = useState("");
  return (
    <Group gap="xs">
      {steps.map((step) => {
        const words = label("placementStep", step, locale);
        return (
          <DialogButton
            key={step}
            label={words}
            accessibleLabel={`${words}: ${name}`}
            title={words}
            submitLabel={words}
            buttonProps={{ size: "compact-sm", variant: "default" }}
            onOpen={() => setLink("")}
            onSubmit={async () => {
              const input = { id, revision, step, link: link || null };
              return refusalOf((await send(SettlePlacementDocument, { input })).outcome);
            }}
          >
            {step === "MARK_PUBLISHED" ? (
              <TextInput
                label={t("placementLink")}
                value={link}
                onChange={(event) => setLink(event.currentTarget.value)}
                placeholder="https://"
              />
            ) : (
              <Text>{t(`sure.${step}`)}</Text>
            )}
          </DialogButton>
        );
      })}
    </Group>
  );
}
