"use client";

import { useTranslations } from "next-intl";
import { DueBadge } from "@/features/submission/due-badge.tsx";
import { useItem } from "@/features/submission/item/item-context.tsx";
import { RegimeBadge } from "@/features/submission/regime-badge.tsx";
import { StateBadge } from "@/features/submission/state-badge.tsx";
import classes from "./item-page.module.css";

/** The number and everything that the eye looks for first: regime, state, term, what is out of the usual. */
export function ItemLead() {
  const t = useTranslations("submissionItem");
  const { item, now, timeZone } = useItem();
  const signs = [
    item.isRepeat && t("sign.repeat"),
    item.isFastTrack && t("sign.fast"),
    item.isAccelerated && t("sign.accelerated"),
    item.returnCount > 0 && t("sign.returned", { count: item.returnCount }),
    item.mark !== null && t("sign.mark", { mark: item.mark }),
  ].filter((sign) => sign !== false);
  return (
    <span className={classes.marks}>
      <span>{t("number", { number: item.number })}</span>
      <RegimeBadge regime={item.regime} />
      <StateBadge state={item.state} />
      {signs.map((sign) => (
        <span key={sign} className={classes.mark}>
          {sign}
        </span>
      ))}
      {item.dueAt !== null && (
        <span className={classes.due}>
          <DueBadge dueAt={item.dueAt} now={now} timeZone={timeZone} />
        </span>
      )}
    </span>
  );
}
