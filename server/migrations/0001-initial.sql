create table "account" ("id" uuid not null, "login" text not null, "display_name" text not null, "password_hash" text not null, "is_platform_operator" boolean not null, "is_demo" boolean not null, "created_at" timestamptz(3) not null, "disabled_at" timestamptz(3) null, primary key ("id"));
alter table "account" add constraint "account_login_unique" unique ("login");

create table "region" ("id" uuid not null, "code" text not null, "name" text collate "ru" not null, "centre_name" text not null, "time_zone" text not null, primary key ("id"));
alter table "region" add constraint "region_code_unique" unique ("code");

create table "municipality" ("id" uuid not null, "region_id" uuid not null, "slug" text not null, "name" text collate "ru" not null, "kind" text null, "time_zone" text not null, "created_at" timestamptz(3) not null, primary key ("id"));
alter table "municipality" add constraint "municipality_slug_unique" unique ("slug");
create index "municipality_region_id_name_id_index" on "municipality" ("region_id", "name", "id");

create table "recipient" ("municipality_id" uuid not null, "id" uuid not null, "name" text collate "ru" not null, "short_name" text null, "email" text null, "phone" text null, "is_closed" boolean not null, primary key ("municipality_id", "id"));
create index "recipient_municipality_id_name_id_index" on "recipient" ("municipality_id", "name", "id");

create table "municipal_grant" ("municipality_id" uuid not null, "account_id" uuid not null, "role_code" text not null, "granted_at" timestamptz(3) not null, primary key ("municipality_id", "account_id", "role_code"));
create index "municipal_grant_account_id_index" on "municipal_grant" ("account_id");

create table "member" ("municipality_id" uuid not null, "id" uuid not null, "name" text null, "post" text null, "is_by_agreement" boolean not null, "clause" text null, "joined_on" date not null, "left_on" date null, primary key ("municipality_id", "id"));
create index "member_municipality_id_joined_on_id_index" on "member" ("municipality_id", "joined_on", "id");

create table "invitation" ("municipality_id" uuid not null, "id" uuid not null, "token_hash" text not null, "role_code" text not null, "role_title" text not null, "municipality_name" text not null, "created_at" timestamptz(3) not null, "created_by" text not null, "expires_at" timestamptz(3) not null, "accepted_at" timestamptz(3) null, "accepted_by" text null, "revoked_at" timestamptz(3) null, primary key ("municipality_id", "id"));
create index "invitation_token_hash_index" on "invitation" ("token_hash");
alter table "invitation" add constraint "invitation_municipality_id_token_hash_unique" unique ("municipality_id", "token_hash");

create table "channel" ("municipality_id" uuid not null, "id" uuid not null, "region_id" uuid not null, "position" int not null, "code" text not null, "name" text not null, "clause" text null, "named_until" date null, primary key ("municipality_id", "id"));
create index "channel_municipality_id_position_index" on "channel" ("municipality_id", "position");

create table "audit_event" ("municipality_id" uuid not null, "id" uuid not null, "at" timestamptz(3) not null, "account_id" uuid not null, "actor" text not null, "action" text not null, "subject" text not null, "details" jsonb not null, primary key ("municipality_id", "id"));
create index "audit_event_municipality_id_at_id_index" on "audit_event" ("municipality_id", "at", "id");

create table "appointment" ("municipality_id" uuid not null, "id" uuid not null, "member_id" uuid not null, "role_code" text not null, "valid_from" date not null, "valid_to" date null, "clause" text null, primary key ("municipality_id", "id"));
create index "appointment_municipality_id_member_id_index" on "appointment" ("municipality_id", "member_id");
create index "appointment_municipality_id_role_code_valid_from_index" on "appointment" ("municipality_id", "role_code", "valid_from");

create table "regional_grant" ("account_id" uuid not null, "region_id" uuid not null, "role" text not null, primary key ("account_id", "region_id"));

create table "regulation" ("municipality_id" uuid not null, "id" uuid not null, "region_id" uuid not null, "version" int not null, "in_force_from" date not null, "in_force_to" date null, "import_id" uuid not null, "act_kind" text null, "act_number" text null, "act_signed_on" date null, "act_title" text null, "act_issuing_body" text null, "act_signatory" text null, "administered_by" text null, "act" jsonb not null, "variant" jsonb not null, "clauses" jsonb not null, "findings" jsonb not null, "cells" jsonb not null, "changes" jsonb null, "source_text" text not null, primary key ("municipality_id", "id"));
create index "regulation_municipality_id_in_force_from_index" on "regulation" ("municipality_id", "in_force_from");
alter table "regulation" add constraint "regulation_municipality_id_version_unique" unique ("municipality_id", "version");

create table "resolution_import" ("id" uuid not null, "region_id" uuid null, "created_by_account_id" uuid not null, "created_by" text not null, "created_at" timestamptz(3) not null, "file_name" text not null, "format" text not null, "byte_length" int not null, "sha256" text not null, "live_key" text null, "status" text not null, "outcome" text not null, "revision" int not null, "act_number" text null, "act_signed_on" date null, "municipality_name" text null, "refusal" jsonb null, "draft" jsonb null, "source_text" text not null, "made_for_municipality" uuid null, "made_regulation" uuid null, "effects" jsonb null, "settled_at" timestamptz(3) not null, "settled_by" text not null, primary key ("id"));
alter table "resolution_import" add constraint "resolution_import_live_key_unique" unique ("live_key");
create index "resolution_import_sha256_index" on "resolution_import" ("sha256");
create index "resolution_import_region_id_created_at_id_index" on "resolution_import" ("region_id", "created_at", "id");

create table "sector" ("municipality_id" uuid not null, "id" uuid not null, "region_id" uuid not null, "position" int not null, "name" text not null, "federal_codes" jsonb not null, "clause" text null, "named_until" date null, primary key ("municipality_id", "id"));
create index "sector_municipality_id_position_index" on "sector" ("municipality_id", "position");

create table "recipient_sector" ("municipality_id" uuid not null, "recipient_id" uuid not null, "sector_id" uuid not null, primary key ("municipality_id", "recipient_id", "sector_id"));
create index "recipient_sector_municipality_id_sector_id_index" on "recipient_sector" ("municipality_id", "sector_id");

create table "appointment_sector" ("municipality_id" uuid not null, "appointment_id" uuid not null, "sector_id" uuid not null, primary key ("municipality_id", "appointment_id", "sector_id"));
create index "appointment_sector_municipality_id_sector_id_index" on "appointment_sector" ("municipality_id", "sector_id");

create table "session" ("token_hash" text not null, "account_id" uuid not null, "room" text not null, "entered_municipality_id" uuid null, "created_at" timestamptz(3) not null, "last_seen_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, primary key ("token_hash"));
create index "session_account_id_index" on "session" ("account_id");
create index "session_expires_at_index" on "session" ("expires_at");

alter table "account" enable row level security;
alter table "account" force row level security;
create policy "auth_select" on "account" for select to "app_auth" using (true);
create policy "auth_insert" on "account" for insert to "app_auth" with check (true);
create policy "auth_update" on "account" for update to "app_auth" using (true) with check (true);

alter table "region" enable row level security;
alter table "region" force row level security;
create policy "tenant_select" on "region" for select to "app_tenant" using (id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "region_select" on "region" for select to "app_region" using (id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "region" for select to "app_onboarding" using (id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "auth_select" on "region" for select to "app_auth" using (true);
create policy "platform_all" on "region" to "app_platform" using (true) with check (true);

alter table "municipality" add constraint "municipality_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete restrict;
alter table "municipality" enable row level security;
alter table "municipality" force row level security;
create policy "tenant_select" on "municipality" for select to "app_tenant" using (id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_update" on "municipality" for update to "app_tenant" using (id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (id = nullif(current_setting('app.municipality_id', true), '')::uuid and region_id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "region_select" on "municipality" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "municipality" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_insert" on "municipality" for insert to "app_onboarding" with check (region_id = any((select string_to_array(nullif(current_setting('app.onboarding_region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_delete" on "municipality" for delete to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.onboarding_region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "auth_select" on "municipality" for select to "app_auth" using (true);
create policy "platform_select" on "municipality" for select to "app_platform" using (true);

alter table "recipient" add constraint "recipient_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "recipient" enable row level security;
alter table "recipient" force row level security;
create policy "tenant_all" on "recipient" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "municipal_grant" add constraint "municipal_grant_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "municipal_grant" enable row level security;
alter table "municipal_grant" force row level security;
create policy "tenant_all" on "municipal_grant" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "auth_select" on "municipal_grant" for select to "app_auth" using (true);
create policy "auth_insert" on "municipal_grant" for insert to "app_auth" with check (true);

alter table "member" add constraint "member_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "member" enable row level security;
alter table "member" force row level security;
create policy "tenant_all" on "member" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "invitation" add constraint "invitation_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "invitation" enable row level security;
alter table "invitation" force row level security;
create policy "tenant_all" on "invitation" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "auth_select" on "invitation" for select to "app_auth" using (token_hash = nullif(current_setting('app.invitation_hash', true), ''));
create policy "auth_update" on "invitation" for update to "app_auth" using (token_hash = nullif(current_setting('app.invitation_hash', true), '')) with check (token_hash = nullif(current_setting('app.invitation_hash', true), ''));
create policy "tenant_by_secret" on "invitation" for select to "app_tenant" using (token_hash = nullif(current_setting('app.invitation_hash', true), ''));
create policy "region_select" on "invitation" for select to "app_region" using (token_hash = nullif(current_setting('app.invitation_hash', true), ''));
create policy "onboarding_select" on "invitation" for select to "app_onboarding" using (token_hash = nullif(current_setting('app.invitation_hash', true), ''));
create policy "platform_select" on "invitation" for select to "app_platform" using (token_hash = nullif(current_setting('app.invitation_hash', true), ''));

alter table "channel" add constraint "channel_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "channel" enable row level security;
alter table "channel" force row level security;
create policy "tenant_all" on "channel" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid and region_id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "region_select" on "channel" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "channel" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "audit_event" add constraint "audit_event_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "audit_event" enable row level security;
alter table "audit_event" force row level security;
create policy "tenant_select" on "audit_event" for select to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);
create policy "tenant_insert" on "audit_event" for insert to "app_tenant" with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "appointment" add constraint "appointment_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "appointment" add constraint "appointment_municipality_id_member_id_foreign" foreign key ("municipality_id", "member_id") references "member" ("municipality_id", "id") on update cascade on delete cascade;
alter table "appointment" enable row level security;
alter table "appointment" force row level security;
create policy "tenant_all" on "appointment" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "regional_grant" add constraint "regional_grant_account_id_foreign" foreign key ("account_id") references "account" ("id") on update cascade on delete cascade;
alter table "regional_grant" add constraint "regional_grant_region_id_foreign" foreign key ("region_id") references "region" ("id") on update cascade on delete cascade;
alter table "regional_grant" enable row level security;
alter table "regional_grant" force row level security;
create policy "auth_select" on "regional_grant" for select to "app_auth" using (true);
create policy "auth_insert" on "regional_grant" for insert to "app_auth" with check (true);

alter table "regulation" add constraint "regulation_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "regulation" enable row level security;
alter table "regulation" force row level security;
create policy "tenant_all" on "regulation" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid and region_id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "region_select" on "regulation" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "regulation" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "resolution_import" add constraint "resolution_import_region_id_foreign" foreign key ("region_id") references "region" ("id") on delete restrict;
alter table "resolution_import" enable row level security;
alter table "resolution_import" force row level security;
create policy "onboarding_all" on "resolution_import" to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.onboarding_region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]) or (region_id is null and created_by_account_id = nullif(current_setting('app.account_id', true), '')::uuid)) with check (region_id = any((select string_to_array(nullif(current_setting('app.onboarding_region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]) or (region_id is null and created_by_account_id = nullif(current_setting('app.account_id', true), '')::uuid));
create policy "platform_select" on "resolution_import" for select to "app_platform" using (true);

alter table "sector" add constraint "sector_municipality_id_foreign" foreign key ("municipality_id") references "municipality" ("id") on delete cascade;
alter table "sector" enable row level security;
alter table "sector" force row level security;
create policy "tenant_all" on "sector" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid and region_id = nullif(current_setting('app.region_id', true), '')::uuid);
create policy "region_select" on "sector" for select to "app_region" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));
create policy "onboarding_select" on "sector" for select to "app_onboarding" using (region_id = any((select string_to_array(nullif(current_setting('app.region_ids', true), ''), ',')::uuid[] as string_to_array)::uuid[]));

alter table "recipient_sector" add constraint "recipient_sector_municipality_id_recipient_id_foreign" foreign key ("municipality_id", "recipient_id") references "recipient" ("municipality_id", "id") on update cascade on delete cascade;
alter table "recipient_sector" add constraint "recipient_sector_municipality_id_sector_id_foreign" foreign key ("municipality_id", "sector_id") references "sector" ("municipality_id", "id") on update cascade on delete cascade;
alter table "recipient_sector" enable row level security;
alter table "recipient_sector" force row level security;
create policy "tenant_all" on "recipient_sector" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "appointment_sector" add constraint "appointment_sector_municipality_id_appointment_id_foreign" foreign key ("municipality_id", "appointment_id") references "appointment" ("municipality_id", "id") on update cascade on delete cascade;
alter table "appointment_sector" add constraint "appointment_sector_municipality_id_sector_id_foreign" foreign key ("municipality_id", "sector_id") references "sector" ("municipality_id", "id") on update cascade on delete cascade;
alter table "appointment_sector" enable row level security;
alter table "appointment_sector" force row level security;
create policy "tenant_all" on "appointment_sector" to "app_tenant" using (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid) with check (municipality_id = nullif(current_setting('app.municipality_id', true), '')::uuid);

alter table "session" add constraint "session_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade;
alter table "session" enable row level security;
alter table "session" force row level security;
create policy "auth_select" on "session" for select to "app_auth" using (true);
create policy "auth_insert" on "session" for insert to "app_auth" with check (true);
create policy "auth_update" on "session" for update to "app_auth" using (true) with check (true);
create policy "auth_delete" on "session" for delete to "app_auth" using (true);
