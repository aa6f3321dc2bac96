import { describe, expect, it } from "vitest";
import { matchCapabilities, type ProvisionContext } from "./match-capabilities.ts";

const codes = (text: string, context: ProvisionContext) =>
  matchCapabilities(text, context).map(({ code }) => code);

describe("matching a provision with capabilities", () => {
  it("tells a bullet by the lead above it", () => {
    const lead = "составление картины проблем по итогам анализа:";
    expect(codes("жалоб жителей", { list: "tasks", parentText: lead })).toContain("ANL-03");
    expect(codes("жалоб жителей", { list: "tasks" })).toEqual([]);
  });

  it("tells whose channel a duty speaks of by its role", () => {
    const duty = "собирает сведения об удовлетворённости жителей";
    expect(codes(duty, { list: "role", roleCode: "POS_OPERATOR" })).toContain("SAT-02");
    expect(codes(duty, { list: "role", roleCode: "SECTOR_LEAD" })).toContain("SAT-03");
    expect(codes(duty, { list: "tasks" })).toContain("SAT-01");
  });

  it("gives several capabilities for a sentence of several duties", () => {
    const found = codes("подписывает протокол и направляет его членам для исполнения", {
      list: "otherProvisions",
    });
    expect(found).toEqual(expect.arrayContaining(["PRT-02", "PRT-03"]));
  });

  it("reads items of the order apart from duties", () => {
    const text = "Опубликовать постановление в газете";
    expect(codes(text, { list: "order" })).toEqual(["ACT-03"]);
    expect(codes(text, { list: "tasks" })).not.toContain("ACT-03");
  });

  it("does not take words of a cited title for duties", () => {
    const cited = "Соблюдает закон № 9 «О мониторинге обработки обращений в социальных сетях»";
    expect(codes(cited, { list: "otherProvisions" })).toEqual([]);
  });

  it("is surer where more words agree", () => {
    const [loose] = matchCapabilities("ведёт протокол", { list: "role" });
    const [tight] = matchCapabilities("контролирует сроки рассмотрения обращений", { list: "tasks" });
    expect(loose?.confidence).toBeLessThan(tight?.confidence ?? 0);
  });
});
