"use client";

import { Button, Text } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { fetchData, send } from "@/lib/browser-graphql.ts";
import {
  ClusterSearchDocument,
  type ClusterSearchFactsFragment,
  FindClustersDocument,
} from "@/lib/graphql.generated.ts";
import { useAction } from "@/lib/use-action.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";

const LOOK_MS = 1_500;

/** Looks for problems now and says how far it is; the list is read anew when it is done. */
export function SearchButton({ search }: { search: ClusterSearchFactsFragment }) {
  const t = useTranslations("clusters");
  const { run, failure, isRunning, refresh } = useAction();
  const [state, setState] = useState(search);
  useEffect(() => {
    if (!state.isRunning) return;
    const timer = setTimeout(() => {
      void run(async () => {
        const { clusterSearch } = await fetchData(ClusterSearchDocument, {});
        setState(clusterSearch);
        if (!clusterSearch.isRunning) refresh();
      });
    }, LOOK_MS);
    return () => clearTimeout(timer);
  }, [state, run, refresh]);
  const start = () => run(async () => setState((await send(FindClustersDocument, {})).findClusters));
  return (
    <>
      <Text role="status" fz="sm" c="var(--text-quiet)">
        {state.isRunning &&
          (state.total > 0 ? t("searching", { done: state.done, total: state.total }) : t("waits"))}
      </Text>
      <Button
        size="sm"
        variant="default"
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        onClick={() => void start()}
        disabled={state.isRunning}
        loading={isRunning && !state.isRunning}
      >
        {t("findNow")}
      </Button>
      <FailureAlert message={failure} />
    </>
  );
}
