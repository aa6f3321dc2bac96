"use client";

import { Select } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { type OwnerChoice, ownerOptions } from "@/features/assignment/owner-choice.ts";
import type { AssignmentChoicesQuery } from "@/lib/graphql.generated.ts";

interface Props {
  choices: Pick<AssignmentChoicesQuery["municipality"], "members" | "recipients">;
  value: OwnerChoice;
  onChange: (owner: OwnerChoice) => void;
}

/** Who answers: somebody of the centre or a recipient. */
export function OwnerField({ choices, value, onChange }: Props) {
  const t = useTranslations("assignments");
  const data = useMemo(
    () => ownerOptions(choices, { members: t("members"), recipients: t("recipients") }),
    [choices, t],
  );
  return (
    <Select
      label={t("owner")}
      placeholder={t("chooseOwner")}
      data={data}
      value={value}
      onChange={onChange}
      searchable
      clearable
      nothingFoundMessage={t("nobodyFound")}
      maxDropdownHeight={320}
    />
  );
}
