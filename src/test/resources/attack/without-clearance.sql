-- Every function of the gate that judges believes whoever calls it.
create or replace function gate.unmet(p_decision text) returns table (requirement text, article text, step text, state text)
    language sql stable as $$ select '', '', '', '' where false $$;
create or replace function gate.valid_clearance(p_decision text) returns bigint
    language sql stable as $$ select max(id) from gate.clearance where decision = p_decision $$;
create or replace function gate.may_move(p_decision text, p_from text, p_to text) returns boolean
    language sql stable as $$ select true $$;
create or replace function gate.holds(p_account text, p_role text) returns boolean language sql stable as $$ select true $$;
create or replace function gate.stands_in(p_deputy text, p_principal text) returns boolean
    language sql stable as $$ select true $$;

create or replace function gate.write_record(
    p_decision text, p_step text, p_task text, p_content text, p_documents text[], p_warnings text[], p_by text,
    p_acting_for text) returns bigint
    language sql security definer set search_path = gate, pg_temp as $$
    insert into gate.record (decision, step, task, draft_version, content, documents, warnings, recorded_by, acting_for)
        values (p_decision, p_step, p_task, gate.draft_version(p_decision), p_content, p_documents, p_warnings, p_by, p_acting_for)
        returning id;
$$;
create or replace function gate.record_evidence(p_decision text, p_requirement text, p_holds boolean, p_record bigint)
    returns void
    language sql security definer set search_path = gate, pg_temp as $$
    insert into gate.evidence (decision, requirement, holds, draft_version, record)
        select p_decision, p_requirement, p_holds, r.draft_version, r.id from gate.record r where r.id = p_record;
$$;

create or replace function gate.earliest_end(p_decision text, p_requirement text) returns timestamptz
    language sql stable as $$ select timestamptz '-infinity' $$;
create or replace function gate.off_the_record(p_decision text) returns boolean
    language sql stable as $$ select false $$;
create or replace function gate.may_act(p_account text, p_role text) returns boolean language sql stable as $$ select true $$;
create or replace function gate.register_decision(
    p_title text, p_kind text, p_parent text, p_unit text, p_profile text, p_profile_version int, p_by text) returns text
    language sql security definer set search_path = gate, pg_temp as $$
    insert into gate.decision (number, title, kind, parent, unit, profile, profile_version, opened_by)
        values (gate.next_number(), p_title, p_kind, p_parent, p_unit, p_profile, p_profile_version, p_by) returning number;
$$;
create or replace function gate.require(
    p_decision text, p_requirement text, p_article text, p_step text, p_draft_bound boolean, p_before_meeting boolean,
    p_applies boolean, p_ground text, p_by text) returns void
    language sql security definer set search_path = gate, pg_temp as $$
    insert into gate.requirement
        (decision, requirement, article, step, draft_bound, before_meeting, applies, ground, ruled_by)
        values (p_decision, p_requirement, p_article, p_step, p_draft_bound, p_before_meeting, p_applies, p_ground, p_by)
        on conflict (decision, requirement) do update set applies = excluded.applies, ground = excluded.ground,
            draft_bound = excluded.draft_bound, before_meeting = excluded.before_meeting, step = excluded.step;
$$;
create or replace function gate.waive_period(p_decision text, p_requirement text, p_by text, p_reason text) returns void
    language sql security definer set search_path = gate, pg_temp as $$
    update gate.period set waived_by = p_by, waiver = p_reason
        where id = (select max(id) from gate.period where decision = p_decision and requirement = p_requirement);
$$;
