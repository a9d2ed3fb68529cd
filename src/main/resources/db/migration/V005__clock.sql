-- The only clock of record in SQL: every recorded time column defaults to it, and no statutory period is counted from another.
create schema gate;

create function gate.now() returns timestamptz
    language sql volatile
    return clock_timestamp();
