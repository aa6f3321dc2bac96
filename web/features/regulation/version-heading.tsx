import { Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useActName } from "@/features/regulation/act-name.ts";
import { formatDay } from "@/lib/dates.ts";
import type { RegulationVersionsQuery } from "@/lib/graphql.generated.ts";

type Version = RegulationVersionsQuery["municipality"]["regulations"][number];

/** The act that made a version and the days it governs. */
export function VersionHeading({ regulation }: { regulation: Version }) {
  const t = useTranslations("versions");
  const locale = useLocale();
  const actName = useActName();
  const { act, inForceFrom, inForceTo } = regulation;
  const from = formatDay(inForceFrom, locale);
  return (
    <>
      <Text>
        {actName(act)}
        {act.title && ` «${act.title.replaceAll(/[«»]/g, "")}»`}
      </Text>
      <Text c="var(--text-quiet)" mb="sm">
        {inForceTo ? t("fromTo", { from, to: formatDay(inForceTo, locale) }) : t("from", { from })}
      </Text>
    </>
  );
}
