"use client";

import { Button, Title } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { Link } from "@/ui/link.tsx";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CardHistory, CardTerms } from "@/features/submission/card/card-tables.tsx";
import { FactList } from "@/features/submission/item/fact-list.tsx";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { useMatterFacts } from "@/features/submission/item/matter-section.tsx";
import {
  ApplicantButton,
  useApplicantFacts,
  useResponsibleFacts,
} from "@/features/submission/item/people-section.tsx";
import { submissionPath } from "@/features/submission/paths.ts";
import { formatInstant } from "@/lib/dates.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { PrintButton } from "@/ui/print-button.tsx";
import classes from "./card.module.css";

/** The card as it lies on a sheet of A4; what is not for paper stands above it. */
export function Card({ centre }: { centre: string }) {
  const t = useTranslations("submissionItem");
  const locale = useLocale();
  const { item, slug, timeZone, now } = useItem();
  return (
    <div className={classes.page}>
      <div className={`${classes.tools} no-print`}>
        <Button
          component={Link}
          href={submissionPath(slug, item.id)}
          variant="default"
          leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
        >
          {t("cardBack")}
        </Button>
        <PrintButton />
        <ApplicantButton />
      </div>
      <article className={classes.sheet}>
        <header className={classes.head}>
          <div>{centre}</div>
          <div>{t("cardPrinted", { at: formatInstant(now.toISOString(), locale, timeZone) })}</div>
        </header>
        <Title order={1} fz={20}>
          {t("cardTitle", { number: item.number })}
        </Title>
        <p className={classes.summary}>{item.summary}</p>
        <CardFacts />
        <CardText />
        <Part title={t("terms")}>
          <CardTerms />
        </Part>
        <Part title={t("cardAnswers")}>
          <CardAnswers />
        </Part>
        <Part title={t("cardHistory")}>
          <CardHistory />
        </Part>
      </article>
    </div>
  );
}

function CardFacts() {
  const t = useTranslations("submissionItem");
  const { name } = useLabels();
  const { item } = useItem();
  const applicant = useApplicantFacts();
  const responsible = useResponsibleFacts();
  const matter = useMatterFacts();
  return (
    <FactList
      facts={[[t("state"), name("submissionState", item.state)], ...applicant, ...responsible, ...matter]}
    />
  );
}

/** What the applicant wrote, as far as the person has it open. */
function CardText() {
  const t = useTranslations("submissionItem");
  const { item, applicant } = useItem();
  const text = applicant?.text ?? item.text;
  if (text === "") return null;
  return (
    <Part title={t("cardText")}>
      <p className={classes.text}>{text}</p>
    </Part>
  );
}

function CardAnswers() {
  const t = useTranslations("submissionItem");
  const locale = useLocale();
  const { item, timeZone } = useItem();
  const sent = item.answers.filter(({ sentAt }) => sentAt !== null);
  if (sent.length === 0) return <p className={classes.text}>{t("cardNoAnswers")}</p>;
  return sent.map(({ id, isInterim, text, sentAt, sentByName }) => (
    <div key={id} className={classes.answer}>
      <b>{t(isInterim ? "entry.interimAnswer" : "entry.answer")}</b>
      {", "}
      {[sentByName, sentAt && formatInstant(sentAt, locale, timeZone)].filter(Boolean).join(", ")}
      <p className={classes.text}>{text}</p>
    </div>
  ));
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.part}>
      <Title order={2} fz={15}>
        {title}
      </Title>
      {children}
    </section>
  );
}
