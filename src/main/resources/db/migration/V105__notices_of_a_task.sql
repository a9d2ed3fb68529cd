-- When a task is done, what was told of it counts as read.
create index notice_of_task on notice.notice (task) where read_at is null;
