create table "rating_publication" ("region_id" uuid not null, "id" uuid not null, "grain" text not null, "starts_on" date not null, "formula_version" text not null, "formula" jsonb not null, "hash" text not null, "published_at" timestamptz(3) not null, "published_by_id" uuid not null, "published_by" text not null, "row_count" int not null, primary key ("region_id", "id"));
create index "rating_publication_region_id_published_at_id_index" on "rating_publication" ("region_id", "published_at", "id");
alter table "rating_publication" add constraint "rating_publication_region_id_grain_starts_on_unique" unique ("region_id", "grain", "starts_on");

create table "rating_place" ("region_id" uuid not null, "publication_id" uuid not null, "position" int not null, "subject_id" uuid not null, "subject_name" text not null, "place" int null, "rank_from" int null, "rank_to" int null, "value" double precision not null, "low" double precision not null, "high" double precision not null, "cases" int not null, "is_enough" boolean not null, primary key ("region_id", "publication_id", "position"));
alter table "rating_place" add constraint "rating_place_region_id_publication_id_subject_id_unique" unique ("region_id", "publication_id", "subject_id");

create table "practice_adoption" ("region_id" uuid not null, "practice_id" uuid not null, "adopter_id" uuid not null, "adopter_name" text not null, "recommendation_id" uuid not null, "adopted_on" date null, "value_before" double precision null, "value_after" double precision null, "cases_after" int null, "is_within_chance" boolean null, "told_at" timestamptz(3) not null, primary key ("region_id", "practice_id", "adopter_id"));

create table "practice" ("region_id" uuid not null, "id" uuid not null, "origin_id" uuid null, "origin_name" text not null, "title" text not null, "problem" text not null, "solution" text not null, "resources" text null, "result" text null, "indicator" text null, "federal_sector" text null, "state" text not null, "reason" text null, "source_id" uuid null, "created_at" timestamptz(3) not null, "revision" int not null, primary key ("region_id", "id"));
create index "practice_region_id_created_at_id_index" on "practice" ("region_id", "created_at", "id");
alter table "practice" add constraint "practice_region_id_source_id_unique" unique ("region_id", "source_id");

create table "recommendation" ("municipality_id" uuid not null, "id" uuid not null, "region_id" uuid null, "source" text not null, "kind" text not null, "subject" text not null, "text" text not null, "measure" text not null, "federal_sector" text null, "indicator" text null, "effect_from" double precision null, "effect_to" double precision null, "effect_by" date null, "request_id" uuid null, "practice_id" uuid null, "clause" text null, "state" text not null, "adopted_on" date null, "reason" text null, "created_at" timestamptz(3) not null, "revision" int not null, primary key ("municipality_id", "id"));
create index "recommendation_region_id_id_index" on "recommendation" ("region_id", "id");
create index "recommendation_region_id_created_at_id_index" on "recommendation" ("region_id", "created_at", "id");
create index "recommendation_municipality_id_created_at_id_index" on "recommendation" ("municipality_id", "created_at", "id");

create table "rating_detail" ("municipality_id" uuid not null, "publication_id" uuid not null, "region_id" uuid not null, "components" jsonb not null, "cells" jsonb not null, primary key ("municipality_id", "publication_id"));
create index "rating_detail_region_id_publication_id_index" on "rating_detail" ("region_id", "publication_id");

create table "quality_sample_item" ("municipality_id" uuid not null, "sample_id" uuid not null, "answer_id" uuid not null, "submission_id" uuid not null, "recipient_id" uuid null, primary key ("municipality_id", "sample_id", "answer_id"));

create table "quality_sample" ("municipality_id" uuid not null, "id" uuid not null, "sent_from" date not null, "sent_to" date not null, "share" smallint not null, "seed" text not null, "reviewers" smallint not null, "population" int not null, "size" int not null, "drawn_at" timestamptz(3) not null, "drawn_by_name" text not null, primary key ("municipality_id", "id"));
create index "quality_sample_municipality_id_drawn_at_id_index" on "quality_sample" ("municipality_id", "drawn_at", "id");

create table "quality_review" ("municipality_id" uuid not null, "id" uuid not null, "submission_id" uuid not null, "answer_id" uuid not null, "sample_id" uuid null, "recipient_id" uuid null, "reviewer_account_id" uuid not null, "reviewer_name" text not null, "at" timestamptz(3) not null, "marks" jsonb not null, "questions" jsonb not null, "score" smallint not null, "completeness" smallint null, "verdict" text not null, "comment" text null, primary key ("municipality_id", "id"));
create index "quality_review_municipality_id_at_index" on "quality_review" ("municipality_id", "at");
create index "quality_review_municipality_id_submission_id_index" on "quality_review" ("municipality_id", "submission_id");
alter table "quality_review" add constraint "quality_review_municipality_id_answer_id_reviewer_5f826_unique" unique ("municipality_id", "answer_id", "reviewer_account_id");

create table "quality_checklist" ("municipality_id" uuid not null, "criteria" jsonb not null, primary key ("municipality_id"));

create table "publication" ("municipality_id" uuid not null, "id" uuid not null, "key" text not null, "source_id" uuid null, "link" text not null, "title" text not null, "excerpt" text null, "author_kind" text not null, "author" text null, "reach" int null, "tone" text null, "sector_id" uuid null, "subject_id" uuid null, "is_subject_own" boolean not null, "place" text null, "is_about_centre" boolean not null, "state" text not null, "published_at" timestamptz(3) not null, "created_at" timestamptz(3) not null, "judged_at" timestamptz(3) null, "revision" int not null, primary key ("municipality_id", "id"));
create index "publication_municipality_id_link_index" on "publication" ("municipality_id", "link");
create index "publication_municipality_id_subject_id_published_at_index" on "publication" ("municipality_id", "subject_id", "published_at");
create index "publication_municipality_id_published_at_id_index" on "publication" ("municipality_id", "published_at", "id");
alter table "publication" add constraint "publication_municipality_id_key_unique" unique ("municipality_id", "key");

create table "protection_mark" ("municipality_id" uuid not null, "id" uuid not null, "measure_code" text not null, "done_on" date not null, "done_by_name" text not null, "document" text null, "note" text null, "noted_at" timestamptz(3) not null, "account_id" uuid not null, "noted_by_name" text not null, primary key ("municipality_id", "id"));
create index "protection_mark_municipality_id_measure_code_done_on_id_index" on "protection_mark" ("municipality_id", "measure_code", "done_on", "id");

create table "proposal_event" ("municipality_id" uuid not null, "id" uuid not null, "proposal_id" uuid not null, "at" timestamptz(3) not null, "action" text not null, "account_id" uuid not null, "actor" text not null, "note" text null, primary key ("municipality_id", "id"));
create index "proposal_event_municipality_id_proposal_id_id_index" on "proposal_event" ("municipality_id", "proposal_id", "id");

create table "proposal" ("municipality_id" uuid not null, "id" uuid not null, "number" int not null, "kind" text not null, "title" text not null, "text" text not null, "expected_effect" text null, "sector_id" uuid null, "addressee" text not null, "addressee_name" text null, "addressee_recipient_id" uuid null, "ground" jsonb null, "state" text not null, "author_account_id" uuid not null, "author_name" text not null, "created_at" timestamptz(3) not null, "sent_on" date null, "reply_due_on" date null, "replied_on" date null, "reply" text null, "decided_on" date null, "done_on" date null, "reminded" int not null, "revision" int not null, primary key ("municipality_id", "id"));
create index "proposal_municipality_id_state_reply_due_on_index" on "proposal" ("municipality_id", "state", "reply_due_on");
create index "proposal_municipality_id_created_at_id_index" on "proposal" ("municipality_id", "created_at", "id");
alter table "proposal" add constraint "proposal_municipality_id_number_unique" unique ("municipality_id", "number");

create table "poll_event" ("municipality_id" uuid not null, "id" uuid not null, "poll_id" uuid not null, "at" timestamptz(3) not null, "action" text not null, "account_id" uuid not null, "actor" text not null, "note" text null, primary key ("municipality_id", "id"));
create index "poll_event_municipality_id_poll_id_id_index" on "poll_event" ("municipality_id", "poll_id", "id");

create table "poll" ("municipality_id" uuid not null, "id" uuid not null, "kind" text not null, "title" text not null, "about" text null, "starts_on" date not null, "ends_on" date not null, "place" text null, "settlement_id" uuid null, "link" text null, "organiser" text not null, "officer_member_id" uuid null, "state" text not null, "invited_count" int null, "least_count" int null, "participant_count" int null, "result_source" text null, "published_in" text null, "published_on" date null, "decision" text null, "decided_on" date null, "created_at" timestamptz(3) not null, "revision" int not null, primary key ("municipality_id", "id"));
create index "poll_municipality_id_starts_on_id_index" on "poll" ("municipality_id", "starts_on", "id");

create table "poll_subject" ("municipality_id" uuid not null, "poll_id" uuid not null, "kind" text not null, "subject_id" uuid not null, primary key ("municipality_id", "poll_id", "kind", "subject_id"));
create index poll_subject_of on poll_subject (municipality_id, kind, subject_id);

create table "poll_stage" ("municipality_id" uuid not null, "poll_id" uuid not null, "code" text not null, "due_on" date null, "ground" text null, "done_on" date null, "is_dropped" boolean not null, "note" text null, primary key ("municipality_id", "poll_id", "code"));

create table "poll_question" ("municipality_id" uuid not null, "id" uuid not null, "poll_id" uuid not null, "ordinal" int not null, "text" text not null, "is_multiple" boolean not null, "options" jsonb not null, "answered_count" int null, primary key ("municipality_id", "id"));

create table "plan_event" ("municipality_id" uuid not null, "id" uuid not null, "plan_id" uuid not null, "item_id" uuid null, "at" timestamptz(3) not null, "action" text not null, "account_id" uuid not null, "actor" text not null, "item_title" text null, "note" text null, primary key ("municipality_id", "id"));
create index "plan_event_municipality_id_plan_id_id_index" on "plan_event" ("municipality_id", "plan_id", "id");

create table "plan" ("municipality_id" uuid not null, "id" uuid not null, "kind" text not null, "title" text not null, "aim" text null, "starts_on" date not null, "ends_on" date not null, "state" text not null, "drafted_by_name" text not null, "approved_on" date null, "version" int not null, "regulation_version" int null, "created_at" timestamptz(3) not null, "revision" int not null, primary key ("municipality_id", "id"));
create index "plan_municipality_id_created_at_id_index" on "plan" ("municipality_id", "created_at", "id");

create table "plan_version" ("municipality_id" uuid not null, "plan_id" uuid not null, "number" int not null, "approved_at" timestamptz(3) not null, "approved_by_name" text not null, "approved_by_role" text not null, "clause" text null, "content_hash" text not null, "content" jsonb not null, primary key ("municipality_id", "plan_id", "number"));

create table "plan_item" ("municipality_id" uuid not null, "id" uuid not null, "plan_id" uuid not null, "ordinal" int not null, "title" text not null, "result" text null, "direction_id" uuid null, "owner_member_id" uuid null, "owner_recipient_id" uuid null, "due_on" date not null, "state" text not null, "done_on" date null, "note" text null, primary key ("municipality_id", "id"));
create index "plan_item_municipality_id_state_due_on_index" on "plan_item" ("municipality_id", "state", "due_on");
create index "plan_item_municipality_id_direction_id_index" on "plan_item" ("municipality_id", "direction_id");
create index "plan_item_municipality_id_plan_id_ordinal_index" on "plan_item" ("municipality_id", "plan_id", "ordinal");

create table "page_statistic" ("municipality_id" uuid not null, "page_id" uuid not null, "month" date not null, "part" int not null, "posts" int not null, "likes" int not null, "comments" int not null, "reposts" int not null, "views" int not null, "taken_at" timestamptz(3) not null, "origin" text not null, primary key ("municipality_id", "page_id", "month", "part"));

create table "page_setting" ("municipality_id" uuid not null, "fresh_days" int null, "needs_approval" boolean null, "reminded" jsonb not null, "revision" int not null, primary key ("municipality_id"));

create table "page_requirement" ("municipality_id" uuid not null, "id" uuid not null, "title" text not null, "points" int not null, "ground" text null, "valid_from" date not null, "valid_to" date null, "revision" int not null, primary key ("municipality_id", "id"));

create table "page_assessment" ("municipality_id" uuid not null, "id" uuid not null, "page_id" uuid not null, "assessed_on" date not null, "version" text not null, "points" int not null, "most" int not null, "lines" jsonb not null, "account_id" uuid not null, "actor" text not null, "note" text null, primary key ("municipality_id", "id"));
create index "page_assessment_municipality_id_page_id_id_index" on "page_assessment" ("municipality_id", "page_id", "id");

create table "page_advice" ("municipality_id" uuid not null, "id" uuid not null, "page_id" uuid not null, "text" text not null, "given_on" date not null, "due_on" date null, "closed_on" date null, "state" text not null, "account_id" uuid not null, "given_by" text not null, "note" text null, "revision" int not null, primary key ("municipality_id", "id"));
create index "page_advice_municipality_id_page_id_id_index" on "page_advice" ("municipality_id", "page_id", "id");

create table "page_access" ("municipality_id" uuid not null, "page_id" uuid not null, "sealed" bytea not null, "given_at" timestamptz(3) not null, "problem" text null, "revision" int not null, primary key ("municipality_id", "page_id"));

create table "calendar_day" ("municipality_id" uuid not null, "day" date not null, "is_working" boolean not null, "is_short" boolean not null, "note" text not null, primary key ("municipality_id", "day"));

create table "outside_meeting" ("municipality_id" uuid not null, "id" uuid not null, "body" text not null, "matter" text not null, "held_on" date not null, "member_id" uuid null, "state" text not null, "result" text null, "changed_by" text not null, "changed_at" timestamptz(3) not null, "revision" int not null default 1, primary key ("municipality_id", "id"));
create index "outside_meeting_municipality_id_held_on_id_index" on "outside_meeting" ("municipality_id", "held_on", "id");

create table "outside_escalation" ("municipality_id" uuid not null, "id" uuid not null, "submission_id" uuid not null, "level" text not null, "body" text not null, "reason" text not null, "at" timestamptz(3) not null, "actor" text not null, "answered_at" timestamptz(3) null, "answer" text null, primary key ("municipality_id", "id"));
create index "outside_escalation_municipality_id_submission_id_at_index" on "outside_escalation" ("municipality_id", "submission_id", "at");

create table "official_page" ("municipality_id" uuid not null, "id" uuid not null, "level" text not null, "founder" text null, "organisation" text not null, "ogrn" text null, "spheres" jsonb not null, "status" text not null, "network" text not null, "page_ref" text not null, "link" text not null, "is_connected" boolean not null, "has_mark" boolean not null, "has_design" boolean not null, "subscribers" int null, "responsible_member_id" uuid null, "last_post_on" date null, "score_points" int null, "score_most" int null, "assessed_on" date null, "is_stale_told" boolean not null, "revision" int not null, primary key ("municipality_id", "id"));
create index "official_page_municipality_id_organisation_id_index" on "official_page" ("municipality_id", "organisation", "id");
alter table "official_page" add constraint "official_page_municipality_id_network_page_ref_unique" unique ("municipality_id", "network", "page_ref");

create table "notification_preference" ("municipality_id" uuid not null, "account_id" uuid not null, "email" text null, "ways" jsonb not null, "digest_hour" smallint null, "quiet_from" smallint null, "quiet_to" smallint null, primary key ("municipality_id", "account_id"));

create table "notification" ("municipality_id" uuid not null, "id" uuid not null, "account_id" uuid not null, "kind" text not null, "submission_id" uuid null, "params" jsonb not null, "is_urgent" boolean not null, "created_at" timestamptz(3) not null, "read_at" timestamptz(3) null, "is_for_mail" boolean not null, "letter_id" uuid null, primary key ("municipality_id", "id"));
create index notification_to_mail on notification (municipality_id, account_id) where is_for_mail and letter_id is null;
create index notification_unread on notification (municipality_id, account_id) where read_at is null;
create index "notification_municipality_id_account_id_id_index" on "notification" ("municipality_id", "account_id", "id");

create table "minutes_signature_file" ("municipality_id" uuid not null, "id" uuid not null, "minutes_id" uuid not null, "file_name" text not null, "verdict" text not null, "format" text null, "digest_algorithm" text not null, "signers" jsonb not null, "added_at" timestamptz(3) not null, "added_by" text not null, "content" bytea not null, primary key ("municipality_id", "id"));
create index "minutes_signature_file_municipality_id_minutes_id_id_index" on "minutes_signature_file" ("municipality_id", "minutes_id", "id");

create table "minutes_signature" ("municipality_id" uuid not null, "id" uuid not null, "minutes_id" uuid not null, "role_code" text not null, "role_title" text not null, "account_id" uuid not null, "login" text not null, "name" text not null, "signed_at" timestamptz(3) not null, "content_hash" text not null, primary key ("municipality_id", "id"));
create unique index minutes_signature_once on minutes_signature (municipality_id, minutes_id, role_code, content_hash);

create table "minutes_file" ("municipality_id" uuid not null, "minutes_id" uuid not null, "format" text not null, "sha256" text not null, "byte_length" int not null, "content" bytea not null, primary key ("municipality_id", "minutes_id", "format"));

create table "minutes_extract" ("municipality_id" uuid not null, "id" uuid not null, "minutes_id" uuid not null, "owner_member_id" uuid null, "owner_recipient_id" uuid null, "addressee" text not null, "sent_at" timestamptz(3) not null, "reminded_at" timestamptz(3) null, "received_at" timestamptz(3) null, "received_by" text null, primary key ("municipality_id", "id"));
create index "minutes_extract_municipality_id_owner_recipient_id_index" on "minutes_extract" ("municipality_id", "owner_recipient_id");
create index "minutes_extract_municipality_id_owner_member_id_index" on "minutes_extract" ("municipality_id", "owner_member_id");
create index "minutes_extract_municipality_id_minutes_id_id_index" on "minutes_extract" ("municipality_id", "minutes_id", "id");

create table "minutes_event" ("municipality_id" uuid not null, "id" uuid not null, "minutes_id" uuid not null, "kind" text not null, "at" timestamptz(3) not null, "actor" text not null, "clause" text null, "note" text null, primary key ("municipality_id", "id"));
create index "minutes_event_municipality_id_minutes_id_id_index" on "minutes_event" ("municipality_id", "minutes_id", "id");

create table "minutes" ("municipality_id" uuid not null, "id" uuid not null, "meeting_id" uuid not null, "version" int not null, "corrects_id" uuid null, "correction_reason" text null, "state" text not null, "revision" int not null, "content" jsonb null, "content_hash" text null, "kept_by_name" text not null, "signed_at" timestamptz(3) null, "held_at" timestamptz(3) not null, "created_at" timestamptz(3) not null, primary key ("municipality_id", "id"));
create index "minutes_municipality_id_state_signed_at_index" on "minutes" ("municipality_id", "state", "signed_at");
create unique index minutes_of_meeting on minutes (municipality_id, meeting_id, version);

create table "minutes_text" ("municipality_id" uuid not null, "minutes_id" uuid not null, "agenda_item_id" uuid not null, "text" text not null, "revision" int not null, primary key ("municipality_id", "minutes_id", "agenda_item_id"));

create table "meeting_setting" ("municipality_id" uuid not null, "rule" text not null, "values" text[] not null, "note" text not null, "changed_at" timestamptz(3) not null, "changed_by_name" text not null, primary key ("municipality_id", "rule"));

create table "meeting_event" ("municipality_id" uuid not null, "id" uuid not null, "meeting_id" uuid not null, "kind" text not null, "at" timestamptz(3) not null, "actor" text not null, "clause" text null, "note" text null, primary key ("municipality_id", "id"));
create index "meeting_event_municipality_id_meeting_id_id_index" on "meeting_event" ("municipality_id", "meeting_id", "id");

create table "meeting" ("municipality_id" uuid not null, "id" uuid not null, "year" int not null, "number" int not null, "title" text not null, "form" text not null, "state" text not null, "starts_at" timestamptz(3) not null, "ends_at" timestamptz(3) not null, "place" text null, "link" text null, "regulation_version" int not null, "revision" int not null default 1, "chair_role" text null, "chaired_by" text null, "is_substituted" boolean not null default false, "is_quorate" boolean null, "agreed_at" timestamptz(3) null, "agreed_by" text null, "called_at" timestamptz(3) null, "opened_at" timestamptz(3) null, "held_at" timestamptz(3) null, "cancel_reason" text null, "reminded" int not null default 0, "created_at" timestamptz(3) not null, "changed_at" timestamptz(3) not null, primary key ("municipality_id", "id"));
create index "meeting_municipality_id_starts_at_id_index" on "meeting" ("municipality_id", "starts_at", "id");
alter table "meeting" add constraint "meeting_municipality_id_year_number_unique" unique ("municipality_id", "year", "number");

create table "meeting_participant" ("municipality_id" uuid not null, "id" uuid not null, "meeting_id" uuid not null, "member_id" uuid null, "kind" text not null, "name" text not null, "post" text null, "role_codes" text[] not null, "clause" text null, "attendance" text null, "absence_reason" text null, "substitute" text null, "account_id" uuid null, primary key ("municipality_id", "id"));
create unique index meeting_participant_member on meeting_participant (municipality_id, meeting_id, member_id) where member_id is not null;
create index "meeting_participant_municipality_id_meeting_id_index" on "meeting_participant" ("municipality_id", "meeting_id");

create table "meeting_material" ("municipality_id" uuid not null, "id" uuid not null, "meeting_id" uuid not null, "agenda_item_id" uuid null, "file_name" text not null, "media_type" text not null, "byte_length" int not null, "sha256" text not null, "added_at" timestamptz(3) not null, "account_id" uuid not null, "added_by" text not null, primary key ("municipality_id", "id"));
create index "meeting_material_municipality_id_meeting_id_index" on "meeting_material" ("municipality_id", "meeting_id");

create table "meeting_material_content" ("municipality_id" uuid not null, "material_id" uuid not null, "content" bytea not null, primary key ("municipality_id", "material_id"));

create table "mechanism" ("municipality_id" uuid not null, "id" uuid not null, "kind" text not null, "name" text collate "ru" not null, "topic_ids" jsonb not null, "ground" text null, "steps" jsonb not null, "is_closed" boolean not null, primary key ("municipality_id", "id"));
create index "mechanism_municipality_id_name_id_index" on "mechanism" ("municipality_id", "name", "id");

create table "measure_effect" ("municipality_id" uuid not null, "id" uuid not null, "verdict" text not null, "reason" text null, "change" double precision null, "low" double precision null, "high" double precision null, "actual" double precision null, "expected" double precision null, "weeks_before" int not null, "weeks_after" int not null, "control_scope" text not null, "control_count" int not null, "federal_sector" text null, "weeks" jsonb not null, "method" int not null, "is_settled" boolean not null, "computed_at" timestamptz(3) not null, primary key ("municipality_id", "id"));

create table "measure" ("municipality_id" uuid not null, "id" uuid not null, "roadmap_id" uuid not null, "title" text not null, "text" text null, "owner_member_id" uuid null, "owner_recipient_id" uuid null, "starts_on" date not null, "due_on" date not null, "original_due_on" date not null, "done_on" date null, "state" text not null, "cluster_id" uuid null, "decision_id" uuid null, "cause_id" uuid null, "mechanism_id" uuid null, "indicator" text null, "expected_drop" smallint null, "topic_id" uuid null, "sector_id" uuid null, "place" text null, "place_key" text null, "outcome" text null, "reminded" smallint not null, "created_at" timestamptz(3) not null, "revision" int not null, primary key ("municipality_id", "id"));
create index "measure_municipality_id_decision_id_index" on "measure" ("municipality_id", "decision_id");
create index "measure_municipality_id_cluster_id_index" on "measure" ("municipality_id", "cluster_id");
create index "measure_municipality_id_due_on_id_index" on "measure" ("municipality_id", "due_on", "id");
create index "measure_municipality_id_roadmap_id_starts_on_id_index" on "measure" ("municipality_id", "roadmap_id", "starts_on", "id");

create table "matter_progress" ("municipality_id" uuid not null, "last_id" uuid not null, primary key ("municipality_id"));

create table "letter" ("municipality_id" uuid not null, "id" uuid not null, "account_id" uuid not null, "address" text not null, "digest_on" date null, "created_at" timestamptz(3) not null, "sent_at" timestamptz(3) null, "failed_at" timestamptz(3) null, primary key ("municipality_id", "id"));
create unique index letter_digest on letter (municipality_id, account_id, digest_on) where digest_on is not null;
create index letter_unsent on letter (municipality_id, account_id) where sent_at is null and failed_at is null;

create table "legal_document" ("municipality_id" uuid not null, "id" uuid not null, "kind" text not null, "title" text collate "ru" not null, "issuer" text null, "number" text null, "signed_on" date null, "in_force_from" date null, "in_force_to" date null, "link" text null, "note" text null, "checked_on" date not null, "checked_by_name" text not null, "revision" int not null, primary key ("municipality_id", "id"));
create index "legal_document_municipality_id_kind_title_id_index" on "legal_document" ("municipality_id", "kind", "title", "id");

create table "job" ("municipality_id" uuid not null, "id" uuid not null, "queue" text not null, "key" text null, "data" jsonb not null, "run_at" timestamptz(3) not null, "attempts" smallint not null, "lease" uuid null, "leased_until" timestamptz(3) null, primary key ("municipality_id", "id"));
create unique index job_waiting_key on job (municipality_id, queue, key) where key is not null and lease is null;
create index job_next on job (run_at, id);

create table "intake_key" ("municipality_id" uuid not null, "id" uuid not null, "name" text not null, "secret_hash" text not null, "channel" text not null, "may_add" boolean not null, "may_read" boolean not null, "created_at" timestamptz(3) not null, "created_by" text not null, "revoked_at" timestamptz(3) null, "last_used_at" timestamptz(3) null, primary key ("municipality_id", "id"));
create index "intake_key_secret" on "intake_key" ("secret_hash");

create table "intake_receipt" ("municipality_id" uuid not null, "key_id" uuid not null, "idempotency_key" text not null, "submission_id" uuid not null, "received_at" timestamptz(3) not null, primary key ("municipality_id", "key_id", "idempotency_key"));

create table "information_system" ("municipality_id" uuid not null, "id" uuid not null, "name" text collate "ru" not null, "purpose" text null, "owner" text null, "system_class" text not null, "protection_level" smallint null, "clause" text null, "link" text null, "contact" text null, "state" text not null, "revision" int not null, primary key ("municipality_id", "id"));
create index "information_system_municipality_id_name_id_index" on "information_system" ("municipality_id", "name", "id");

create table "information_subject" ("municipality_id" uuid not null, "id" uuid not null, "name" text not null, "words" jsonb not null, "sector_id" uuid null, "is_closed" boolean not null, "revision" int not null, primary key ("municipality_id", "id"));

create table "information_source" ("municipality_id" uuid not null, "id" uuid not null, "kind" text not null, "name" text not null, "url" text null, "intake_key_id" uuid null, "author_kind" text not null, "reach" int null, "sector_id" uuid null, "place" text null, "every_minutes" int not null, "state" text not null, "fault" text null, "failures" int not null, "tried_at" timestamptz(3) null, "went_well_at" timestamptz(3) null, "next_at" timestamptz(3) null, "etag" text null, "last_modified" text null, "revision" int not null, primary key ("municipality_id", "id"));
create unique index information_source_key on information_source (municipality_id, intake_key_id) where intake_key_id is not null;
create index information_source_due on information_source (municipality_id, next_at) where kind = 'FEED' and state <> 'OFF';

create table "information_setting" ("municipality_id" uuid not null, "head_role_code" text not null, primary key ("municipality_id"));

create table "information_material" ("municipality_id" uuid not null, "id" uuid not null, "kind" text not null, "title" text not null, "text" text null, "audience" text null, "place" text null, "channels" jsonb not null, "contact_id" uuid null, "sector_id" uuid null, "submission_id" uuid null, "cluster_id" uuid null, "state" text not null, "planned_on" date not null, "published_on" date null, "link" text null, "reach" int null, "author_account_id" uuid not null, "author_name" text not null, "revision" int not null, primary key ("municipality_id", "id"));
create index "information_material_municipality_id_planned_on_id_index" on "information_material" ("municipality_id", "planned_on", "id");

create table "information_event" ("municipality_id" uuid not null, "id" uuid not null, "subject_id" uuid not null, "at" timestamptz(3) not null, "action" text not null, "account_id" uuid not null, "actor" text not null, "note" text null, primary key ("municipality_id", "id"));
create index "information_event_municipality_id_subject_id_id_index" on "information_event" ("municipality_id", "subject_id", "id");

create table "information_contact" ("municipality_id" uuid not null, "id" uuid not null, "kind" text not null, "name" text not null, "link" text null, "phone" text null, "email" text null, "reach" int null, "note" text null, "is_closed" boolean not null, "revision" int not null, primary key ("municipality_id", "id"));

create table "indicator_version" ("municipality_id" uuid not null, "region_id" uuid not null, "folds" bigint not null, primary key ("municipality_id"));

create table "indicator_rollup" ("municipality_id" uuid not null, "id" uuid not null, "received" int not null default 0, "repeats" int not null default 0, "pos_received" int not null default 0, "fast_track" int not null default 0, "late_registered" int not null default 0, "with_cause" int not null default 0, "due" int not null default 0, "kept" int not null default 0, "missed" int not null default 0, "open_due" int not null default 0, "kept_originally" int not null default 0, "first_answered" int not null default 0, "answered" int not null default 0, "returned" int not null default 0, "answered_solved" int not null default 0, "marked" int not null default 0, "mark_sum" int not null default 0, "good_marks" int not null default 0, "source_marked" int not null default 0, "source_mark_sum" int not null default 0, "reviewed" int not null default 0, "score_sum" int not null default 0, "solved" int not null default 0, "closed" int not null default 0, "closed_with_cause" int not null default 0, "promised" int not null default 0, "promises_kept" int not null default 0, "rated" int not null default 0, "rated_kept" int not null default 0, "rated_released" int not null default 0, "rated_open" int not null default 0, "rated_solved" int not null default 0, "rated_again" int not null default 0, "rated_known" int not null default 0, "rated_marked" int not null default 0, "rated_good" int not null default 0, "rated_solved_marked" int not null default 0, "rated_solved_good" int not null default 0, "rated_moved" int not null default 0, "split_off" int not null default 0, "region_id" uuid not null, "slice" text not null, "grain" text not null, "starts_on" date not null, "federal_sector" text null, "sector_id" uuid null, "channel" text null, "recipient_id" uuid null, primary key ("municipality_id", "id"));
create index "indicator_rollup_slice_grain_starts_on_region_id_index" on "indicator_rollup" ("slice", "grain", "starts_on", "region_id");
create unique index indicator_rollup_key on indicator_rollup (municipality_id, slice, grain, starts_on, federal_sector, sector_id, channel, recipient_id) nulls not distinct;

create table "indicator_change" ("municipality_id" uuid not null, "id" uuid not null, "received" int not null default 0, "repeats" int not null default 0, "pos_received" int not null default 0, "fast_track" int not null default 0, "late_registered" int not null default 0, "with_cause" int not null default 0, "due" int not null default 0, "kept" int not null default 0, "missed" int not null default 0, "open_due" int not null default 0, "kept_originally" int not null default 0, "first_answered" int not null default 0, "answered" int not null default 0, "returned" int not null default 0, "answered_solved" int not null default 0, "marked" int not null default 0, "mark_sum" int not null default 0, "good_marks" int not null default 0, "source_marked" int not null default 0, "source_mark_sum" int not null default 0, "reviewed" int not null default 0, "score_sum" int not null default 0, "solved" int not null default 0, "closed" int not null default 0, "closed_with_cause" int not null default 0, "promised" int not null default 0, "promises_kept" int not null default 0, "rated" int not null default 0, "rated_kept" int not null default 0, "rated_released" int not null default 0, "rated_open" int not null default 0, "rated_solved" int not null default 0, "rated_again" int not null default 0, "rated_known" int not null default 0, "rated_marked" int not null default 0, "rated_good" int not null default 0, "rated_solved_marked" int not null default 0, "rated_solved_good" int not null default 0, "rated_moved" int not null default 0, "split_off" int not null default 0, "region_id" uuid not null, "day" date not null, "federal_sector" text null, "sector_id" uuid null, "channel" text null, "recipient_id" uuid null, primary key ("municipality_id", "id"));

create table "incident_submission" ("municipality_id" uuid not null, "incident_id" uuid not null, "submission_id" uuid not null, "linked_at" timestamptz(3) not null, primary key ("municipality_id", "incident_id", "submission_id"));

create table "incident_participant" ("municipality_id" uuid not null, "incident_id" uuid not null, "region_id" uuid not null, "joined_at" timestamptz(3) not null, primary key ("municipality_id", "incident_id"));
create index "incident_participant_region_id_incident_id_index" on "incident_participant" ("region_id", "incident_id");

create table "improvement" ("municipality_id" uuid not null, "id" uuid not null, "system" text not null, "problem" text not null, "action" text not null, "responsible" text null, "due_on" date null, "state" text not null, "result" text null, "created_at" timestamptz(3) not null, "created_by_name" text not null, "changed_at" timestamptz(3) not null, primary key ("municipality_id", "id"));
create index "improvement_municipality_id_created_at_id_index" on "improvement" ("municipality_id", "created_at", "id");

create table "failed_job" ("municipality_id" uuid not null, "id" uuid not null, "queue" text not null, "data" jsonb not null, "attempts" smallint not null, "failed_at" timestamptz(3) not null, "reason" text not null, primary key ("municipality_id", "id"));
create index "failed_job_municipality_id_failed_at_id_index" on "failed_job" ("municipality_id", "failed_at", "id");

create table "escalation_step" ("municipality_id" uuid not null, "id" uuid not null, "offset_minutes" int not null, "audience" text not null, "regime" text null, "is_on" boolean not null, "is_default" boolean not null, primary key ("municipality_id", "id"));
create index "escalation_step_municipality_id_offset_minutes_id_index" on "escalation_step" ("municipality_id", "offset_minutes", "id");

create table "duty_rollup" ("municipality_id" uuid not null, "grain" text not null, "starts_on" date not null, "fact" text not null, "region_id" uuid not null, "done" int not null, "owed" int not null, primary key ("municipality_id", "grain", "starts_on", "fact"));

create table "duty_change" ("municipality_id" uuid not null, "id" uuid not null, "region_id" uuid not null, "day" date not null, "fact" text not null, "done" int not null, "owed" int not null, primary key ("municipality_id", "id"));

create table "duration_rollup" ("municipality_id" uuid not null, "id" uuid not null, "region_id" uuid not null, "slice" text not null, "grain" text not null, "starts_on" date not null, "federal_sector" text null, "sector_id" uuid null, "channel" text null, "recipient_id" uuid null, "kind" text not null, "bucket" smallint not null, "count" int not null, primary key ("municipality_id", "id"));
create unique index duration_rollup_key on duration_rollup (municipality_id, slice, grain, starts_on, federal_sector, sector_id, channel, recipient_id, kind, bucket) nulls not distinct;

create table "duration_change" ("municipality_id" uuid not null, "id" uuid not null, "region_id" uuid not null, "day" date not null, "federal_sector" text null, "sector_id" uuid null, "channel" text null, "recipient_id" uuid null, "kind" text not null, "bucket" smallint not null, "count" int not null, primary key ("municipality_id", "id"));

create table "direct_line" ("municipality_id" uuid not null, "id" uuid not null, "theme" text not null, "starts_at" timestamptz(3) not null, "minutes" int not null, "channel" text not null, "answerer_member_id" uuid null, "answerer_name" text null, "state" text not null, "answered_at_once" int null, "note" text null, "revision" int not null, primary key ("municipality_id", "id"));
create index "direct_line_municipality_id_starts_at_id_index" on "direct_line" ("municipality_id", "starts_at", "id");

create table "direct_line_submission" ("municipality_id" uuid not null, "submission_id" uuid not null, "direct_line_id" uuid not null, primary key ("municipality_id", "submission_id"));

create table "direction" ("municipality_id" uuid not null, "id" uuid not null, "ordinal" int not null, "title" text not null, "text" text null, "valid_from" date not null, "valid_to" date null, "set_by_role" text not null, "clause" text null, "set_by_name" text not null, "set_at" timestamptz(3) not null, "revision" int not null, primary key ("municipality_id", "id"));
create index "direction_municipality_id_ordinal_id_index" on "direction" ("municipality_id", "ordinal", "id");

create table "decision" ("municipality_id" uuid not null, "id" uuid not null, "minutes_id" uuid not null, "agenda_item_id" uuid not null, "ordinal" int not null, "text" text not null, "is_for_action" boolean not null, "owner_member_id" uuid null, "owner_recipient_id" uuid null, "due_on" date null, "source" text null, "assignment_id" uuid null, "replaces_id" uuid null, "revision" int not null, primary key ("municipality_id", "id"));
create index "decision_municipality_id_agenda_item_id_index" on "decision" ("municipality_id", "agenda_item_id");
create index "decision_municipality_id_minutes_id_index" on "decision" ("municipality_id", "minutes_id");

create table "correction_demand" ("municipality_id" uuid not null, "id" uuid not null, "kind" text not null, "submission_id" uuid null, "sector_id" uuid null, "recipient_id" uuid null, "addressee" text not null, "breach" text not null, "demand" text not null, "clause" text null, "due_on" date not null, "state" text not null, "created_at" timestamptz(3) not null, "created_by_name" text not null, "settled_at" timestamptz(3) null, "settled_by_name" text null, "settlement" text null, primary key ("municipality_id", "id"));
create index correction_demand_submission on correction_demand (municipality_id, submission_id) where submission_id is not null;
create index "correction_demand_municipality_id_created_at_id_index" on "correction_demand" ("municipality_id", "created_at", "id");

create table "cooperation_file" ("municipality_id" uuid not null, "id" uuid not null, "file_name" text not null, "media_type" text not null, "byte_length" int not null, "sha256" text not null, "added_at" timestamptz(3) not null, "content" bytea not null, "region_id" uuid not null, "request_id" uuid not null, "side" text not null, primary key ("municipality_id", "id"));
create index "cooperation_file_municipality_id_request_id_index" on "cooperation_file" ("municipality_id", "request_id");

create table "cooperation_event" ("municipality_id" uuid not null, "id" uuid not null, "region_id" uuid null, "subject_kind" text not null, "subject_id" uuid not null, "at" timestamptz(3) not null, "side" text not null, "account_id" uuid not null, "region_actor" text null, "action" text not null, "note" text null, "figures" jsonb null, primary key ("municipality_id", "id"));
create index "cooperation_event_municipality_id_subject_id_id_index" on "cooperation_event" ("municipality_id", "subject_id", "id");

create table "content_post_event" ("municipality_id" uuid not null, "id" uuid not null, "post_id" uuid not null, "at" timestamptz(3) not null, "action" text not null, "account_id" uuid not null, "actor" text not null, "note" text null, primary key ("municipality_id", "id"));
create index "content_post_event_municipality_id_post_id_id_index" on "content_post_event" ("municipality_id", "post_id", "id");

create table "content_post" ("municipality_id" uuid not null, "id" uuid not null, "title" text not null, "text" text not null, "link" text null, "planned_at" timestamptz(3) not null, "component" text not null, "template_id" uuid null, "state" text not null, "author_account_id" uuid not null, "author_name" text not null, "created_at" timestamptz(3) not null, "revision" int not null, primary key ("municipality_id", "id"));
create index "content_post_municipality_id_template_id_index" on "content_post" ("municipality_id", "template_id");
create index "content_post_municipality_id_planned_at_id_index" on "content_post" ("municipality_id", "planned_at", "id");

create table "content_placement" ("municipality_id" uuid not null, "id" uuid not null, "post_id" uuid not null, "page_id" uuid not null, "is_obligatory" boolean not null, "state" text not null, "attempt_key" uuid null, "attempted_at" timestamptz(3) null, "published_at" timestamptz(3) null, "is_by_hand" boolean not null, "link" text null, "problem" text null, "problem_text" text null, "revision" int not null, primary key ("municipality_id", "id"));
create index "content_placement_municipality_id_published_at_index" on "content_placement" ("municipality_id", "published_at");
create index "content_placement_municipality_id_page_id_published_at_index" on "content_placement" ("municipality_id", "page_id", "published_at");
alter table "content_placement" add constraint "content_placement_municipality_id_post_id_page_id_unique" unique ("municipality_id", "post_id", "page_id");

create table "communication_fault" ("municipality_id" uuid not null, "id" uuid not null, "kind" text not null, "occurred_on" date not null, "submission_id" uuid null, "recipient_id" uuid null, "channel" text null, "description" text not null, "suggested_channel" text null, "suggestion" text null, "is_open" boolean not null, "recorded_at" timestamptz(3) not null, "recorded_by_name" text not null, "settled_at" timestamptz(3) null, "settled_by_name" text null, "settlement" text null, primary key ("municipality_id", "id"));
create index "communication_fault_municipality_id_occurred_on_id_index" on "communication_fault" ("municipality_id", "occurred_on", "id");

create table "column_mapping" ("municipality_id" uuid not null, "id" uuid not null, "name" text collate "ru" not null, "mapping" jsonb not null, "changed_at" timestamptz(3) not null, primary key ("municipality_id", "id"));
create index "column_mapping_municipality_id_name_id_index" on "column_mapping" ("municipality_id", "name", "id");

create table "co_executor" ("municipality_id" uuid not null, "id" uuid not null, "submission_id" uuid not null, "recipient_id" uuid not null, "task" text not null, "is_rapid" boolean not null, "asked_at" timestamptz(3) not null, "asked_by" text not null, "due_at" timestamptz(3) null, "completed_at" timestamptz(3) null, "result" text null, "removed_at" timestamptz(3) null, primary key ("municipality_id", "id"));
create unique index co_executor_working on co_executor (municipality_id, recipient_id, submission_id) where removed_at is null;
create index "co_executor_municipality_id_submission_id_index" on "co_executor" ("municipality_id", "submission_id");

create table "cluster_submission" ("municipality_id" uuid not null, "cluster_id" uuid not null, "submission_id" uuid not null, "state" text not null, "reasons" jsonb not null, "likeness" double precision not null, "added_by" text null, "received_at" timestamptz(3) not null, "added_at" timestamptz(3) not null, primary key ("municipality_id", "cluster_id", "submission_id"));
create index "cluster_submission_municipality_id_cluster_id_rece_94160_index" on "cluster_submission" ("municipality_id", "cluster_id", "received_at", "submission_id");
create index "cluster_submission_municipality_id_submission_id_index" on "cluster_submission" ("municipality_id", "submission_id");

create table "cluster_event" ("municipality_id" uuid not null, "id" uuid not null, "cluster_id" uuid not null, "at" timestamptz(3) not null, "kind" text not null, "account_id" uuid null, "actor" text not null, "note" text null, "details" jsonb not null, primary key ("municipality_id", "id"));
create index "cluster_event_municipality_id_cluster_id_id_index" on "cluster_event" ("municipality_id", "cluster_id", "id");

create table "cluster" ("municipality_id" uuid not null, "id" uuid not null, "title" text not null, "is_title_own" boolean not null, "topic_id" uuid null, "sector_id" uuid null, "place" text null, "place_key" text null, "words" jsonb not null, "state" text not null, "cause_id" uuid null, "cause_note" text null, "mechanism_id" uuid null, "first_on" date not null, "last_on" date not null, "submission_count" int not null, "growth" jsonb null, "growth_rank" double precision not null, "merged_into_id" uuid null, "created_at" timestamptz(3) not null, "decided_by_id" uuid null, "revision" int not null, primary key ("municipality_id", "id"));
create index "cluster_municipality_id_cause_id_index" on "cluster" ("municipality_id", "cause_id");
create index "cluster_municipality_id_topic_id_index" on "cluster" ("municipality_id", "topic_id");
create index "cluster_municipality_id_last_on_id_index" on "cluster" ("municipality_id", "last_on", "id");

create table "classifier_version" ("municipality_id" uuid not null, "id" uuid not null, "kind" text not null, "number" int not null, "act" text not null, "restored_number" int null, "made_at" timestamptz(3) not null, "account_id" uuid not null, "actor" text not null, "reason" text null, "entries" jsonb not null, primary key ("municipality_id", "id"));
create index "classifier_version_municipality_id_kind_made_at_index" on "classifier_version" ("municipality_id", "kind", "made_at");
alter table "classifier_version" add constraint "classifier_version_municipality_id_kind_number_unique" unique ("municipality_id", "kind", "number");

create table "centre_request" ("municipality_id" uuid not null, "id" uuid not null, "region_id" uuid not null, "direction" text not null, "mailing_id" uuid not null, "subject" text not null, "text" text not null, "wanted_indicators" jsonb not null, "wanted_grain" text null, "wanted_from" date null, "priority" text not null, "clause" text null, "due_on" date not null, "original_due_on" date not null, "due_at" timestamptz(3) not null, "state" text not null, "created_at" timestamptz(3) not null, "answered_at" timestamptz(3) null, "closed_at" timestamptz(3) null, "asked_due_on" date null, "reminded" smallint not null default 0, "revision" int not null, primary key ("municipality_id", "id"));
create index centre_request_open on centre_request (municipality_id, due_at) where state in ('SENT', 'RETURNED');
create index "centre_request_region_id_id_index" on "centre_request" ("region_id", "id");
create index "centre_request_region_id_created_at_id_index" on "centre_request" ("region_id", "created_at", "id");
create index "centre_request_municipality_id_created_at_id_index" on "centre_request" ("municipality_id", "created_at", "id");

create table "centre_file" ("municipality_id" uuid not null, "id" uuid not null, "file_name" text not null, "media_type" text not null, "byte_length" int not null, "sha256" text not null, "added_at" timestamptz(3) not null, "content" bytea not null, "owner_kind" text not null, "owner_id" uuid not null, primary key ("municipality_id", "id"));
create index "centre_file_municipality_id_owner_id_id_index" on "centre_file" ("municipality_id", "owner_id", "id");

create table "cause" ("municipality_id" uuid not null, "id" uuid not null, "name" text collate "ru" not null, "group" text not null, "is_closed" boolean not null, primary key ("municipality_id", "id"));
create index "cause_municipality_id_name_id_index" on "cause" ("municipality_id", "name", "id");

create table "calendar_feed" ("municipality_id" uuid not null, "id" uuid not null, "account_id" uuid not null, "secret_hash" text not null, "created_at" timestamptz(3) not null, "revoked_at" timestamptz(3) null, primary key ("municipality_id", "id"));
create index "calendar_feed_municipality_id_account_id_index" on "calendar_feed" ("municipality_id", "account_id");
create index "calendar_feed_secret" on "calendar_feed" ("secret_hash");

create table "bulk_assignment_item" ("municipality_id" uuid not null, "bulk_id" uuid not null, "submission_id" uuid not null, "revision" int not null, "outcome" text null, "message" text null, "revision_after" int null, primary key ("municipality_id", "bulk_id", "submission_id"));
create index bulk_assignment_item_waiting on bulk_assignment_item (municipality_id, bulk_id, submission_id) where outcome is null;

create table "bulk_assignment" ("municipality_id" uuid not null, "id" uuid not null, "account_id" uuid not null, "actor" text not null, "recipient_id" uuid null, "executor_account_id" uuid null, "note" text null, "asked_at" timestamptz(3) not null, primary key ("municipality_id", "id"));

create table "block_proposal" ("municipality_id" uuid not null, "id" uuid not null, "member_id" uuid not null, "role_code" text not null, "sector_ids" text[] not null, "valid_from" date not null, "valid_to" date null, "state" text not null, "proposed_by_name" text not null, "proposed_at" timestamptz(3) not null, "decided_by_name" text null, "note" text null, primary key ("municipality_id", "id"));
create index "block_proposal_municipality_id_state_id_index" on "block_proposal" ("municipality_id", "state", "id");

create table "attachment" ("municipality_id" uuid not null, "id" uuid not null, "submission_id" uuid not null, "file_name" text not null, "media_type" text not null, "byte_length" int not null, "sha256" text not null, "added_at" timestamptz(3) not null, "added_by" text not null, primary key ("municipality_id", "id"));
create index "attachment_municipality_id_submission_id_index" on "attachment" ("municipality_id", "submission_id");

create table "attachment_content" ("municipality_id" uuid not null, "attachment_id" uuid not null, "content" bytea not null, primary key ("municipality_id", "attachment_id"));

create table "assignment_file" ("municipality_id" uuid not null, "id" uuid not null, "file_name" text not null, "media_type" text not null, "byte_length" int not null, "sha256" text not null, "added_at" timestamptz(3) not null, "content" bytea not null, "assignment_id" uuid not null, "added_by" text not null, primary key ("municipality_id", "id"));
create index "assignment_file_municipality_id_assignment_id_id_index" on "assignment_file" ("municipality_id", "assignment_id", "id");

create table "assignment_event" ("municipality_id" uuid not null, "id" uuid not null, "assignment_id" uuid not null, "kind" text not null, "at" timestamptz(3) not null, "actor" text not null, "note" text null, "due_from" date null, "due_to" date null, primary key ("municipality_id", "id"));
create index "assignment_event_municipality_id_assignment_id_id_index" on "assignment_event" ("municipality_id", "assignment_id", "id");

create table "assignment_escalation" ("municipality_id" uuid not null, "assignment_id" uuid not null, "step_id" uuid not null, "due_on" date not null, "at" timestamptz(3) not null, "audience" text not null, primary key ("municipality_id", "assignment_id", "step_id", "due_on"));

create table "assignment" ("municipality_id" uuid not null, "id" uuid not null, "year" int not null, "ordinal" int not null, "source_kind" text not null, "decision_id" uuid null, "request_id" uuid null, "demand_id" uuid null, "ground" text null, "clause" text null, "title" text not null, "text" text not null, "owner_member_id" uuid null, "owner_recipient_id" uuid null, "sector_id" uuid null, "set_by_account" uuid not null, "set_by_name" text not null, "controlled_by_role" text null, "due_on" date not null, "original_due_on" date not null, "wished_due_on" date null, "state" text not null, "set_at" timestamptz(3) not null, "reported_at" timestamptz(3) null, "closed_at" timestamptz(3) null, "revision" int not null, primary key ("municipality_id", "id"));
create index assignment_of_request on assignment (municipality_id, request_id) where request_id is not null;
create unique index assignment_of_demand on assignment (municipality_id, demand_id) where demand_id is not null;
create unique index assignment_of_decision on assignment (municipality_id, decision_id) where decision_id is not null;
create index "assignment_municipality_id_owner_recipient_id_index" on "assignment" ("municipality_id", "owner_recipient_id");
create index "assignment_municipality_id_owner_member_id_index" on "assignment" ("municipality_id", "owner_member_id");
create index assignment_open on assignment (municipality_id, due_on, id) where closed_at is null;
create unique index assignment_number on assignment (municipality_id, year, ordinal);

create table "assignment_link" ("municipality_id" uuid not null, "assignment_id" uuid not null, "kind" text not null, "linked_id" uuid not null, primary key ("municipality_id", "assignment_id", "kind", "linked_id"));
create index assignment_link_of on assignment_link (municipality_id, kind, linked_id);

create table "applicant_view" ("municipality_id" uuid not null, "id" uuid not null, "applicant_id" uuid null, "submission_id" uuid not null, "submission_number" text not null, "account_id" uuid not null, "actor" text not null, "at" timestamptz(3) not null, "reason" text not null, primary key ("municipality_id", "id"));
create index "applicant_view_municipality_id_submission_id_accou_8e8c9_index" on "applicant_view" ("municipality_id", "submission_id", "account_id", "at");
create index "applicant_view_municipality_id_at_id_index" on "applicant_view" ("municipality_id", "at", "id");

create table "applicant" ("municipality_id" uuid not null, "id" uuid not null, "name" text not null, "match_key" text not null, "phone" text null, "email" text null, "address" text null, "nickname" text null, "created_at" timestamptz(3) not null, primary key ("municipality_id", "id"));
create index "applicant_municipality_id_match_key_index" on "applicant" ("municipality_id", "match_key");

create table "answer_version" ("municipality_id" uuid not null, "answer_id" uuid not null, "version" int not null, "text" text not null, "sha256" text not null, "at" timestamptz(3) not null, "author" text not null, primary key ("municipality_id", "answer_id", "version"));

create table "answer_template" ("municipality_id" uuid not null, "id" uuid not null, "name" text collate "ru" not null, "text" text not null, "is_interim" boolean not null, "topic_id" uuid null, "channel" text null, "regime" text null, "is_closed" boolean not null, primary key ("municipality_id", "id"));
create index "answer_template_municipality_id_name_id_index" on "answer_template" ("municipality_id", "name", "id");

create table "answer_setting" ("municipality_id" uuid not null, "approval" text not null, "ground" text null, primary key ("municipality_id"));

create table "answer" ("municipality_id" uuid not null, "id" uuid not null, "submission_id" uuid not null, "state" text not null, "is_open" boolean not null, "is_interim" boolean not null, "text" text not null, "version" int not null, "author_account_id" uuid not null, "author_name" text not null, "created_at" timestamptz(3) not null, "changed_at" timestamptz(3) not null, "submitted_at" timestamptz(3) null, "decided_at" timestamptz(3) null, "decided_by_name" text null, "decision_note" text null, "via" text null, "sent_at" timestamptz(3) null, "sent_by_name" text null, "recipient_id" uuid null, "sent_sha256" text null, primary key ("municipality_id", "id"));
create index answer_sent on answer (municipality_id, sent_at, id) where sent_at is not null;
create unique index answer_open on answer (municipality_id, submission_id) where is_open;
create index "answer_municipality_id_submission_id_created_at_index" on "answer" ("municipality_id", "submission_id", "created_at");

create table "alias" ("municipality_id" uuid not null, "id" uuid not null, "kind" text not null, "name" text collate "ru" not null, "name_key" text not null, "target_id" uuid null, "is_confirmed" boolean not null, "use_count" int not null, primary key ("municipality_id", "id"));
create unique index alias_key on alias (municipality_id, kind, name_key);
create index "alias_municipality_id_kind_name_id_index" on "alias" ("municipality_id", "kind", "name", "id");

create table "agenda_item" ("municipality_id" uuid not null, "id" uuid not null, "meeting_id" uuid not null, "ordinal" int not null, "title" text not null, "reason" text null, "subject_kind" text not null, "subject_id" uuid null, "path" text null, "state" text not null, "speaker" text null, "outcome" text null, "is_outcome_stated" boolean not null default false, primary key ("municipality_id", "id"));
create index "agenda_item_municipality_id_meeting_id_ordinal_index" on "agenda_item" ("municipality_id", "meeting_id", "ordinal");
create unique index agenda_item_of_subject on agenda_item (municipality_id, meeting_id, subject_kind, subject_id) where subject_id is not null;
create index "agenda_item_municipality_id_subject_id_index" on "agenda_item" ("municipality_id", "subject_id");

create table "meeting_vote" ("municipality_id" uuid not null, "agenda_item_id" uuid not null, "participant_id" uuid not null, "choice" text not null, "is_absentee" boolean not null, "at" timestamptz(3) not null, "recorded_by" text null, primary key ("municipality_id", "agenda_item_id", "participant_id"));

create table "account_sector" ("municipality_id" uuid not null, "account_id" uuid not null, "sector_id" uuid not null, primary key ("municipality_id", "account_id", "sector_id"));

create table "incident_task" ("region_id" uuid not null, "id" uuid not null, "incident_id" uuid not null, "assignee_id" uuid not null, "assignee_name" text not null, "text" text not null, "due_at" timestamptz(3) not null, "state" text not null, "result" text null, "settled_at" timestamptz(3) null, "reminded" smallint not null default 0, primary key ("region_id", "id"));
create index "incident_task_region_id_incident_id_id_index" on "incident_task" ("region_id", "incident_id", "id");

create table "incident_post" ("region_id" uuid not null, "id" uuid not null, "incident_id" uuid not null, "author_id" uuid null, "author_name" text not null, "side" text not null, "action" text not null, "text" text not null, "at" timestamptz(3) not null, primary key ("region_id", "id"));
create index "incident_post_region_id_incident_id_id_index" on "incident_post" ("region_id", "incident_id", "id");

create table "incident_file" ("region_id" uuid not null, "id" uuid not null, "incident_id" uuid not null, "author_id" uuid null, "side" text not null, "file_name" text not null, "media_type" text not null, "byte_length" int not null, "sha256" text not null, "added_at" timestamptz(3) not null, "content" bytea not null, primary key ("region_id", "id"));
create index "incident_file_region_id_incident_id_index" on "incident_file" ("region_id", "incident_id");

create table "content_template" ("region_id" uuid not null, "id" uuid not null, "component" text not null, "title" text not null, "text" text not null, "link" text null, "is_obligatory" boolean not null, "place_from" date null, "place_by" date null, "created_at" timestamptz(3) not null, "withdrawn_at" timestamptz(3) null, "revision" int not null, primary key ("region_id", "id"));
create index "content_template_region_id_created_at_id_index" on "content_template" ("region_id", "created_at", "id");

create table "regional_incident" ("region_id" uuid not null, "id" uuid not null, "raised_by_id" uuid null, "raised_by_name" text not null, "title" text not null, "text" text not null, "participant_names" jsonb not null, "state" text not null, "created_at" timestamptz(3) not null, "closed_at" timestamptz(3) null, "summary" text null, "revision" int not null, primary key ("region_id", "id"));
create index "regional_incident_region_id_created_at_id_index" on "regional_incident" ("region_id", "created_at", "id");

create table "region_audit_event" ("region_id" uuid not null, "id" uuid not null, "at" timestamptz(3) not null, "account_id" uuid not null, "actor" text not null, "action" text not null, "subject" text not null, "details" jsonb not null, primary key ("region_id", "id"));
create index "region_audit_event_region_id_at_id_index" on "region_audit_event" ("region_id", "at", "id");

create table "region_letter" ("region_id" uuid not null, "id" uuid not null, "account_id" uuid not null, "address" text not null, "job_id" uuid not null, "digest_on" date null, "created_at" timestamptz(3) not null, "sent_at" timestamptz(3) null, "failed_at" timestamptz(3) null, primary key ("region_id", "id"));
create unique index region_letter_digest on region_letter (region_id, account_id, digest_on) where digest_on is not null;

create table "region_letter_line" ("region_id" uuid not null, "account_id" uuid not null, "notification_id" uuid not null, "letter_id" uuid not null, primary key ("region_id", "account_id", "notification_id"));
create index "region_letter_line_region_id_letter_id_index" on "region_letter_line" ("region_id", "letter_id");

create table "region_notification" ("region_id" uuid not null, "id" uuid not null, "municipality_ref" uuid not null, "kind" text not null, "subject_id" uuid null, "params" jsonb not null, "created_at" timestamptz(3) not null, primary key ("region_id", "id"));
create index "region_notification_region_id_id_index" on "region_notification" ("region_id", "id");

create table "region_notification_preference" ("account_id" uuid not null, "email" text null, "email_since" timestamptz(3) null, "ways" jsonb not null, "digest_hour" smallint null, "quiet_from" smallint null, "quiet_to" smallint null, primary key ("account_id"));

create table "region_notification_read" ("region_id" uuid not null, "account_id" uuid not null, "notification_id" uuid not null, "read_at" timestamptz(3) not null, primary key ("region_id", "account_id", "notification_id"));

create table "report" ("municipality_id" uuid not null, "id" uuid not null, "region_id" uuid not null, "rule_key" text not null, "kind" text not null, "channel" text null, "period" text not null, "starts_on" date not null, "ends_on" date not null, "due_at" timestamptz(3) not null, "recipients" text[] not null, "is_for_region" boolean not null, "clauses" text[] not null, "regulation_version" int not null, "sent_at" timestamptz(3) null, "sent_count" int not null default 0, "created_at" timestamptz(3) not null, primary key ("municipality_id", "id"));
create index report_of_region on report (region_id, due_at) where is_for_region;
create index "report_municipality_id_due_at_id_index" on "report" ("municipality_id", "due_at", "id");
create unique index report_of_period on report (municipality_id, rule_key, period, starts_on) where period <> 'ON_REQUEST';

create table "report_draft" ("municipality_id" uuid not null, "report_id" uuid not null, "state" text not null, "revision" int not null default 1, "title" text not null, "asked_by" text null, "request_id" uuid null, "figures" jsonb not null, "own" jsonb not null, "late_told_at" timestamptz(3) null, primary key ("municipality_id", "report_id"));

create table "report_event" ("municipality_id" uuid not null, "id" uuid not null, "report_id" uuid not null, "kind" text not null, "at" timestamptz(3) not null, "actor" text not null, "note" text null, primary key ("municipality_id", "id"));
create index "report_event_municipality_id_report_id_id_index" on "report_event" ("municipality_id", "report_id", "id");

create table "report_file" ("municipality_id" uuid not null, "issue_id" uuid not null, "format" text not null, "region_id" uuid not null, "is_for_region" boolean not null, "sha256" text not null, "byte_length" int not null, "content" bytea not null, primary key ("municipality_id", "issue_id", "format"));

create table "report_issue" ("municipality_id" uuid not null, "id" uuid not null, "region_id" uuid not null, "report_id" uuid not null, "is_for_region" boolean not null, "version" int not null, "sent_at" timestamptz(3) not null, "content" jsonb not null, "content_hash" text not null, primary key ("municipality_id", "id"));
create unique index report_issue_version on report_issue (municipality_id, report_id, version);

create table "report_letter" ("municipality_id" uuid not null, "id" uuid not null, "issue_id" uuid not null, "recipient" text not null, "email" text not null, "sent_at" timestamptz(3) null, "failed_at" timestamptz(3) null, primary key ("municipality_id", "id"));
create unique index report_letter_address on report_letter (municipality_id, issue_id, recipient, email);

create table "report_setting" ("municipality_id" uuid not null, "key" text not null, "period" text null, "working_days" int null, "minutes" int null, "recipients" text[] null, "is_off" boolean not null, "addresses" jsonb not null, "note" text null, "since" date not null, "changed_at" timestamptz(3) not null, "changed_by_name" text not null, primary key ("municipality_id", "key"));

create table "risk" ("municipality_id" uuid not null, "id" uuid not null, "number" int not null, "title" text not null, "text" text null, "level" text not null, "is_disinformation" boolean not null, "sector_id" uuid null, "subject_id" uuid null, "place" text null, "owner_account_id" uuid not null, "owner_name" text not null, "due_on" date not null, "plan" text null, "state" text not null, "noticed_at" timestamptz(3) not null, "noticed_by_name" text not null, "reported_at" timestamptz(3) null, "started_at" timestamptz(3) null, "offset_at" timestamptz(3) null, "offset_note" text null, "closed_at" timestamptz(3) null, "is_dismissed" boolean not null, "reminded" int not null, "revision" int not null, primary key ("municipality_id", "id"));
create index risk_open on risk (municipality_id, due_on) where state <> 'CLOSED';
create index "risk_municipality_id_noticed_at_id_index" on "risk" ("municipality_id", "noticed_at", "id");
alter table "risk" add constraint "risk_municipality_id_number_unique" unique ("municipality_id", "number");

create table "refutation" ("municipality_id" uuid not null, "id" uuid not null, "risk_id" uuid not null, "link" text not null, "channel" text null, "published_on" date not null, "reach" int null, primary key ("municipality_id", "id"));
create index "refutation_municipality_id_risk_id_index" on "refutation" ("municipality_id", "risk_id");

create table "risk_link" ("municipality_id" uuid not null, "risk_id" uuid not null, "target_id" uuid not null, "kind" text not null, "linked_at" timestamptz(3) not null, primary key ("municipality_id", "risk_id", "target_id"));
create index risk_link_target on risk_link (municipality_id, target_id);

create table "risk_notice" ("municipality_id" uuid not null, "id" uuid not null, "region_id" uuid null, "risk_id" uuid not null, "risk_number" int not null, "addressee" text not null, "role_code" text null, "level" text not null, "title" text not null, "text" text not null, "sent_at" timestamptz(3) not null, "told_count" int null, "receipt" text null, "received_at" timestamptz(3) null, "received_by_id" uuid null, "received_by_name" text null, primary key ("municipality_id", "id"));
create index risk_notice_region on risk_notice (region_id, sent_at, id) where region_id is not null;
create index "risk_notice_municipality_id_risk_id_id_index" on "risk_notice" ("municipality_id", "risk_id", "id");

create table "roadmap" ("municipality_id" uuid not null, "id" uuid not null, "title" text not null, "aim" text null, "purposes" jsonb not null, "sector_id" uuid null, "recommendation_id" uuid null, "state" text not null, "approved_on" date null, "approved_by_role" text null, "regulation_version" int null, "created_at" timestamptz(3) not null, "revision" int not null, primary key ("municipality_id", "id"));
create index "roadmap_municipality_id_recommendation_id_index" on "roadmap" ("municipality_id", "recommendation_id");
create index "roadmap_municipality_id_created_at_id_index" on "roadmap" ("municipality_id", "created_at", "id");

create table "roadmap_event" ("municipality_id" uuid not null, "id" uuid not null, "roadmap_id" uuid not null, "measure_id" uuid null, "at" timestamptz(3) not null, "action" text not null, "account_id" uuid null, "actor" text not null, "note" text null, "details" jsonb not null, primary key ("municipality_id", "id"));
create index "roadmap_event_municipality_id_measure_id_id_index" on "roadmap_event" ("municipality_id", "measure_id", "id");
create index "roadmap_event_municipality_id_roadmap_id_id_index" on "roadmap_event" ("municipality_id", "roadmap_id", "id");

create table "routing_rule" ("municipality_id" uuid not null, "id" uuid not null, "position" int not null, "name" text not null, "is_on" boolean not null, "conditions" jsonb not null, "recipient_id" uuid null, "executor_account_id" uuid null, "executor_name" text null, "role_code" text null, "sector_id" uuid null, "is_urgent" boolean not null, primary key ("municipality_id", "id"));
create index "routing_rule_municipality_id_position_id_index" on "routing_rule" ("municipality_id", "position", "id");

create table "satisfaction_aim" ("municipality_id" uuid not null, "percent" smallint not null, "ground" text null, primary key ("municipality_id"));

create table "satisfaction_mark" ("municipality_id" uuid not null, "id" uuid not null, "submission_id" uuid not null, "mark" smallint not null, "source" text not null, "comment" text null, "at" timestamptz(3) not null, "account_id" uuid not null, "collected_by_name" text not null, "collected_as" text null, primary key ("municipality_id", "id"));
create index "satisfaction_mark_municipality_id_submission_id_at_index" on "satisfaction_mark" ("municipality_id", "submission_id", "at");

create table "satisfaction_study" ("municipality_id" uuid not null, "id" uuid not null, "title" text not null, "subject" text not null, "method" text not null, "held_from" date not null, "held_to" date not null, "respondents" int not null, "satisfied" int not null, "findings" text not null, "decisions" text null, "changed_at" timestamptz(3) not null, "created_by_name" text not null, primary key ("municipality_id", "id"));
create index "satisfaction_study_municipality_id_held_to_id_index" on "satisfaction_study" ("municipality_id", "held_to", "id");

create table "saved_view" ("municipality_id" uuid not null, "id" uuid not null, "account_id" uuid not null, "name" text not null, "filter" jsonb not null, "sort" text not null, "columns" jsonb not null, "is_shared" boolean not null, primary key ("municipality_id", "id"));
create index "saved_view_municipality_id_account_id_name_index" on "saved_view" ("municipality_id", "account_id", "name");

create table "sector_check" ("municipality_id" uuid not null, "id" uuid not null, "sector_id" uuid not null, "recipient_id" uuid null, "period_from" date not null, "period_to" date not null, "subject" text not null, "reported_count" int null, "register_count" int not null, "verdict" text not null, "summary" text not null, "at" timestamptz(3) not null, "checked_by_name" text not null, primary key ("municipality_id", "id"));
create index "sector_check_municipality_id_at_id_index" on "sector_check" ("municipality_id", "at", "id");

create table "settlement" ("municipality_id" uuid not null, "id" uuid not null, "name" text collate "ru" not null, "state" text not null, "connected_on" date null, "connect_by" date null, "officer_name" text null, "officer_post" text null, "officer_phone" text null, "officer_email" text null, "appointed_by" text null, "note" text null, "revision" int not null, primary key ("municipality_id", "id"));
create index "settlement_municipality_id_name_id_index" on "settlement" ("municipality_id", "name", "id");

create table "settlement_contact" ("municipality_id" uuid not null, "id" uuid not null, "settlement_id" uuid not null, "at" timestamptz(3) not null, "held_on" date not null, "way" text not null, "text" text not null, "account_id" uuid not null, "actor" text not null, primary key ("municipality_id", "id"));
create index "settlement_contact_municipality_id_settlement_id_id_index" on "settlement_contact" ("municipality_id", "settlement_id", "id");

create table "story_key" ("municipality_id" uuid not null, "submission_id" uuid not null, "key" text not null, "received_at" timestamptz(3) not null, primary key ("municipality_id", "submission_id", "key"));
create index "story_key_municipality_id_key_received_at_submission_id_index" on "story_key" ("municipality_id", "key", "received_at", "submission_id");

create table "story_progress" ("municipality_id" uuid not null, "last_id" uuid not null, "submissions" int not null, "assessed_on" date null, "started_at" timestamptz(3) null, "finished_at" timestamptz(3) null, "done" int not null, "total" int not null, primary key ("municipality_id"));

create table "story_trace" ("municipality_id" uuid not null, "submission_id" uuid not null, "received_at" timestamptz(3) not null, "story" jsonb not null, "cluster_id" uuid null, primary key ("municipality_id", "submission_id"));
create index "story_trace_municipality_id_cluster_id_received_at_index" on "story_trace" ("municipality_id", "cluster_id", "received_at");
create index "story_trace_municipality_id_received_at_index" on "story_trace" ("municipality_id", "received_at");

create table "story_word" ("municipality_id" uuid not null, "word" text not null, "submissions" int not null, primary key ("municipality_id", "word"));

create table "submission" ("municipality_id" uuid not null, "id" uuid not null, "answer_due_at" timestamptz(3) null, "original_due_at" timestamptz(3) null, "promised_on" date null, "original_sector_id" uuid null, "federal_sector" text null, "original_federal_sector" text null, "same_matter_as" uuid null, "is_split" boolean not null default false, "first_answer_minutes" int null, "quality_score" smallint null, "mark_source" text null, "number" text not null, "regime" text not null, "channel" text not null, "route" text null, "external_number" text null, "source_marks" text null, "applicant_kind" text not null, "applicant_id" uuid null, "summary" text not null, "text" text not null, "place" text null, "place_key" text null, "object" text null, "fact" text null, "sector_id" uuid null, "topic_id" uuid null, "scale" text null, "regulation_version" int not null, "state" text not null, "is_open" boolean not null, "outcome" text null, "recipient_id" uuid null, "executor_account_id" uuid null, "executor_name" text null, "received_at" timestamptz(3) not null, "registered_at" timestamptz(3) not null, "due_at" timestamptz(3) null, "due_kind" text null, "postponed_until" date null, "first_answered_at" timestamptz(3) null, "answered_at" timestamptz(3) null, "solved_at" timestamptz(3) null, "closed_at" timestamptz(3) null, "is_repeat" boolean not null, "is_fast_track" boolean not null, "is_accelerated" boolean not null, "cause_id" uuid null, "mark" smallint null, "return_count" smallint not null, "last_event_at" timestamptz(3) not null, "last_event_kind" text not null, "last_event_actor" text not null, "revision" int not null, primary key ("municipality_id", "id"));
create index submission_place on submission (municipality_id, place_key, topic_id, received_at) where place_key is not null;
create index submission_applicant on submission (municipality_id, applicant_id) where applicant_id is not null;
create index "submission_municipality_id_topic_id_received_at_id_index" on "submission" ("municipality_id", "topic_id", "received_at", "id");
create index "submission_municipality_id_recipient_id_received_at_id_index" on "submission" ("municipality_id", "recipient_id", "received_at", "id");
create index "submission_municipality_id_last_event_at_id_index" on "submission" ("municipality_id", "last_event_at", "id");
create index "submission_municipality_id_received_at_id_index" on "submission" ("municipality_id", "received_at", "id");
create index submission_repeat on submission (municipality_id, received_at, id) where is_repeat;
create index submission_open_received on submission (municipality_id, received_at, id) where is_open;
create index submission_open_sector on submission (municipality_id, sector_id, due_at, id) where is_open;
create index submission_open_executor on submission (municipality_id, executor_account_id, due_at, id) where is_open and executor_account_id is not null;
create index submission_open_recipient on submission (municipality_id, recipient_id, due_at, id) where is_open;
create index submission_open_due on submission (municipality_id, due_at, id) where is_open;
create unique index submission_external_number on submission (municipality_id, channel, external_number) where external_number is not null;
alter table "submission" add constraint "submission_municipality_id_number_unique" unique ("municipality_id", "number");

create table "submission_answering" ("municipality_id" uuid not null, "submission_id" uuid not null, "account_id" uuid not null, "actor" text not null, "until" timestamptz(3) not null, primary key ("municipality_id", "submission_id", "account_id"));

create table "submission_contact" ("municipality_id" uuid not null, "id" uuid not null, "submission_id" uuid not null, "recipient_id" uuid not null, "means" text not null, "at" timestamptz(3) not null, "actor" text not null, "task" text not null, "due_at" timestamptz(3) null, "settled_at" timestamptz(3) null, "result" text null, primary key ("municipality_id", "id"));
create index "submission_contact_municipality_id_submission_id_at_index" on "submission_contact" ("municipality_id", "submission_id", "at");

create table "submission_escalation" ("municipality_id" uuid not null, "submission_id" uuid not null, "step_id" uuid not null, "due_at" timestamptz(3) not null, "due_kind" text null, "at" timestamptz(3) not null, "offset_minutes" int not null, "audience" text not null, "told_count" int not null, primary key ("municipality_id", "submission_id", "step_id", "due_at"));

create table "submission_event" ("municipality_id" uuid not null, "id" uuid not null, "submission_id" uuid not null, "at" timestamptz(3) not null, "kind" text not null, "account_id" uuid null, "actor" text not null, "note" text null, "details" jsonb not null, primary key ("municipality_id", "id"));
create index "submission_event_municipality_id_submission_id_at_id_index" on "submission_event" ("municipality_id", "submission_id", "at", "id");

create table "submission_import" ("municipality_id" uuid not null, "id" uuid not null, "file_name" text not null, "byte_length" int not null, "received_bytes" int not null, "state" text not null, "layout" jsonb null, "mapping" jsonb null, "failure" text null, "rows_read" int not null, "rows_created" int not null, "rows_changed" int not null, "rows_unchanged" int not null, "rows_refused" int not null, "bytes_read" int not null, "batches" int not null, "worked_ms" int not null, "created_at" timestamptz(3) not null, "created_by" uuid not null, "created_by_name" text not null, "started_at" timestamptz(3) null, "finished_at" timestamptz(3) null, primary key ("municipality_id", "id"));
create index "submission_import_municipality_id_created_at_id_index" on "submission_import" ("municipality_id", "created_at", "id");

create table "submission_import_batch" ("municipality_id" uuid not null, "import_id" uuid not null, "position" int not null, "created" jsonb not null, "changed" jsonb not null, primary key ("municipality_id", "import_id", "position"));

create table "submission_import_chunk" ("municipality_id" uuid not null, "import_id" uuid not null, "starts_at" int not null, "content" bytea not null, primary key ("municipality_id", "import_id", "starts_at"));

create table "submission_import_refusal" ("municipality_id" uuid not null, "import_id" uuid not null, "row_number" int not null, "faults" jsonb not null, "cells" jsonb not null, primary key ("municipality_id", "import_id", "row_number"));

create table "submission_link" ("municipality_id" uuid not null, "id" uuid not null, "submission_id" uuid not null, "earlier_id" uuid not null, "kind" text not null, "state" text not null, "score" double precision not null, "reasons" jsonb not null, "created_at" timestamptz(3) not null, "decided_at" timestamptz(3) null, "decided_by" text null, primary key ("municipality_id", "id"));
create index "submission_link_municipality_id_earlier_id_index" on "submission_link" ("municipality_id", "earlier_id");
alter table "submission_link" add constraint "submission_link_municipality_id_submission_id_earlier_id_unique" unique ("municipality_id", "submission_id", "earlier_id");

create table "submission_search" ("municipality_id" uuid not null, "submission_id" uuid not null, "received_at" timestamptz(3) not null, "words" tsvector null, primary key ("municipality_id", "submission_id"));
create index "submission_search_municipality_id_received_at_subm_54b8a_index" on "submission_search" ("municipality_id", "received_at", "submission_id");
create index submission_search_words on submission_search using gin (words);

create table "submission_series" ("municipality_id" uuid not null, "year" int not null, "last_number" int not null, primary key ("municipality_id", "year"));

create table "submission_tally" ("municipality_id" uuid not null, "id" uuid not null, "state" text not null, "regime" text not null, "channel" text not null, "sector_id" uuid null, "topic_id" uuid null, "recipient_id" uuid null, "scale" text null, "is_repeat" boolean not null, "is_fast_track" boolean not null, "is_accelerated" boolean not null, "has_cause" boolean not null, "count" int not null, "is_folded" boolean not null, primary key ("municipality_id", "id"));
create index submission_tally_loose on submission_tally (municipality_id) where not is_folded;
create unique index submission_tally_folded on submission_tally (municipality_id, state, regime, channel, sector_id, topic_id, recipient_id, scale, is_repeat, is_fast_track, is_accelerated, has_cause) nulls not distinct where is_folded;

create table "submission_term" ("municipality_id" uuid not null, "id" uuid not null, "submission_id" uuid not null, "kind" text not null, "amount" int not null, "unit" text not null, "source" text not null, "clause" text null, "started_at" timestamptz(3) not null, "legal_due" date null, "rolled_due" date null, "due_at" timestamptz(3) not null, "met_at" timestamptz(3) null, "cancelled_at" timestamptz(3) null, primary key ("municipality_id", "id"));
create index "submission_term_municipality_id_submission_id_index" on "submission_term" ("municipality_id", "submission_id");

create table "submission_unread" ("municipality_id" uuid not null, "id" uuid not null, "newest_at" timestamptz(3) not null, "submission_ids" uuid[] not null, primary key ("municipality_id", "id"));
create index "submission_unread_municipality_id_newest_at_index" on "submission_unread" ("municipality_id", "newest_at");

create table "substitution" ("municipality_id" uuid not null, "id" uuid not null, "absent_account_id" uuid not null, "absent_name" text not null, "substitute_account_id" uuid not null, "substitute_name" text not null, "role_codes" text[] not null, "sector_ids" text[] not null, "valid_from" date not null, "valid_to" date not null, "ground" text null, "created_at" timestamptz(3) not null, "created_by_name" text not null, "revoked_at" timestamptz(3) null, "revoked_by_name" text null, primary key ("municipality_id", "id"));
create index "substitution_substitute_account_id_index" on "substitution" ("substitute_account_id");
create index "substitution_municipality_id_valid_to_id_index" on "substitution" ("municipality_id", "valid_to", "id");

create table "support_entry" ("municipality_id" uuid not null, "id" uuid not null, "request_id" uuid not null, "at" timestamptz(3) not null, "account_id" uuid not null, "actor" text not null, "step" text null, "text" text null, primary key ("municipality_id", "id"));
create index "support_entry_municipality_id_request_id_id_index" on "support_entry" ("municipality_id", "request_id", "id");

create table "support_request" ("municipality_id" uuid not null, "id" uuid not null, "number" int not null, "kind" text not null, "priority" text not null, "subject" text not null, "system_id" uuid null, "state" text not null, "author_account_id" uuid not null, "author_name" text not null, "assignee_account_id" uuid null, "assignee_name" text null, "created_at" timestamptz(3) not null, "due_at" timestamptz(3) not null, "answered_at" timestamptz(3) null, "closed_at" timestamptz(3) null, "is_reminded" boolean not null, "revision" int not null, primary key ("municipality_id", "id"));
create index "support_request_municipality_id_state_due_at_index" on "support_request" ("municipality_id", "state", "due_at");
create index "support_request_municipality_id_created_at_id_index" on "support_request" ("municipality_id", "created_at", "id");
alter table "support_request" add constraint "support_request_municipality_id_number_unique" unique ("municipality_id", "number");

create table "support_setting" ("municipality_id" uuid not null, "provider" text null, "contact" text null, "hours" jsonb not null, primary key ("municipality_id"));

create table "system_occurrence" ("municipality_id" uuid not null, "id" uuid not null, "system_id" uuid not null, "kind" text not null, "title" text not null, "starts_at" timestamptz(3) not null, "ends_at" timestamptz(3) null, "cause" text null, "outcome" text null, "is_cancelled" boolean not null, "noted_at" timestamptz(3) not null, "noted_by_name" text not null, "revision" int not null, primary key ("municipality_id", "id"));
create index "system_occurrence_municipality_id_system_id_index" on "system_occurrence" ("municipality_id", "system_id");
create index "system_occurrence_municipality_id_starts_at_id_index" on "system_occurrence" ("municipality_id", "starts_at", "id");

create table "target" ("municipality_id" uuid not null, "id" uuid not null, "region_id" uuid not null, "indicator" text null, "own_name" text null, "own_unit" text null, "direction" text not null, "planned" double precision not null, "grain" text not null, "starts_on" date not null, "sector_id" uuid null, "clause" text null, "set_by" text not null, "entered_fact" double precision null, "entered_at" timestamptz(3) null, "created_at" timestamptz(3) not null, "cancelled_at" timestamptz(3) null, "revision" int not null, primary key ("municipality_id", "id"));
create unique index target_one on target (municipality_id, coalesce(indicator, own_name), grain, starts_on, coalesce(sector_id::text, '')) where cancelled_at is null;
create index "target_region_id_id_index" on "target" ("region_id", "id");
create index "target_region_id_starts_on_id_index" on "target" ("region_id", "starts_on", "id");
create index "target_municipality_id_starts_on_id_index" on "target" ("municipality_id", "starts_on", "id");

create table "term_setting" ("municipality_id" uuid not null, "id" uuid not null, "kind" text not null, "regime" text null, "channel" text null, "topic_id" uuid null, "amount" int null, "unit" text not null, "clause" text null, "note" text null, primary key ("municipality_id", "id"));
create unique index term_setting_place on term_setting (municipality_id, kind, coalesce(regime, ''), coalesce(channel, ''), coalesce(topic_id::text, ''));

create table "topic" ("municipality_id" uuid not null, "id" uuid not null, "name" text collate "ru" not null, "sector_id" uuid null, "federal_code" text null, "accelerated_days" smallint null, "is_closed" boolean not null, primary key ("municipality_id", "id"));
create index "topic_municipality_id_name_id_index" on "topic" ("municipality_id", "name", "id");

create table "training" ("municipality_id" uuid not null, "id" uuid not null, "kind" text not null, "title" text not null, "programme" text null, "starts_at" timestamptz(3) not null, "minutes" int not null, "place" text null, "lecturer" text null, "state" text not null, "note" text null, "revision" int not null, primary key ("municipality_id", "id"));
create index "training_municipality_id_starts_at_id_index" on "training" ("municipality_id", "starts_at", "id");

create table "training_attendee" ("municipality_id" uuid not null, "id" uuid not null, "training_id" uuid not null, "member_id" uuid null, "recipient_id" uuid null, "name" text null, "is_present" boolean null, primary key ("municipality_id", "id"));
create index "training_attendee_municipality_id_member_id_index" on "training_attendee" ("municipality_id", "member_id");
create index "training_attendee_municipality_id_training_id_index" on "training_attendee" ("municipality_id", "training_id");

create table "training_topic" ("municipality_id" uuid not null, "id" uuid not null, "training_id" uuid not null, "ordinal" smallint not null, "title" text not null, "minutes" int not null, "speaker" text null, primary key ("municipality_id", "id"));
create index "training_topic_municipality_id_training_id_index" on "training_topic" ("municipality_id", "training_id");

create table "workload_account" ("municipality_id" uuid not null, "id" uuid not null, "grain" text not null, "starts_on" date not null, "figures" jsonb not null, "conclusion" text null, "kept_at" timestamptz(3) not null, "account_id" uuid not null, "kept_by_name" text not null, primary key ("municipality_id", "id"));
create index "workload_account_municipality_id_kept_at_id_index" on "workload_account" ("municipality_id", "kept_at", "id");

create table "work_settings" ("municipality_id" uuid not null, "last_day_policy" text not null, "control_days" smallint not null, "workday_start" smallint not null, "workday_end" smallint not null, "lunch_start" smallint null, "lunch_end" smallint null, "urgent_words" jsonb not null, "urgent_topic_ids" jsonb not null, primary key ("municipality_id"));

alter table "account" add "last_signed_in_at" timestamptz(3) null;

create policy "jobs_select" on "region" for select to "app_jobs" using (id = nullif(current_setting('app.region_id', true), '')::uuid);

alter table "municipality" add "population" int null, add "population_source" text null, add "is_demo" boolean not null default false;
create policy "jobs_select" on "municipality" for select to "app_jobs" using (true);

alter table "recipient" add "kind" text not null default 'INTERNAL';

alter table "municipal_grant" add "recipient_id" uuid null;

alter table "invitation" add "recipient_id" uuid null;

alter table "audit_event" add "on_behalf_of" text null;

create policy "jobs_select" on "regional_grant" for select to "app_jobs" using (region_id = nullif(current_setting('app.region_id', true), '')::uuid);

alter table "rating_publication" add constraint "rating_publication_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete cascade;
alter table "rating_publication" enable row level security;
alter table "rating_publication" force row level security;
create policy "tenant_select" on "rating_publication" for select to "app_tenant" using (region_id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "region_select" on "rating_publication" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "region_insert" on "rating_publication" for insert to "app_region" with check (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "rating_publication" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "rating_place" add constraint "rating_place_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete cascade;
alter table "rating_place" enable row level security;
alter table "rating_place" force row level security;
create policy "tenant_select" on "rating_place" for select to "app_tenant" using (region_id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "region_select" on "rating_place" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "region_insert" on "rating_place" for insert to "app_region" with check (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "rating_place" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "practice_adoption" add constraint "practice_adoption_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete cascade;
alter table "practice_adoption" enable row level security;
alter table "practice_adoption" force row level security;
create policy "tenant_select" on "practice_adoption" for select to "app_tenant" using (region_id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "tenant_insert" on "practice_adoption" for insert to "app_tenant" with check (adopter_id = nullif(current_setting('app.municipality_id', true), '')::uuid and region_id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "tenant_update" on "practice_adoption" for update to "app_tenant" using (adopter_id = nullif(current_setting('app.municipality_id', true), '')::uuid and region_id = nullif(current_setting('app.region_id', true), '')::uuid) with check (adopter_id = nullif(current_setting('app.municipality_id', true), '')::uuid and region_id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "region_select" on "practice_adoption" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "practice_adoption" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "practice" add constraint "practice_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete cascade;
alter table "practice" enable row level security;
alter table "practice" force row level security;
create policy "tenant_select" on "practice" for select to "app_tenant" using (region_id = nullif(current_setting('app.region_id', true), '')::uuid and (state = 'PUBLISHED' or origin_id = nullif(current_setting('app.municipality_id', true), '')::uuid));
create policy "tenant_insert" on "practice" for insert to "app_tenant" with check (origin_id = nullif(current_setting('app.municipality_id', true), '')::uuid and region_id = nullif(current_setting('app.region_id', true), '')::uuid and state = 'PROPOSED');
create policy "tenant_update" on "practice" for update to "app_tenant" using (origin_id = nullif(current_setting('app.municipality_id', true), '')::uuid and region_id = nullif(current_setting('app.region_id', true), '')::uuid and state = 'PROPOSED') with check (origin_id = nullif(current_setting('app.municipality_id', true), '')::uuid and region_id = nullif(current_setting('app.region_id', true), '')::uuid and state = 'PROPOSED');
create policy "region_select" on "practice" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "region_insert" on "practice" for insert to "app_region" with check (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "region_update" on "practice" for update to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[])) with check (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "practice" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "recommendation" add constraint "recommendation_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "recommendation" enable row level security;
alter table "recommendation" force row level security;
create policy "tenant_select" on "recommendation" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "recommendation" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid and (region_id is null or region_id = nullif(current_setting('app.region_id', true), '')::uuid));
create policy "region_select" on "recommendation" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "region_insert" on "recommendation" for insert to "app_region" with check (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "recommendation" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "tenant_update" on "recommendation" for update to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid and (region_id is null or region_id = nullif(current_setting('app.region_id', true), '')::uuid));
create policy "region_update" on "recommendation" for update to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[])) with check (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "rating_detail" add constraint "rating_detail_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "rating_detail" enable row level security;
alter table "rating_detail" force row level security;
create policy "tenant_select" on "rating_detail" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "region_select" on "rating_detail" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "region_insert" on "rating_detail" for insert to "app_region" with check (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "rating_detail" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "quality_sample_item" add constraint "quality_sample_item_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "quality_sample_item" enable row level security;
alter table "quality_sample_item" force row level security;
create policy "tenant_select" on "quality_sample_item" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "quality_sample_item" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "quality_sample" add constraint "quality_sample_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "quality_sample" enable row level security;
alter table "quality_sample" force row level security;
create policy "tenant_select" on "quality_sample" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "quality_sample" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "quality_review" add constraint "quality_review_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "quality_review" enable row level security;
alter table "quality_review" force row level security;
create policy "tenant_select" on "quality_review" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "quality_review" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "quality_checklist" add constraint "quality_checklist_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on update cascade on delete cascade;
alter table "quality_checklist" enable row level security;
alter table "quality_checklist" force row level security;
create policy "tenant_all" on "quality_checklist" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "publication" add constraint "publication_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "publication" enable row level security;
alter table "publication" force row level security;
create policy "tenant_all" on "publication" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "protection_mark" add constraint "protection_mark_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "protection_mark" enable row level security;
alter table "protection_mark" force row level security;
create policy "tenant_select" on "protection_mark" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "protection_mark" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "proposal_event" add constraint "proposal_event_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "proposal_event" enable row level security;
alter table "proposal_event" force row level security;
create policy "tenant_select" on "proposal_event" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "proposal_event" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "proposal" add constraint "proposal_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "proposal" enable row level security;
alter table "proposal" force row level security;
create policy "tenant_all" on "proposal" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "poll_event" add constraint "poll_event_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "poll_event" enable row level security;
alter table "poll_event" force row level security;
create policy "tenant_select" on "poll_event" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "poll_event" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "poll" add constraint "poll_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "poll" enable row level security;
alter table "poll" force row level security;
create policy "tenant_all" on "poll" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "poll_subject" add constraint "poll_subject_municipality_id_poll_id_foreign" foreign key ("municipality_id", "poll_id") references "poll" ("municipality_id", "id") on update cascade on delete cascade;
alter table "poll_subject" enable row level security;
alter table "poll_subject" force row level security;
create policy "tenant_all" on "poll_subject" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "poll_stage" add constraint "poll_stage_municipality_id_poll_id_foreign" foreign key ("municipality_id", "poll_id") references "poll" ("municipality_id", "id") on update cascade on delete cascade;
alter table "poll_stage" enable row level security;
alter table "poll_stage" force row level security;
create policy "tenant_all" on "poll_stage" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "poll_question" add constraint "poll_question_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "poll_question" add constraint "poll_question_municipality_id_poll_id_foreign" foreign key ("municipality_id", "poll_id") references "poll" ("municipality_id", "id") on update cascade on delete cascade;
alter table "poll_question" enable row level security;
alter table "poll_question" force row level security;
create policy "tenant_all" on "poll_question" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "plan_event" add constraint "plan_event_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "plan_event" enable row level security;
alter table "plan_event" force row level security;
create policy "tenant_select" on "plan_event" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "plan_event" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "plan" add constraint "plan_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "plan" enable row level security;
alter table "plan" force row level security;
create policy "tenant_all" on "plan" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "plan_version" add constraint "plan_version_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "plan_version" add constraint "plan_version_municipality_id_plan_id_foreign" foreign key ("municipality_id", "plan_id") references "plan" ("municipality_id", "id") on update cascade on delete cascade;
alter table "plan_version" enable row level security;
alter table "plan_version" force row level security;
create policy "tenant_select" on "plan_version" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "plan_version" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "plan_item" add constraint "plan_item_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "plan_item" add constraint "plan_item_municipality_id_plan_id_foreign" foreign key ("municipality_id", "plan_id") references "plan" ("municipality_id", "id") on update cascade on delete cascade;
alter table "plan_item" enable row level security;
alter table "plan_item" force row level security;
create policy "tenant_all" on "plan_item" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "page_statistic" add constraint "page_statistic_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "page_statistic" enable row level security;
alter table "page_statistic" force row level security;
create policy "tenant_all" on "page_statistic" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "region_select" on "page_statistic" for select to "app_region" using (exists (select from municipality m where m.id = municipality_id and m.region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[])));
create policy "onboarding_select" on "page_statistic" for select to "app_onboarding" using (exists (select from municipality m where m.id = municipality_id and m.region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[])));

alter table "page_setting" add constraint "page_setting_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on update cascade on delete cascade;
alter table "page_setting" enable row level security;
alter table "page_setting" force row level security;
create policy "tenant_all" on "page_setting" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "page_requirement" add constraint "page_requirement_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "page_requirement" enable row level security;
alter table "page_requirement" force row level security;
create policy "tenant_all" on "page_requirement" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "page_assessment" add constraint "page_assessment_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "page_assessment" enable row level security;
alter table "page_assessment" force row level security;
create policy "tenant_select" on "page_assessment" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "page_assessment" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "page_advice" add constraint "page_advice_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "page_advice" enable row level security;
alter table "page_advice" force row level security;
create policy "tenant_all" on "page_advice" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "page_access" add constraint "page_access_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "page_access" enable row level security;
alter table "page_access" force row level security;
create policy "tenant_all" on "page_access" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "calendar_day" add constraint "calendar_day_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "calendar_day" enable row level security;
alter table "calendar_day" force row level security;
create policy "tenant_all" on "calendar_day" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "outside_meeting" add constraint "outside_meeting_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "outside_meeting" enable row level security;
alter table "outside_meeting" force row level security;
create policy "tenant_all" on "outside_meeting" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "outside_escalation" add constraint "outside_escalation_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "outside_escalation" enable row level security;
alter table "outside_escalation" force row level security;
create policy "tenant_all" on "outside_escalation" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "official_page" add constraint "official_page_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "official_page" enable row level security;
alter table "official_page" force row level security;
create policy "tenant_all" on "official_page" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "region_select" on "official_page" for select to "app_region" using (exists (select from municipality m where m.id = municipality_id and m.region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[])));
create policy "onboarding_select" on "official_page" for select to "app_onboarding" using (exists (select from municipality m where m.id = municipality_id and m.region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[])));

alter table "notification_preference" add constraint "notification_preference_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "notification_preference" enable row level security;
alter table "notification_preference" force row level security;
create policy "tenant_all" on "notification_preference" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "notification" add constraint "notification_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "notification" enable row level security;
alter table "notification" force row level security;
create policy "tenant_all" on "notification" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "minutes_signature_file" add constraint "minutes_signature_file_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "minutes_signature_file" enable row level security;
alter table "minutes_signature_file" force row level security;
create policy "tenant_select" on "minutes_signature_file" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "minutes_signature_file" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "minutes_signature" add constraint "minutes_signature_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "minutes_signature" enable row level security;
alter table "minutes_signature" force row level security;
create policy "tenant_select" on "minutes_signature" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "minutes_signature" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "minutes_file" add constraint "minutes_file_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "minutes_file" enable row level security;
alter table "minutes_file" force row level security;
create policy "tenant_select" on "minutes_file" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "minutes_file" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "minutes_extract" add constraint "minutes_extract_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "minutes_extract" enable row level security;
alter table "minutes_extract" force row level security;
create policy "tenant_all" on "minutes_extract" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "minutes_event" add constraint "minutes_event_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "minutes_event" enable row level security;
alter table "minutes_event" force row level security;
create policy "tenant_select" on "minutes_event" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "minutes_event" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "minutes" add constraint "minutes_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "minutes" enable row level security;
alter table "minutes" force row level security;
create policy "tenant_all" on "minutes" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "minutes_text" add constraint "minutes_text_municipality_id_minutes_id_foreign" foreign key ("municipality_id", "minutes_id") references "minutes" ("municipality_id", "id") on update cascade on delete cascade;
alter table "minutes_text" enable row level security;
alter table "minutes_text" force row level security;
create policy "tenant_all" on "minutes_text" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "meeting_setting" add constraint "meeting_setting_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "meeting_setting" enable row level security;
alter table "meeting_setting" force row level security;
create policy "tenant_all" on "meeting_setting" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "meeting_event" add constraint "meeting_event_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "meeting_event" enable row level security;
alter table "meeting_event" force row level security;
create policy "tenant_select" on "meeting_event" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "meeting_event" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "meeting" add constraint "meeting_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "meeting" enable row level security;
alter table "meeting" force row level security;
create policy "tenant_all" on "meeting" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "meeting_participant" add constraint "meeting_participant_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "meeting_participant" add constraint "meeting_participant_municipality_id_meeting_id_foreign" foreign key ("municipality_id", "meeting_id") references "meeting" ("municipality_id", "id") on update cascade on delete cascade;
alter table "meeting_participant" add constraint "meeting_participant_municipality_id_member_id_foreign" foreign key ("municipality_id", "member_id") references "member" ("municipality_id", "id") on update cascade on delete cascade;
alter table "meeting_participant" enable row level security;
alter table "meeting_participant" force row level security;
create policy "tenant_all" on "meeting_participant" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "meeting_material" add constraint "meeting_material_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "meeting_material" add constraint "meeting_material_municipality_id_meeting_id_foreign" foreign key ("municipality_id", "meeting_id") references "meeting" ("municipality_id", "id") on update cascade on delete cascade;
alter table "meeting_material" enable row level security;
alter table "meeting_material" force row level security;
create policy "tenant_all" on "meeting_material" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "meeting_material_content" add constraint "meeting_material_content_municipality_id_material_id_foreign" foreign key ("municipality_id", "material_id") references "meeting_material" ("municipality_id", "id") on update cascade on delete cascade;
alter table "meeting_material_content" enable row level security;
alter table "meeting_material_content" force row level security;
create policy "tenant_all" on "meeting_material_content" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "mechanism" add constraint "mechanism_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "mechanism" enable row level security;
alter table "mechanism" force row level security;
create policy "tenant_all" on "mechanism" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "measure_effect" add constraint "measure_effect_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "measure_effect" enable row level security;
alter table "measure_effect" force row level security;
create policy "tenant_all" on "measure_effect" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "measure" add constraint "measure_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "measure" enable row level security;
alter table "measure" force row level security;
create policy "tenant_all" on "measure" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "matter_progress" add constraint "matter_progress_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on update cascade on delete cascade;
alter table "matter_progress" enable row level security;
alter table "matter_progress" force row level security;
create policy "tenant_all" on "matter_progress" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "letter" add constraint "letter_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "letter" enable row level security;
alter table "letter" force row level security;
create policy "tenant_all" on "letter" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "legal_document" add constraint "legal_document_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "legal_document" enable row level security;
alter table "legal_document" force row level security;
create policy "tenant_all" on "legal_document" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "job" add constraint "job_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "job" enable row level security;
alter table "job" force row level security;
create policy "tenant_select" on "job" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "job" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "jobs_all" on "job" to "app_jobs" using (true) with check (true);
create policy "region_insert" on "job" for insert to "app_region" with check (queue = 'tell-centre' and key is null and municipality_id in (select m.id
 from municipality m where m.region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[])));

alter table "intake_key" add constraint "intake_key_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "intake_key" enable row level security;
alter table "intake_key" force row level security;
create policy "tenant_all" on "intake_key" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "auth_select" on "intake_key" for select to "app_auth" using (secret_hash = nullif(current_setting('app.intake_key', true), '') or id::text = nullif(current_setting('app.intake_key', true), ''));

alter table "intake_receipt" add constraint "intake_receipt_municipality_id_key_id_foreign" foreign key ("municipality_id", "key_id") references "intake_key" ("municipality_id", "id") on update cascade on delete cascade;
alter table "intake_receipt" enable row level security;
alter table "intake_receipt" force row level security;
create policy "tenant_all" on "intake_receipt" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "information_system" add constraint "information_system_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "information_system" enable row level security;
alter table "information_system" force row level security;
create policy "tenant_all" on "information_system" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "information_subject" add constraint "information_subject_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "information_subject" enable row level security;
alter table "information_subject" force row level security;
create policy "tenant_all" on "information_subject" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "information_source" add constraint "information_source_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "information_source" enable row level security;
alter table "information_source" force row level security;
create policy "tenant_all" on "information_source" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "information_setting" add constraint "information_setting_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on update cascade on delete cascade;
alter table "information_setting" enable row level security;
alter table "information_setting" force row level security;
create policy "tenant_all" on "information_setting" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "information_material" add constraint "information_material_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "information_material" enable row level security;
alter table "information_material" force row level security;
create policy "tenant_all" on "information_material" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "information_event" add constraint "information_event_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "information_event" enable row level security;
alter table "information_event" force row level security;
create policy "tenant_select" on "information_event" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "information_event" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "information_contact" add constraint "information_contact_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "information_contact" enable row level security;
alter table "information_contact" force row level security;
create policy "tenant_all" on "information_contact" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "indicator_version" add constraint "indicator_version_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on update cascade on delete cascade;
alter table "indicator_version" enable row level security;
alter table "indicator_version" force row level security;
create policy "tenant_all" on "indicator_version" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid and region_id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "region_select" on "indicator_version" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "indicator_version" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "indicator_rollup" add constraint "indicator_rollup_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "indicator_rollup" enable row level security;
alter table "indicator_rollup" force row level security;
create policy "tenant_all" on "indicator_rollup" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid and region_id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "region_select" on "indicator_rollup" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "indicator_rollup" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "peers_select" on "indicator_rollup" for select to "app_peers" using (true);

alter table "indicator_change" add constraint "indicator_change_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "indicator_change" enable row level security;
alter table "indicator_change" force row level security;
create policy "tenant_all" on "indicator_change" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid and region_id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "region_select" on "indicator_change" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "indicator_change" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "incident_submission" add constraint "incident_submission_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "incident_submission" enable row level security;
alter table "incident_submission" force row level security;
create policy "tenant_all" on "incident_submission" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "incident_participant" add constraint "incident_participant_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "incident_participant" enable row level security;
alter table "incident_participant" force row level security;
create policy "tenant_select" on "incident_participant" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "region_select" on "incident_participant" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "region_insert" on "incident_participant" for insert to "app_region" with check (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "incident_participant" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "region_delete" on "incident_participant" for delete to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "improvement" add constraint "improvement_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "improvement" enable row level security;
alter table "improvement" force row level security;
create policy "tenant_all" on "improvement" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "failed_job" add constraint "failed_job_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "failed_job" enable row level security;
alter table "failed_job" force row level security;
create policy "tenant_all" on "failed_job" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "jobs_insert" on "failed_job" for insert to "app_jobs" with check (true);

alter table "escalation_step" add constraint "escalation_step_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "escalation_step" enable row level security;
alter table "escalation_step" force row level security;
create policy "tenant_all" on "escalation_step" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "duty_rollup" add constraint "duty_rollup_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "duty_rollup" enable row level security;
alter table "duty_rollup" force row level security;
create policy "tenant_all" on "duty_rollup" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid and region_id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "region_select" on "duty_rollup" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "duty_rollup" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "duty_change" add constraint "duty_change_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "duty_change" enable row level security;
alter table "duty_change" force row level security;
create policy "tenant_all" on "duty_change" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid and region_id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "region_select" on "duty_change" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "duty_change" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "duration_rollup" add constraint "duration_rollup_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "duration_rollup" enable row level security;
alter table "duration_rollup" force row level security;
create policy "tenant_all" on "duration_rollup" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid and region_id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "region_select" on "duration_rollup" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "duration_rollup" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "peers_select" on "duration_rollup" for select to "app_peers" using (true);

alter table "duration_change" add constraint "duration_change_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "duration_change" enable row level security;
alter table "duration_change" force row level security;
create policy "tenant_all" on "duration_change" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid and region_id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "region_select" on "duration_change" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "duration_change" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "direct_line" add constraint "direct_line_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "direct_line" enable row level security;
alter table "direct_line" force row level security;
create policy "tenant_all" on "direct_line" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "direct_line_submission" add constraint "direct_line_submission_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "direct_line_submission" add constraint "direct_line_submission_municipality_id_direct_line_id_foreign" foreign key ("municipality_id", "direct_line_id") references "direct_line" ("municipality_id", "id") on update cascade on delete cascade;
alter table "direct_line_submission" enable row level security;
alter table "direct_line_submission" force row level security;
create policy "tenant_all" on "direct_line_submission" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "direction" add constraint "direction_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "direction" enable row level security;
alter table "direction" force row level security;
create policy "tenant_all" on "direction" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "decision" add constraint "decision_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "decision" add constraint "decision_municipality_id_minutes_id_foreign" foreign key ("municipality_id", "minutes_id") references "minutes" ("municipality_id", "id") on update cascade on delete cascade;
alter table "decision" enable row level security;
alter table "decision" force row level security;
create policy "tenant_all" on "decision" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "correction_demand" add constraint "correction_demand_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "correction_demand" enable row level security;
alter table "correction_demand" force row level security;
create policy "tenant_all" on "correction_demand" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "cooperation_file" add constraint "cooperation_file_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "cooperation_file" enable row level security;
alter table "cooperation_file" force row level security;
create policy "tenant_select" on "cooperation_file" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "cooperation_file" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid and region_id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "region_select" on "cooperation_file" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "region_insert" on "cooperation_file" for insert to "app_region" with check (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "cooperation_file" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "tenant_delete" on "cooperation_file" for delete to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "region_delete" on "cooperation_file" for delete to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "cooperation_event" add constraint "cooperation_event_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "cooperation_event" enable row level security;
alter table "cooperation_event" force row level security;
create policy "tenant_select" on "cooperation_event" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "cooperation_event" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid and (region_id is null or region_id = nullif(current_setting('app.region_id', true), '')::uuid));
create policy "region_select" on "cooperation_event" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "region_insert" on "cooperation_event" for insert to "app_region" with check (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "cooperation_event" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "content_post_event" add constraint "content_post_event_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "content_post_event" enable row level security;
alter table "content_post_event" force row level security;
create policy "tenant_select" on "content_post_event" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "content_post_event" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "content_post" add constraint "content_post_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "content_post" enable row level security;
alter table "content_post" force row level security;
create policy "tenant_all" on "content_post" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "region_select" on "content_post" for select to "app_region" using (exists (select from municipality m where m.id = municipality_id and m.region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[])));
create policy "onboarding_select" on "content_post" for select to "app_onboarding" using (exists (select from municipality m where m.id = municipality_id and m.region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[])));

alter table "content_placement" add constraint "content_placement_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "content_placement" enable row level security;
alter table "content_placement" force row level security;
create policy "tenant_all" on "content_placement" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "region_select" on "content_placement" for select to "app_region" using (exists (select from municipality m where m.id = municipality_id and m.region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[])));
create policy "onboarding_select" on "content_placement" for select to "app_onboarding" using (exists (select from municipality m where m.id = municipality_id and m.region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[])));

alter table "communication_fault" add constraint "communication_fault_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "communication_fault" enable row level security;
alter table "communication_fault" force row level security;
create policy "tenant_all" on "communication_fault" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "column_mapping" add constraint "column_mapping_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "column_mapping" enable row level security;
alter table "column_mapping" force row level security;
create policy "tenant_all" on "column_mapping" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "co_executor" add constraint "co_executor_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "co_executor" enable row level security;
alter table "co_executor" force row level security;
create policy "tenant_all" on "co_executor" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "cluster_submission" add constraint "cluster_submission_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "cluster_submission" enable row level security;
alter table "cluster_submission" force row level security;
create policy "tenant_all" on "cluster_submission" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "cluster_event" add constraint "cluster_event_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "cluster_event" enable row level security;
alter table "cluster_event" force row level security;
create policy "tenant_select" on "cluster_event" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "cluster_event" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "cluster" add constraint "cluster_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "cluster" enable row level security;
alter table "cluster" force row level security;
create policy "tenant_all" on "cluster" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "classifier_version" add constraint "classifier_version_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "classifier_version" enable row level security;
alter table "classifier_version" force row level security;
create policy "tenant_select" on "classifier_version" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "classifier_version" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "centre_request" add constraint "centre_request_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "centre_request" enable row level security;
alter table "centre_request" force row level security;
create policy "tenant_select" on "centre_request" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "centre_request" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid and region_id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "region_select" on "centre_request" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "region_insert" on "centre_request" for insert to "app_region" with check (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "centre_request" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "tenant_update" on "centre_request" for update to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid and region_id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "region_update" on "centre_request" for update to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[])) with check (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "centre_file" add constraint "centre_file_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "centre_file" enable row level security;
alter table "centre_file" force row level security;
create policy "tenant_all" on "centre_file" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "cause" add constraint "cause_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "cause" enable row level security;
alter table "cause" force row level security;
create policy "tenant_all" on "cause" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "calendar_feed" add constraint "calendar_feed_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "calendar_feed" enable row level security;
alter table "calendar_feed" force row level security;
create policy "tenant_all" on "calendar_feed" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "auth_select" on "calendar_feed" for select to "app_auth" using (secret_hash = nullif(current_setting('app.intake_key', true), ''));

alter table "bulk_assignment_item" add constraint "bulk_assignment_item_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "bulk_assignment_item" enable row level security;
alter table "bulk_assignment_item" force row level security;
create policy "tenant_all" on "bulk_assignment_item" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "bulk_assignment" add constraint "bulk_assignment_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "bulk_assignment" enable row level security;
alter table "bulk_assignment" force row level security;
create policy "tenant_all" on "bulk_assignment" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "block_proposal" add constraint "block_proposal_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "block_proposal" enable row level security;
alter table "block_proposal" force row level security;
create policy "tenant_all" on "block_proposal" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "attachment" add constraint "attachment_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "attachment" enable row level security;
alter table "attachment" force row level security;
create policy "tenant_all" on "attachment" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "attachment_content" add constraint "attachment_content_municipality_id_attachment_id_foreign" foreign key ("municipality_id", "attachment_id") references "attachment" ("municipality_id", "id") on update cascade on delete cascade;
alter table "attachment_content" enable row level security;
alter table "attachment_content" force row level security;
create policy "tenant_all" on "attachment_content" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "assignment_file" add constraint "assignment_file_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "assignment_file" enable row level security;
alter table "assignment_file" force row level security;
create policy "tenant_select" on "assignment_file" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "assignment_file" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "assignment_event" add constraint "assignment_event_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "assignment_event" enable row level security;
alter table "assignment_event" force row level security;
create policy "tenant_select" on "assignment_event" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "assignment_event" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "assignment_escalation" add constraint "assignment_escalation_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "assignment_escalation" enable row level security;
alter table "assignment_escalation" force row level security;
create policy "tenant_select" on "assignment_escalation" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "assignment_escalation" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "assignment" add constraint "assignment_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "assignment" enable row level security;
alter table "assignment" force row level security;
create policy "tenant_all" on "assignment" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "assignment_link" add constraint "assignment_link_municipality_id_assignment_id_foreign" foreign key ("municipality_id", "assignment_id") references "assignment" ("municipality_id", "id") on update cascade on delete cascade;
alter table "assignment_link" enable row level security;
alter table "assignment_link" force row level security;
create policy "tenant_all" on "assignment_link" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "applicant_view" add constraint "applicant_view_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "applicant_view" enable row level security;
alter table "applicant_view" force row level security;
create policy "tenant_select" on "applicant_view" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "applicant_view" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "applicant" add constraint "applicant_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "applicant" enable row level security;
alter table "applicant" force row level security;
create policy "tenant_all" on "applicant" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "answer_version" add constraint "answer_version_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "answer_version" enable row level security;
alter table "answer_version" force row level security;
create policy "tenant_select" on "answer_version" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "answer_version" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "answer_template" add constraint "answer_template_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "answer_template" enable row level security;
alter table "answer_template" force row level security;
create policy "tenant_all" on "answer_template" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "answer_setting" add constraint "answer_setting_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on update cascade on delete cascade;
alter table "answer_setting" enable row level security;
alter table "answer_setting" force row level security;
create policy "tenant_all" on "answer_setting" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "answer" add constraint "answer_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "answer" enable row level security;
alter table "answer" force row level security;
create policy "tenant_all" on "answer" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "alias" add constraint "alias_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "alias" enable row level security;
alter table "alias" force row level security;
create policy "tenant_all" on "alias" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "agenda_item" add constraint "agenda_item_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "agenda_item" add constraint "agenda_item_municipality_id_meeting_id_foreign" foreign key ("municipality_id", "meeting_id") references "meeting" ("municipality_id", "id") on update cascade on delete cascade;
alter table "agenda_item" enable row level security;
alter table "agenda_item" force row level security;
create policy "tenant_all" on "agenda_item" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "meeting_vote" add constraint "meeting_vote_municipality_id_agenda_item_id_foreign" foreign key ("municipality_id", "agenda_item_id") references "agenda_item" ("municipality_id", "id") on update cascade on delete cascade;
alter table "meeting_vote" add constraint "meeting_vote_municipality_id_participant_id_foreign" foreign key ("municipality_id", "participant_id") references "meeting_participant" ("municipality_id", "id") on update cascade on delete cascade;
alter table "meeting_vote" enable row level security;
alter table "meeting_vote" force row level security;
create policy "tenant_all" on "meeting_vote" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "account_sector" add constraint "account_sector_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "account_sector" enable row level security;
alter table "account_sector" force row level security;
create policy "tenant_all" on "account_sector" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "incident_task" add constraint "incident_task_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete cascade;
alter table "incident_task" enable row level security;
alter table "incident_task" force row level security;
create policy "tenant_select" on "incident_task" for select to "app_tenant" using (region_id = nullif(current_setting('app.region_id', true), '')::uuid and incident_id in (select p.incident_id
 from incident_participant p where p.municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid));
create policy "tenant_update" on "incident_task" for update to "app_tenant" using (region_id = nullif(current_setting('app.region_id', true), '')::uuid and assignee_id = nullif(current_setting('app.municipality_id', true), '')::uuid and incident_id in (select p.incident_id
 from incident_participant p where p.municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid)) with check (region_id = nullif(current_setting('app.region_id', true), '')::uuid and assignee_id = nullif(current_setting('app.municipality_id', true), '')::uuid and incident_id in (select p.incident_id
 from incident_participant p where p.municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid));
create policy "region_select" on "incident_task" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "region_insert" on "incident_task" for insert to "app_region" with check (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "incident_task" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "region_update" on "incident_task" for update to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[])) with check (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "incident_post" add constraint "incident_post_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete cascade;
alter table "incident_post" enable row level security;
alter table "incident_post" force row level security;
create policy "tenant_select" on "incident_post" for select to "app_tenant" using (region_id = nullif(current_setting('app.region_id', true), '')::uuid and incident_id in (select p.incident_id
 from incident_participant p where p.municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid));
create policy "tenant_insert" on "incident_post" for insert to "app_tenant" with check (region_id = nullif(current_setting('app.region_id', true), '')::uuid and author_id = nullif(current_setting('app.municipality_id', true), '')::uuid and incident_id in (select p.incident_id
 from incident_participant p where p.municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid));
create policy "region_select" on "incident_post" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "region_insert" on "incident_post" for insert to "app_region" with check (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "incident_post" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "incident_file" add constraint "incident_file_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete cascade;
alter table "incident_file" enable row level security;
alter table "incident_file" force row level security;
create policy "tenant_select" on "incident_file" for select to "app_tenant" using (region_id = nullif(current_setting('app.region_id', true), '')::uuid and incident_id in (select p.incident_id
 from incident_participant p where p.municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid));
create policy "tenant_insert" on "incident_file" for insert to "app_tenant" with check (region_id = nullif(current_setting('app.region_id', true), '')::uuid and author_id = nullif(current_setting('app.municipality_id', true), '')::uuid and incident_id in (select p.incident_id
 from incident_participant p where p.municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid));
create policy "tenant_delete" on "incident_file" for delete to "app_tenant" using (region_id = nullif(current_setting('app.region_id', true), '')::uuid and author_id = nullif(current_setting('app.municipality_id', true), '')::uuid and incident_id in (select p.incident_id
 from incident_participant p where p.municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid));
create policy "region_select" on "incident_file" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "region_insert" on "incident_file" for insert to "app_region" with check (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "incident_file" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "region_delete" on "incident_file" for delete to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "content_template" add constraint "content_template_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete cascade;
alter table "content_template" enable row level security;
alter table "content_template" force row level security;
create policy "tenant_select" on "content_template" for select to "app_tenant" using (region_id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "region_select" on "content_template" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "region_insert" on "content_template" for insert to "app_region" with check (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "region_update" on "content_template" for update to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[])) with check (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "content_template" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "regional_incident" add constraint "regional_incident_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete cascade;
alter table "regional_incident" enable row level security;
alter table "regional_incident" force row level security;
create policy "tenant_select" on "regional_incident" for select to "app_tenant" using (region_id = nullif(current_setting('app.region_id', true), '')::uuid and (raised_by_id = nullif(current_setting('app.municipality_id', true), '')::uuid or id in (select p.incident_id
 from incident_participant p where p.municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid)));
create policy "tenant_insert" on "regional_incident" for insert to "app_tenant" with check (region_id = nullif(current_setting('app.region_id', true), '')::uuid and raised_by_id = nullif(current_setting('app.municipality_id', true), '')::uuid and state = 'PROPOSED');
create policy "region_select" on "regional_incident" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "region_insert" on "regional_incident" for insert to "app_region" with check (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "regional_incident" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "region_update" on "regional_incident" for update to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[])) with check (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "region_audit_event" add constraint "region_audit_event_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete cascade;
alter table "region_audit_event" enable row level security;
alter table "region_audit_event" force row level security;
create policy "region_select" on "region_audit_event" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "region_insert" on "region_audit_event" for insert to "app_region" with check (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "region_letter" add constraint "region_letter_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete cascade;
alter table "region_letter" enable row level security;
alter table "region_letter" force row level security;
create policy "region_all" on "region_letter" to "app_region" using (account_id = nullif(current_setting('app.account_id', true), '')::uuid and region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[])) with check (account_id = nullif(current_setting('app.account_id', true), '')::uuid and region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "region_letter" for select to "app_onboarding" using (account_id = nullif(current_setting('app.account_id', true), '')::uuid and region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "region_letter_line" add constraint "region_letter_line_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete cascade;
alter table "region_letter_line" enable row level security;
alter table "region_letter_line" force row level security;
create policy "region_all" on "region_letter_line" to "app_region" using (account_id = nullif(current_setting('app.account_id', true), '')::uuid and region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[])) with check (account_id = nullif(current_setting('app.account_id', true), '')::uuid and region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "region_notification" add constraint "region_notification_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete cascade;
alter table "region_notification" enable row level security;
alter table "region_notification" force row level security;
create policy "tenant_insert" on "region_notification" for insert to "app_tenant" with check (region_id = nullif(current_setting('app.region_id', true), '')::uuid and municipality_ref = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "region_select" on "region_notification" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "region_notification" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "region_notification_preference" enable row level security;
alter table "region_notification_preference" force row level security;
create policy "region_select" on "region_notification_preference" for select to "app_region" using (account_id = nullif(current_setting('app.account_id', true), '')::uuid);
create policy "region_insert" on "region_notification_preference" for insert to "app_region" with check (account_id = nullif(current_setting('app.account_id', true), '')::uuid);
create policy "region_update" on "region_notification_preference" for update to "app_region" using (account_id = nullif(current_setting('app.account_id', true), '')::uuid) with check (account_id = nullif(current_setting('app.account_id', true), '')::uuid);
create policy "onboarding_select" on "region_notification_preference" for select to "app_onboarding" using (account_id = nullif(current_setting('app.account_id', true), '')::uuid);
create policy "onboarding_insert" on "region_notification_preference" for insert to "app_onboarding" with check (account_id = nullif(current_setting('app.account_id', true), '')::uuid);
create policy "onboarding_update" on "region_notification_preference" for update to "app_onboarding" using (account_id = nullif(current_setting('app.account_id', true), '')::uuid) with check (account_id = nullif(current_setting('app.account_id', true), '')::uuid);
create policy "jobs_select" on "region_notification_preference" for select to "app_jobs" using (exists (select from regional_grant g
  where g.account_id = region_notification_preference.account_id and g.region_id = nullif(current_setting('app.region_id', true), '')::uuid));

alter table "region_notification_read" add constraint "region_notification_read_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete cascade;
alter table "region_notification_read" enable row level security;
alter table "region_notification_read" force row level security;
create policy "region_select" on "region_notification_read" for select to "app_region" using (account_id = nullif(current_setting('app.account_id', true), '')::uuid and region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "region_insert" on "region_notification_read" for insert to "app_region" with check (account_id = nullif(current_setting('app.account_id', true), '')::uuid and region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "region_notification_read" for select to "app_onboarding" using (account_id = nullif(current_setting('app.account_id', true), '')::uuid and region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_insert" on "region_notification_read" for insert to "app_onboarding" with check (account_id = nullif(current_setting('app.account_id', true), '')::uuid and region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "report" add constraint "report_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "report" enable row level security;
alter table "report" force row level security;
create policy "tenant_all" on "report" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid and region_id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "region_select" on "report" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]) and is_for_region);
create policy "onboarding_select" on "report" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]) and is_for_region);

alter table "report_draft" add constraint "report_draft_municipality_id_report_id_foreign" foreign key ("municipality_id", "report_id") references "report" ("municipality_id", "id") on update cascade on delete cascade;
alter table "report_draft" enable row level security;
alter table "report_draft" force row level security;
create policy "tenant_all" on "report_draft" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "report_event" add constraint "report_event_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "report_event" enable row level security;
alter table "report_event" force row level security;
create policy "tenant_select" on "report_event" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "report_event" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "report_file" add constraint "report_file_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "report_file" enable row level security;
alter table "report_file" force row level security;
create policy "tenant_select" on "report_file" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "report_file" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid and region_id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "region_select" on "report_file" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]) and is_for_region);
create policy "onboarding_select" on "report_file" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]) and is_for_region);

alter table "report_issue" add constraint "report_issue_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "report_issue" enable row level security;
alter table "report_issue" force row level security;
create policy "tenant_select" on "report_issue" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "report_issue" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid and region_id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "region_select" on "report_issue" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]) and is_for_region);
create policy "onboarding_select" on "report_issue" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]) and is_for_region);

alter table "report_letter" add constraint "report_letter_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "report_letter" enable row level security;
alter table "report_letter" force row level security;
create policy "tenant_all" on "report_letter" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "report_setting" add constraint "report_setting_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "report_setting" enable row level security;
alter table "report_setting" force row level security;
create policy "tenant_all" on "report_setting" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "risk" add constraint "risk_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "risk" enable row level security;
alter table "risk" force row level security;
create policy "tenant_all" on "risk" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "refutation" add constraint "refutation_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "refutation" add constraint "refutation_municipality_id_risk_id_foreign" foreign key ("municipality_id", "risk_id") references "risk" ("municipality_id", "id") on update cascade on delete cascade;
alter table "refutation" enable row level security;
alter table "refutation" force row level security;
create policy "tenant_all" on "refutation" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "risk_link" add constraint "risk_link_municipality_id_risk_id_foreign" foreign key ("municipality_id", "risk_id") references "risk" ("municipality_id", "id") on update cascade on delete cascade;
alter table "risk_link" enable row level security;
alter table "risk_link" force row level security;
create policy "tenant_all" on "risk_link" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "risk_notice" add constraint "risk_notice_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "risk_notice" enable row level security;
alter table "risk_notice" force row level security;
create policy "tenant_all" on "risk_notice" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "region_select" on "risk_notice" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "region_update" on "risk_notice" for update to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[])) with check (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "risk_notice" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "roadmap" add constraint "roadmap_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "roadmap" enable row level security;
alter table "roadmap" force row level security;
create policy "tenant_all" on "roadmap" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "roadmap_event" add constraint "roadmap_event_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "roadmap_event" enable row level security;
alter table "roadmap_event" force row level security;
create policy "tenant_select" on "roadmap_event" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "roadmap_event" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "routing_rule" add constraint "routing_rule_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "routing_rule" enable row level security;
alter table "routing_rule" force row level security;
create policy "tenant_all" on "routing_rule" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "satisfaction_aim" add constraint "satisfaction_aim_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on update cascade on delete cascade;
alter table "satisfaction_aim" enable row level security;
alter table "satisfaction_aim" force row level security;
create policy "tenant_all" on "satisfaction_aim" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "satisfaction_mark" add constraint "satisfaction_mark_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "satisfaction_mark" enable row level security;
alter table "satisfaction_mark" force row level security;
create policy "tenant_select" on "satisfaction_mark" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "satisfaction_mark" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "satisfaction_study" add constraint "satisfaction_study_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "satisfaction_study" enable row level security;
alter table "satisfaction_study" force row level security;
create policy "tenant_all" on "satisfaction_study" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "saved_view" add constraint "saved_view_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "saved_view" enable row level security;
alter table "saved_view" force row level security;
create policy "tenant_all" on "saved_view" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "sector_check" add constraint "sector_check_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "sector_check" enable row level security;
alter table "sector_check" force row level security;
create policy "tenant_select" on "sector_check" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "sector_check" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "settlement" add constraint "settlement_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "settlement" enable row level security;
alter table "settlement" force row level security;
create policy "tenant_all" on "settlement" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "settlement_contact" add constraint "settlement_contact_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "settlement_contact" enable row level security;
alter table "settlement_contact" force row level security;
create policy "tenant_select" on "settlement_contact" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "settlement_contact" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "story_key" add constraint "story_key_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "story_key" enable row level security;
alter table "story_key" force row level security;
create policy "tenant_all" on "story_key" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "story_progress" add constraint "story_progress_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on update cascade on delete cascade;
alter table "story_progress" enable row level security;
alter table "story_progress" force row level security;
create policy "tenant_all" on "story_progress" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "story_trace" add constraint "story_trace_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "story_trace" enable row level security;
alter table "story_trace" force row level security;
create policy "tenant_all" on "story_trace" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "story_word" add constraint "story_word_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "story_word" enable row level security;
alter table "story_word" force row level security;
create policy "tenant_all" on "story_word" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "submission" add constraint "submission_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "submission" enable row level security;
alter table "submission" force row level security;
create policy "tenant_all" on "submission" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "search_select" on "submission" for select to "app_search" using (true);
create policy "region_select" on "submission" for select to "app_region" using (exists (select from municipality m where m.id = municipality_id and m.region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[])));
create policy "onboarding_select" on "submission" for select to "app_onboarding" using (exists (select from municipality m where m.id = municipality_id and m.region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[])));

alter table "submission_answering" add constraint "submission_answering_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "submission_answering" enable row level security;
alter table "submission_answering" force row level security;
create policy "tenant_all" on "submission_answering" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "submission_contact" add constraint "submission_contact_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "submission_contact" enable row level security;
alter table "submission_contact" force row level security;
create policy "tenant_all" on "submission_contact" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "submission_escalation" add constraint "submission_escalation_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "submission_escalation" enable row level security;
alter table "submission_escalation" force row level security;
create policy "tenant_select" on "submission_escalation" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "submission_escalation" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "submission_event" add constraint "submission_event_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "submission_event" enable row level security;
alter table "submission_event" force row level security;
create policy "tenant_select" on "submission_event" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "submission_event" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "submission_import" add constraint "submission_import_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "submission_import" enable row level security;
alter table "submission_import" force row level security;
create policy "tenant_all" on "submission_import" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "submission_import_batch" add constraint "submission_import_batch_municipality_id_import_id_foreign" foreign key ("municipality_id", "import_id") references "submission_import" ("municipality_id", "id") on update cascade on delete cascade;
alter table "submission_import_batch" enable row level security;
alter table "submission_import_batch" force row level security;
create policy "tenant_all" on "submission_import_batch" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "submission_import_chunk" add constraint "submission_import_chunk_municipality_id_import_id_foreign" foreign key ("municipality_id", "import_id") references "submission_import" ("municipality_id", "id") on update cascade on delete cascade;
alter table "submission_import_chunk" enable row level security;
alter table "submission_import_chunk" force row level security;
create policy "tenant_all" on "submission_import_chunk" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "submission_import_refusal" add constraint "submission_import_refusal_municipality_id_import_id_foreign" foreign key ("municipality_id", "import_id") references "submission_import" ("municipality_id", "id") on update cascade on delete cascade;
alter table "submission_import_refusal" enable row level security;
alter table "submission_import_refusal" force row level security;
create policy "tenant_all" on "submission_import_refusal" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "submission_link" add constraint "submission_link_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "submission_link" enable row level security;
alter table "submission_link" force row level security;
create policy "tenant_all" on "submission_link" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "submission_search" add constraint "submission_search_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "submission_search" enable row level security;
alter table "submission_search" force row level security;
create policy "tenant_all" on "submission_search" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "search_select" on "submission_search" for select to "app_search" using (true);

alter table "submission_series" add constraint "submission_series_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "submission_series" enable row level security;
alter table "submission_series" force row level security;
create policy "tenant_all" on "submission_series" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "submission_tally" add constraint "submission_tally_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "submission_tally" enable row level security;
alter table "submission_tally" force row level security;
create policy "tenant_all" on "submission_tally" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "submission_term" add constraint "submission_term_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "submission_term" enable row level security;
alter table "submission_term" force row level security;
create policy "tenant_all" on "submission_term" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "submission_unread" add constraint "submission_unread_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "submission_unread" enable row level security;
alter table "submission_unread" force row level security;
create policy "tenant_all" on "submission_unread" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "substitution" add constraint "substitution_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "substitution" enable row level security;
alter table "substitution" force row level security;
create policy "tenant_all" on "substitution" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "auth_select" on "substitution" for select to "app_auth" using (true);

alter table "support_entry" add constraint "support_entry_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "support_entry" enable row level security;
alter table "support_entry" force row level security;
create policy "tenant_select" on "support_entry" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "support_entry" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "support_request" add constraint "support_request_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "support_request" enable row level security;
alter table "support_request" force row level security;
create policy "tenant_all" on "support_request" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "support_setting" add constraint "support_setting_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on update cascade on delete cascade;
alter table "support_setting" enable row level security;
alter table "support_setting" force row level security;
create policy "tenant_all" on "support_setting" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "system_occurrence" add constraint "system_occurrence_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "system_occurrence" add constraint "system_occurrence_municipality_id_system_id_foreign" foreign key ("municipality_id", "system_id") references "information_system" ("municipality_id", "id") on update cascade on delete cascade;
alter table "system_occurrence" enable row level security;
alter table "system_occurrence" force row level security;
create policy "tenant_all" on "system_occurrence" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "target" add constraint "target_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "target" enable row level security;
alter table "target" force row level security;
create policy "tenant_select" on "target" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "target" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid and region_id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "region_select" on "target" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "region_insert" on "target" for insert to "app_region" with check (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "target" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "tenant_update" on "target" for update to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid and region_id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "region_update" on "target" for update to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[])) with check (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "term_setting" add constraint "term_setting_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "term_setting" enable row level security;
alter table "term_setting" force row level security;
create policy "tenant_all" on "term_setting" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "topic" add constraint "topic_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "topic" enable row level security;
alter table "topic" force row level security;
create policy "tenant_all" on "topic" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "region_select" on "topic" for select to "app_region" using (exists (select from municipality m where m.id = municipality_id and m.region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[])));
create policy "onboarding_select" on "topic" for select to "app_onboarding" using (exists (select from municipality m where m.id = municipality_id and m.region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[])));

alter table "training" add constraint "training_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "training" enable row level security;
alter table "training" force row level security;
create policy "tenant_all" on "training" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "training_attendee" add constraint "training_attendee_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "training_attendee" add constraint "training_attendee_municipality_id_training_id_foreign" foreign key ("municipality_id", "training_id") references "training" ("municipality_id", "id") on update cascade on delete cascade;
alter table "training_attendee" enable row level security;
alter table "training_attendee" force row level security;
create policy "tenant_all" on "training_attendee" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "training_topic" add constraint "training_topic_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "training_topic" add constraint "training_topic_municipality_id_training_id_foreign" foreign key ("municipality_id", "training_id") references "training" ("municipality_id", "id") on update cascade on delete cascade;
alter table "training_topic" enable row level security;
alter table "training_topic" force row level security;
create policy "tenant_all" on "training_topic" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "workload_account" add constraint "workload_account_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "workload_account" enable row level security;
alter table "workload_account" force row level security;
create policy "tenant_select" on "workload_account" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "workload_account" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "work_settings" add constraint "work_settings_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on update cascade on delete cascade;
alter table "work_settings" enable row level security;
alter table "work_settings" force row level security;
create policy "tenant_all" on "work_settings" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
