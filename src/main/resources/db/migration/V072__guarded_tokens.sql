-- Where a token of the engine may stand (第二十五条第二款): everything not named here is refused. Up to the gate a token moves
-- freely; the meeting needs a clearance, what follows it an outcome, publication and archiving an adopted text.

create table gate.place (
    process  text not null,
    activity text not null, -- '*': every activity of the process
    demand   text not null check (demand in ('FREE', 'CLEARED', 'DECIDED', 'ADOPTED')),
    primary key (process, activity)
);

insert into gate.place (process, activity, demand)
    select process, '*', 'FREE' from unnest(array['Initiation', 'Drafting', 'PublicParticipation', 'PublicComment',
        'Hearing', 'Survey', 'ExpertReview', 'RiskAssessment', 'FairCompetition', 'LegalityReview']) as process;
insert into gate.place (process, activity, demand) values
    ('CollectiveDecision', '*', 'CLEARED'), ('Publication', '*', 'ADOPTED'), ('Archiving', '*', 'ADOPTED');
insert into gate.place (process, activity, demand)
    select 'Decision', activity, 'FREE' from unnest(array['StartEvent_DecisionOpened', 'CallActivity_Initiation',
        'Gateway_Started', 'EndEvent_NotStarted', 'Gateway_DraftAgain', 'CallActivity_Drafting', 'Gateway_StepsAgain',
        'Task_TakeStock', 'Gateway_StepsFork', 'Gateway_PublicParticipationDue', 'CallActivity_PublicParticipation',
        'Gateway_PublicParticipationDone', 'Gateway_ExpertReviewDue', 'CallActivity_ExpertReview',
        'Gateway_ExpertReviewDone', 'Gateway_RiskAssessmentDue', 'CallActivity_RiskAssessment',
        'Gateway_RiskAssessmentDone', 'Gateway_FairCompetitionDue', 'CallActivity_FairCompetition',
        'Gateway_FairCompetitionDone', 'Gateway_StepsJoin', 'Gateway_RiskControllable', 'Gateway_ReviewAgain',
        'CallActivity_LegalityReview', 'Gateway_DraftLawful', 'EndEvent_Unlawful', 'Gateway_GateAgain',
        'Task_ClearForMeeting', 'Gateway_GateOpen', 'Task_CloseGaps', 'Gateway_WhereToReturn', 'SubProcess_Withdrawal',
        'StartEvent_WithdrawalRequested', 'Task_ApproveWithdrawal', 'Gateway_WithdrawalApproved',
        'EndEvent_WithdrawalApproved', 'EndEvent_WithdrawalRefused', 'SubProcess_Withdrawn',
        'StartEvent_WithdrawalApproved', 'EndEvent_Withdrawn']) as activity;
insert into gate.place (process, activity, demand) values
    ('Decision', 'Gateway_AlreadyAdopted', 'CLEARED'), ('Decision', 'CallActivity_CollectiveDecision', 'CLEARED'),
    ('Decision', 'Gateway_Outcome', 'DECIDED'), ('Decision', 'EndEvent_Rejected', 'DECIDED'),
    ('Decision', 'EndEvent_Lapsed', 'DECIDED'), ('Decision', 'Gateway_Adopted', 'ADOPTED'),
    ('Decision', 'CallActivity_Publication', 'ADOPTED'), ('Decision', 'CallActivity_Archiving', 'ADOPTED'),
    ('Decision', 'EndEvent_Archived', 'ADOPTED');

create function gate.adopted(p_decision text) returns boolean
    language sql stable security definer set search_path = gate, pg_temp as $$
    select coalesce((select o.outcome = 'ADOPTED' and gate.stands_for_current(p_decision, o.draft_version)
            or o.outcome = 'ADOPTED_WITH_CHANGES' and gate.valid_clearance(p_decision) > a.clearance
        from gate.outcome o join gate.agenda_item a on a.id = o.agenda_item
        where o.decision = p_decision order by o.id desc limit 1), false);
$$;

create function gate.satisfied(p_demand text, p_decision text) returns boolean
    language sql stable security definer set search_path = gate, pg_temp as $$
    select case p_demand
        when 'FREE' then true
        when 'CLEARED' then gate.valid_clearance(p_decision) is not null
        when 'DECIDED' then exists (select from gate.outcome where decision = p_decision)
        when 'ADOPTED' then gate.adopted(p_decision)
        else false end;
$$;

-- One question for the engine's own guards: may a token of this decision stand there?
create function gate.may_stand(p_decision text, p_process text, p_activity text) returns boolean
    language sql stable security definer set search_path = gate, pg_temp as $$
    select coalesce((select gate.satisfied(demand, p_decision) from gate.place
        where process = p_process and activity in (p_activity, '*') limit 1), false);
$$;

create function gate.refuse_token(p_decision text, p_process text, p_activity text) returns void
    language plpgsql as $$
begin
    raise exception '【第二十五条第二款 R-046】决策%不得进入%（%）：依记录尚不具备条件',
        coalesce(p_decision, '（不明）'), p_activity, p_process;
end $$;

-- The decision a process instance serves: the business key of its root, which called instances repeat.
create function gate.decision_of(p_instance text) returns text
    language sql stable security definer set search_path = gate, pg_temp as $$
    select r.business_key_ from camunda.act_ru_execution i
        join camunda.act_ru_execution r on r.id_ = coalesce(i.root_proc_inst_id_, i.id_)
        where i.id_ = p_instance and (i.business_key_ is null or i.business_key_ = r.business_key_);
$$;

create function gate.guard_execution() returns trigger
    language plpgsql security definer set search_path = gate, pg_temp as $$
declare
    v_process  text := split_part(new.proc_def_id_, ':', 1);
    v_demand   text;
    v_decision text;
begin
    if tg_op = 'UPDATE' and (new.business_key_ is distinct from old.business_key_
            or new.proc_def_id_ is distinct from old.proc_def_id_
            or new.proc_inst_id_ is distinct from old.proc_inst_id_) then
        raise exception '【第三十三条】运行中的程序不得改换决策编号、流程版本或者所属实例';
    end if;
    select demand into v_demand from gate.place
        where process = v_process and activity in (coalesce(new.act_id_, '*'), '*') limit 1;
    if v_demand = 'FREE' or (new.act_id_ is null and v_process = 'Decision') then
        return new;
    end if;
    if new.id_ = new.proc_inst_id_ and new.root_proc_inst_id_ = new.id_ then
        v_decision := new.business_key_;
    elsif new.id_ = new.proc_inst_id_ then
        select business_key_ into v_decision from camunda.act_ru_execution
            where id_ = new.root_proc_inst_id_ and business_key_ = coalesce(new.business_key_, business_key_);
    else
        v_decision := gate.decision_of(new.proc_inst_id_);
    end if;
    if v_demand is null or v_decision is null or not gate.satisfied(v_demand, v_decision) then
        perform gate.refuse_token(v_decision, v_process, coalesce(new.act_id_, '*'));
    end if;
    return new;
end $$;

create trigger token_is_guarded before insert on camunda.act_ru_execution
    for each row execute function gate.guard_execution();
create trigger moved_token_is_guarded before update on camunda.act_ru_execution
    for each row when (new.act_id_ is distinct from old.act_id_ or new.business_key_ is distinct from old.business_key_
        or new.proc_def_id_ is distinct from old.proc_def_id_ or new.proc_inst_id_ is distinct from old.proc_inst_id_
        or new.root_proc_inst_id_ is distinct from old.root_proc_inst_id_)
    execute function gate.guard_execution();

create function gate.guard_task() returns trigger
    language plpgsql security definer set search_path = gate, pg_temp as $$
declare
    v_process text := split_part(new.proc_def_id_, ':', 1);
    v_demand  text;
begin
    select demand into v_demand from gate.place
        where process = v_process and activity in (new.task_def_key_, '*') limit 1;
    if v_demand is null
            or v_demand <> 'FREE' and not coalesce(gate.satisfied(v_demand, gate.decision_of(new.proc_inst_id_)), false) then
        perform gate.refuse_token(gate.decision_of(new.proc_inst_id_), v_process, new.task_def_key_);
    end if;
    return new;
end $$;

create trigger task_is_guarded before insert on camunda.act_ru_task for each row execute function gate.guard_task();
create trigger moved_task_is_guarded before update on camunda.act_ru_task
    for each row when (new.task_def_key_ is distinct from old.task_def_key_
        or new.proc_def_id_ is distinct from old.proc_def_id_ or new.proc_inst_id_ is distinct from old.proc_inst_id_)
    execute function gate.guard_task();

-- Activities that pass within one transaction leave only history; it is judged at the end of the transaction.
create function gate.guard_passage() returns trigger
    language plpgsql security definer set search_path = gate, pg_temp as $$
declare
    v_decision text;
    v_process  text := split_part(new.proc_def_id_, ':', 1);
begin
    select business_key_ into v_decision from camunda.act_hi_procinst where id_ = new.root_proc_inst_id_;
    if not coalesce(gate.may_stand(v_decision, v_process, new.act_id_), false) then
        perform gate.refuse_token(v_decision, v_process, new.act_id_);
    end if;
    return null;
end $$;

create constraint trigger passage_is_guarded after insert on camunda.act_hi_actinst
    deferrable initially deferred for each row
    when (new.proc_def_id_ !~ '^(Initiation|Drafting|PublicParticipation|PublicComment|Hearing|Survey|ExpertReview|RiskAssessment|FairCompetition|LegalityReview):')
    execute function gate.guard_passage();
create constraint trigger moved_passage_is_guarded after update on camunda.act_hi_actinst
    deferrable initially deferred for each row
    when (new.act_id_ is distinct from old.act_id_ or new.proc_def_id_ is distinct from old.proc_def_id_
        or new.proc_inst_id_ is distinct from old.proc_inst_id_)
    execute function gate.guard_passage();

-- One procedure a decision: two roots with one number cannot run side by side.
create unique index one_root_a_decision on camunda.act_ru_execution (business_key_)
    where parent_id_ is null and super_exec_ is null and business_key_ is not null;

-- What is deployed is what was released, for as long as it is kept (第三十三条).
create table gate.release_manifest (
    resource    text        not null,
    sha256      text        not null,
    released_at timestamptz not null default gate.now(),
    primary key (resource, sha256)
);

create function gate.guard_resource() returns trigger
    language plpgsql security definer set search_path = gate, pg_temp as $$
begin
    if tg_op <> 'INSERT' and old.deployment_id_ is not null then
        raise exception '【第三十三条】已部署的流程文件%不得修改或者删除', old.name_;
    end if;
    if tg_op <> 'DELETE' and new.deployment_id_ is not null and not exists (select from gate.release_manifest m
            where m.resource = new.name_ and m.sha256 = encode(sha256(new.bytes_), 'hex')) then
        raise exception '【第三十三条】流程文件%不在本版本的发布清单中，不得部署', new.name_;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger resource_is_released before insert or delete on camunda.act_ge_bytearray
    for each row execute function gate.guard_resource();
create trigger resource_is_final before update on camunda.act_ge_bytearray
    for each row when (old.deployment_id_ is not null or new.deployment_id_ is not null)
    execute function gate.guard_resource();

create function gate.guard_definition() returns trigger
    language plpgsql security definer set search_path = gate, pg_temp as $$
begin
    if tg_op = 'DELETE' then
        raise exception '【第三十三条】流程定义%不得删除', old.id_;
    end if;
    if tg_op = 'UPDATE' and (new.id_, new.key_, new.version_, new.deployment_id_, new.resource_name_)
            is distinct from (old.id_, old.key_, old.version_, old.deployment_id_, old.resource_name_) then
        raise exception '【第三十三条】流程定义%不得改换', old.id_;
    end if;
    if new.id_ not like new.key_ || ':' || new.version_ || ':%' or new.resource_name_ <> 'bpmn/' || new.key_ || '.bpmn' then
        raise exception '【第三十三条】流程定义%的名称与其文件不符', new.id_;
    end if;
    return new;
end $$;

create trigger definition_is_final before insert or update or delete on camunda.act_re_procdef
    for each row execute function gate.guard_definition();
