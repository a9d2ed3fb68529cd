-- What the owner of the database could do to it: every guard of the gate switched off. Only tests do it, of one step alone
-- or of what still holds without the database.
alter table camunda.act_ru_execution disable trigger user;
alter table camunda.act_ru_task disable trigger user;
alter table camunda.act_hi_actinst disable trigger user;
alter table camunda.act_ge_bytearray disable trigger user;
alter table camunda.act_re_procdef disable trigger user;
drop index camunda.one_root_a_decision;

create or replace function gate.may_stand(p_decision text, p_process text, p_activity text) returns boolean
    language sql stable as $$ select true $$;

create or replace function gate.may_move(p_decision text, p_from text, p_to text) returns boolean
    language sql stable as $$ select true $$;

create or replace function gate.being_done(p_decision text, p_task text) returns boolean
    language sql stable as $$ select true $$;

create or replace function gate.minuted(p_decision text, p_item bigint) returns boolean
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
        select p_decision, p_requirement, p_holds, r.draft_version, r.id
        from gate.record r join gate.requirement q on q.decision = r.decision
        where r.id = p_record and r.decision = p_decision and q.requirement = p_requirement and q.applies;
$$;

create or replace function gate.off_the_record(p_decision text) returns boolean
    language sql stable as $$ select false $$;
