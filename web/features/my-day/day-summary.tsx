import { Link } from "@/ui/link.tsx";
import { useTranslations } from "next-intl";
import { dayParts, mostCounted, partQuery, type Day } from "@/features/my-day/my-day-parts.ts";
import { registerPath } from "@/features/submission/paths.ts";
import classes from "./my-day.module.css";

interface Props {
  slug: string;
  day: Day;
  accountId: string;
}

/** The whole day in six numbers, each leading to what it counts. */
export function DaySummary({ slug, day, accountId }: Props) {
  const t = useTranslations("myDay");
  return (
    <ul className={classes.numbers}>
      {dayParts.map((key) => {
        const { count } = day[key];
        return (
          <li key={key}>
            <Link
              href={registerPath(slug, partQuery(key, day, accountId))}
              className={classes.number}
              data-alarm={(key === "overdue" && count > 0) || undefined}
              data-empty={count === 0 || undefined}
            >
              <span className={classes.count}>
                {count > mostCounted ? t("more", { count: mostCounted }) : count}
              </span>
              <span>{t(`part.${key}`)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
