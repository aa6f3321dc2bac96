"use client";

import { UnstyledButton } from "@mantine/core";
import { Fragment } from "react";
import type { RegulationTextQuery } from "@/lib/graphql.generated.ts";
import { useClauseName } from "@/lib/use-clause-name.ts";
import { useLabels } from "@/lib/use-labels.ts";
import classes from "./setting-list.module.css";

export type SettingOfText = NonNullable<
  RegulationTextQuery["municipality"]["regulation"]
>["settings"][number];

interface Props {
  settings: readonly SettingOfText[];
  chosen: string | null;
  onChoose: (path: string) => void;
}

/** Everything the program follows, by group; pressing one shows the clause it stands on. */
export function SettingList({ settings, chosen, onChoose }: Props) {
  const { name, list } = useLabels();
  const nameOf = useClauseName();
  const groups = Map.groupBy(settings, ({ group }) => group);
  return (
    <div className={classes.frame}>
      {[...groups].map(([group, members]) => (
        <Fragment key={group}>
          <h3 className={classes.group}>{name("group", group)}</h3>
          <ul className={classes.list}>
            {members.map((setting) => (
              <li key={setting.path}>
                <UnstyledButton
                  className={classes.setting}
                  aria-current={setting.path === chosen ? "true" : undefined}
                  onClick={() => onChoose(setting.path)}
                >
                  <span className={classes.key}>
                    {name("field", setting.key)}
                    {setting.clause && <span className={classes.clause}>{nameOf(setting.clause)}</span>}
                  </span>
                  <span className={classes.value}>{list(setting.valueSet, setting.values)}</span>
                  {setting.origin !== "EXTRACTED" && (
                    <span className={classes.origin}>{name("origin", setting.origin)}</span>
                  )}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </div>
  );
}
