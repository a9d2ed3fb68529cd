package cn.majordecision.base.calendar;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** This room alone. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(basePackageClasses = WorkingDays.class)
class CalendarSlice {}
