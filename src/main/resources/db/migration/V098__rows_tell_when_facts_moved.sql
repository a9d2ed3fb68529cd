-- What a page has summed up of a plan holds as long as the decision's row has not moved. So every fact moves the row, those too that
-- cannot close the gate again and leave its position where it is (V071).
create or replace function gate.proof_moved() returns trigger language plpgsql security definer set search_path = gate, pg_temp as $$
begin
    update gate.decision set position = position + (exists (select from gate.requirement q
            where q.decision = new.decision and q.requirement = new.requirement and q.before_meeting))::int
        where number = new.decision;
    return null;
end $$;
