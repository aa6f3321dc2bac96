/** Tables of the information field, official pages and polls. */
import { InformationContact } from "../information/information-contact.entity.ts";
import { InformationEvent } from "../information/information-event.entity.ts";
import { InformationMaterial } from "../information/information-material.entity.ts";
import { InformationSetting } from "../information/information-setting.entity.ts";
import { InformationSource } from "../information/information-source.entity.ts";
import { InformationSubject } from "../information/information-subject.entity.ts";
import { Publication } from "../information/publication.entity.ts";
import { RiskNotice } from "../information/risk-notice.entity.ts";
import { Refutation, Risk, RiskLink } from "../information/risk.entity.ts";
import { ContentPlacement, ContentPost, ContentPostEvent } from "../official-page/content-post.entity.ts";
import { ContentTemplate } from "../official-page/content-template.entity.ts";
import { OfficialPage } from "../official-page/official-page.entity.ts";
import { PageAdvice } from "../official-page/page-advice.entity.ts";
import { PageAssessment, PageRequirement } from "../official-page/page-assessment.entity.ts";
import { PageAccess, PageSetting } from "../official-page/page-setting.entity.ts";
import { PageStatistic } from "../official-page/page-statistic.entity.ts";
import { DirectLine, DirectLineSubmission } from "../poll/direct-line.entity.ts";
import { Poll } from "../poll/poll.entity.ts";
import { PollEvent } from "../poll/poll-event.entity.ts";
import { PollQuestion } from "../poll/poll-question.entity.ts";
import { PollStage } from "../poll/poll-stage.entity.ts";
import { PollSubject } from "../poll/poll-subject.entity.ts";
import { Settlement, SettlementContact } from "../poll/settlement.entity.ts";

export const INFORMATION_TABLES = [
  Poll,
  PollQuestion,
  PollStage,
  PollSubject,
  PollEvent,
  Settlement,
  SettlementContact,
  DirectLine,
  DirectLineSubmission,
  OfficialPage,
  PageAssessment,
  PageRequirement,
  PageSetting,
  PageAccess,
  PageAdvice,
  PageStatistic,
  ContentTemplate,
  ContentPost,
  ContentPlacement,
  ContentPostEvent,
  InformationContact,
  InformationEvent,
  InformationMaterial,
  InformationSetting,
  InformationSource,
  InformationSubject,
  Publication,
  Refutation,
  Risk,
  RiskLink,
  RiskNotice,
] as const;
