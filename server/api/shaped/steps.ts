/** Reading as steps: which statements to send next, told by the rows of those before. Who sends them is free to choose. */
import type { MunicipalContext } from "../../kernel/context.ts";
import { select, type Statement } from "../../kernel/select.ts";

/** Rows of one statement: the cells in the order of its columns. */
export type CellRows = readonly (readonly unknown[])[];

/** Statements that may be sent together, one after another; their rows come back in the same order. */
export type Steps<Result> = Generator<readonly Statement[], Result, readonly CellRows[]>;

/** Takes the steps inside the operation's unit of work. */
export async function takeSteps<Result>(ctx: MunicipalContext, steps: Steps<Result>): Promise<Result> {
  let step = steps.next();
  while (!step.done) {
    const answers: CellRows[] = [];
    for (const { sql, values } of step.value) {
      const rows = await select<Record<string, unknown>>(ctx.em, sql, values);
      answers.push(rows.map((row) => Object.values(row)));
    }
    step = steps.next(answers);
  }
  return step.value;
}
