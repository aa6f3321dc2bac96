-- The sums of a municipality were folded: see `indicator_version`.
create function note_folded_sums() returns trigger language plpgsql as $$
begin
  insert into indicator_version (municipality_id, region_id, folds)
  select municipality_id, region_id, 1 from (select distinct municipality_id, region_id from added) as towns
  on conflict (municipality_id) do update set folds = indicator_version.folds + 1;
  return null;
end;
$$;

create trigger indicator_rollup_noted_added after insert on indicator_rollup
  referencing new table as added for each statement execute function note_folded_sums();
create trigger indicator_rollup_noted_changed after update on indicator_rollup
  referencing new table as added for each statement execute function note_folded_sums();
create trigger duration_rollup_noted_added after insert on duration_rollup
  referencing new table as added for each statement execute function note_folded_sums();
create trigger duration_rollup_noted_changed after update on duration_rollup
  referencing new table as added for each statement execute function note_folded_sums();

-- Whether a total is hidden from other rooms, as `comparison/work/suppress.ts` says it: for thousands of
-- municipalities in one order. `counts` of the year from January on, `closed` months of it are over.
create function is_total_hidden(counts int[], closed int, grain text, month int, fewest int)
returns boolean language plpgsql immutable as $$
declare
  hidden boolean[] := '{}';
  told boolean[] := '{}';
  filled int := 0;
  together int := 0;
  found int := 0;
  count_of int;
begin
  for m in 1..least(closed + 1, 12) loop
    count_of := coalesce(counts[m], 0);
    if filled = 0 and not count_of between 1 and fewest - 1 then
      hidden := hidden || false;
    else
      hidden := hidden || true;
      filled := filled + (count_of > 0)::int;
      together := together + count_of;
      if filled >= 2 and together >= fewest then
        filled := 0;
        together := 0;
      end if;
    end if;
  end loop;
  if grain = 'MONTH' then
    return coalesce(hidden[month], false);
  end if;
  for q in 0..3 loop
    select count(*), count(*) filter (where counts[m] > 0), coalesce(sum(counts[m]), 0) into found, filled, together
    from generate_series(3 * q + 1, least(3 * q + 3, closed)) m where hidden[m];
    told := told || (found = 0 or (3 * q + 3 <= closed and filled >= 2 and together >= fewest));
  end loop;
  if grain = 'QUARTER' then
    return (month - 1) / 3 * 3 < closed and not told[(month - 1) / 3 + 1];
  end if;
  select count(*), count(*) filter (where counts[m] > 0), coalesce(sum(counts[m]), 0) into found, filled, together
  from generate_series(1, closed) m
  where hidden[m] and ((m - 1) / 3 * 3 + 3 > closed or not told[(m - 1) / 3 + 1]);
  return not (found = 0 or (closed = 12 and filled >= 2 and together >= fewest));
end;
$$;
