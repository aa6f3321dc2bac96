import { getLocale, getTranslations } from "next-intl/server";
import type { MeasureRowFragment } from "@/lib/graphql.generated.ts";
import { formatShortDay } from "@/lib/dates.ts";
import { label } from "@/lib/labels.ts";
import { placeOf, shareBefore, ticksOf, timelineOf } from "@/features/roadmap/timeline.ts";
import { TextLink } from "@/ui/text-link.tsx";
import classes from "./timeline.module.css";

interface Props {
  measures: readonly MeasureRowFragment[];
  base: string;
  today: string;
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

/** Measures along time. A narrow screen shows the table below alone, which tells the same. */
export async function TimelineView({ measures, base, today }: Props) {
  const t = await getTranslations("roadmaps");
  const locale = await getLocale();
  const line = timelineOf(measures);
  if (!line) return null;
  const monthName = new Intl.DateTimeFormat(locale, { month: "short", year: "2-digit", timeZone: "UTC" });
  const isToday = line.from <= today && today <= line.to;
  const states = [...new Set(measures.map(({ state }) => state))];
  return (
    <figure className={classes.line} aria-label={t("timeline")}>
      <div className={classes.head} aria-hidden="true">
        <span />
        <div className={classes.months}>
          {ticksOf(line).map((day) => (
            <span key={day} className={classes.month} style={{ left: percent(shareBefore(line, day)) }}>
              {monthName.format(new Date(`${day}T00:00:00Z`))}
            </span>
          ))}
        </div>
      </div>
      <ul className={classes.list}>
        {measures.map(({ id, title, startsOn, dueOn, doneOn, state, isOverdue }) => {
          const { left, width } = placeOf(line, startsOn, dueOn);
          const days = `${formatShortDay(startsOn, locale)} – ${formatShortDay(doneOn ?? dueOn, locale)}`;
          const words = `${days}, ${label("measureState", state, locale)}${isOverdue ? `, ${t("overdue")}` : ""}`;
          return (
            <li key={id} className={classes.row}>
              <TextLink href={`${base}/roadmaps/measures/${id}`} className={classes.name}>
                {title}
              </TextLink>
              <div className={classes.track} role="img" aria-label={words} title={words}>
                {isToday && (
                  <span className={classes.today} style={{ left: percent(shareBefore(line, today)) }} />
                )}
                <span
                  className={classes.bar}
                  data-state={state}
                  data-overdue={isOverdue || undefined}
                  style={{ left: percent(left), width: percent(width) }}
                />
              </div>
            </li>
          );
        })}
      </ul>
      <figcaption className={classes.legend}>
        {states.map((state) => (
          <span key={state}>
            <span className={`${classes.bar} ${classes.sample}`} data-state={state} />
            {label("measureState", state, locale)}
          </span>
        ))}
        {measures.some(({ isOverdue }) => isOverdue) && (
          <span>
            <span className={`${classes.bar} ${classes.sample}`} data-overdue />
            {t("overdueMark")}
          </span>
        )}
      </figcaption>
    </figure>
  );
}
