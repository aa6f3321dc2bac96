"use client";

import { Anchor, Text } from "@mantine/core";
import { Link } from "@/ui/link.tsx";
import { useLocale, useTranslations } from "next-intl";
import { type DragEvent, type KeyboardEvent, useState } from "react";
import classes from "@/features/official-page/content-calendar.module.css";
import { MovePostButton } from "@/features/official-page/move-post.tsx";
import { besideDay } from "@/features/official-page/plan-days.ts";
import { send } from "@/lib/browser-graphql.ts";
import { todayIn } from "@/lib/dates.ts";
import { type ContentPostRowFragment, MoveContentPostDocument } from "@/lib/graphql.generated.ts";
import { label } from "@/lib/labels.ts";
import { instantOf, timeIn } from "@/lib/local-time.ts";
import { refusalOf } from "@/lib/refusal.ts";
import { useAction } from "@/lib/use-action.ts";
import { FailureAlert } from "@/ui/failure-alert.tsx";

type Post = ContentPostRowFragment;

interface Props {
  days: readonly string[];
  today: string;
  posts: readonly Post[];
  base: string;
  timeZone: string;
  mayChange: boolean;
}

const troubles: ReadonlySet<string> = new Set(["FAILED", "UNKNOWN", "BY_HAND"]);

/** Days with their posts. A post is dragged to another day, moved with Alt and an arrow, or through its dialogue. */
export function ContentCalendar({ days, today, posts, base, timeZone, mayChange }: Props) {
  const t = useTranslations("officialPages");
  const locale = useLocale();
  const { run, refuse, refresh, failure } = useAction();
  const [over, setOver] = useState<string | null>(null);
  const [told, setTold] = useState("");
  const dayName = (day: string) =>
    new Intl.DateTimeFormat(locale === "ru" ? "ru" : "en-GB", {
      weekday: "short",
      day: "numeric",
      month: "short",
      timeZone: "UTC",
    }).format(new Date(`${day}T00:00:00Z`));
  const move = ({ id, revision, plannedAt }: Pick<Post, "id" | "revision" | "plannedAt">, day: string) => {
    const at = instantOf(day, timeIn(timeZone, new Date(plannedAt)), timeZone);
    if (!at || todayIn(timeZone, new Date(plannedAt)) === day) return;
    void run(async () => {
      const input = { id, revision, plannedAt: at.toISOString() };
      const refusal = refusalOf((await send(MoveContentPostDocument, { input })).outcome);
      if (refusal) return refuse(refusal);
      setTold(t("movedTo", { day: dayName(day) }));
      refresh();
    });
  };
  const drop = (event: DragEvent, day: string) => {
    event.preventDefault();
    setOver(null);
    const post = posts.find(({ id }) => id === event.dataTransfer.getData("text/plain"));
    if (post) move(post, day);
  };
  const onKey = (event: KeyboardEvent, post: Post) => {
    const by = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    if (by === 0 || !event.altKey) return;
    event.preventDefault();
    move(post, besideDay(todayIn(timeZone, new Date(post.plannedAt)), by));
  };
  return (
    <>
      <FailureAlert message={failure} />
      {mayChange && (
        <Text fz="sm" c="var(--text-quiet)" className="no-print">
          {t("moveHint")}
        </Text>
      )}
      <div role="status" aria-live="polite">
        {told}
      </div>
      <ul className={classes.grid} aria-label={t("calendar")}>
        {days.map((day) => {
          const own = posts.filter(({ plannedAt }) => todayIn(timeZone, new Date(plannedAt)) === day);
          return (
            <li key={day} className={classes.cell}>
              <div
                role="presentation"
                className={classes.day}
                data-day={day}
                data-today={day === today || undefined}
                data-over={day === over || undefined}
                data-empty={own.length === 0 || undefined}
                onDragOver={(event) => {
                  event.preventDefault();
                  setOver(day);
                }}
                onDragLeave={() => setOver(null)}
                onDrop={(event) => drop(event, day)}
              >
                <p className={classes.name}>{dayName(day)}</p>
                <ul className={classes.posts}>
                  {own.map((post) => {
                    const mayMove = mayChange && post.isMovable;
                    return (
                      <li
                        key={post.id}
                        className={classes.post}
                        data-component={post.component}
                        data-trouble={post.placements.some(({ state }) => troubles.has(state)) || undefined}
                      >
                        <Anchor
                          component={Link}
                          href={`${base}/posts/${post.id}`}
                          fz="inherit"
                          draggable={mayMove}
                          onDragStart={(event) => event.dataTransfer.setData("text/plain", post.id)}
                          onKeyDown={(event) => mayMove && onKey(event, post)}
                        >
                          {timeIn(timeZone, new Date(post.plannedAt))} {post.title}
                        </Anchor>
                        <div className={classes.quiet}>
                          {label("contentPostState", post.state, locale)}
                          {post.component !== "OWN" &&
                            ` · ${label("contentComponent", post.component, locale)}`}
                        </div>
                        {mayMove && <MovePostButton post={post} timeZone={timeZone} isCompact />}
                      </li>
                    );
                  })}
                </ul>
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
