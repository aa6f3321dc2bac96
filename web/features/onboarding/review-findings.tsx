"use client";

import { Text, UnstyledButton } from "@mantine/core";
import { IconCircleCheck, IconLock } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { Review } from "@/features/onboarding/review-items.ts";
import { byGravity } from "@/features/regulation/findings-list.tsx";
import { useClauseName } from "@/lib/use-clause-name.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { Severity } from "@/ui/severity.tsx";
import classes from "@/features/regulation/setting-list.module.css";

interface Props {
  review: Review;
  onChoose: (path: string | null, span: { start: number; end: number } | null) => void;
}

/** What hinders confirming, what is worth mending, and what an amending act changes. */
export function ReviewFindings({ review, onChoose }: Props) {
  return (
    <div className={classes.frame}>
      {review.status === "IN_REVIEW" && <Obstacles review={review} onChoose={onChoose} />}
      {review.changes.length > 0 && <Changes review={review} />}
      <Findings review={review} onChoose={onChoose} />
    </div>
  );
}

function Obstacles({ review: { obstacles }, onChoose }: Props) {
  const t = useTranslations("review");
  const { text } = useLabels();
  return (
    <>
      <h2 className={classes.group}>{t("obstacles")}</h2>
      {obstacles.length === 0 && (
        <Text fz="sm" px={8} component="p" m={0}>
          <IconCircleCheck size={15} aria-hidden="true" style={{ verticalAlign: "-3px" }} />{" "}
          {t("noObstacles")}
        </Text>
      )}
      <ul className={classes.list}>
        {obstacles.map((obstacle) => (
          <li key={`${obstacle.code} ${obstacle.path}`}>
            <UnstyledButton className={classes.setting} onClick={() => onChoose(obstacle.path, null)}>
              <span className={classes.value}>
                <IconLock size={14} aria-hidden="true" style={{ verticalAlign: "-2px" }} />{" "}
                {text(obstacle.message)}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </>
  );
}

function Findings({ review: { findings }, onChoose }: Props) {
  const t = useTranslations("review");
  const { text } = useLabels();
  const clauseName = useClauseName();
  return (
    <>
      <h2 className={classes.group}>{t("findings", { count: findings.length })}</h2>
      <ul className={classes.list}>
        {byGravity(findings).map((finding) => (
          <li key={`${finding.code} ${finding.path} ${finding.clause} ${finding.message.ru}`}>
            <UnstyledButton className={classes.setting} onClick={() => onChoose(finding.path, finding.span)}>
              <span className={classes.line}>
                <Severity code={finding.severity} />
                {finding.clause && <span className={classes.clause}>{clauseName(finding.clause)}</span>}
              </span>
              <span className={classes.value}>{text(finding.message)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </>
  );
}

function Changes({ review: { changes } }: { review: Review }) {
  const t = useTranslations("review");
  const { name, list } = useLabels();
  const clauseName = useClauseName();
  return (
    <>
      <h2 className={classes.group}>{t("changes", { count: changes.length })}</h2>
      <ul className={classes.list}>
        {changes.map(({ kind, group, key, before, after, valueSet }) => (
          <li key={`${group} ${key}`} className={classes.setting}>
            <span className={classes.line}>
              <span>{group === "clauses" ? clauseName(key) : name("group", group)}</span>
              <span className={classes.clause}>{name("changeKind", kind)}</span>
            </span>
            {before.length > 0 && (
              <span className={classes.value}>
                <del>{list(valueSet, before)}</del>
              </span>
            )}
            {after.length > 0 && (
              <span className={classes.value}>
                <ins>{list(valueSet, after)}</ins>
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
