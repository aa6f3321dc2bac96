import { Arg, Ctx, FieldResolver, registerEnumType, Resolver, Root } from "type-graphql";
import type { MunicipalContext } from "../kernel/context.ts";
import { measureById, weeksOfEffect } from "../roadmap/roadmap.reads.ts";
import { EffectWeek, MeasureEffect } from "./measure-effect.entity.ts";
import { effectSentence } from "./effect-words.ts";

enum TextLanguage {
  RU = "RU",
  EN = "EN",
}
registerEnumType(TextLanguage, { name: "TextLanguage", description: "Language of a text." });

@Resolver(() => MeasureEffect)
export class MeasureEffectResolver {
  @FieldResolver(() => [EffectWeek], { description: "Week by week, oldest first." })
  weeks(@Ctx() ctx: MunicipalContext, @Root() { id }: MeasureEffect): Promise<EffectWeek[]> {
    return weeksOfEffect(ctx, id);
  }

  @FieldResolver(() => String, { description: "The same in two or three sentences." })
  async sentence(
    @Ctx() ctx: MunicipalContext,
    @Root() effect: MeasureEffect,
    @Arg("language", () => TextLanguage, { defaultValue: TextLanguage.RU, description: "Its language." })
    language: TextLanguage,
  ): Promise<string> {
    const measure = await measureById(ctx, effect.id);
    const indicator = measure?.indicator;
    return indicator ? effectSentence(effect, indicator, language === TextLanguage.EN ? "en" : "ru") : "";
  }
}
