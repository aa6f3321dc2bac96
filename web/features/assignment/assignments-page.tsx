import { Group } from "@mantine/core";
import { getTranslations } from "next-intl/server";
import { AssignmentExport } from "@/features/assignment/assignment-export.tsx";
import { AssignmentFilters } from "@/features/assignment/assignment-filters.tsx";
import { AssignmentList } from "@/features/assignment/assignment-list.tsx";
import { filterOf, hrefOf, viewOf } from "@/features/assignment/assignment-view.ts";
import { SetAssignmentButton } from "@/features/assignment/set-assignment-button.tsx";
import { todayIn } from "@/lib/dates.ts";
import { load } from "@/lib/graphql.ts";
import { AssignmentChoicesDocument, AssignmentsDocument } from "@/lib/graphql.generated.ts";
import { getViewer, requirePermission } from "@/lib/viewer.ts";
import { Empty } from "@/ui/empty.tsx";
import { Page } from "@/ui/page.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

interface Props {
  slug: string;
  query: Readonly<Record<string, string | null>>;
}

/** What has to be done, by whom and by when: those over their term first. */
export async function AssignmentsPage({ slug, query }: Props) {
  await requirePermission("assignment:carry-out");
  const { permissions, municipality } = await getViewer();
  const t = await getTranslations("assignments");
  const isOfCentre = permissions.includes("assignment:view");
  const canSet = permissions.includes("assignment:set");
  const view = viewOf(query, isOfCentre && canSet ? "CONTROLLED" : "MINE");
  const after = query["after"] ?? null;
  const { assignments, assignmentFacets, myExtracts } = await load(AssignmentsDocument, {
    filter: filterOf(view),
    after,
  });
  const choices = isOfCentre ? (await load(AssignmentChoicesDocument, { slug })).municipality : null;
  const timeZone = municipality?.timeZone ?? "UTC";
  const rows = assignments.edges.map(({ node }) => node);
  const waiting = myExtracts.filter(({ receivedAt }) => receivedAt === null);
  return (
    <Page
      isWide
      title={t("title")}
      lead={t("lead", { count: assignments.totalCount })}
      actions={
        <>
          <AssignmentExport view={view} />
          {canSet && choices && (
            <SetAssignmentButton slug={slug} today={todayIn(timeZone)} choices={choices} />
          )}
        </>
      }
    >
      {waiting.length > 0 && (
        <Section title={t("extractsWaiting", { count: waiting.length })}>
          <Group gap="md">
            {waiting.map(({ id }, at) => (
              <TextLink key={id} href={`/${slug}/assignments/extracts/${id}`}>
                {t("openExtract", { number: at + 1 })}
              </TextLink>
            ))}
          </Group>
        </Section>
      )}
      <AssignmentFilters slug={slug} view={view} facets={assignmentFacets} isOfCentre={isOfCentre} />
      {rows.length === 0 ? (
        <Empty title={t("none")}>{t("noneHint")}</Empty>
      ) : (
        <AssignmentList slug={slug} rows={rows} today={todayIn(timeZone)} />
      )}
      {assignments.pageInfo.hasNextPage && (
        <TextLink href={`${hrefOf(slug, view)}&after=${assignments.pageInfo.endCursor ?? ""}`}>
          {t("more")}
        </TextLink>
      )}
    </Page>
  );
}
