import { Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { assignmentCapabilities } from "@/features/assignment/assignment-kinds.ts";
import { AssignmentRows } from "@/features/assignment/assignment-rows.tsx";
import { SetAssignmentButton } from "@/features/assignment/set-assignment-button.tsx";
import { todayIn } from "@/lib/dates.ts";
import {
  AssignmentChoicesDocument,
  type AssignmentLinkInput,
  LinkedAssignmentsDocument,
} from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { getViewer } from "@/lib/viewer.ts";
import { Section } from "@/ui/section.tsx";

interface Props {
  slug: string;
  timeZone: string;
  /** What they are about. */
  link: AssignmentLinkInput;
}

/** Assignments about one thing, and a new one for whoever may set it. Nothing where centres have none. */
export async function LinkedAssignments({ slug, timeZone, link }: Props) {
  const t = await getTranslations("assignments");
  const { permissions, municipality } = await getViewer();
  const isOpen = municipality?.features.some(({ capability }) =>
    assignmentCapabilities.includes(capability.code),
  );
  if (!isOpen || !permissions.includes("assignment:view")) return null;
  const maySet = permissions.includes("assignment:set");
  const { assignments } = await load(LinkedAssignmentsDocument, { filter: { view: "ALL", linked: link } });
  const choices = maySet ? (await load(AssignmentChoicesDocument, { slug })).municipality : null;
  const rows = assignments.edges.map(({ node }) => node);
  return (
    <Section
      title={t("title")}
      aside={
        choices && (
          <SetAssignmentButton slug={slug} today={todayIn(timeZone)} choices={choices} links={[link]} />
        )
      }
    >
      {rows.length === 0 ? (
        <Text c="var(--text-quiet)">{t("noneLinked")}</Text>
      ) : (
        <AssignmentRows slug={slug} rows={rows} locale={await getLocale()} />
      )}
    </Section>
  );
}
