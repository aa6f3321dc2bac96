"use client";

import { Button, Group, List, ListItem, Select, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { ConfirmedPanel, type Confirmed } from "@/features/onboarding/confirmed-panel.tsx";
import type { ReviewControl } from "@/features/onboarding/use-review.ts";
import { send } from "@/lib/browser-graphql.ts";
import { ConfirmImportDocument, type ConfirmImportInput } from "@/lib/graphql.generated.ts";
import { useAction } from "@/lib/use-action.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { DayField } from "@/ui/day-field.tsx";
import { Dialog } from "@/ui/dialog.tsx";
import { FailureAlert } from "@/ui/failure-alert.tsx";

interface Props {
  control: ReviewControl;
  regions: readonly { id: string; name: string }[];
}

type Obstacle = ReviewControl["review"]["obstacles"][number];

/** The last step: what the act leaves open is answered here, then the municipality comes to be. */
export function ConfirmDialog({ control: { review, saveState }, regions }: Props) {
  const t = useTranslations("review");
  const common = useTranslations("common");
  const [isOpen, { open, close }] = useDisclosure(false);
  const { run, refuse, isRunning, failure } = useAction();
  const [answers, setAnswers] = useState<Pick<ConfirmImportInput, "regionId" | "inForceFrom" | "slug">>({
    regionId: review.region?.id ?? null,
    inForceFrom: null,
    slug: null,
  });
  const [refused, setRefused] = useState<readonly Obstacle[]>([]);
  const [confirmed, setConfirmed] = useState<Confirmed | null>(null);
  const isAnswerable = review.obstacles.every(({ confirmField }) => confirmField !== null);
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const input = { id: review.id, revision: review.revision, ...answers };
      const { confirmImport: outcome } = await send(ConfirmImportDocument, { input });
      setRefused(outcome.__typename === "ImportObstructed" ? outcome.obstacles : []);
      if (outcome.__typename === "RevisionConflict") refuse(t("conflict"));
      if (outcome.__typename === "ImportConfirmed") setConfirmed(outcome);
    });
  };
  if (confirmed) {
    return (
      <Dialog isOpen onClose={() => window.location.reload()} title={t("confirmedTitle")} size="lg">
        <ConfirmedPanel confirmed={confirmed} />
      </Dialog>
    );
  }
  return (
    <>
      <Button onClick={open} disabled={!isAnswerable || saveState === "saving"}>
        {t("confirm")}
      </Button>
      <Dialog isOpen={isOpen} onClose={close} title={t("confirmTitle")} size="lg">
        <form onSubmit={confirm}>
          <Stack gap="sm">
            <Text>{t(`confirmLead.${review.outcome === "CREATE" ? "create" : "change"}`)}</Text>
            <Obstacles obstacles={refused.length > 0 ? refused : review.obstacles} />
            {regions.length > 0 && (
              <Select
                label={t("region")}
                data={regions.map(({ id, name }) => ({ value: id, label: name }))}
                value={answers.regionId ?? null}
                onChange={(regionId) => setAnswers({ ...answers, regionId })}
              />
            )}
            <DayField
              label={t("inForceFrom")}
              description={t("inForceFromHint")}
              value={answers.inForceFrom ?? null}
              onChange={(inForceFrom) => setAnswers({ ...answers, inForceFrom })}
              clearable
            />
            {!review.municipality && review.outcome === "CREATE" && (
              <TextInput
                label={t("slug")}
                description={t("slugHint")}
                value={answers.slug ?? ""}
                onChange={(event) => setAnswers({ ...answers, slug: event.currentTarget.value || null })}
                spellCheck={false}
              />
            )}
            <FailureAlert message={failure} />
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={close}>
                {common("cancel")}
              </Button>
              <Button type="submit" loading={isRunning}>
                {t("confirm")}
              </Button>
            </Group>
          </Stack>
        </form>
      </Dialog>
    </>
  );
}

function Obstacles({ obstacles }: { obstacles: readonly Obstacle[] }) {
  const { text } = useLabels();
  if (obstacles.length === 0) return null;
  return (
    <List size="sm" role="alert">
      {obstacles.map((obstacle) => (
        <ListItem key={`${obstacle.code} ${obstacle.path}`}>{text(obstacle.message)}</ListItem>
      ))}
    </List>
  );
}
