-- The first federal sector of a submission stays beside the present one: whoever relabels it later does not
-- change what ratings expect of the work.
create function keep_original_federal_sector() returns trigger language plpgsql as $$
begin
  new.original_federal_sector := new.federal_sector;
  return new;
end;
$$;

create trigger submission_original_federal_sector_added before insert on submission
  for each row when (new.original_federal_sector is null and new.federal_sector is not null)
  execute function keep_original_federal_sector();

create trigger submission_original_federal_sector_changed before update of federal_sector on submission
  for each row when (new.original_federal_sector is null and new.federal_sector is not null)
  execute function keep_original_federal_sector();

-- What is published stays as it is, whoever owns the connection. Rows go only with their region or municipality.
create function keep_published() returns trigger language plpgsql as $$
begin
  raise exception 'a published rating is never changed' using errcode = 'insufficient_privilege';
end;
$$;

create trigger rating_publication_kept before update on rating_publication
  for each row execute function keep_published();
create trigger rating_place_kept before update on rating_place for each row execute function keep_published();
create trigger rating_detail_kept before update on rating_detail for each row execute function keep_published();
create trigger rating_detail_joint before insert on rating_detail for each row execute function check_joint_row();
