import type { AnswerPanelQuery } from "@/lib/graphql.generated.ts";

type Template = AnswerPanelQuery["answerTemplates"][number];
type Submission = AnswerPanelQuery["submission"];

/** How exactly a template fits: topic before channel before regime. Null when it is for others. */
function fit(template: Template, { topic, channel, regime }: Submission): number | null {
  if (template.topic && template.topic.id !== topic?.id) return null;
  if (template.channel && template.channel !== channel) return null;
  if (template.regime && template.regime !== regime) return null;
  return (template.topic ? 4 : 0) + (template.channel ? 2 : 0) + (template.regime ? 1 : 0);
}

/** Templates that fit a submission, the most exact first. */
export function fittingTemplates(
  templates: readonly Template[],
  submission: Submission,
  isInterim: boolean,
): Template[] {
  return templates
    .filter((template) => template.isInterim === isInterim)
    .map((template) => ({ template, rank: fit(template, submission) }))
    .filter(({ rank }) => rank !== null)
    .toSorted((one, other) => other.rank! - one.rank!)
    .map(({ template }) => template);
}
