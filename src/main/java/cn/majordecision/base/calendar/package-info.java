/** Working days with their adjusted holidays (第二十六条; 全国年节及纪念日放假办法): the only place a statutory period gets its last day from. */
@ApplicationModule(
        displayName = "工作日历",
        allowedDependencies = {"base.regulation", "base.ledger"})
@NullMarked
package cn.majordecision.base.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
