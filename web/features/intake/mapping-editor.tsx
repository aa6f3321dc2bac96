"use client";

import { Alert, Button, Group, Select, SimpleGrid, Stack } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ColumnFields } from "@/features/intake/column-fields.tsx";
import { choiceOf, inputOf, type MappingChoice } from "@/features/intake/mapping-choice.ts";
import { PreviewTable } from "@/features/intake/preview-table.tsx";
import { SaveMappingButton } from "@/features/intake/save-mapping-button.tsx";
import { send } from "@/lib/browser-graphql.ts";
import {
  ImportPreviewDocument,
  type ImportFactsFragment,
  type ImportPreviewQuery,
  StartImportDocument,
  type SubmissionImportQuery,
} from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { useAction } from "@/lib/use-action.ts";
import { useLoaded } from "@/lib/use-loaded.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { Section } from "@/ui/section.tsx";

interface Props {
  id: string;
  mappings: SubmissionImportQuery["columnMappings"];
  channels: SubmissionImportQuery["municipality"]["openChannels"];
  onStarted: (facts: ImportFactsFragment) => void;
}

type Preview = ImportPreviewQuery["previewSubmissionImport"];

/** Which column becomes what, with the first rows under it; starts the import. */
export function MappingEditor({ id, mappings, channels, onStarted }: Props) {
  const proposed = useLoaded(ImportPreviewDocument, { id, mapping: null });
  const preview = proposed.data?.previewSubmissionImport;
  if (!preview) return <FailureAlert message={proposed.failure} />;
  return <Editor id={id} proposed={preview} mappings={mappings} channels={channels} onStarted={onStarted} />;
}

function Editor({ id, proposed, mappings, channels, onStarted }: Props & { proposed: Preview }) {
  const t = useTranslations("imports");
  const locale = useLocale();
  const { header } = proposed;
  const [choice, setChoice] = useState<MappingChoice>(() => choiceOf(proposed.mapping, header));
  const mapping = inputOf(choice, header);
  const { data, failure: previewFailure } = useLoaded(ImportPreviewDocument, { id, mapping });
  const shown = data?.previewSubmissionImport ?? proposed;
  const { run, refuse, isRunning, failure } = useAction();
  const start = () =>
    run(async () => {
      const { startSubmissionImport: outcome } = await send(StartImportDocument, { id, mapping });
      if (outcome.__typename === "IntakeRefused") return refuse(outcome.message);
      onStarted(outcome.import);
    });
  const pick = (mappingId: string | null) => {
    const picked = mappings.find((each) => each.id === mappingId);
    if (picked) setChoice(choiceOf(picked.mapping, header));
  };
  return (
    <Stack gap="md">
      <Section title={t("mapping")} aside={<SaveMappingButton mapping={mapping} mappings={mappings} />}>
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label={t("layout")}
              description={t("layoutHint")}
              placeholder={t("layoutByNames")}
              data={mappings.map((each) => ({
                value: each.id,
                label: each.isConfirmed ? each.name : t("unconfirmed", { name: each.name }),
              }))}
              onChange={pick}
            />
            <Select
              label={t("channel")}
              description={t("channelHint")}
              value={choice.constants["channel"] ?? null}
              data={channels.map(({ code, name }) => ({
                value: code,
                label: name ?? label("channel", code, locale),
              }))}
              onChange={(channel) => setChoice({ ...choice, constants: constantsWith(choice, channel) })}
              clearable
            />
          </SimpleGrid>
          <ColumnFields header={header} rows={shown.rows} choice={choice} onChange={setChoice} />
        </Stack>
      </Section>
      {shown.obstacles.length > 0 && <Alert color="yellow.8">{shown.obstacles.join(" ")}</Alert>}
      <Group>
        <Button onClick={() => void start()} loading={isRunning} disabled={shown.obstacles.length > 0}>
          {t("start")}
        </Button>
      </Group>
      <FailureAlert message={failure ?? previewFailure} />
      <PreviewTable rows={shown.rows} choice={choice} onChange={setChoice} />
    </Stack>
  );
}

function constantsWith({ constants }: MappingChoice, channel: string | null): Record<string, string> {
  const { channel: _dropped, ...others } = constants;
  return channel === null ? others : { ...others, channel };
}
