import { useTranslations } from "next-intl";
import classes from "./badges.module.css";

/** By which law a submission is handled, short enough for a row. */
export function RegimeBadge({ regime }: { regime: "APPEAL" | "MESSAGE" }) {
  const t = useTranslations("submission");
  return (
    <span className={classes.regime} data-regime={regime} title={t(`regimeTitle.${regime}`)}>
      {t(`regime.${regime}`)}
    </span>
  );
}
