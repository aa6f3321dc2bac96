-- What was sent is never changed and never taken back. It goes only together with its municipality, when the making
-- of one is undone.
create function keep_as_sent() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and not exists (select from municipality m where m.id = old.municipality_id) then
    return old;
  end if;
  raise exception 'what was sent is not changed' using errcode = 'restrict_violation';
end;
$$;

create trigger report_issue_stays before update or delete on report_issue
  for each row execute function keep_as_sent();

create trigger report_file_stays before update or delete on report_file
  for each row execute function keep_as_sent();
