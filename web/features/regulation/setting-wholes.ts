import type { RegulationTextQuery } from "@/lib/graphql.generated.ts";
import { ownerOf } from "@/lib/pointers.ts";

export type SettingOfText = NonNullable<
  RegulationTextQuery["municipality"]["regulation"]
>["settings"][number];

/** Fields of one whole, such as a role with its title, that stand on the same clause. */
export interface SettingWhole {
  /** Pointer of the whole. */
  readonly path: string;
  readonly group: string;
  readonly fields: readonly SettingOfText[];
  readonly clause: string | null;
  readonly span: { readonly start: number; readonly end: number } | null;
  readonly origin: string;
  /** 0..1 */
  readonly confidence: number;
}

/** Settings of one whole together, in their order. */
export function settingWholes(settings: readonly SettingOfText[]): SettingWhole[] {
  const wholes = Map.groupBy(settings, ({ path }) => ownerOf(path));
  return [...wholes].flatMap(([path, fields]) => {
    const first = fields[0];
    if (!first) return [];
    const { group, clause, span, origin, confidence } = first;
    return [{ path, group, fields, clause, span, origin, confidence }];
  });
}
