package cn.majordecision.portal.tasks;

/**
 * How long a task may still take, in words; what it looks like comes second.
 *
 * @param words such as 剩 2 个工作日
 * @param tone late, near, calm or floor
 */
record TimeLeft(String words, String tone) {}
