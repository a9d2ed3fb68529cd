package cn.majordecision.base.calendar;

import cn.majordecision.base.ledger.LedgerEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The working days of a year were imported or replaced, on the ground of these papers (第二十六条). */
public record CalendarImported(int year, List<String> papers, List<LocalDate> off, List<LocalDate> work)
        implements LedgerEvent {

    @Override
    public @Nullable String decision() {
        return null;
    }
}
