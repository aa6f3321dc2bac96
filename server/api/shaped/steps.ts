/** Reading as steps: which statements to send next, told by the rows of those before. Who sends them is free to choose. */
import { ByteRow } from "../../kernel/byte-row.ts";
import type { MunicipalContext } from "../../kernel/context.ts";
import { select, type Statement } from "../../kernel/select.ts";

/** Statements that may be sent together, one after another; their rows come back in the same order. */
export type Steps<Result> = Generator<readonly Statement[], Result, readonly (readonly ByteRow[])[]>;

/** Takes the steps inside the operation's unit of work. */
export async function takeSteps<Result>(ctx: MunicipalContext, steps: Steps<Result>): Promise<Result> {
  let step = steps.next();
  while (!step.done) {
    const answers: ByteRow[][] = [];
    for (const { sql, values } of step.value) {
      const rows = await select<Record<string, unknown>>(ctx.em, sql, values);
      answers.push(rows.map((row) => ByteRow.of(Object.values(row))));
    }
    step = steps.next(answers);
  }
  return step.value;
}
