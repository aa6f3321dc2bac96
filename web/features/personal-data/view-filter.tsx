"use client";

import { Button, Group, Select, TextInput } from "@mantine/core";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { DayField } from "@/ui/day-field.tsx";

interface Props {
  asked: { from: string; to: string; accountId: string | null; number: string | null };
  people: readonly { readonly id: string; readonly name: string }[];
}

/** Which looks are shown; the choice stands in the address. */
export function ViewFilter({ asked, people }: Props) {
  const t = useTranslations("personalData");
  const router = useRouter();
  const pathname = usePathname();
  const [facts, setFacts] = useState(asked);
  const show = (event: FormEvent) => {
    event.preventDefault();
    const query = new URLSearchParams({ from: facts.from, to: facts.to });
    if (facts.accountId) query.set("who", facts.accountId);
    if (facts.number?.trim()) query.set("number", facts.number.trim());
    router.push(`${pathname}?${query}`);
  };
  return (
    <form onSubmit={show} className="no-print">
      <Group align="flex-end" gap="sm">
        <DayField
          label={t("from")}
          value={facts.from}
          onChange={(from) => from && setFacts({ ...facts, from })}
        />
        <DayField label={t("to")} value={facts.to} onChange={(to) => to && setFacts({ ...facts, to })} />
        <Select
          label={t("who")}
          placeholder={t("anybody")}
          data={people.map(({ id, name }) => ({ value: id, label: name }))}
          value={facts.accountId}
          onChange={(accountId) => setFacts({ ...facts, accountId })}
          clearable
        />
        <TextInput
          label={t("number")}
          value={facts.number ?? ""}
          onChange={(event) => setFacts({ ...facts, number: event.currentTarget.value })}
        />
        <Button type="submit" variant="default">
          {t("show")}
        </Button>
      </Group>
    </form>
  );
}
