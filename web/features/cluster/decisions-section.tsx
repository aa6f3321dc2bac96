import { getLocale, getTranslations } from "next-intl/server";
import { formatShortDay } from "@/lib/dates.ts";
import type { ClusterPageQuery } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  slug: string;
  clusterId: string;
  /** Whether the viewer draws measures up. */
  mayPlan: boolean;
  decisions: ClusterPageQuery["cluster"]["decisions"];
  measures: ClusterPageQuery["cluster"]["measures"];
}

/** What meetings decided about the problem, and the measures against it; a new one is a click away. */
export async function DecisionsSection({ slug, clusterId, mayPlan, decisions, measures }: Props) {
  const t = await getTranslations("clusters");
  const locale = await getLocale();
  if (decisions.length + measures.length === 0 && !mayPlan) return null;
  const plan = `/${slug}/roadmaps?cluster=${clusterId}`;
  const until = (dueOn: string | null) =>
    dueOn === null ? "" : ` — ${t("until", { day: formatShortDay(dueOn, locale) })}`;
  return (
    <Section title={t("decisions")}>
      <PlainList>
        {decisions.map(({ id, text, dueOn }) => (
          <PlainListItem key={id}>
            {text}
            {until(dueOn)}
            {mayPlan && (
              <>
                {" "}
                <TextLink href={`${plan}&decision=${id}`}>{t("planMeasure")}</TextLink>
              </>
            )}
          </PlainListItem>
        ))}
        {measures.map(({ id, title, state, dueOn }) => (
          <PlainListItem key={id}>
            <TextLink href={`/${slug}/roadmaps/measures/${id}`}>{title}</TextLink>
            {`: ${label("measureState", state, locale)}${until(dueOn)}`}
          </PlainListItem>
        ))}
      </PlainList>
      {mayPlan && decisions.length === 0 && <TextLink href={plan}>{t("planMeasure")}</TextLink>}
    </Section>
  );
}
