import { useLocale, useTranslations } from "next-intl";
import { useActName } from "@/features/regulation/act-name.ts";
import { formatDay } from "@/lib/dates.ts";
import type { RegulationOverviewQuery } from "@/lib/graphql.generated.ts";
import { Facts } from "@/ui/facts.tsx";
import { TextLink } from "@/ui/text-link.tsx";

type Municipality = RegulationOverviewQuery["municipality"];

interface Props {
  municipality: Municipality;
  regulation: NonNullable<Municipality["regulation"]>;
  base: string;
  isOwn: boolean;
}

/** The centre at a glance: its act, since when, how complete. */
export function CentreFacts({ municipality, regulation, base, isOwn }: Props) {
  const t = useTranslations("overview");
  const locale = useLocale();
  const actName = useActName();
  const { act, roles, findings } = regulation;
  const filled = roles.filter(({ holders }) => holders.length > 0).length;
  const grave = findings.filter(({ severity }) => severity !== "INFO").length;
  const versions = municipality.regulations.length;
  return (
    <Facts
      facts={[
        {
          name: t("act"),
          value: <TextLink href={`${base}/regulation`}>{actName(act)}</TextLink>,
          note: act.issuingBody ?? undefined,
        },
        {
          name: t("inForceFrom"),
          value: formatDay(regulation.inForceFrom, locale),
          note: t("versionOf", { version: regulation.version, count: versions }),
        },
        isOwn
          ? {
              name: t("rolesFilled"),
              value: t("filledOf", { filled, total: roles.length }),
              note:
                filled < roles.length
                  ? t("rolesVacant", { count: roles.length - filled })
                  : t("rolesComplete"),
            }
          : { name: t("roles"), value: `${roles.length}`, note: t("peopleElsewhere") },
        {
          name: t("obliged"),
          value: (
            <TextLink href={`${base}/duties?by=capability`}>
              {t("capabilities", { count: regulation.capabilities.length })}
            </TextLink>
          ),
          note: grave > 0 ? t("toMend", { count: grave }) : undefined,
        },
      ]}
    />
  );
}
