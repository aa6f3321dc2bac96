"use client";

import { Button, Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { send } from "@/lib/browser-graphql.ts";
import { formatInstant } from "@/lib/dates.ts";
import { type MinutesPartsFragment, RemindOfExtractDocument } from "@/lib/graphql.generated.ts";
import { useAction } from "@/lib/use-action.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Extract = MinutesPartsFragment["extracts"][number];

interface Props {
  slug: string;
  extracts: readonly Extract[];
  timeZone: string;
}

/** To whom extracts went, and who confirmed the receipt. */
export function ExtractsSection({ slug, extracts, timeZone }: Props) {
  const t = useTranslations("minutes");
  return (
    <Section title={t("extracts")}>
      <PlainList>
        {extracts.map((extract) => (
          <Row key={extract.id} slug={slug} extract={extract} timeZone={timeZone} />
        ))}
      </PlainList>
    </Section>
  );
}

function Row({ slug, extract, timeZone }: { slug: string; extract: Extract; timeZone: string }) {
  const t = useTranslations("minutes");
  const locale = useLocale();
  const { run, isRunning, failure, refresh } = useAction();
  const at = (moment: string) => formatInstant(moment, locale, timeZone);
  const remind = () =>
    run(async () => {
      await send(RemindOfExtractDocument, { id: extract.id });
      refresh();
    });
  const { id, addressee, sentAt, remindedAt, receivedAt, receivedBy } = extract;
  return (
    <PlainListItem
      aside={
        receivedAt === null && (
          <Button variant="subtle" size="compact-sm" onClick={() => void remind()} loading={isRunning}>
            {t("remind")}
          </Button>
        )
      }
    >
      <TextLink href={`/${slug}/assignments/extracts/${id}`}>{addressee}</TextLink>
      <Text size="sm" c="var(--text-quiet)">
        {t("sentAt", { at: at(sentAt) })}{" "}
        {receivedAt === null
          ? remindedAt === null
            ? t("notReceived")
            : t("reminded", { at: at(remindedAt) })
          : t("received", { at: at(receivedAt), by: receivedBy ?? "" })}
      </Text>
      <FailureAlert message={failure} />
    </PlainListItem>
  );
}
