"use client";

import { Anchor, Button, Text } from "@mantine/core";
import { IconEye, IconEyeOff } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FactList, type FactLine } from "@/features/submission/item/fact-list.tsx";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { useLabels } from "@/lib/use-labels.ts";
import { Section } from "@/ui/section.tsx";

/** Who asks and who answers. */
export function PeopleSection() {
  const t = useTranslations("submissionItem");
  const responsible = useResponsibleFacts();
  const applicant = useApplicantFacts();
  return (
    <Section title={t("people")}>
      <FactList facts={[...responsible, ...applicant]} isNarrow />
      <ApplicantButton />
    </Section>
  );
}

export function useResponsibleFacts(): readonly FactLine[] {
  const t = useTranslations("submissionItem");
  const { name } = useLabels();
  const { item } = useItem();
  const { recipient, executor, routingExplanation: routing } = item;
  const conditions = routing?.matches.map(({ condition }) => name("routingCondition", condition)) ?? [];
  return [
    [t("recipient"), recipient?.name ?? t("nobody")],
    [t("executor"), executor?.name ?? t("nobody")],
    [
      t("routedBy"),
      routing &&
        (conditions.length > 0
          ? t("routedByRule", {
              rule: routing.ruleName,
              conditions: [...new Set(conditions)].join(", ").toLowerCase(),
            })
          : t("routedByAny", { rule: routing.ruleName })),
    ],
  ];
}

/** What is known of the applicant: covered, or as it is for whoever opened it. */
export function useApplicantFacts(): readonly FactLine[] {
  const t = useTranslations("submissionItem");
  const { name } = useLabels();
  const { item, applicant: opened } = useItem();
  const { applicant } = item;
  const kind = name("applicantKind", item.applicantKind);
  if (opened) {
    return [
      [t("applicant"), <Words key="name" main={opened.name ?? t("anonymous")} quiet={kind} />],
      [t("nickname"), opened.nickname],
      [
        t("phone"),
        opened.phone && (
          <Anchor key="phone" fz="inherit" href={`tel:${opened.phone.replaceAll(/[^+\d]/g, "")}`}>
            {opened.phone}
          </Anchor>
        ),
      ],
      [
        t("email"),
        opened.email && (
          <Anchor key="email" fz="inherit" href={`mailto:${opened.email}`}>
            {opened.email}
          </Anchor>
        ),
      ],
      [t("address"), opened.address],
    ];
  }
  const known = [
    applicant?.hasPhone && t("hasPhone"),
    applicant?.hasEmail && t("hasEmail"),
    applicant?.hasAddress && t("hasAddress"),
  ].filter(Boolean);
  return [
    [t("applicant"), <Words key="name" main={applicant?.name ?? t("anonymous")} quiet={kind} />],
    [t("contacts"), applicant && (known.length > 0 ? known.join(", ") : t("noContacts"))],
  ];
}

function Words({ main, quiet }: { main: ReactNode; quiet: string }) {
  return (
    <>
      {main}{" "}
      <Text component="span" fz="sm" c="var(--text-quiet)">
        {quiet}
      </Text>
    </>
  );
}

/** Opens and covers the applicant's data; that somebody looked is told before and kept for ever. */
export function ApplicantButton() {
  const t = useTranslations("submissionItem");
  const { item, can, begin, applicant, showApplicant } = useItem();
  if (!can("applicant:open") || item.applicant === null) return null;
  return (
    <div className="no-print">
      {applicant ? (
        <Button
          size="compact-sm"
          variant="default"
          mt="sm"
          leftSection={<IconEyeOff size={16} aria-hidden="true" />}
          onClick={() => showApplicant(null)}
        >
          {t("coverApplicant")}
        </Button>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          mt="sm"
          leftSection={<IconEye size={16} aria-hidden="true" />}
          onClick={() => begin("APPLICANT")}
        >
          {t("task.APPLICANT")}
        </Button>
      )}
      <Text fz="xs" c="var(--text-quiet)" mt={4}>
        {t(applicant ? "viewRecorded" : "viewWillBeRecorded")}
      </Text>
    </div>
  );
}
