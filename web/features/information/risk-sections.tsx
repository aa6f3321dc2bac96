import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { HandOverButton, RefutationButton } from "@/features/information/risk-dialogs.tsx";
import { AddRiskLinks, UnlinkButton } from "@/features/information/risk-links.tsx";
import { formatInstant, formatShortDay, todayIn } from "@/lib/dates.ts";
import type { RiskLinkKind, RiskNoticeRowFragment, RiskQuery } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  risk: RiskQuery["risk"];
  base: string;
  timeZone: string;
  mayChange: boolean;
}

/** Who opened a notice or took it, and when. */
export async function Receipt({ notice, timeZone }: { notice: RiskNoticeRowFragment; timeZone: string }) {
  const t = await getTranslations("risks");
  const locale = await getLocale();
  if (!notice.receipt || !notice.receivedAt) return <Text fw={550}>{t("notReceived")}</Text>;
  return (
    <Text>
      {t("received", {
        how: label("noticeReceipt", notice.receipt, locale),
        name: notice.receivedByName ?? "",
        at: formatInstant(notice.receivedAt, locale, timeZone),
      })}
    </Text>
  );
}

/** Who was told, and the proof that they know. */
export async function NoticesSection({ risk, timeZone, mayChange, aside }: Props & { aside: ReactNode }) {
  const t = await getTranslations("risks");
  const locale = await getLocale();
  return (
    <Section title={t("notices")} aside={aside}>
      {risk.notices.length === 0 && <Text c="var(--text-quiet)">{t("noNotices")}</Text>}
      <PlainList>
        {risk.notices.map((notice) => (
          <PlainListItem
            key={notice.id}
            aside={
              mayChange &&
              notice.addressee === "HEAD_OF_MUNICIPALITY" &&
              notice.receipt === null && <HandOverButton id={notice.id} />
            }
          >
            <Text fw={550}>{label("riskAddressee", notice.addressee, locale)}</Text>
            <Text fz="sm" c="var(--text-quiet)">
              {t("sentAt", { at: formatInstant(notice.sentAt, locale, timeZone) })}
              {notice.toldCount !== null && ` · ${t("told", { count: notice.toldCount })}`}
            </Text>
            <Receipt notice={notice} timeZone={timeZone} />
            <Text fz="sm" style={{ whiteSpace: "pre-line" }}>
              {notice.text}
            </Text>
          </PlainListItem>
        ))}
      </PlainList>
    </Section>
  );
}

/** What was published against disinformation, and how far it went. */
export async function RefutationsSection({ risk, timeZone, mayChange }: Props) {
  const t = await getTranslations("risks");
  const locale = await getLocale();
  const number = new Intl.NumberFormat(locale);
  const known = { riskId: risk.id, revision: risk.revision, today: todayIn(timeZone) };
  const sum = (rows: readonly { reach: number | null }[]) =>
    rows.reduce((all, { reach }) => all + (reach ?? 0), 0);
  const [refuted, original] = [sum(risk.refutations), sum(risk.publications)];
  return (
    <Section
      title={t("refutations")}
      aside={mayChange && risk.state !== "CLOSED" && <RefutationButton {...known} />}
    >
      {risk.refutations.length === 0 && <Text c="var(--text-quiet)">{t("noRefutations")}</Text>}
      {refuted > 0 && original > 0 && (
        <Text>
          {t("refutationReach", { refuted: number.format(refuted), original: number.format(original) })}
        </Text>
      )}
      <PlainList>
        {risk.refutations.map((refutation) => (
          <PlainListItem
            key={refutation.id}
            aside={mayChange && <RefutationButton {...known} refutation={refutation} />}
          >
            <a href={refutation.link} target="_blank" rel="noreferrer noopener">
              {refutation.channel ?? refutation.link}
            </a>
            <Text fz="sm" c="var(--text-quiet)">
              {[
                formatShortDay(refutation.publishedOn, locale),
                refutation.reach === null ? null : t("reached", { reach: number.format(refutation.reach) }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </Text>
          </PlainListItem>
        ))}
      </PlainList>
    </Section>
  );
}

/** Publications, submissions and problems that a risk is seen by. */
export async function LinksSection({
  risk,
  base,
  mayChange,
  clusters,
}: Props & { clusters: readonly { id: string; title: string }[] }) {
  const t = await getTranslations("risks");
  const known = { riskId: risk.id, revision: risk.revision };
  const isOpen = mayChange && risk.state !== "CLOSED";
  const item = (kind: RiskLinkKind, id: string, name: string, link: ReactNode) => (
    <PlainListItem key={id} aside={isOpen && <UnlinkButton {...known} kind={kind} id={id} name={name} />}>
      {link}
    </PlainListItem>
  );
  const { publications, submissions, clusters: problems } = risk;
  return (
    <Section title={t("seenBy")} aside={isOpen && <AddRiskLinks {...known} clusters={clusters} />}>
      {publications.length + submissions.length + problems.length === 0 && (
        <Text c="var(--text-quiet)">{t("noLinks")}</Text>
      )}
      <PlainList>
        {publications.map(({ id, title, link }) =>
          item(
            "PUBLICATION",
            id,
            title,
            <a href={link} target="_blank" rel="noreferrer noopener">
              {title}
            </a>,
          ),
        )}
        {submissions.map(({ id, number, summary }) => {
          const name = t("submissionNo", { number });
          return item(
            "SUBMISSION",
            id,
            name,
            <TextLink href={`${base}/submissions/${id}`}>{`${name}. ${summary}`}</TextLink>,
          );
        })}
        {problems.map(({ id, title }) =>
          item("CLUSTER", id, title, <TextLink href={`${base}/clusters/${id}`}>{title}</TextLink>),
        )}
      </PlainList>
    </Section>
  );
}
