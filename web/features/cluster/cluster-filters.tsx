"use client";

import { Group, Select, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import {
  clusterQuery,
  clusterSorts,
  clusterStates,
  type ClusterView,
  growthStates,
} from "@/features/cluster/cluster-view.ts";
import { label } from "@/lib/labels.ts";

interface Props {
  slug: string;
  view: ClusterView;
  sectors: readonly { id: string; name: string }[];
}

/** Filters and order of the list; each change is an address of its own. */
export function ClusterFilters({ slug, view, sectors }: Props) {
  const t = useTranslations("clusters");
  const locale = useLocale();
  const router = useRouter();
  const [text, setText] = useState(view.text ?? "");
  const go = (changes: Partial<ClusterView>) => {
    const query = clusterQuery(view, changes);
    router.push(`/${slug}/clusters${query ? `?${query}` : ""}`);
  };
  const options = (set: string, codes: readonly string[]) =>
    codes.map((value) => ({ value, label: label(set, value, locale) }));
  const choice = (name: "state" | "growth" | "sector" | "cause", placeholder: string, data: Option[]) => (
    <Select
      label={t(`filter.${name}`)}
      placeholder={placeholder}
      data={data}
      value={view[name]}
      onChange={(value) => go({ [name]: value })}
      clearable
      clearButtonProps={{ "aria-label": t("clear") }}
      w={{ base: "100%", xs: 210 }}
    />
  );
  return (
    <Group className="no-print" gap="sm" align="flex-end" component="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          go({ text: text.trim() || null });
        }}
      >
        <TextInput
          label={t("filter.text")}
          type="search"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          w={{ base: "100%", xs: 210 }}
        />
      </form>
      {choice("state", t("usualStates"), [
        ...options("clusterState", clusterStates),
        { value: "ALL", label: t("allStates") },
      ])}
      {choice("growth", t("any"), options("growthState", growthStates))}
      {choice(
        "sector",
        t("any"),
        sectors.map(({ id, name }) => ({ value: id, label: name })),
      )}
      {choice("cause", t("any"), [
        { value: "WITH", label: t("withCause") },
        { value: "WITHOUT", label: t("withoutCause") },
      ])}
      <Select
        label={t("filter.sort")}
        data={options("clusterSort", clusterSorts)}
        value={view.sort}
        onChange={(value) => go({ sort: clusterSorts.find((sort) => sort === value) ?? "GROWTH" })}
        allowDeselect={false}
        w={{ base: "100%", xs: 210 }}
      />
    </Group>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}
