"use client";

import { Text, UnstyledButton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { byGravity } from "@/features/regulation/findings-list.tsx";
import type { FindingDetailsFragment } from "@/lib/graphql.generated.ts";
import { useLabels } from "@/lib/use-labels.ts";
import { Severity } from "@/ui/severity.tsx";
import classes from "./setting-list.module.css";

interface Props {
  findings: readonly FindingDetailsFragment[];
  onChoose: (finding: FindingDetailsFragment) => void;
}

/** Findings beside the source: pressing one shows the place it speaks of. */
export function FindingButtons({ findings, onChoose }: Props) {
  const t = useTranslations("regulation");
  const { text } = useLabels();
  return (
    <div className={classes.frame}>
      {findings.length === 0 && (
        <Text c="var(--text-quiet)" p="xs">
          {t("noFindings")}
        </Text>
      )}
      <ul className={classes.list}>
        {byGravity(findings).map((finding) => (
          <li key={`${finding.code} ${finding.path} ${finding.clause} ${finding.message.ru}`}>
            <UnstyledButton className={classes.setting} onClick={() => onChoose(finding)}>
              <Severity code={finding.severity} />
              <span className={classes.value}>{text(finding.message)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
