import { useLocale, useTranslations } from "next-intl";
import { formatShortDay } from "@/lib/dates.ts";
import { useLabels } from "@/lib/use-labels.ts";

interface Act {
  kind: string | null;
  number: string | null;
  signedOn: string | null;
}

/** How an act is called: «Постановление от 29.07.2021 № 72»; what it does not state is left out. */
export function useActName(): (act: Act) => string {
  const t = useTranslations("act");
  const locale = useLocale();
  const { name } = useLabels();
  return ({ kind, number, signedOn }) =>
    [
      kind ? name("actKind", kind) : t("act"),
      signedOn && t("of", { date: formatShortDay(signedOn, locale) }),
      number && t("number", { number }),
    ]
      .filter(Boolean)
      .join(" ");
}
