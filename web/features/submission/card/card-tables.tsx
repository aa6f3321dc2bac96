"use client";

import { useLocale, useTranslations } from "next-intl";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { sortedTerms, termStatus } from "@/features/submission/item/term-status.ts";
import { formatInstant } from "@/lib/dates.ts";
import { useLabels } from "@/lib/use-labels.ts";
import classes from "./card.module.css";

/** Clocks with their last days and reasons. */
export function CardTerms() {
  const t = useTranslations("submissionItem");
  const locale = useLocale();
  const { name, text } = useLabels();
  const { item, timeZone } = useItem();
  const instant = (at: string) => formatInstant(at, locale, timeZone);
  if (item.terms.length === 0) return <p className={classes.text}>{t("noTerms")}</p>;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t("cardTerm")}</th>
          <th scope="col">{t("cardDue")}</th>
          <th scope="col">{t("cardStatus")}</th>
          <th scope="col">{t("ground")}</th>
        </tr>
      </thead>
      <tbody>
        {sortedTerms(item.terms).map((term) => {
          const endedAt = term.metAt ?? term.cancelledAt ?? "";
          return (
            <tr key={term.id}>
              <th scope="row">{name("termKind", term.kind)}</th>
              <td>{instant(term.dueAt)}</td>
              <td>{t(`termStatus.${termStatus(term)}`, { at: endedAt && instant(endedAt) })}</td>
              <td>{text(term.explanation.sentence)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The newest part of the history; the whole of it stands in the portal. */
export function CardHistory() {
  const t = useTranslations("submissionItem");
  const locale = useLocale();
  const { name } = useLabels();
  const { item, timeZone } = useItem();
  const { edges, totalCount } = item.events;
  return (
    <>
      <table className={`${classes.table} ${classes.history}`}>
        <thead>
          <tr>
            <th scope="col">{t("cardWhen")}</th>
            <th scope="col">{t("cardWhat")}</th>
            <th scope="col">{t("cardWho")}</th>
          </tr>
        </thead>
        <tbody>
          {edges.map(({ node: { id, at, kind, actor, note } }) => (
            <tr key={id}>
              <td>{formatInstant(at, locale, timeZone)}</td>
              <td>
                {name("submissionEvent", kind)}
                {note && `: ${note}`}
              </td>
              <td>{actor}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {totalCount > edges.length && (
        <p className={classes.text}>{t("cardMoreEvents", { shown: edges.length, count: totalCount })}</p>
      )}
    </>
  );
}
