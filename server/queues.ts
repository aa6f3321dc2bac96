/** Every kind of background work. */
import type { Config } from "./config.ts";
import { escalateAssignmentsQueue } from "./assignment/escalate-assignments.queue.ts";
import { findClusters } from "./cluster/find-clusters.queue.ts";
import { spreadCause } from "./cluster/spread-cause.ts";
import { followFederalSectorsQueue } from "./classifier/follow-federal-sectors.ts";
import { countStandingQueue } from "./duty/count-standing.queue.ts";
import { countsFor } from "./cooperation/counts.reads.ts";
import { remindCooperationQueue } from "./cooperation/remind.queue.ts";
import { tellCentreQueue } from "./cooperation/tell-centre.queue.ts";
import { escalateQueue } from "./escalation/escalate.ts";
import { bulkAssign } from "./inbox/bulk/bulk-assign.queue.ts";
import { indexSearch } from "./inbox/index-search.queue.ts";
import { importSubmissions } from "./intake/run/run-import.ts";
import { measureEffectsQueue } from "./effect/measure-effects.queue.ts";
import { readFeedQueue, readFeedsQueue } from "./information/feed/read-feeds.queue.ts";
import { remindRisksQueue } from "./information/remind-risks.queue.ts";
import type { Queue } from "./job/queue.ts";
import { deliverMailQueue } from "./notification/deliver-mail.ts";
import { deliverRegionMailQueue } from "./notification/deliver-region-mail.ts";
import { remindMeetingsQueue } from "./meeting/remind-meetings.queue.ts";
import { digestQueue } from "./notification/digest.ts";
import { forgetNoticesQueue } from "./notification/forget-notices.queue.ts";
import { smtpMailer } from "./notification/mailer.ts";
import { remindMeasuresQueue } from "./roadmap/remind-measures.queue.ts";
import { draftReports } from "./report/draft-reports.queue.ts";
import { sendReportQueue } from "./report/send-report.queue.ts";
import { findMatters } from "./rating/matter/find-matters.ts";
import { readPageFiguresQueue } from "./official-page/read-page-figures.queue.ts";
import { remindPagesQueue } from "./official-page/remind-pages.queue.ts";
import { publishPostQueue } from "./official-page/publish-post.queue.ts";
import { publicNetworks } from "./public-network/public-networks.ts";
import { remindProposalsQueue } from "./proposal/remind-proposals.queue.ts";
import { remindSupportQueue } from "./support/remind-support.queue.ts";
import { proposeRepeatsQueue } from "./submission/propose-repeats.queue.ts";

export function queuesOf({
  mail,
  publicUrl,
  noticeDays,
  publicNetworks: settings,
  feedLocalOrigins,
}: Config): readonly Queue[] {
  const networks = publicNetworks(settings);
  const mailer = mail && smtpMailer(mail, publicUrl);
  return [
    escalateQueue,
    escalateAssignmentsQueue,
    deliverMailQueue(mailer, publicUrl),
    deliverRegionMailQueue(mailer, publicUrl),
    digestQueue(mailer, publicUrl, countsFor),
    forgetNoticesQueue(noticeDays),
    indexSearch,
    tellCentreQueue,
    remindCooperationQueue,
    remindProposalsQueue,
    remindRisksQueue,
    readFeedsQueue,
    readFeedQueue({ localOrigins: new Set(feedLocalOrigins) }),
    remindSupportQueue,
    bulkAssign,
    proposeRepeatsQueue,
    findMatters,
    findClusters,
    spreadCause,
    countStandingQueue,
    followFederalSectorsQueue,
    draftReports,
    sendReportQueue(mailer),
    remindMeasuresQueue,
    remindMeetingsQueue,
    measureEffectsQueue,
    publishPostQueue(networks),
    readPageFiguresQueue(networks),
    remindPagesQueue,
    importSubmissions(),
  ];
}
