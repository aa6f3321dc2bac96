-- Rows that a municipality and its regional centre both write: the region is the municipality's own, and a row never
-- moves to another municipality or region. A policy sees only one version of a row, so it cannot say this.

create function check_joint_row() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if new.municipality_id <> old.municipality_id or new.region_id is distinct from old.region_id then
      raise exception 'a row of % does not move', tg_table_name using errcode = 'insufficient_privilege';
    end if;
  elsif new.region_id is not null and not exists (
    select from municipality m where m.id = new.municipality_id and m.region_id = new.region_id
  ) then
    raise exception 'the municipality is not of the region' using errcode = 'insufficient_privilege';
  end if;
  return new;
end;
$$;

create trigger centre_request_joint before insert or update on centre_request
  for each row execute function check_joint_row();
create trigger cooperation_event_joint before insert or update on cooperation_event
  for each row execute function check_joint_row();
create trigger cooperation_file_joint before insert or update on cooperation_file
  for each row execute function check_joint_row();
create trigger recommendation_joint before insert or update on recommendation
  for each row execute function check_joint_row();
create trigger target_joint before insert or update on target
  for each row execute function check_joint_row();
create trigger incident_participant_joint before insert or update on incident_participant
  for each row execute function check_joint_row();
