-- What a meeting came to, item by item. A result is one only when minutes of that meeting are on record (第三十条第三款, R-059):
-- whoever reads the agenda through this view cannot show a proposal as decided before.
create view gate.meeting_item as
    select a.id, a.decision, a.clearance, a.meeting_kind, a.meeting_on, a.meeting, a.placed_at,
        m.recorded_at as minuted_at,
        case when m.id is not null then o.outcome end as outcome,
        case when m.id is not null then o.decided_at end as decided_at
    from gate.agenda_item a
    left join lateral (select r.id, r.recorded_at from gate.record r
        where r.decision = a.decision and r.task = 'RecordMinutes' and r.recorded_at >= a.placed_at
            and not exists (select from gate.agenda_item n
                where n.decision = a.decision and n.id > a.id and n.placed_at <= r.recorded_at)
        order by r.id desc limit 1) m on true
    left join gate.outcome o on o.agenda_item = a.id;
