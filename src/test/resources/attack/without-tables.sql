-- The owner of the database has taken the guards from the engine's tables.
alter table camunda.act_ru_execution disable trigger user;
alter table camunda.act_ru_task disable trigger user;
alter table camunda.act_hi_actinst disable trigger user;
alter table camunda.act_ge_bytearray disable trigger user;
alter table camunda.act_re_procdef disable trigger user;
drop index camunda.one_root_a_decision;
