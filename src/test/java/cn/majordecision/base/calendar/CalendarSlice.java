package cn.majordecision.base.calendar;

import org.springframework.context.annotation.ComponentScan;

/** This room alone. */
@ComponentScan(basePackageClasses = WorkingDays.class)
class CalendarSlice {}
