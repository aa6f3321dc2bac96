"use client";

import { Button, Checkbox, Group, Select, TextInput } from "@mantine/core";
import { Link } from "@/ui/link.tsx";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { hrefOf, type View, views } from "@/features/assignment/assignment-view.ts";
import type { AssignmentsQuery, AssignmentView } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";

interface Props {
  slug: string;
  view: View;
  facets: AssignmentsQuery["assignmentFacets"];
  /** People of a recipient have but their own. */
  isOfCentre: boolean;
}

/** Whose assignments, and which of them; each choice says how many there are. */
export function AssignmentFilters({ slug, view, facets, isOfCentre }: Props) {
  const t = useTranslations("assignments");
  const { name } = useLabels();
  const router = useRouter();
  const go = (change: Partial<View>) => router.push(hrefOf(slug, view, change));
  const counted = (set: string, counts: readonly { key: string | null; count: number }[]) =>
    counts
      .filter(({ key }) => key !== null)
      .map(({ key, count }) => ({ value: key!, label: `${name(set, key!)} (${count})` }));
  return (
    <div className="no-print">
      {isOfCentre && <Views slug={slug} view={view} facets={facets} />}
      <Group gap="sm" align="flex-end">
        <Select
          label={t("state")}
          placeholder={t("any")}
          data={counted("assignmentState", facets.states)}
          value={view.state}
          onChange={(state) => go({ state: state as View["state"] })}
          clearable
          w={220}
        />
        {isOfCentre && (
          <Select
            label={t("source")}
            placeholder={t("any")}
            data={counted("assignmentSource", facets.sources)}
            value={view.source}
            onChange={(source) => go({ source: source as View["source"] })}
            clearable
            w={220}
          />
        )}
        {isOfCentre && (
          <Select
            label={t("sector")}
            placeholder={t("any")}
            data={facets.sectors
              .filter(({ key }) => key !== null)
              .map(({ key, name: title, count }) => ({ value: key!, label: `${title} (${count})` }))}
            value={view.sector}
            onChange={(sector) => go({ sector })}
            clearable
            searchable
            w={260}
          />
        )}
        <SearchField view={view} onSearch={(text) => go({ text })} />
        <Checkbox
          label={t("onlyOverdue", { count: facets.overdue })}
          checked={view.isOverdue}
          onChange={(event) => go({ isOverdue: event.currentTarget.checked })}
          pb={8}
        />
      </Group>
    </div>
  );
}

function Views({ slug, view, facets }: Pick<Props, "slug" | "view" | "facets">) {
  const t = useTranslations("assignments");
  const { name } = useLabels();
  const counts: Partial<Record<AssignmentView, number>> = {
    MINE: facets.mine,
    CONTROLLED: facets.controlled,
  };
  return (
    <Group component="nav" gap="xs" mb="sm" aria-label={t("views")}>
      {views.map((each) => (
        <Button
          key={each}
          component={Link}
          href={hrefOf(slug, view, { view: each })}
          size="compact-md"
          variant={view.view === each ? "filled" : "default"}
          aria-current={view.view === each ? "page" : undefined}
        >
          {name("assignmentView", each)}
          {counts[each] === undefined ? "" : ` · ${counts[each]}`}
        </Button>
      ))}
    </Group>
  );
}

function SearchField({ view, onSearch }: { view: View; onSearch: (text: string | null) => void }) {
  const t = useTranslations("assignments");
  const [text, setText] = useState(view.text ?? "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(text.trim() || null);
  };
  return (
    <form onSubmit={submit} role="search">
      <TextInput
        label={t("search")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        type="search"
        maxLength={200}
        w={220}
      />
    </form>
  );
}
