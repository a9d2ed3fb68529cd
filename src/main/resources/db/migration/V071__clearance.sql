-- A clearance holds for one text and one position of the facts behind it; when either moves, it is void (第二十五条第二款).
-- The position counts every change that could close the gate again. A refused attempt or a record of the meeting itself
-- moves the ledger too, but not the facts, and must not be a way to keep a cleared draft from its meeting.

alter table gate.decision add column position bigint not null default 0;
alter table gate.clearance add column position bigint not null default 0;
alter table gate.clearance add column ledger_leaf bytea;

create function gate.facts_moved() returns trigger language plpgsql security definer set search_path = gate, pg_temp as $$
begin
    update gate.decision set position = position + 1 where number = new.decision;
    return null;
end $$;

create function gate.proof_moved() returns trigger language plpgsql security definer set search_path = gate, pg_temp as $$
begin
    update gate.decision set position = position + 1 where number = new.decision and exists (select from gate.requirement q
        where q.decision = new.decision and q.requirement = new.requirement and q.before_meeting);
    return null;
end $$;

create trigger plan_moved after insert or update on gate.requirement for each row execute function gate.facts_moved();
create trigger text_moved after insert or update on gate.draft for each row execute function gate.facts_moved();
create trigger period_moved after insert or update on gate.period for each row execute function gate.proof_moved();
create trigger evidence_moved after insert or update on gate.evidence for each row execute function gate.proof_moved();

create function gate.final() returns trigger language plpgsql as $$
begin
    raise exception '【第三十三条】决策过程的记录不得修改或者删除';
end $$;

create trigger record_is_final before update or delete on gate.record for each row execute function gate.final();
create trigger evidence_is_final before update or delete on gate.evidence for each row execute function gate.final();
create trigger clearance_is_final before update or delete on gate.clearance for each row execute function gate.final();
create trigger agenda_is_final before update or delete on gate.agenda_item for each row execute function gate.final();
create trigger outcome_is_final before update or delete on gate.outcome for each row execute function gate.final();

-- What a clearance says is computed here, whoever inserts it.
create function gate.compute_clearance() returns trigger language plpgsql security definer set search_path = gate, pg_temp as $$
begin
    if exists (select from gate.unmet(new.decision)) then
        raise exception '【第二十五条第二款 R-046】决策%还有未完成的法定程序，不得放行', new.decision;
    end if;
    select d.version, d.sha256 into strict new.draft_version, new.draft_sha256 from gate.draft d
        where d.decision = new.decision and d.version = gate.draft_version(new.decision);
    select position into strict new.position from gate.decision where number = new.decision;
    select h.seq, h.leaf into new.ledger_seq, new.ledger_leaf from ledger.head h where h.chain = new.decision;
    new.ledger_seq := coalesce(new.ledger_seq, 0);
    new.cleared_at := gate.now();
    return new;
end $$;

create trigger clearance_is_computed before insert on gate.clearance
    for each row execute function gate.compute_clearance();

create or replace function gate.clear(p_decision text) returns bigint
    language plpgsql security definer set search_path = gate, pg_temp as $$
declare
    v_id bigint;
begin
    perform 1 from gate.decision where number = p_decision for update;
    if exists (select from gate.unmet(p_decision)) then
        return null;
    end if;
    insert into gate.clearance (decision, draft_version, draft_sha256, ledger_seq) values (p_decision, 0, '', 0)
        returning id into v_id;
    return v_id;
end $$;

-- The newest clearance while it stands: same text, same facts, and the ledger still says what it said.
create or replace function gate.valid_clearance(p_decision text) returns bigint
    language sql stable security definer set search_path = gate, pg_temp as $$
    select c.id from gate.clearance c
        join gate.decision e on e.number = c.decision and e.position = c.position
        join gate.draft d on d.decision = c.decision and d.version = c.draft_version and d.sha256 = c.draft_sha256
        where c.decision = p_decision and c.draft_version = gate.draft_version(p_decision)
            and (c.ledger_leaf is null or exists (select from ledger.entry l
                where l.chain = c.decision and l.seq = c.ledger_seq and l.leaf = c.ledger_leaf))
        order by c.id desc limit 1;
$$;

-- The same question asked again from the ground up, for the agenda.
create function gate.check_agenda() returns trigger language plpgsql security definer set search_path = gate, pg_temp as $$
begin
    if new.clearance is distinct from gate.valid_clearance(new.decision) or exists (select from gate.unmet(new.decision)) then
        raise exception '【第二十五条第二款 R-046】决策%尚未通过上会前把关，不得列入会议议程', new.decision;
    end if;
    return new;
end $$;

create trigger agenda_is_checked before insert on gate.agenda_item for each row execute function gate.check_agenda();

-- The agenda as it is to be read: an item whose clearance has fallen, or that is decided, does not stand any more.
create view gate.agenda as
    select a.id, a.decision, a.clearance, a.meeting_kind, a.meeting_on, a.meeting, a.placed_at,
        not exists (select from gate.unmet(a.decision)) and a.clearance = gate.valid_clearance(a.decision) as stands,
        exists (select from gate.outcome o where o.agenda_item = a.id) as decided
    from gate.agenda_item a;

-- The states of a decision follow from what is on record.
create function gate.may_move(p_decision text, p_from text, p_to text) returns boolean
    language sql stable security definer set search_path = gate, pg_temp as $$
    select case p_to
        when 'NOT_STARTED' then p_from = 'PROPOSED'
        when 'STARTED' then p_from = 'PROPOSED' and not exists (select from gate.statute s where s.from_start
            and not exists (select from gate.requirement q where q.decision = p_decision and q.requirement = s.requirement))
        when 'WITHDRAWN' then p_from in ('PROPOSED', 'STARTED')
        when 'UNLAWFUL' then p_from = 'STARTED'
        when 'ADOPTED' then p_from = 'STARTED' and exists (select from gate.outcome o
            where o.decision = p_decision and o.outcome in ('ADOPTED', 'ADOPTED_WITH_CHANGES'))
        when 'REJECTED' then p_from = 'STARTED' and exists (select from gate.outcome o
            where o.decision = p_decision and o.outcome = 'REJECTED')
        when 'LAPSED' then p_from = 'STARTED' and exists (select from gate.outcome o
            where o.decision = p_decision and o.outcome = 'DEFERRED')
        when 'ISSUED' then p_from = 'ADOPTED'
        when 'PUBLISHED' then p_from = 'ISSUED'
        when 'ARCHIVED' then p_from in ('ISSUED', 'PUBLISHED')
        else false end;
$$;

create or replace function gate.move(p_decision text, p_state text) returns void
    language plpgsql security definer set search_path = gate, pg_temp as $$
declare
    v_state text;
begin
    select state into strict v_state from gate.decision where number = p_decision for update;
    if not gate.may_move(p_decision, v_state, p_state) then
        raise exception '【第二十五条、第三十条】决策%现为“%”，依其记录不得转为“%”', p_decision, v_state, p_state;
    end if;
    update gate.decision set state = p_state where number = p_decision;
end $$;
