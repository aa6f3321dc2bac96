"use client";

import { UnstyledButton } from "@mantine/core";
import { Fragment, useMemo } from "react";
import type { SettingOfText, SettingWhole } from "@/features/regulation/setting-wholes.ts";
import { ownRoles } from "@/lib/own-roles.ts";
import { useClauseName } from "@/lib/use-clause-name.ts";
import { useLabels } from "@/lib/use-labels.ts";
import classes from "./setting-list.module.css";

interface Props {
  wholes: readonly SettingWhole[];
  chosen: string | null;
  onChoose: (path: string) => void;
}

/** Everything the program follows, by group; pressing one shows the clause it stands on. */
export function SettingList({ wholes, chosen, onChoose }: Props) {
  const { name } = useLabels();
  const roles = useMemo(() => ownRoles(wholes.flatMap(({ fields }) => fields)), [wholes]);
  const groups = Map.groupBy(wholes, ({ group }) => group);
  return (
    <div className={classes.frame}>
      {[...groups].map(([group, members]) => (
        <Fragment key={group}>
          <h2 className={classes.group}>{name("group", group)}</h2>
          <ul className={classes.list}>
            {members.map((whole) => (
              <li key={whole.path}>
                <UnstyledButton
                  className={classes.setting}
                  aria-current={whole.path === chosen ? "true" : undefined}
                  onClick={() => onChoose(whole.path)}
                >
                  <Whole whole={whole} roles={roles} />
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </div>
  );
}

function Whole({ whole, roles }: { whole: SettingWhole; roles: ReadonlyMap<string, string> }) {
  const { name, list } = useLabels();
  const clauseName = useClauseName();
  const words = ({ valueSet, key, values }: SettingOfText): string =>
    valueSet === "role" && key !== "roleCode"
      ? values.map((code) => roles.get(code) ?? name("role", code)).join(", ")
      : list(valueSet, values);
  return (
    <>
      {whole.fields.map((field, at) => (
        <span key={field.path} className={classes.line}>
          <span className={classes.value}>
            <span className={classes.key}>{name("field", field.key)}: </span>
            {words(field)}
          </span>
          {at === 0 && whole.clause && <span className={classes.clause}>{clauseName(whole.clause)}</span>}
        </span>
      ))}
      {whole.origin !== "EXTRACTED" && <span className={classes.origin}>{name("origin", whole.origin)}</span>}
    </>
  );
}
