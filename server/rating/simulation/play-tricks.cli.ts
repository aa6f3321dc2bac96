/**
 * Plays all tricks under all conditions; takes minutes.
 *
 *   node --import @oxc-node/core/register server/rating/simulation/play-tricks.cli.ts choose|judge|keep
 *
 * `choose` asks the training seeds which of the formulas near the present one leaves the least to gain; `judge` says
 * what tricks bring by the present formulas on seeds that had no part in that; `keep` writes what the portal shows.
 */
import { writeFileSync } from "node:fs";
import { FORMULAS, formulaOf, type RatingFormula } from "../rating-book.ts";
import { CONDITIONS, JUDGING_SEEDS, TEST_SEEDS, TRAINING_CONDITIONS, TRAINING_SEEDS } from "./conditions.ts";
import { gainsOf, type SimulationResult, type Stage, stageOf } from "./simulate.ts";
import { shortened } from "./tricks.ts";

const STEP = 0.05;
const LEAST_WEIGHT = 0.05;
const NUMBERS = { claimPenalty: [1, 1.5, 2], againTimes: [2, 3, 4], missingMark: [0.25, 0.5, 0.75] } as const;

type Played = readonly { readonly name: string; readonly stages: readonly Stage[] }[];

/** The trick that brings the most, and where. */
function worstOf(formula: RatingFormula, played: Played): SimulationResult & { name: string } {
  return played
    .flatMap(({ name, stages }) => gainsOf(formula, stages).map((result) => ({ ...result, name })))
    .reduce((most, each) => (each.gain > most.gain ? each : most));
}

/** The formula itself and all that differ from it by one step. */
function neighboursOf(formula: RatingFormula): { change: string; formula: RatingFormula }[] {
  const found = [{ change: "none", formula }];
  for (const from of formula.components)
    for (const to of formula.components) {
      if (from === to || from.weight - STEP < LEAST_WEIGHT - 1e-9) continue;
      const weightOf = { [from.code]: from.weight - STEP, [to.code]: to.weight + STEP };
      found.push({
        change: `${from.code} to ${to.code}`,
        formula: {
          ...formula,
          components: formula.components.map((each) => ({
            ...each,
            weight: weightOf[each.code] ?? each.weight,
          })),
        },
      });
    }
  for (const [name, values] of Object.entries(NUMBERS))
    for (const value of values)
      if (formula.rules[name as keyof typeof NUMBERS] !== value)
        found.push({
          change: `${name} ${value}`,
          formula: { ...formula, rules: { ...formula.rules, [name]: value } },
        });
  return found;
}

const percent = (gain: number) => `${(100 * gain).toFixed(2)} %`;

function choose(): void {
  const played = TRAINING_CONDITIONS.map((conditions) => ({
    name: conditions.name,
    stages: TRAINING_SEEDS.map((seed) => stageOf(seed, conditions)),
  }));
  const judged = neighboursOf(formulaOf("MUNICIPALITIES")).map(({ change, formula }) => ({
    change,
    worst: worstOf(formula, played),
  }));
  for (const { change, worst } of judged.toSorted((one, other) => one.worst.gain - other.worst.gain))
    console.log(`${change.padEnd(32)}${percent(worst.gain).padStart(8)}  ${worst.code}, ${worst.name}`);
}

function judge(): void {
  for (const { name, ...conditions } of CONDITIONS) {
    const stages = JUDGING_SEEDS.map((seed) => stageOf(seed, conditions));
    for (const formula of FORMULAS) {
      const [most] = gainsOf(formula, stages).toSorted((one, other) => other.gain - one.gain);
      const { honest, gain, code } = most!;
      console.log(
        `${name.padEnd(26)}${formula.code.padEnd(20)}${honest.toFixed(1)}  ${percent(gain).padStart(8)} ${code}`,
      );
    }
  }
}

function keep(): void {
  const stages = TEST_SEEDS.map((seed) => stageOf(seed));
  const results = shortened(gainsOf(formulaOf("MUNICIPALITIES"), stages));
  writeFileSync(new URL("tricks.json", import.meta.url), `${JSON.stringify(results, null, 2)}\n`);
}

const commands: Readonly<Record<string, () => void>> = { choose, judge, keep };
commands[process.argv[2] ?? ""]?.();
