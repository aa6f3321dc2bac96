"use client";

import { Tabs, TabsList, TabsPanel, TabsTab } from "@mantine/core";
import { useTranslations } from "next-intl";
import { HistoryList } from "@/features/submission/item/history-list.tsx";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { NoteForm } from "@/features/submission/item/note-form.tsx";
import { ThreadList } from "@/features/submission/item/thread-list.tsx";
import { useUrlState } from "@/lib/use-url-state.ts";
import { Section } from "@/ui/section.tsx";

/** What was said, and behind the second tab everything that was done. The tab stands in the address. */
export function ThreadSection() {
  const t = useTranslations("submissionItem");
  const { item, can } = useItem();
  const [params, change] = useUrlState();
  const shown = params.get("tab") === "history" ? "history" : "thread";
  return (
    <Section title={t("whatHappened")}>
      <Tabs
        value={shown}
        onChange={(tab) => change({ tab: tab === "history" ? tab : null })}
        keepMounted={false}
      >
        <TabsList mb="sm">
          <TabsTab value="thread">{t("thread")}</TabsTab>
          <TabsTab value="history">{t("history", { count: item.events.totalCount })}</TabsTab>
        </TabsList>
        <TabsPanel value="thread" keepMounted>
          {can("submission:answer") && <NoteForm />}
          <ThreadList />
        </TabsPanel>
        <TabsPanel value="history">
          <HistoryList />
        </TabsPanel>
      </Tabs>
    </Section>
  );
}
