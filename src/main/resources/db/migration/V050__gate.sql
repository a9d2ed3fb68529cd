-- What is known about a decision, and the gate (第二十五条、第二十九条). The application reads; it writes only through the
-- functions below, which take every time from gate.now() and never from the caller.

create table gate.decision (
    number          text primary key,
    title           text        not null check (title <> ''),
    kind            text        not null check (kind in ('MAKE', 'ADJUST')),
    parent          text references gate.decision (number),
    unit            text        not null,
    profile         text        not null,
    profile_version int         not null,
    state           text        not null default 'PROPOSED',
    opened_by       text        not null,
    opened_at       timestamptz not null default gate.now(),
    check ((kind = 'ADJUST') = (parent is not null)) -- R-001, R-071: an adjustment names what it adjusts
);

create table gate.number (
    year int primary key,
    last int not null
);

create table gate.draft (
    decision     text        not null references gate.decision (number),
    version      int         not null,
    sha256       text        not null,
    change       text        not null check (change in ('FIRST', 'SUBSTANTIVE', 'INSUBSTANTIAL')),
    note         text        not null,
    added_by     text        not null,
    added_at     timestamptz not null default gate.now(),
    confirmed_by text,
    confirmed_at timestamptz,
    primary key (decision, version)
);

-- One row a completed task: what was filled in, for which text, by whom, when. Never changed (第三十三条).
create table gate.record (
    id            bigint generated always as identity primary key,
    decision      text        not null references gate.decision (number),
    step          text        not null,
    task          text        not null,
    draft_version int         not null,
    content       text        not null,
    documents     text[]      not null,
    warnings      text[]      not null,
    recorded_by   text        not null,
    acting_for    text,
    recorded_at   timestamptz not null default gate.now()
);
create index on gate.record (decision, task, id);

create table gate.requirement (
    decision       text    not null references gate.decision (number),
    requirement    text    not null,
    article        text    not null,
    step           text    not null,
    draft_bound    boolean not null,
    before_meeting boolean not null,
    applies        boolean not null,
    ground         text    not null default '',
    ruled_by       text    not null,
    confirmed_by   text,
    confirmed_at   timestamptz,
    primary key (decision, requirement),
    -- R-045, R-046, R-053, R-055…R-059: legality review and collective discussion can never be ruled out (第二十五条、第三十条).
    check (applies or requirement not in
        ('R-045', 'R-046', 'R-050', 'R-051', 'R-053', 'R-055', 'R-056', 'R-057', 'R-058', 'R-059')),
    check (applies or ground <> '')
);

create table gate.evidence (
    id            bigint generated always as identity primary key,
    decision      text        not null,
    requirement   text        not null,
    holds         boolean     not null,
    draft_version int         not null,
    record        bigint      not null references gate.record (id),
    recorded_at   timestamptz not null default gate.now(),
    foreign key (decision, requirement) references gate.requirement (decision, requirement)
);
create index on gate.evidence (decision, requirement, id desc);

-- A minimum period, opened by the database's clock (R-024, R-049) or bound to an event (R-029).
create table gate.period (
    id          bigint generated always as identity primary key,
    decision    text        not null references gate.decision (number),
    requirement text        not null,
    opened_at   timestamptz not null default gate.now(),
    not_before  timestamptz not null,
    waived_by   text,
    waiver      text
);
create index on gate.period (decision, requirement, id desc);

create table gate.clearance (
    id            bigint generated always as identity primary key,
    decision      text        not null references gate.decision (number),
    draft_version int         not null,
    draft_sha256  text        not null,
    ledger_seq    bigint      not null,
    cleared_at    timestamptz not null default gate.now(),
    unique (id, decision)
);

create table gate.agenda_item (
    id           bigint generated always as identity primary key,
    decision     text        not null,
    clearance    bigint      not null unique,
    meeting_kind text        not null check (meeting_kind in ('EXECUTIVE', 'PLENARY')), -- R-056
    meeting_on   date        not null,
    meeting      text        not null,
    placed_at    timestamptz not null default gate.now(),
    foreign key (clearance, decision) references gate.clearance (id, decision)
);

create table gate.outcome (
    id            bigint generated always as identity primary key,
    decision      text        not null references gate.decision (number),
    agenda_item   bigint      not null references gate.agenda_item (id),
    outcome       text        not null,
    draft_version int         not null,
    decided_at    timestamptz not null default gate.now()
);

create function gate.next_number() returns text
    language plpgsql security definer set search_path = gate, pg_temp as $$
declare
    v_year int := extract(year from gate.now() at time zone 'Asia/Shanghai');
    v_last int;
begin
    insert into gate.number values (v_year, 1)
        on conflict (year) do update set last = number.last + 1 returning last into v_last;
    return v_year || '-' || lpad(v_last::text, 4, '0');
end $$;

create function gate.register_decision(
    p_title text, p_kind text, p_parent text, p_unit text, p_profile text, p_profile_version int, p_by text) returns text
    language plpgsql security definer set search_path = gate, pg_temp as $$
declare
    v_number text := gate.next_number();
begin
    insert into gate.decision (number, title, kind, parent, unit, profile, profile_version, opened_by)
        values (v_number, p_title, p_kind, p_parent, p_unit, p_profile, p_profile_version, p_by);
    return v_number;
end $$;

create function gate.move(p_decision text, p_state text) returns void
    language sql security definer set search_path = gate, pg_temp as $$
    update gate.decision set state = p_state where number = p_decision;
$$;

create function gate.entrust(p_decision text, p_unit text) returns void -- R-011: exactly one lead unit
    language sql security definer set search_path = gate, pg_temp as $$
    update gate.decision set unit = p_unit where number = p_decision and state = 'PROPOSED';
$$;

create function gate.draft_version(p_decision text) returns int
    language sql stable security definer set search_path = gate, pg_temp as $$
    select coalesce(max(version), 0) from gate.draft where decision = p_decision;
$$;

create function gate.add_draft(p_decision text, p_sha256 text, p_change text, p_note text, p_by text) returns int
    language plpgsql security definer set search_path = gate, pg_temp as $$
declare
    v_version int;
begin
    perform 1 from gate.decision where number = p_decision for update;
    v_version := gate.draft_version(p_decision) + 1;
    insert into gate.draft (decision, version, sha256, change, note, added_by)
        values (p_decision, v_version, p_sha256, case when v_version = 1 then 'FIRST' else p_change end, p_note, p_by);
    return v_version;
end $$;

create function gate.confirm_insubstantial(p_decision text, p_version int, p_by text) returns void -- R-053
    language sql security definer set search_path = gate, pg_temp as $$
    update gate.draft set confirmed_by = p_by, confirmed_at = gate.now()
        where decision = p_decision and version = p_version and change = 'INSUBSTANTIAL';
$$;

-- R-053: evidence stands for the text it was given for, and for later texts that differ only as the reviewer confirmed.
create function gate.stands_for_current(p_decision text, p_version int) returns boolean
    language sql stable security definer set search_path = gate, pg_temp as $$
    select not exists (select from gate.draft d where d.decision = p_decision and d.version > p_version
        and not (d.change = 'INSUBSTANTIAL' and d.confirmed_at is not null));
$$;

create function gate.write_record(
    p_decision text, p_step text, p_task text, p_content text, p_documents text[], p_warnings text[], p_by text,
    p_acting_for text) returns bigint
    language plpgsql security definer set search_path = gate, pg_temp as $$
declare
    v_id bigint;
begin
    insert into gate.record (decision, step, task, draft_version, content, documents, warnings, recorded_by, acting_for)
        values (p_decision, p_step, p_task, gate.draft_version(p_decision), p_content, p_documents, p_warnings, p_by, p_acting_for)
        returning id into v_id;
    return v_id;
end $$;

create function gate.require(
    p_decision text, p_requirement text, p_article text, p_step text, p_draft_bound boolean, p_before_meeting boolean,
    p_applies boolean, p_ground text, p_by text) returns void
    language plpgsql security definer set search_path = gate, pg_temp as $$
begin
    if exists (select from gate.decision where number = p_decision and state <> 'PROPOSED') then
        raise exception '程序清单在决策启动后不得变更';
    end if;
    insert into gate.requirement
        (decision, requirement, article, step, draft_bound, before_meeting, applies, ground, ruled_by)
        values (p_decision, p_requirement, p_article, p_step, p_draft_bound, p_before_meeting, p_applies, p_ground, p_by)
        on conflict (decision, requirement) do update set applies = excluded.applies, ground = excluded.ground,
            draft_bound = excluded.draft_bound, ruled_by = excluded.ruled_by, confirmed_by = null, confirmed_at = null;
end $$;

create function gate.confirm_rulings(p_decision text, p_by text) returns void
    language sql security definer set search_path = gate, pg_temp as $$
    update gate.requirement set confirmed_by = p_by, confirmed_at = gate.now()
        where decision = p_decision and not applies and confirmed_at is null;
$$;

create function gate.record_evidence(p_decision text, p_requirement text, p_holds boolean, p_record bigint) returns void
    language sql security definer set search_path = gate, pg_temp as $$
    insert into gate.evidence (decision, requirement, holds, draft_version, record)
        select p_decision, p_requirement, p_holds, r.draft_version, r.id
        from gate.record r join gate.requirement q on q.decision = r.decision
        where r.id = p_record and r.decision = p_decision and q.requirement = p_requirement and q.applies;
$$;

create function gate.open_period(p_decision text, p_requirement text, p_not_before timestamptz) returns void
    language sql security definer set search_path = gate, pg_temp as $$
    insert into gate.period (decision, requirement, not_before) values (p_decision, p_requirement, p_not_before);
$$;

create function gate.waive_period(p_decision text, p_requirement text, p_by text, p_reason text) returns void
    language sql security definer set search_path = gate, pg_temp as $$
    update gate.period set waived_by = p_by, waiver = p_reason
        where id = (select max(id) from gate.period where decision = p_decision and requirement = p_requirement);
$$;

-- Every requirement of a decision with its state, computed and never stored.
create function gate.plan(p_decision text) returns table (
    requirement text, article text, step text, before_meeting boolean, state text, ground text, ruled_by text,
    confirmed_by text, record bigint, proven_at timestamptz, draft_version int)
    language sql stable security definer set search_path = gate, pg_temp as $$
    select q.requirement, q.article, q.step, q.before_meeting,
        case when not q.applies and q.confirmed_at is null then 'UNCONFIRMED'
             when not q.applies then 'NOT_APPLICABLE'
             when e.id is null or not e.holds then 'OPEN'
             when q.draft_bound and not gate.stands_for_current(p_decision, e.draft_version) then 'STALE'
             when p.not_before > e.recorded_at and p.waived_by is null then 'PREMATURE'
             else 'MET' end,
        q.ground, q.ruled_by, q.confirmed_by, e.record, e.recorded_at, e.draft_version
    from gate.requirement q
    left join lateral (select * from gate.evidence v
        where v.decision = q.decision and v.requirement = q.requirement order by v.id desc limit 1) e on true
    left join lateral (select * from gate.period w
        where w.decision = q.decision and w.requirement = q.requirement order by w.id desc limit 1) p on true
    where q.decision = p_decision
    order by q.requirement;
$$;

-- The gate, one question: which requirements are neither met for the current draft nor lawfully ruled out?
create function gate.unmet(p_decision text) returns table (requirement text, article text, step text, state text)
    language sql stable security definer set search_path = gate, pg_temp as $$
    select requirement, article, step, state from gate.plan(p_decision)
        where before_meeting and state not in ('MET', 'NOT_APPLICABLE')
    union all
    select 'R-010', '第十条', 'Initiation', 'NO_PLAN'
        where not exists (select from gate.requirement where decision = p_decision)
    union all
    select 'R-053', '第二十五条第二款', 'Drafting', 'NO_DRAFT' where gate.draft_version(p_decision) = 0;
$$;

create function gate.clear(p_decision text) returns bigint
    language plpgsql security definer set search_path = gate, pg_temp as $$
declare
    v_id bigint;
begin
    perform 1 from gate.decision where number = p_decision for update;
    if exists (select from gate.unmet(p_decision)) then
        return null;
    end if;
    insert into gate.clearance (decision, draft_version, draft_sha256, ledger_seq)
        select p_decision, d.version, d.sha256, coalesce((select seq from ledger.head where chain = p_decision), 0)
        from gate.draft d where d.decision = p_decision and d.version = gate.draft_version(p_decision)
        returning id into v_id;
    return v_id;
end $$;

-- The newest clearance while it still stands: same text, still nothing unmet.
create function gate.valid_clearance(p_decision text) returns bigint
    language sql stable security definer set search_path = gate, pg_temp as $$
    select c.id from gate.clearance c
        join gate.draft d on d.decision = c.decision and d.version = gate.draft_version(p_decision)
        where c.decision = p_decision and c.draft_sha256 = d.sha256
            and not exists (select from gate.unmet(p_decision))
        order by c.id desc limit 1;
$$;

create function gate.place_on_agenda(p_decision text, p_kind text, p_on date, p_meeting text) returns bigint
    language plpgsql security definer set search_path = gate, pg_temp as $$
declare
    v_clearance bigint := gate.valid_clearance(p_decision);
    v_id        bigint;
begin
    if v_clearance is null then
        raise exception '【第二十五条第二款 R-046】决策%尚未通过上会前把关，不得列入会议议程', p_decision;
    end if;
    insert into gate.agenda_item (decision, clearance, meeting_kind, meeting_on, meeting)
        values (p_decision, v_clearance, p_kind, p_on, p_meeting) returning id into v_id;
    return v_id;
end $$;

create function gate.decide(p_decision text, p_outcome text) returns void
    language plpgsql security definer set search_path = gate, pg_temp as $$
declare
    v_item bigint;
begin
    select a.id into v_item from gate.agenda_item a join gate.clearance c on c.id = a.clearance
        where a.decision = p_decision and c.id = gate.valid_clearance(p_decision) order by a.id desc limit 1;
    if v_item is null then
        raise exception '【第二十五条第二款 R-046】决策%没有有效的会议议程，不得作出决定', p_decision;
    end if;
    insert into gate.outcome (decision, agenda_item, outcome, draft_version)
        values (p_decision, v_item, p_outcome, gate.draft_version(p_decision));
end $$;
