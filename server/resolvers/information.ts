/** Resolvers of the information field, official pages and polls. */
import { InformationContactResolver } from "../information/contact.resolver.ts";
import { InformationMaterialResolver } from "../information/material.resolver.ts";
import { InformationPublicationResolver } from "../information/publication.resolver.ts";
import { RiskNoticeResolver } from "../information/risk-notice.resolver.ts";
import { RiskPartsResolver } from "../information/risk-parts.resolver.ts";
import { RiskResolver } from "../information/risk.resolver.ts";
import { InformationSourceResolver, InformationSubjectResolver } from "../information/source.resolver.ts";
import { ContentPlacementResolver, ContentPostResolver } from "../official-page/content-plan.resolver.ts";
import {
  ContentTemplateResolver,
  TownObligationResolver,
} from "../official-page/content-template.resolver.ts";
import { PageMonitoringResolver, TownPagesResolver } from "../official-page/monitoring.resolver.ts";
import { PageConnectionResolver } from "../official-page/page-connection.resolver.ts";
import { OfficialPageResolver } from "../official-page/official-page.resolver.ts";
import { DirectLineResolver, SubmissionDirectLineResolver } from "../poll/direct-line.resolver.ts";
import { ClusterPollsResolver, PollResolver, PollStageResolver } from "../poll/poll.resolver.ts";
import { PollWorkResolver } from "../poll/poll-work.resolver.ts";
import { SettlementResolver } from "../poll/settlement.resolver.ts";
import type { ResolverClass } from "../resolvers.ts";

export const INFORMATION_RESOLVERS: readonly ResolverClass[] = [
  InformationContactResolver,
  InformationMaterialResolver,
  InformationPublicationResolver,
  InformationSourceResolver,
  InformationSubjectResolver,
  RiskNoticeResolver,
  RiskPartsResolver,
  RiskResolver,
  PollResolver,
  PollStageResolver,
  PollWorkResolver,
  ClusterPollsResolver,
  SettlementResolver,
  DirectLineResolver,
  SubmissionDirectLineResolver,
  OfficialPageResolver,
  PageConnectionResolver,
  PageMonitoringResolver,
  TownPagesResolver,
  ContentPostResolver,
  ContentPlacementResolver,
  ContentTemplateResolver,
  TownObligationResolver,
];
