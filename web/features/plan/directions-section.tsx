import { Stack, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { DirectionButton } from "@/features/plan/direction-dialog.tsx";
import { formatShortDay } from "@/lib/dates.ts";
import type { PlansQuery } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { ClauseLinks } from "@/ui/clause-link.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  directions: PlansQuery["directions"];
  base: string;
  today: string;
  mayDirect: boolean;
}

/** Where the centre is to go, by whose word, and what is planned for it. */
export async function DirectionsSection({ directions, base, today, mayDirect }: Props) {
  const t = await getTranslations("plans");
  const locale = await getLocale();
  return (
    <Section title={t("directions")} aside={mayDirect && <DirectionButton today={today} />}>
      {directions.length === 0 && <Text c="var(--text-quiet)">{t("noDirections")}</Text>}
      <PlainList>
        {directions.map((direction) => (
          <PlainListItem
            key={direction.id}
            aside={mayDirect && <DirectionButton direction={direction} today={today} />}
          >
            <Text fw={550}>{direction.title}</Text>
            {direction.text && <Text style={{ whiteSpace: "pre-line" }}>{direction.text}</Text>}
            <Text fz="sm" c="var(--text-quiet)" component="div">
              {direction.validTo
                ? t("fromTo", {
                    from: formatShortDay(direction.validFrom, locale),
                    to: formatShortDay(direction.validTo, locale),
                  })
                : t("from", { from: formatShortDay(direction.validFrom, locale) })}
              {" · "}
              {direction.setByName}
              {direction.clause && (
                <>
                  {" · "}
                  <ClauseLinks base={base} clauses={[direction.clause]} />
                </>
              )}
            </Text>
            <Stack gap={2} mt={4}>
              {direction.items.map((item) => (
                <Text key={item.id} fz="sm" component="div">
                  <TextLink href={`${base}/plans/${item.plan.id}`}>{item.title}</TextLink>
                  {` — ${formatShortDay(item.dueOn, locale)}, ${item.isOverdue ? t("overdue") : label("planItemState", item.state, locale).toLowerCase()}`}
                </Text>
              ))}
            </Stack>
          </PlainListItem>
        ))}
      </PlainList>
    </Section>
  );
}
