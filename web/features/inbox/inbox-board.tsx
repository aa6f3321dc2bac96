"use client";

import { Button } from "@mantine/core";
import { IconPencilPlus } from "@tabler/icons-react";
import { Link } from "@/ui/link.tsx";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useFeatures } from "@/features/feature/feature.tsx";
import { AssignDialog, type AssignTarget } from "@/features/inbox/assign-dialog.tsx";
import { useFilterOptions } from "@/features/inbox/filter-options.ts";
import type { InboxChoices } from "@/features/inbox/inbox-choices.ts";
import {
  columnsCookie,
  columnsOf,
  offeredColumns,
  type InboxColumn,
} from "@/features/inbox/inbox-columns.ts";
import { filterOf } from "@/features/inbox/inbox-filter.ts";
import { InboxExport } from "@/features/inbox/inbox-export.tsx";
import { FilterChips, InboxFilters } from "@/features/inbox/inbox-filters.tsx";
import { InboxList } from "@/features/inbox/inbox-list.tsx";
import type { InboxPageData } from "@/features/inbox/inbox-row.ts";
import { InboxTabs } from "@/features/inbox/inbox-tabs.tsx";
import { InboxToolbar } from "@/features/inbox/inbox-toolbar.tsx";
import { viewOf, viewParams, type InboxTab, type ViewChange } from "@/features/inbox/inbox-view.ts";
import { KeysHelp } from "@/features/inbox/keys-help.tsx";
import { SaveView, type OwnTab } from "@/features/inbox/save-view.tsx";
import { useChoice } from "@/features/inbox/use-choice.ts";
import { useCharacterKeys } from "@/features/inbox/use-character-keys.ts";
import { useFacets, type Facets } from "@/features/inbox/use-facets.ts";
import { useInbox } from "@/features/inbox/use-inbox.ts";
import { useInboxKeys } from "@/features/inbox/use-inbox-keys.ts";
import { useLiveInbox } from "@/features/inbox/use-live-inbox.ts";
import { intakePath } from "@/features/submission/paths.ts";
import { useNow } from "@/lib/use-now.ts";
import { useAddress } from "@/lib/use-address.ts";
import { Page } from "@/ui/page.tsx";

interface Props {
  slug: string;
  /** Query of the address that the page was made for. */
  query: string;
  municipality: string;
  timeZone: string;
  /** The server's instant. */
  now: string;
  choices: InboxChoices;
  saved: readonly OwnTab[];
  first: { query: string; page: InboxPageData };
  firstFacets: { query: string; facets: Facets };
  /** Columns the person last chose. */
  ownColumns: readonly string[] | null;
  permissions: readonly string[];
}

const yearInSeconds = 365 * 24 * 60 * 60;

/** The inbox: tabs, filters, the list, and what can be done with several rows at once. */
export function InboxBoard({ slug, timeZone, choices, saved, permissions, ...props }: Props) {
  const t = useTranslations("inbox");
  const address = useAddress(props.query);
  const view = viewOf(new URLSearchParams(address.query));
  const change = (next: ViewChange) => address.change(viewParams(next));
  const hasScale = useFeatures()["CLS-03"] !== undefined;
  const [ownColumns, setOwnColumns] = useState(props.ownColumns);
  const columns = columnsOf(view.columns ?? ownColumns, hasScale);
  const chooseColumns = (next: InboxColumn[]) => {
    document.cookie = `${columnsCookie}=${next.join(".")}; path=/; max-age=${yearInSeconds}; samesite=lax`;
    setOwnColumns(next);
    change({ columns: null });
  };
  const inbox = useInbox(view, props.first);
  const { facets, refresh: refreshFacets } = useFacets(view, props.firstFacets);
  const filters = useFilterOptions(choices, facets);
  const live = useLiveInbox(inbox);
  const choice = useChoice(inbox.rows);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [target, setTarget] = useState<AssignTarget | null>(null);
  const [hasCharacterKeys, setCharacterKeys] = useCharacterKeys();
  const searchRef = useRef<HTMLInputElement>(null);
  const canRoute = permissions.includes("submission:route");
  const refresh = () => {
    live.forget();
    void inbox.refresh();
    void refreshFacets();
  };
  const assign = () => {
    const items = canRoute ? choice.takeFocused() : [];
    if (items.length > 0) setTarget({ count: items.length, which: { items } });
  };
  const assignAll = () => setTarget({ count: inbox.totalCount, which: { filter: filterOf(view) } });
  useInboxKeys(
    {
      onToggle: choice.toggle,
      onToggleAll: () => choice.chooseAll(choice.chosen.size < inbox.rows.length),
      onAssign: assign,
      onSearch: () => searchRef.current?.select(),
      onRefresh: refresh,
      onHelp: () => setHelpOpen(true),
      onEnd: () => void inbox.more(),
    },
    hasCharacterKeys,
  );
  return (
    <Page
      title={t("title")}
      lead={props.municipality}
      isWide
      actions={
        <>
          {permissions.includes("submission:export") && <InboxExport view={view} />}
          {permissions.includes("submission:register") && (
            <Button
              component={Link}
              href={intakePath(slug)}
              size="sm"
              leftSection={<IconPencilPlus size={16} aria-hidden="true" />}
            >
              {t("register")}
            </Button>
          )}
        </>
      }
    >
      <InboxTabs slug={slug} onOpen={address.open} view={view} saved={saved} counts={countsOf(facets)} />
      <InboxToolbar
        view={view}
        onChange={change}
        columns={columns}
        offered={offeredColumns(hasScale)}
        onColumns={chooseColumns}
        onRefresh={refresh}
        onHelp={() => setHelpOpen(true)}
        searchRef={searchRef}
      />
      <InboxFilters view={view} filters={filters} onChange={change}>
        <SaveView
          view={view}
          columns={columns}
          canShare={canRoute}
          open={saved.find(({ id }) => id === view.saved) ?? null}
          onSaved={(id) => change({ saved: id || null })}
        />
      </InboxFilters>
      <FilterChips view={view} filters={filters} onChange={change} />
      <InboxList
        inbox={inbox}
        live={live}
        columns={columns}
        slug={slug}
        timeZone={timeZone}
        now={useNow(props.now)}
        choice={canRoute ? choice : null}
        onAssign={assign}
        onAssignAll={assignAll}
        onRefresh={refresh}
        view={view}
        onChange={change}
      />
      {target && (
        <AssignDialog
          target={target}
          choices={choices}
          onClose={() => setTarget(null)}
          onDone={() => {
            choice.clear();
            refresh();
          }}
        />
      )}
      <KeysHelp
        isOpen={isHelpOpen}
        onClose={() => setHelpOpen(false)}
        hasCharacterKeys={hasCharacterKeys}
        onCharacterKeys={setCharacterKeys}
      />
    </Page>
  );
}

const countsOf = (facets: Facets): Partial<Record<InboxTab, number>> => ({
  MINE: facets.mine,
  UNASSIGNED: facets.unassigned,
  OVERDUE: facets.overdue,
  DUE_TODAY: facets.dueToday,
  DUE_SOON: facets.dueSoon,
  REPEATS: facets.repeats,
});
