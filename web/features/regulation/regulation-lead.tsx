import { useLocale, useTranslations } from "next-intl";
import { useActName } from "@/features/regulation/act-name.ts";
import { formatShortDay } from "@/lib/dates.ts";
import type { RegulationTextQuery } from "@/lib/graphql.generated.ts";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  municipality: string;
  regulation: NonNullable<RegulationTextQuery["municipality"]["regulation"]>;
  base: string;
}

/** Whose regulation, by which act, for which days. */
export function RegulationLead({ municipality, regulation, base }: Props) {
  const t = useTranslations("regulation");
  const locale = useLocale();
  const actName = useActName();
  const { version, inForceFrom, inForceTo, act } = regulation;
  const from = formatShortDay(inForceFrom, locale);
  const days = inForceTo
    ? t("inForceFromTo", { from, to: formatShortDay(inForceTo, locale) })
    : t("inForceFrom", { from });
  return (
    <>
      {municipality} · {actName(act)} · {days} ·{" "}
      <TextLink href={`${base}/regulation/versions`} fz="inherit" underline="always">
        {t("version", { version })}
      </TextLink>
    </>
  );
}
