import { useTranslations } from "next-intl";
import classes from "./demo-strip.module.css";

/** Says on every page, printed ones too, that what is shown happened to nobody. */
export function DemoStrip() {
  const t = useTranslations("shell");
  return (
    <p role="note" className={classes.strip}>
      {t("demo")}
    </p>
  );
}
