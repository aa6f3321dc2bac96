"use client";

import { Stack, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useRef, useState } from "react";
import type { Choices } from "@/features/assignment/step-fields.tsx";
import { AgendaItemEditor } from "@/features/minutes/agenda-item-editor.tsx";
import { MinutesSteps } from "@/features/minutes/minutes-steps.tsx";
import type { MinutesPartsFragment } from "@/lib/graphql.generated.ts";
import { Section } from "@/ui/section.tsx";

interface Props {
  minutes: MinutesPartsFragment;
  choices: Choices;
  today: string;
}

/** Everything that fields of the draft share: the newest revision, and a way to keep what is being typed. */
export interface Draft {
  readonly minutesId: string;
  readonly choices: Choices;
  readonly today: string;
  readonly onSaved: (revision: number) => void;
  /** Registers a field; gives the way to take it out again. */
  readonly register: (keep: () => Promise<void>) => () => void;
}

/** Minutes as they are taken: item by item, kept while they are typed. */
export function MinutesEditor({ minutes, choices, today }: Props) {
  const t = useTranslations("minutes");
  const router = useRouter();
  const revision = useRef(minutes.revision);
  const fields = useRef(new Set<() => Promise<void>>());
  const [missing, setMissing] = useState<string | null>(null);
  const register = useCallback((keep: () => Promise<void>) => {
    fields.current.add(keep);
    return () => void fields.current.delete(keep);
  }, []);
  const onSaved = useCallback((saved: number) => {
    revision.current = Math.max(revision.current, saved);
  }, []);
  const draft: Draft = { minutesId: minutes.id, choices, today, onSaved, register };
  const settle = async () => {
    await Promise.all([...fields.current].map((keep) => keep()));
    return revision.current;
  };
  const showMissing = (decisionId: string | null) => {
    setMissing(decisionId);
    if (decisionId !== null)
      document.getElementById(`decision-${decisionId}`)?.scrollIntoView({ block: "center" });
  };
  return (
    <Section title={t("write")}>
      <Stack gap="lg">
        <Text size="sm" c="var(--text-quiet)">
          {t("keys")}
        </Text>
        {minutes.agenda.map((item, at) => (
          <AgendaItemEditor
            key={item.id}
            number={at + 1}
            item={item}
            text={minutes.texts.find(({ agendaItemId }) => agendaItemId === item.id) ?? null}
            decisions={minutes.decisions.filter(({ agendaItemId }) => agendaItemId === item.id)}
            draft={draft}
            missing={missing}
          />
        ))}
        <MinutesSteps
          id={minutes.id}
          revision={minutes.revision}
          steps={minutes.steps}
          onBefore={settle}
          onMissing={showMissing}
          onPreview={() => void settle().then(() => router.refresh())}
        />
      </Stack>
    </Section>
  );
}
