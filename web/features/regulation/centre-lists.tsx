import { Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { personLine } from "@/features/regulation/role-list.tsx";
import type { RegulationOverviewQuery } from "@/lib/graphql.generated.ts";
import { ClauseLink } from "@/ui/clause-link.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";

type Municipality = RegulationOverviewQuery["municipality"];

/** Sectors with the people who lead them. */
export function SectorList({ sectors, base }: { sectors: Municipality["sectors"]; base: string }) {
  const t = useTranslations("overview");
  if (sectors.length === 0) return <Text c="var(--text-quiet)">{t("noSectors")}</Text>;
  return (
    <PlainList>
      {sectors.map(({ id, name, clause, leads }) => (
        <PlainListItem key={id} aside={clause && <ClauseLink base={base} clause={clause} />}>
          <Text>{name}</Text>
          {leads.map((lead) => (
            <Text key={lead.id} c="var(--text-quiet)" fz="sm">
              {personLine(lead.member)}
            </Text>
          ))}
        </PlainListItem>
      ))}
    </PlainList>
  );
}

/** Channels that the centre works with, as its regulation calls them. */
export function ChannelList({ channels, base }: { channels: Municipality["channels"]; base: string }) {
  const t = useTranslations("overview");
  if (channels.length === 0) return <Text c="var(--text-quiet)">{t("noChannels")}</Text>;
  return (
    <PlainList>
      {channels.map(({ id, name, clause }) => (
        <PlainListItem key={id} aside={clause && <ClauseLink base={base} clause={clause} />}>
          {name}
        </PlainListItem>
      ))}
    </PlainList>
  );
}
