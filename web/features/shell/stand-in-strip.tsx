"use client";

import { Text } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { formatShortDay } from "@/lib/dates.ts";
import type { Viewer } from "@/lib/viewer.ts";
import classes from "./demo-strip.module.css";

/** Says for whom the viewer acts today as well: what is done is noted together with that name. */
export function StandInStrip({ standsInFor }: Pick<Viewer, "standsInFor">) {
  const t = useTranslations("substitutions");
  const locale = useLocale();
  if (standsInFor.length === 0) return null;
  return (
    <div className={classes.strip} role="note">
      {standsInFor.map(({ displayName, validTo }) => (
        <Text key={`${displayName} ${validTo}`} fz="sm" component="span" mr="sm">
          {t("strip", { absent: displayName, day: formatShortDay(validTo, locale) })}
        </Text>
      ))}
    </div>
  );
}
