/** Plan against fact: pure. */
import { TargetLight } from "./cooperation.enums.ts";
import type { Target } from "./target.entity.ts";

/** Part of the target by which a fact may fall short and still count as near. */
const NEAR = 0.1;

/**
 * Where a fact stands against its target.
 *
 * @param fact null when nothing is counted or entered yet
 * @param isEnough whether the cases behind it reach the minimum sample
 */
export function lightOf(
  { planned, direction }: Pick<Target, "planned" | "direction">,
  fact: number | null,
  isEnough: boolean,
): TargetLight {
  if (fact === null) return TargetLight.NO_FACT;
  if (!isEnough) return TargetLight.TOO_FEW;
  const short = direction === "UP" ? planned - fact : fact - planned;
  if (short <= 0) return TargetLight.REACHED;
  return short <= Math.abs(planned) * NEAR ? TargetLight.NEAR : TargetLight.MISSED;
}
