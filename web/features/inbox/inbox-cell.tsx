"use client";

import { IconBolt, IconFlame, IconRepeat, IconStarFilled, type Icon } from "@tabler/icons-react";
import { Link } from "@/ui/link.tsx";
import { useLocale, useTranslations } from "next-intl";
import { under, type InboxColumn } from "@/features/inbox/inbox-columns.ts";
import type { InboxRow, Submission } from "@/features/inbox/inbox-row.ts";
import { cutText } from "@/features/inbox/marked-text.ts";
import { DueBadge } from "@/features/submission/due-badge.tsx";
import { submissionPath } from "@/features/submission/paths.ts";
import { RegimeBadge } from "@/features/submission/regime-badge.tsx";
import { StateBadge } from "@/features/submission/state-badge.tsx";
import { formatMoment } from "@/lib/dates.ts";
import { useLabels } from "@/lib/use-labels.ts";
import classes from "./inbox-table.module.css";

export interface CellSurroundings {
  readonly slug: string;
  readonly timeZone: string;
  readonly now: Date;
  /** Columns that are shown: what has none of its own stands under another, see `under`. */
  readonly columns: readonly InboxColumn[];
  /** Who is answering right now, by what the others announced. */
  readonly answering: string | null;
}

interface Props extends CellSurroundings {
  column: InboxColumn;
  row: InboxRow;
}

/** What one column shows of a submission, and under it, small, what has no column of its own. */
export function InboxCell({ column, ...props }: Props) {
  const below = under[column];
  return (
    <>
      <CellContent column={column} {...props} />
      {below && !props.columns.includes(below) && hasContent(below, props.row.submission) && (
        <span className={classes.below} data-below={below}>
          <CellContent column={below} {...props} />
        </span>
      )}
    </>
  );
}

const hasContent = (column: InboxColumn, { place, sector }: Submission): boolean =>
  (column !== "place" || place !== null) && (column !== "sector" || sector !== null);

function CellContent({ column, row, ...around }: Props) {
  const { submission } = row;
  const { name } = useLabels();
  switch (column) {
    case "number":
      return <NumberCell submission={submission} slug={around.slug} />;
    case "due":
      return <DueBadge dueAt={submission.dueAt} now={around.now} timeZone={around.timeZone} />;
    case "state":
      return <StateBadge state={submission.state} />;
    case "regime":
      return <RegimeBadge regime={submission.regime} />;
    case "summary":
      return (
        <span className={classes.summary}>
          <Marked row={row} field="summary" />
        </span>
      );
    case "channel":
      return submission.channelName ?? name("channel", submission.channel);
    case "topic":
      return submission.topic?.name ?? "—";
    case "sector":
      return submission.sector?.name ?? "—";
    case "place":
      return <Marked row={row} field="place" />;
    case "recipient":
      return <RecipientCell submission={submission} />;
    case "executor":
      return <ExecutorCell submission={submission} answering={around.answering} />;
    case "scale":
      return submission.scale ? name("incidentClass", submission.scale) : "—";
    case "applicant":
      return name("applicantKind", submission.applicantKind);
    case "mark":
      return <MarkCell mark={submission.mark} />;
    case "received":
      return <Instant at={submission.receivedAt} {...around} />;
    case "lastEvent":
      return <LastEventCell submission={submission} {...around} />;
    default:
      return column satisfies never;
  }
}

function NumberCell({ submission, slug }: { submission: Submission; slug: string }) {
  const t = useTranslations("inbox");
  const signs: [boolean, Icon, string][] = [
    [submission.isRepeat, IconRepeat, t("sign.repeat")],
    [submission.isFastTrack, IconBolt, t("sign.fast")],
    [submission.isAccelerated, IconFlame, t("sign.accelerated")],
  ];
  const shown = signs.filter(([isThere]) => isThere);
  return (
    <span className={classes.heading}>
      <Link href={submissionPath(slug, submission.id)} className={classes.number} data-row-link="">
        {submission.number}
      </Link>
      {shown.length > 0 && (
        <span className={classes.signs}>
          {shown.map(([, Picture, words]) => (
            <span key={words} title={words} role="img" aria-label={words}>
              <Picture size={14} stroke={1.9} aria-hidden="true" />
            </span>
          ))}
        </span>
      )}
    </span>
  );
}

function Marked({ row, field }: { row: InboxRow; field: "summary" | "place" }) {
  const text = row.submission[field];
  if (!text) return "—";
  const ranges = row.highlight.find((each) => each.field === field)?.ranges ?? [];
  if (ranges.length === 0) return text;
  return cutText(text, ranges).map((part, at) =>
    part.isMarked ? <mark key={at}>{part.text}</mark> : <span key={at}>{part.text}</span>,
  );
}

function RecipientCell({ submission: { recipient } }: { submission: Submission }) {
  const t = useTranslations("inbox");
  if (!recipient) return <span className={classes.quiet}>{t("unassigned")}</span>;
  return <span title={recipient.name}>{recipient.shortName ?? recipient.name}</span>;
}

function ExecutorCell({ submission, answering }: { submission: Submission; answering: string | null }) {
  const t = useTranslations("inbox");
  return (
    <>
      {submission.executorName ?? (!answering && <span className={classes.quiet}>—</span>)}
      {answering && <span className={classes.answering}>{t("answering", { name: answering })}</span>}
    </>
  );
}

function MarkCell({ mark }: { mark: number | null }) {
  const t = useTranslations("inbox");
  if (mark === null) return <span className={classes.quiet}>—</span>;
  return (
    <span className={classes.mark} role="img" aria-label={t("markOf", { mark })}>
      <IconStarFilled size={13} aria-hidden="true" />
      <span aria-hidden="true">{mark}</span>
    </span>
  );
}

type Clock = Pick<CellSurroundings, "timeZone" | "now">;

function Instant({ at, timeZone, now }: Clock & { at: string }) {
  const locale = useLocale();
  return (
    <time dateTime={at} className={classes.instant}>
      {formatMoment(at, locale, timeZone, now)}
    </time>
  );
}

function LastEventCell({ submission, ...clock }: Clock & { submission: Submission }) {
  const { name } = useLabels();
  const { at, kind, actor } = submission.lastEvent;
  return (
    <>
      <span className={classes.event} title={actor}>
        {name("submissionEvent", kind)}
      </span>
      <Instant at={at} {...clock} />
    </>
  );
}
