"use client";

import { SegmentedControl, Tabs, TabsList, TabsPanel, TabsTab } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { ClauseTree } from "@/features/regulation/clause-tree.tsx";
import { FindingButtons } from "@/features/regulation/finding-buttons.tsx";
import { SettingList } from "@/features/regulation/setting-list.tsx";
import { settingWholes, type SettingWhole } from "@/features/regulation/setting-wholes.ts";
import { SourceText } from "@/features/source-text/source-text.tsx";
import type { Mark } from "@/features/source-text/marks.ts";
import type { FindingDetailsFragment, RegulationTextQuery } from "@/lib/graphql.generated.ts";
import { sureFrom } from "@/lib/confidence.ts";
import classes from "@/ui/panes.module.css";

type Regulation = NonNullable<RegulationTextQuery["municipality"]["regulation"]>;
type Pane = "clauses" | "source" | "settings";

interface Chosen {
  clause: string | null;
  setting: string | null;
  span: { start: number; end: number } | null;
}

/** Clauses, source and settings side by side; what is chosen in one is shown in the others. */
export function RegulationWorkspace({
  regulation,
  clause,
}: {
  regulation: Regulation;
  clause: string | null;
}) {
  const t = useTranslations("regulation");
  const { clauses, settings, findings, sourceText } = regulation;
  const spanOf = (id: string | null) => clauses.find((each) => each.id === id)?.span ?? null;
  const [chosen, setChosen] = useState<Chosen>({ clause, setting: null, span: spanOf(clause) });
  const [pane, setPane] = useState<Pane>("source");
  const wholes = useMemo(() => settingWholes(settings), [settings]);
  const marks = useMemo(() => wholes.flatMap(markOf), [wholes]);

  const show = (next: Chosen) => {
    setChosen(next);
    setPane("source");
  };
  const chooseClause = (id: string) => show({ clause: id, setting: null, span: spanOf(id) });
  const chooseSetting = (path: string) => {
    const setting = wholes.find((each) => each.path === path);
    if (setting)
      show({ clause: setting.clause, setting: path, span: setting.span ?? spanOf(setting.clause) });
  };
  const chooseFinding = ({ clause: id, span }: FindingDetailsFragment) =>
    show({ clause: id, setting: null, span: span ?? spanOf(id) });

  return (
    <div>
      <SegmentedControl
        className={classes.switch}
        fullWidth
        value={pane}
        onChange={(value) => setPane(value as Pane)}
        data={(["clauses", "source", "settings"] as const).map((value) => ({
          value,
          label: t(`pane.${value}`),
        }))}
      />
      <div className={classes.panes} data-shown={pane}>
        <div className={classes.pane} data-pane="clauses">
          <ClauseTree clauses={clauses} chosen={chosen.clause} onChoose={chooseClause} />
        </div>
        <div className={classes.pane} data-pane="source">
          <SourceText
            text={sourceText}
            marks={marks}
            active={chosen.span}
            onChoose={chooseSetting}
            label={t("sourceText")}
          />
        </div>
        <div className={classes.pane} data-pane="settings">
          <Tabs defaultValue="settings" className={classes.tabs} keepMounted={false}>
            <TabsList>
              <TabsTab value="settings">{t("settings")}</TabsTab>
              <TabsTab value="findings">{t("findings", { count: findings.length })}</TabsTab>
            </TabsList>
            <TabsPanel value="settings" className={classes.panel}>
              <SettingList wholes={wholes} chosen={chosen.setting} onChoose={chooseSetting} />
            </TabsPanel>
            <TabsPanel value="findings" className={classes.panel}>
              <FindingButtons findings={findings} onChoose={chooseFinding} />
            </TabsPanel>
          </Tabs>
        </div>
      </div>
    </div>
  );
}

function markOf({ path, span, confidence }: SettingWhole): Mark[] {
  return span ? [{ id: path, ...span, tone: confidence >= sureFrom ? "sure" : "unsure" }] : [];
}
