import { Group, Text } from "@mantine/core";
import { getLocale, getTranslations } from "next-intl/server";
import { MovePostButton } from "@/features/official-page/move-post.tsx";
import { pagesRoom } from "@/features/official-page/official-page-room.ts";
import { PlacementSteps } from "@/features/official-page/placement-steps.tsx";
import { PostButton } from "@/features/official-page/post-dialog.tsx";
import { PostSteps } from "@/features/official-page/post-steps.tsx";
import { formatInstant, todayIn } from "@/lib/dates.ts";
import { ContentPostDocument } from "@/lib/graphql.generated.ts";
import { load } from "@/lib/graphql.ts";
import { label } from "@/lib/labels.ts";
import { Facts } from "@/ui/facts.tsx";
import { Page } from "@/ui/page.tsx";
import { PlainList, PlainListItem } from "@/ui/plain-list.tsx";
import { PrintButton } from "@/ui/print-button.tsx";
import { Section } from "@/ui/section.tsx";
import { TextLink } from "@/ui/text-link.tsx";

/** One post: its text, where it goes and what became of it there. */
export async function PostPage({ slug, id }: { slug: string; id: string }) {
  const room = await pagesRoom(slug, "plan");
  const t = await getTranslations("officialPages");
  const locale = await getLocale();
  const { contentPost: post, officialPages, contentTemplates } = await load(ContentPostDocument, { id });
  const { timeZone, base } = room;
  const mayChange = room.mayChange && room.has("GOS-04");
  const day = todayIn(timeZone, new Date(post.plannedAt));
  const instant = (at: string) => formatInstant(at, locale, timeZone);
  return (
    <Page title={post.title} lead={label("contentPostState", post.state, locale)} actions={<PrintButton />}>
      <TextLink href={`${base}/plan?${new URLSearchParams({ day })}`} className="no-print">
        {t("toPlan")}
      </TextLink>
      <Facts
        facts={[
          { name: t("at"), value: instant(post.plannedAt) },
          { name: t("component"), value: label("contentComponent", post.component, locale) },
          { name: t("author"), value: post.authorName },
        ]}
      />
      <Group gap="xs" className="no-print">
        {room.has("GOS-04") && <PostSteps id={id} revision={post.revision} steps={post.steps} />}
        {mayChange && post.isMovable && <MovePostButton post={post} timeZone={timeZone} />}
        {mayChange && post.state === "DRAFT" && (
          <PostButton
            post={post}
            pages={officialPages}
            templates={contentTemplates}
            timeZone={timeZone}
            day={day}
          />
        )}
      </Group>
      <Section title={t("text")}>
        <Text style={{ whiteSpace: "pre-line" }}>{post.text}</Text>
        {post.link && <a href={post.link}>{post.link}</a>}
      </Section>
      <Section title={t("placements")}>
        <PlainList>
          {post.placements.map((placement) => (
            <PlainListItem
              key={placement.id}
              aside={
                room.mayChange &&
                room.has("GOS-05") && (
                  <PlacementSteps
                    id={placement.id}
                    revision={placement.revision}
                    steps={placement.steps}
                    name={placement.page.organisation}
                  />
                )
              }
            >
              <Text>
                <TextLink href={`${base}/pages/${placement.page.id}`} underline="always">
                  {placement.page.organisation}
                </TextLink>
                {` · ${label("pageNetwork", placement.page.network, locale)}`}
              </Text>
              <Text fz="sm" c={placement.problemText ? "var(--danger-text)" : "var(--text-quiet)"}>
                {[
                  label("placementState", placement.state, locale),
                  placement.publishedAt && instant(placement.publishedAt),
                  placement.isByHand && t("byHand"),
                  placement.problemText,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </Text>
              {placement.link && <a href={placement.link}>{placement.link}</a>}
            </PlainListItem>
          ))}
        </PlainList>
      </Section>
      <Section title={t("history")}>
        <PlainList>
          {post.history.map(({ id: key, at, action, actor, note }) => (
            <PlainListItem key={key} aside={<Text fz="sm">{instant(at)}</Text>}>
              {[label("contentPostAction", action, locale), actor, note].filter(Boolean).join(" · ")}
            </PlainListItem>
          ))}
        </PlainList>
      </Section>
    </Page>
  );
}
