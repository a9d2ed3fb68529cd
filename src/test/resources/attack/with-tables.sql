-- The guards of the engine's tables are back.
alter table camunda.act_ru_execution enable trigger user;
alter table camunda.act_ru_task enable trigger user;
alter table camunda.act_hi_actinst enable trigger user;
alter table camunda.act_ge_bytearray enable trigger user;
alter table camunda.act_re_procdef enable trigger user;
create unique index one_root_a_decision on camunda.act_ru_execution (business_key_)
    where parent_id_ is null and super_exec_ is null and business_key_ is not null;
