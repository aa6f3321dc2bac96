/**
 * Makes the files of what was sent and mails them. The report counts as sent from the moment a person sent it; this
 * only carries it out, and may be done again after a crash at any place: files are kept once, letters have an id.
 */
import type { Queue, Work } from "../job/queue.ts";
import type { MunicipalContext } from "../kernel/context.ts";
import { newId, parseId } from "../kernel/ids.ts";
import { select } from "../kernel/select.ts";
import { LetterRefusedError, type Mailer } from "../notification/mailer.ts";
import { ReportFormat } from "./report.enums.ts";
import {
  CONTENT_TYPES,
  fileName,
  type IssueToWrite,
  keepFiles,
  readFile,
  writeFiles,
} from "./report-files.ts";
import { reportingOf } from "./report-ground.reads.ts";
import type { ReportIssueId, ReportLetterId } from "./report-issue.entity.ts";

/** What goes with a letter: to read at once, and to work with. */
const MAILED = [ReportFormat.pdf, ReportFormat.docx] as const;

/** @param mailer null when this installation sends no letters: files are made all the same */
export function sendReportQueue(mailer: Mailer | null): Queue {
  return {
    name: "send-report",
    async run(work) {
      const id = parseId<ReportIssueId>(String(work.data.issueId));
      if (id === null) throw new Error("A job without a report.");
      const issue = await work.inMunicipality((ctx) => unwrittenIssue(ctx, id));
      if (issue.isUnwritten) {
        const files = await writeFiles(issue.content);
        await work.inMunicipality((ctx) => keepFiles(ctx, issue, files));
      }
      if (mailer !== null) await mailAll(work, mailer, issue);
    },
  };
}

type SentIssue = IssueToWrite & { readonly isUnwritten: boolean; readonly ruleKey: string };

async function unwrittenIssue(ctx: MunicipalContext, id: ReportIssueId): Promise<SentIssue> {
  const [issue] = await select<SentIssue>(
    ctx.em,
    `select i.id, i.is_for_region as "isForRegion", i.content, r.rule_key as "ruleKey",
       (select count(*) from report_file f where f.municipality_id = i.municipality_id and f.issue_id = i.id) < 3
         as "isUnwritten"
     from report_issue i join report r on r.municipality_id = i.municipality_id and r.id = i.report_id
     where i.municipality_id = ? and i.id = ?`,
    [ctx.municipalityId, id],
  );
  if (!issue) throw new Error("What was sent is not there.");
  return issue;
}

interface Letter {
  readonly id: ReportLetterId;
  readonly email: string;
}

async function mailAll(work: Work, mailer: Mailer, issue: SentIssue): Promise<void> {
  const letters = await work.inMunicipality((ctx) => writeLetters(ctx, issue));
  if (letters.length === 0) return;
  const { title, subtitle, issuer } = issue.content;
  const attachments = await work.inMunicipality(async (ctx) => {
    const files = [];
    for (const format of MAILED) {
      const content = (await readFile(ctx, work.municipalityId, issue.id, format))!;
      files.push({ filename: fileName(title, format), content, contentType: CONTENT_TYPES[format] });
    }
    return files;
  });
  const lines = [title, ...(subtitle === null ? [] : [subtitle]), "", issuer];
  const text = `${lines.join("\n")}\n`;
  for (const { id, email } of letters) {
    work.throwIfStopping();
    const html = `<!doctype html><html lang="ru"><body>${lines.map((line) => `<p>${escaped(line)}</p>`).join("")}</body></html>`;
    const letter = { id, to: email, subject: `${issuer}: ${title}`.slice(0, 200), text, html, attachments };
    const isRefused = await mailer.send(letter).then(
      () => false,
      (error: unknown) => {
        if (error instanceof LetterRefusedError) return true;
        throw error;
      },
    );
    await work.inMunicipality((ctx) => markLetter(ctx, id, isRefused));
  }
}

/** Written down before they go, so that what goes again after a crash is the same letter. */
async function writeLetters(ctx: MunicipalContext, issue: SentIssue): Promise<Letter[]> {
  const reporting = await reportingOf(ctx);
  const addresses = reporting?.rules.find(({ key }) => key === issue.ruleKey)?.addresses ?? [];
  for (const { recipient, email } of addresses)
    await select(
      ctx.em,
      `insert into report_letter (municipality_id, id, issue_id, recipient, email) values (?, ?, ?, ?, ?)
       on conflict (municipality_id, issue_id, recipient, email) do nothing`,
      [ctx.municipalityId, newId<ReportLetterId>(ctx.clock.now().getTime()), issue.id, recipient, email],
    );
  return select<Letter>(
    ctx.em,
    `select id, email from report_letter
     where municipality_id = ? and issue_id = ? and sent_at is null and failed_at is null order by id`,
    [ctx.municipalityId, issue.id],
  );
}

async function markLetter(ctx: MunicipalContext, id: ReportLetterId, isRefused: boolean): Promise<void> {
  const column = isRefused ? "failed_at" : "sent_at";
  const sql = `update report_letter set ${column} = ? where municipality_id = ? and id = ?`;
  await select(ctx.em, sql, [ctx.clock.now(), ctx.municipalityId, id]);
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
