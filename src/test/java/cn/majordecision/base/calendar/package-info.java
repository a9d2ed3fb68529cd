/** Tests of the working-day calendar. */
@NullMarked
package cn.majordecision.base.calendar;

import org.jspecify.annotations.NullMarked;
