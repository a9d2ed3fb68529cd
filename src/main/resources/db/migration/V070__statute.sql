-- What no caller may say otherwise: which requirements there are, which task proves each, and in what role (R-…).
-- The plan, its evidence and the states of a decision are held against these tables by the functions below.

create table gate.statute (
    requirement    text    primary key,
    article        text    not null,
    step           text    not null,
    draft_bound    boolean,                     -- null: the profile says (第十四条 R-020: 修改后是否重新征求意见)
    before_meeting boolean not null,
    from_start     boolean not null default true -- false: joins the plan when a way of participation is chosen
);

insert into gate.statute (requirement, article, step, draft_bound, before_meeting, from_start) values
    ('R-012', '第十二条第一款', 'Drafting', false, true, true),
    ('R-013', '第十二条第二款', 'Drafting', false, true, true),
    ('R-016', '第十三条', 'Drafting', false, true, true),
    ('R-020', '第十四条第一款', 'PublicParticipation', null, true, true),
    ('R-021', '第十四条第二款', 'PublicParticipation', null, true, true),
    ('R-022', '第十四条第三款', 'PublicParticipation', false, true, true),
    ('R-023', '第十五条第一款', 'PublicParticipation', false, true, false),
    ('R-024', '第十五条第一款', 'PublicParticipation', false, true, false),
    ('R-026', '第十六条第一款', 'PublicParticipation', false, true, true),
    ('R-027', '第十六条第二款', 'PublicParticipation', false, true, false),
    ('R-028', '第十六条第二款', 'PublicParticipation', false, true, false),
    ('R-029', '第十六条第三款', 'PublicParticipation', false, true, false),
    ('R-030', '第十七条', 'PublicParticipation', false, true, false),
    ('R-031', '第十八条', 'PublicParticipation', false, true, true),
    ('R-035', '第十九条第一款', 'ExpertReview', true, true, true),
    ('R-036', '第十九条第二款', 'ExpertReview', true, true, true),
    ('R-037', '第二十条', 'ExpertReview', false, true, true),
    ('R-040', '第二十二条第一款', 'RiskAssessment', true, true, true),
    ('R-042', '第二十三条', 'RiskAssessment', true, true, true),
    ('R-043', '第二十四条', 'RiskAssessment', true, true, true),
    ('R-080', '《公平竞争审查条例》第十四条', 'FairCompetition', true, true, true),
    ('R-081', '《公平竞争审查条例》第十六条', 'FairCompetition', false, true, true),
    ('R-082', '《公平竞争审查条例》第十七条', 'FairCompetition', true, true, true),
    ('R-045', '第二十五条第一款', 'LegalityReview', true, true, true),
    ('R-046', '第二十五条第二款', 'LegalityReview', true, true, true),
    ('R-048', '第二十六条第一款', 'LegalityReview', true, true, true),
    ('R-049', '第二十六条第二款', 'LegalityReview', true, true, true),
    ('R-050', '第二十七条', 'LegalityReview', true, true, true),
    ('R-051', '第二十八条', 'LegalityReview', true, true, true),
    ('R-052', '第二十八条', 'LegalityReview', true, true, true),
    ('R-053', '第二十五条第二款', 'LegalityReview', true, true, true),
    ('R-055', '第二十九条', 'CollectiveDecision', false, false, true),
    ('R-056', '第三十条第一款', 'CollectiveDecision', false, false, true),
    ('R-057', '第三十条第二款', 'CollectiveDecision', false, false, true),
    ('R-058', '第三十条第二款', 'CollectiveDecision', false, false, true),
    ('R-059', '第三十条第三款', 'CollectiveDecision', false, false, true),
    ('R-060', '第三十条第一款', 'CollectiveDecision', false, false, true),
    ('R-007', '第八条第一款', 'Publication', false, false, true),
    ('R-061', '第三十一条', 'Publication', false, false, true),
    ('R-062', '第三十二条', 'Publication', false, false, true),
    ('R-065', '第三十四条', 'Publication', false, false, true),
    ('R-063', '第三十三条', 'Archiving', false, false, true);

create table gate.proof (
    requirement text not null references gate.statute (requirement),
    task        text not null,
    role        text not null,
    primary key (requirement, task)
);

insert into gate.proof (task, role, requirement)
select task, role, unnest(requirements) from (values
    ('PrepareDraft', 'undertaker', array['R-012', 'R-013']),
    ('ConsultUnits', 'undertaker', array['R-016']),
    ('StateDisputes', 'undertaker', array['R-016']),
    ('ChooseChannels', 'undertaker', array['R-022']),
    ('StatePublicAdoption', 'undertaker', array['R-020', 'R-021', 'R-031']),
    ('AnnounceDraft', 'undertaker', array['R-023']),
    ('SortComments', 'undertaker', array['R-024']),
    ('RecordHearing', 'undertaker', array['R-026', 'R-027', 'R-028', 'R-029', 'R-030']),
    ('StateExpertAdoption', 'undertaker', array['R-035', 'R-036', 'R-037']),
    ('SubmitRiskReport', 'risk-assessor', array['R-040', 'R-042']),
    ('ConfirmControllability', 'administrative-head', array['R-040', 'R-042', 'R-043']),
    ('IssueFairCompetitionOpinion', 'market-regulator', array['R-080', 'R-081', 'R-082']),
    ('AcceptMaterials', 'legality-reviewer', array['R-048']),
    ('IssueOpinion', 'legality-reviewer', array['R-045', 'R-046', 'R-049', 'R-050', 'R-051', 'R-052', 'R-053']),
    ('ScheduleItem', 'meeting-secretary', array['R-055', 'R-056', 'R-057', 'R-058', 'R-059', 'R-060']),
    ('RecordMinutes', 'meeting-secretary', array['R-057', 'R-059']),
    ('DecideItem', 'administrative-head', array['R-056', 'R-057', 'R-058', 'R-059', 'R-060']),
    ('ReportToPartyCommittee', 'government-office', array['R-061']),
    ('ReportToPeoplesCongress', 'government-office', array['R-007']),
    ('IssueDecision', 'administrative-head', array['R-065']),
    ('PublishDecision', 'government-office', array['R-062']),
    ('SealDossier', 'archivist', array['R-063'])
) as duty (task, role, requirements);

-- The rules of the place this server works for; a decision can be registered under no other.
create table gate.house (
    one     boolean primary key default true check (one),
    profile text    not null
);

create function gate.holds(p_account text, p_role text) returns boolean
    language sql stable security definer set search_path = gate, pg_temp as $$
    select exists (select from identity.account a join identity.account_role r on r.account = a.id
        where a.id = p_account and a.enabled and r.role = p_role);
$$;

create or replace function gate.register_decision(
    p_title text, p_kind text, p_parent text, p_unit text, p_profile text, p_profile_version int, p_by text) returns text
    language plpgsql security definer set search_path = gate, pg_temp as $$
declare
    v_number text;
begin
    if not exists (select from gate.house where profile = p_profile) then
        raise exception '【第四条】本机构适用的规则为“%”，不得按“%”登记决策', (select profile from gate.house), p_profile;
    end if;
    v_number := gate.next_number();
    insert into gate.decision (number, title, kind, parent, unit, profile, profile_version, opened_by)
        values (v_number, p_title, p_kind, p_parent, p_unit, p_profile, p_profile_version, p_by);
    return v_number;
end $$;

create or replace function gate.require(
    p_decision text, p_requirement text, p_article text, p_step text, p_draft_bound boolean, p_before_meeting boolean,
    p_applies boolean, p_ground text, p_by text) returns void
    language plpgsql security definer set search_path = gate, pg_temp as $$
begin
    if exists (select from gate.decision where number = p_decision and state <> 'PROPOSED') then
        raise exception '程序清单在决策启动后不得变更';
    end if;
    if not exists (select from gate.statute s where s.requirement = p_requirement and s.step = p_step
            and s.before_meeting = p_before_meeting and coalesce(s.draft_bound, p_draft_bound) = p_draft_bound) then
        raise exception '【%】法定要求%的步骤、时点或者与草案的关系不得另行规定', p_article, p_requirement;
    end if;
    insert into gate.requirement
        (decision, requirement, article, step, draft_bound, before_meeting, applies, ground, ruled_by)
        values (p_decision, p_requirement, p_article, p_step, p_draft_bound, p_before_meeting, p_applies, p_ground, p_by)
        on conflict (decision, requirement) do update set applies = excluded.applies, ground = excluded.ground,
            draft_bound = excluded.draft_bound, ruled_by = excluded.ruled_by, confirmed_by = null, confirmed_at = null;
end $$;

-- A way of participation, once chosen, is owed as the law describes it (第十五条、第十六条、第十七条): a plan may grow, never shrink.
create function gate.demand(p_decision text, p_requirement text, p_by text) returns void
    language sql security definer set search_path = gate, pg_temp as $$
    insert into gate.requirement
        (decision, requirement, article, step, draft_bound, before_meeting, applies, ground, ruled_by)
        select p_decision, requirement, article, step, draft_bound, before_meeting, true, '', p_by
        from gate.statute where requirement = p_requirement
        on conflict (decision, requirement) do nothing;
$$;

create or replace function gate.confirm_rulings(p_decision text, p_by text) returns void
    language plpgsql security definer set search_path = gate, pg_temp as $$
begin
    if not gate.holds(p_by, 'legality-reviewer') then
        raise exception '【第二十五条】不适用的理由须由合法性审查人员确认，%没有该项职责', p_by;
    end if;
    update gate.requirement set confirmed_by = p_by, confirmed_at = gate.now()
        where decision = p_decision and not applies and confirmed_at is null;
end $$;

create or replace function gate.confirm_insubstantial(p_decision text, p_version int, p_by text) returns void -- R-053
    language plpgsql security definer set search_path = gate, pg_temp as $$
begin
    if not gate.holds(p_by, 'legality-reviewer') then
        raise exception '【第二十五条第二款 R-053】非实质性修改须由合法性审查人员确认，%没有该项职责', p_by;
    end if;
    update gate.draft set confirmed_by = p_by, confirmed_at = gate.now()
        where decision = p_decision and version = p_version and change = 'INSUBSTANTIAL';
end $$;

-- A record is written only while its task stands open in the engine for this very decision.
create or replace function gate.write_record(
    p_decision text, p_step text, p_task text, p_content text, p_documents text[], p_warnings text[], p_by text,
    p_acting_for text) returns bigint
    language plpgsql security definer set search_path = gate, pg_temp as $$
declare
    v_id bigint;
begin
    if not exists (select from camunda.act_ru_execution i join camunda.act_ru_task t on t.proc_inst_id_ = i.id_
            where i.business_key_ = p_decision and t.task_def_key_ = 'Task_' || p_task
                and t.proc_def_id_ like p_step || ':%') then
        raise exception '【第三十三条】决策%没有正在办理的任务%，不得留下该项记录', p_decision, p_task;
    end if;
    insert into gate.record (decision, step, task, draft_version, content, documents, warnings, recorded_by, acting_for)
        values (p_decision, p_step, p_task, gate.draft_version(p_decision), p_content, p_documents, p_warnings, p_by, p_acting_for)
        returning id into v_id;
    return v_id;
end $$;

-- Evidence comes from the task that the law gives it to, done by somebody who holds the role or stands in for one.
create or replace function gate.record_evidence(p_decision text, p_requirement text, p_holds boolean, p_record bigint)
    returns void
    language plpgsql security definer set search_path = gate, pg_temp as $$
begin
    if exists (select from gate.statute where requirement = p_requirement)
            and not exists (select from gate.record r join gate.proof p on p.task = r.task
                where r.id = p_record and p.requirement = p_requirement
                    and gate.holds(coalesce(r.acting_for, r.recorded_by), p.role)) then
        raise exception '【%】法定要求%不能由该项办理证明',
            (select article from gate.statute where requirement = p_requirement), p_requirement;
    end if;
    insert into gate.evidence (decision, requirement, holds, draft_version, record)
        select p_decision, p_requirement, p_holds, r.draft_version, r.id
        from gate.record r join gate.requirement q on q.decision = r.decision
        where r.id = p_record and r.decision = p_decision and q.requirement = p_requirement and q.applies;
end $$;
