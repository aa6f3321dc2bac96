import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { EndSubstitution, SubstitutionButton } from "@/features/composition/substitution-dialogs.tsx";
import { formatShortDay } from "@/lib/dates.ts";
import { CentreAccountsDocument, SubstitutionsDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  base: string;
  today: string;
  sectors: readonly { readonly id: string; readonly name: string }[];
  maySet: boolean;
  /** Those that are over as well. */
  includeOver: boolean;
}

/** Who is away, who carries the roles meanwhile, and from when to when. */
export async function SubstitutionsSection({ base, today, sectors, maySet, includeOver }: Props) {
  const t = await getTranslations("substitutions");
  const locale = await getLocale();
  const [{ substitutions }, accounts] = await Promise.all([
    load(SubstitutionsDocument, { includeOver }),
    maySet ? load(CentreAccountsDocument, {}) : null,
  ]);
  const nameOf = (id: string) => sectors.find((sector) => sector.id === id)?.name ?? "";
  return (
    <Section
      title={t("title")}
      aside={
        accounts && <SubstitutionButton accounts={accounts.centreAccounts} sectors={sectors} today={today} />
      }
    >
      {substitutions.length === 0 && <Text c="var(--text-quiet)">{t("none")}</Text>}
      <PlainList>
        {substitutions.map((row) => (
          <PlainListItem
            key={row.id}
            aside={
              row.isEndable &&
              (row.state === "PLANNED" || row.state === "IN_FORCE") && <EndSubstitution substitution={row} />
            }
          >
            <Text fw={550}>{t("who", { absent: row.absentName, substitute: row.substituteName })}</Text>
            <Text>
              {[row.roleTitles.join(", "), row.sectorIds.map(nameOf).join(", ")].filter(Boolean).join(" · ")}
            </Text>
            <Text fz="sm" c="var(--text-quiet)">
              {[
                label("substitutionState", row.state, locale),
                t("days", {
                  from: formatShortDay(row.validFrom, locale),
                  to: formatShortDay(row.validTo, locale),
                }),
                row.ground,
                row.revokedByName ? t("endedBy", { name: row.revokedByName }) : null,
              ]
                .filter(Boolean)
                .join(" · ")}
            </Text>
          </PlainListItem>
        ))}
      </PlainList>
      <TextLink
        href={includeOver ? `${base}/composition` : `${base}/composition?past=1`}
        className="no-print"
      >
        {includeOver ? t("onlyCurrent") : t("withPast")}
      </TextLink>
    </Section>
  );
}
