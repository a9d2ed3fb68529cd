-- When a requirement came into the plan: one that a chosen way of participation brings joins later, and whoever verifies an old
-- agenda must know whether it was owed by then (第十四条至第十八条、第二十五条 R-046).
alter table gate.requirement add column joined_at timestamptz;
update gate.requirement q set joined_at = (select case when s.from_start then d.opened_at else 'infinity' end
    from gate.decision d left join gate.statute s on s.requirement = q.requirement where d.number = q.decision);
alter table gate.requirement alter column joined_at set default gate.now(), alter column joined_at set not null;
