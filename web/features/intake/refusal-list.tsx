"use client";

import { Button, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { fetchData } from "@/lib/browser-graphql.ts";
import { ImportRefusalsDocument, type ImportRefusalsQuery } from "@/lib/graphql.generated.ts";
import { useAction } from "@/lib/use-action.ts";
import { useLoaded } from "@/lib/use-loaded.ts";
import { DataTable } from "@/ui/data-table.tsx";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { Section } from "@/ui/section.tsx";

type Refused = ImportRefusalsQuery["submissionImport"]["refusedRows"];

/** Refused rows: first by reason, since one slip of the file refuses thousands; then one by one. */
export function RefusalList({ id }: { id: string }) {
  const t = useTranslations("imports");
  const { data, failure } = useLoaded(ImportRefusalsDocument, { id, after: null });
  const [more, setMore] = useState<Refused[]>([]);
  const { run, isRunning, failure: moreFailure } = useAction();
  if (!data) return <FailureAlert message={failure} />;
  const { refusalCounts, refusedRows } = data.submissionImport;
  const pages = [refusedRows, ...more];
  const rows = pages.flatMap(({ edges }) => edges.map(({ node }) => node));
  const { hasNextPage, endCursor } = pages.at(-1)!.pageInfo;
  const readMore = () =>
    run(async () => {
      const next = await fetchData(ImportRefusalsDocument, { id, after: endCursor });
      setMore((before) => [...before, next.submissionImport.refusedRows]);
    });
  return (
    <Stack gap="md">
      <Section title={t("byReason")}>
        <DataTable
          caption={t("byReason")}
          rows={refusalCounts}
          rowKey={({ code, column }) => `${code} ${column ?? ""}`}
          columns={[
            { key: "reason", header: t("reason"), isHeading: true, cell: ({ message }) => message },
            { key: "column", header: t("column"), cell: ({ column }) => column ?? "—" },
            { key: "count", header: t("count"), isNumeric: true, cell: ({ count }) => count },
          ]}
        />
      </Section>
      <Section title={t("refusedRows")}>
        <DataTable
          caption={t("refusedRows")}
          rows={rows}
          rowKey={({ rowNumber }) => String(rowNumber)}
          columns={[
            { key: "row", header: t("row"), isHeading: true, cell: ({ rowNumber }) => rowNumber },
            { key: "why", header: t("reason"), cell: ({ faults }) => <Faults faults={faults} /> },
          ]}
        />
        {hasNextPage && (
          <Button variant="subtle" mt="sm" onClick={() => void readMore()} loading={isRunning}>
            {t("more")}
          </Button>
        )}
        <FailureAlert message={moreFailure} />
      </Section>
    </Stack>
  );
}

export function Faults({ faults }: { faults: readonly { column: string | null; message: string }[] }) {
  return (
    <Stack gap={2}>
      {faults.map(({ column, message }) => (
        <Text key={`${column ?? ""}${message}`} fz="sm">
          {column !== null && <b>{column}: </b>}
          {message}
        </Text>
      ))}
    </Stack>
  );
}
