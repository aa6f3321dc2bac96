"use client";

import { Button, Group, Stack, Switch, Text, Textarea, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { tableLines, tableOf } from "@/features/report/duty-text.ts";
import { send } from "@/lib/browser-graphql.ts";
import { ChangeReportDocument, type ReportPageQuery } from "@/lib/graphql.generated.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useAction } from "@/lib/use-action.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";

type Section = ReportPageQuery["report"]["sections"][number];

interface Props {
  id: string;
  revision: number;
  title: string;
  sections: readonly Section[];
  isForRegion: boolean;
}

interface Worked {
  readonly code: string;
  readonly title: string;
  /** As it was: a heading nobody changed stays the program's. */
  readonly named: string;
  readonly isFilled: boolean;
  readonly text: string;
  readonly table: string;
  readonly isHidden: boolean;
}

const workedOf = ({ table, title, ...section }: Section): Worked => ({
  ...section,
  title,
  named: title,
  table: tableLines(table),
});

/** Texts of people under the figures of the program; saved all at once. */
export function ReportEditor({ id, revision, title: known, sections: given, isForRegion }: Props) {
  const t = useTranslations("reports");
  const [title, setTitle] = useState(known);
  const [sections, setSections] = useState(() => given.map(workedOf));
  const { run, refuse, isRunning, failure, refresh } = useAction();
  const change = (code: string, some: Partial<Worked>) =>
    setSections((before) => before.map((each) => (each.code === code ? { ...each, ...some } : each)));
  const add = () => {
    const code = `OWN-${crypto.randomUUID()}`;
    const blank = { title: "", named: "", isFilled: false, text: "", table: "", isHidden: false };
    setSections((before) => [...before, { code, ...blank }]);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const inputs = sections.map(({ code, title: heading, named, text, table, isHidden }) => ({
        code,
        title: heading === named && !code.startsWith("OWN") ? null : heading,
        text,
        table: tableOf(table),
        isHidden,
      }));
      const input = { id, revision, title, sections: inputs };
      const refusal = refusalOf((await send(ChangeReportDocument, { input })).changeReport);
      if (refusal !== null) return refuse(refusal);
      refresh();
    });
  };
  return (
    <form onSubmit={save} className="no-print">
      <Stack gap="md">
        {isForRegion && <Text fz="sm">{t("noPeople")}</Text>}
        <TextInput
          label={t("titleField")}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          maxLength={300}
          required
          withAsterisk={false}
        />
        {sections.map((section) => (
          <SectionFields
            key={section.code}
            section={section}
            onChange={(some) => change(section.code, some)}
          />
        ))}
        <FailureAlert message={failure} />
        <Group gap="xs">
          <Button type="submit" loading={isRunning}>
            {t("save")}
          </Button>
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={add}>
            {t("addSection")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function SectionFields({
  section,
  onChange,
}: {
  section: Worked;
  onChange: (some: Partial<Worked>) => void;
}) {
  const t = useTranslations("reports");
  const { code, title, text, table, isHidden, isFilled } = section;
  const isOwn = code.startsWith("OWN");
  const named = title || t("ownSection");
  return (
    <fieldset style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
      <legend style={{ fontWeight: 600, padding: 0 }}>{named}</legend>
      <Stack gap="xs" mt={4}>
        <Text fz="sm" c="var(--text-quiet)">
          {isFilled ? t("filledHint") : t("emptyHint")}
        </Text>
        {isOwn && (
          <TextInput
            label={t("sectionTitle")}
            value={title}
            onChange={(event) => onChange({ title: event.currentTarget.value })}
            maxLength={300}
          />
        )}
        {!isHidden && (
          <>
            <Textarea
              label={t("textOf", { name: named })}
              value={text}
              onChange={(event) => onChange({ text: event.currentTarget.value })}
              maxLength={100_000}
              autosize
              minRows={2}
              maxRows={24}
            />
            {(isOwn || table !== "") && (
              <Textarea
                label={t("tableOf", { name: named })}
                description={t("tableHint")}
                value={table}
                onChange={(event) => onChange({ table: event.currentTarget.value })}
                autosize
                minRows={2}
                maxRows={16}
              />
            )}
          </>
        )}
        <Group gap="md">
          <Switch
            label={t("leaveOut")}
            aria-label={t("leaveOutOf", { name: named })}
            checked={isHidden}
            onChange={(event) => onChange({ isHidden: event.currentTarget.checked })}
          />
          {!isOwn && table === "" && !isHidden && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={t("addTableTo", { name: named })}
              onClick={() => onChange({ table: `${t("tableHeading")}\n` })}
            >
              {t("addTable")}
            </Button>
          )}
        </Group>
      </Stack>
    </fieldset>
  );
}
