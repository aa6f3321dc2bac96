"use client";

import { Select } from "@mantine/core";
import { useTranslations } from "next-intl";
import { usePathname, useRouter, useSearchParams } from "next/navigation";

interface Props {
  regionId: string | null;
  regions: readonly { id: string; name: string }[];
}

/** Whose municipalities are rated; shown to those who see several regions. */
export function RegionSelect({ regionId, regions }: Props) {
  const t = useTranslations("rating");
  const router = useRouter();
  const pathname = usePathname();
  const search = useSearchParams();
  if (regions.length < 2) return null;
  const go = (region: string) => {
    const next = new URLSearchParams(search);
    next.set("region", region);
    router.push(`${pathname}?${next}`);
  };
  return (
    <Select
      label={t("region")}
      data={regions.map(({ id, name }) => ({ value: id, label: name }))}
      value={regionId}
      allowDeselect={false}
      onChange={(region) => region && go(region)}
      w={280}
      maw="100%"
    />
  );
}
