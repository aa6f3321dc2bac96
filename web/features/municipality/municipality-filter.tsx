"use client";

import { Button, Group, Select, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";

interface Props {
  search: string;
  regionId: string | null;
  regions: readonly { id: string; name: string }[];
}

/** Search by name and choice of region, kept in the address. */
export function MunicipalityFilter({ search, regionId, regions }: Props) {
  const t = useTranslations("municipalities");
  const router = useRouter();
  const [words, setWords] = useState(search);
  const show = (q: string, region: string | null) =>
    router.push(`/region?${new URLSearchParams({ ...(q && { q }), ...(region && { region }) })}`);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    show(words.trim(), regionId);
  };
  return (
    <form onSubmit={submit} role="search" className="no-print">
      <Group gap="sm">
        <TextInput
          aria-label={t("search")}
          placeholder={t("search")}
          leftSection={<IconSearch size={15} aria-hidden="true" />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          flex="1 1 220px"
          maw={380}
        />
        {regions.length > 1 && (
          <Select
            aria-label={t("region")}
            placeholder={t("allRegions")}
            clearable
            clearButtonProps={{ "aria-label": t("allRegions") }}
            data={regions.map(({ id, name }) => ({ value: id, label: name }))}
            value={regionId}
            onChange={(region) => show(words.trim(), region)}
          />
        )}
        <Button type="submit" variant="default">
          {t("find")}
        </Button>
      </Group>
    </form>
  );
}
